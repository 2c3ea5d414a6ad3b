// Runs a tier of the tests, `short` or `full`, or some of its steps: node test/run.mjs short types lint
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const bin = (/** @type {string} */ path, /** @type {string[]} */ ...args) => [
  `node_modules/${path}`,
  ...args,
];
const tsc = (/** @type {string} */ project) => bin('typescript/bin/tsc', '--project', project);
const eslint = (/** @type {string[]} */ ...args) =>
  bin('eslint/bin/eslint.js', '--max-warnings=0', ...args);
/** vitest tells how many tests it ran; any other check counts as one. */
const vitest = (/** @type {string[]} */ ...args) =>
  bin('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=./test/tally.mjs', ...args);

/** What stands on the packages of test/full. */
const long = ['test/full', 'examples/server'];
const compilers = ['ts5.6', 'ts5.7', 'ts5.8', 'ts5.9', 'typescript', 'ts7'].map((name) =>
  name === 'typescript' ? bin(`${name}/bin/tsc`)[0] : `test/full/node_modules/${name}/bin/tsc`,
);

/** @type {Record<string, Record<string, (string | undefined)[][]>>} */
const tiers = {
  short: {
    format: [bin('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')],
    types: [tsc('tsconfig.json'), tsc('test/tsconfig.json')],
    lint: [eslint('.', ...long.flatMap((folder) => ['--ignore-pattern', folder]))],
    unit: [vitest()],
    package: [
      vitest('--config=test/package/vitest.config.ts'),
      bin('publint/src/cli.js', 'run', '--strict'),
      bin('@arethetypeswrong/cli/dist/index.js', '--pack', '.', '--no-definitely-typed'),
    ],
    size: [['test/size/run.mjs']],
    browsers: [vitest('--config=test/browsers/vitest.config.ts')],
  },
  full: {
    types: [
      tsc('test/full/tsconfig.json'),
      ...['tsconfig.json', 'test/tsconfig.json', 'test/full/tsconfig.json'].map((project) => [
        'test/full/node_modules/ts7/bin/tsc',
        '--project',
        project,
      ]),
    ],
    lint: [eslint(...long)],
    declarations: compilers.map((compiler) => ['test/full/types/declarations.mjs', compiler]),
    // The reference, and whether every public member has a doc comment.
    reference: [['test/full/reference/api.mjs']],
    // The site, whose links lead somewhere. The tests look at what is built.
    site: [['docs/node_modules/vitepress/bin/vitepress.js', 'build', 'docs']],
    rebuild: [['test/package/rebuild.mjs']],
    // An app's tests in Jest's jsdom, which lacks what vitest's has.
    jest: [['test/full/node_modules/jest/bin/jest.js', '--config=test/full/jest/jest.config.mjs']],
    tests: [vitest('--config=test/full/vitest.config.ts')],
  },
};

/** Steps that run beside the others, one after the other: what waits for browsers leaves a core to what computes. */
const beside = new Set(['lint', 'browsers']);

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

/** A check is the head of a process group of its own, so that what it started ends with it. */
const signal = (
  /** @type {import('node:child_process').ChildProcess} */ { pid },
  /** @type {NodeJS.Signals} */ name,
) => {
  try {
    if (pid) process.kill(-pid, name);
  } catch {
    // The group has ended.
  }
};

for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(name, () => {
    const all = (/** @type {NodeJS.Signals} */ name) => {
      for (const child of children) signal(child, name);
    };
    all(name);
    setTimeout(all, 5000, 'SIGKILL').unref();
    const end = () => children.size || process.exit(128 + constants.signals[name]);
    for (const child of children) child.once('close', end);
  });

/**
 * @param {(string | undefined)[]} check
 * @param {string} title
 * @param {boolean} quiet its output comes as a whole, when it is done
 * @returns {Promise<{ passed: number, failed: number }>}
 */
const run = (check, title, quiet) =>
  new Promise((resolve) => {
    if (!quiet) console.log(title);
    /** @type {{ passed: number, failed: number } | undefined} */
    let tally;
    /** @type {Buffer[]} */
    const said = [];
    const output = quiet ? 'pipe' : 'inherit';
    const child = spawn(process.execPath, /** @type {string[]} */ (check), {
      stdio: ['ignore', output, output, 'ipc'],
      detached: true,
    });
    children.add(child);
    child.stdout?.on('data', (data) => said.push(data));
    child.stderr?.on('data', (data) => said.push(data));
    child.on('message', (message) => (tally = /** @type {typeof tally} */ (message)));
    child.on('close', (code) => {
      signal(child, 'SIGKILL');
      children.delete(child);
      if (quiet) console.log(`${title}\n${Buffer.concat(said)}`);
      const counted = check.includes('--reporter=./test/tally.mjs')
        ? (tally ?? { passed: 0, failed: 0 })
        : { passed: code === 0 ? 1 : 0, failed: 0 };
      resolve(code === 0 || counted.failed ? counted : { ...counted, failed: 1 });
    });
  });

const [tier = '', ...wanted] = process.argv.slice(2);
const steps = tiers[tier] ?? {};
const unknown = wanted.filter((step) => !Object.hasOwn(steps, step));
if (!Object.hasOwn(tiers, tier) || unknown.length) {
  const known = Object.entries(tiers).map(
    ([name, steps]) => `${name}: ${Object.keys(steps).join(', ')}`,
  );
  console.error(`Name a tier, and maybe some of its steps.\n${known.join('\n')}`);
  process.exit(1);
}

const began = performance.now();
const total = { passed: 0, failed: 0 };

/** @param {boolean} aside */
const runAll = async (aside) => {
  for (const [step, checks] of Object.entries(steps)) {
    if ((wanted.length && !wanted.includes(step)) || beside.has(step) !== aside) continue;
    for (const check of checks) {
      const title = `\n== ${step}: ${check.join(' ').replace(/node_modules\//g, '')}`;
      const { passed, failed } = await run(check, title, aside);
      total.passed += passed;
      total.failed += failed || (passed ? 0 : 1);
      if (!passed && !failed) console.error('It ran no test.');
    }
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(`== ${step}: done, ${seconds} s since the start`);
  }
};
await Promise.all([runAll(false), runAll(true)]);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
if (total.failed) process.exitCode = 1;
