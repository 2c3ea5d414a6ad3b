/** What a workflow may not do: run code that can change, hold rights that it does not use, know a secret, or put what others wrote into a script. */
import { parseDocument } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly needs?: string | readonly string[];
  readonly environment?: string;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly on: Readonly<Record<string, { readonly tags?: readonly string[] } | null>>;
  readonly permissions?: Readonly<Record<string, string>> | string;
  readonly jobs: Readonly<Record<string, Job>>;
}

export const read = (text: string): Workflow => {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) throw error;
  return document.toJS() as Workflow;
};

const publishes = (job: Job) => job.steps.some(({ run }) => run?.includes('npm publish'));

/** Pages takes the site from a job that proves who it is. */
const deploys = (job: Job) =>
  job.steps.some(({ uses }) => uses?.startsWith('actions/deploy-pages@'));

/** What is wrong with a workflow. */
export const complaints = (text: string): string[] => {
  const found: string[] = [];
  const { on, permissions, jobs } = read(text);
  // It runs with the repository's own rights, on code of anybody's.
  if ('pull_request_target' in on || 'workflow_run' in on) found.push('it is started by strangers');
  if (JSON.stringify(permissions) !== '{}')
    found.push('its jobs have rights that they do not name');
  if (/\bsecrets\b/.test(text)) found.push('it knows a secret');
  for (const [, use = '', rest = ''] of text.matchAll(/^\s*-?\s*uses: *(\S+)(.*)$/gm)) {
    if (!/@[0-9a-f]{40}$/.test(use)) found.push(`${use} can change: name its commit`);
    else if (!/^ # v\d+\.\d+\.\d+$/.test(rest)) found.push(`${use}: say which version that is`);
  }
  for (const [name, job] of Object.entries(jobs)) {
    const rights = Object.entries(job.permissions ?? {}).filter(
      ([, right]) => right !== 'none' && right !== 'read',
    );
    const allowed = publishes(job) ? ['id-token'] : deploys(job) ? ['pages', 'id-token'] : [];
    for (const [right] of rights)
      if (!allowed.includes(right)) found.push(`${name} may write ${right}`);
    if (deploys(job) && job.steps.length > 1) found.push(`${name} does more than deploy`);
    for (const { uses = '', run = '', with: given } of job.steps) {
      if (run.includes('${{')) found.push(`${name} puts an expression into a script: ${run}`);
      if (uses.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false)
        found.push(`${name} leaves its token in the checkout`);
    }
    if (publishes(job)) {
      const before = [job.needs ?? []].flat();
      if (!before.some((other) => jobs[other]?.steps.some(({ run }) => run === '.ci/run')))
        found.push(`${name} publishes what was not tested`);
      if (!job.steps.some(({ run }) => run?.includes('npm publish --provenance')))
        found.push(`${name} publishes without provenance`);
      if (job.permissions?.['id-token'] !== 'write')
        found.push(`${name} has no identity to publish with`);
      if (job.steps.some(({ run = '' }) => /npm (ci|i|install|test|run)\b/.test(run)))
        found.push(`${name} runs other people's code with the right to publish`);
      if (Object.keys(on).join() !== 'push' || !on['push']?.tags)
        found.push(`${name} publishes without a tag`);
    }
  }
  return found;
};
