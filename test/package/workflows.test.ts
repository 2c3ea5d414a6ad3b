// @vitest-environment node
/** Holds the workflows against the rules of workflows.ts, and the rules against wrong samples. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { complaints, read } from './workflows.ts';

const folder = '.github/workflows/';
const workflows = new Map(
  readdirSync(folder).map((file) => [file, readFileSync(folder + file, 'utf8')]),
);
const release = workflows.get('release.yml')!;

it.each([...workflows])(
  '%s runs no code that can change, and has no right that it does not use',
  (_, text) => {
    expect(complaints(text)).toEqual([]);
  },
);

it('each change is tested by the command that stands in the repository', () => {
  const { on, jobs } = read(workflows.get('ci.yml')!);
  expect(Object.keys(on).sort()).toEqual(['pull_request', 'push']);
  expect(jobs['test']?.steps.at(-1)?.run).toBe('.ci/run');
});

it('a tag is tested, then published with provenance and without a token', () => {
  const { on, jobs } = read(release);
  expect(on).toEqual({ push: { tags: ['v*'] } });
  expect(jobs['publish']).toMatchObject({
    needs: 'test',
    permissions: { contents: 'read', 'id-token': 'write' },
  });
  expect(jobs['publish']!.steps.flatMap(({ run }) => run ?? [])).toEqual([
    'node test/package/release.mjs "$GITHUB_REF_NAME" "$GITHUB_REPOSITORY"',
    'npm publish --provenance --access public --ignore-scripts',
  ]);
});

it('a release has as much time for the tests as a change', () => {
  const changed = read(workflows.get('ci.yml')!).jobs['test']!;
  expect(read(release).jobs['test']!['timeout-minutes']).toBe(changed['timeout-minutes']);
});

it('the site is built without a right to write, and deployed by a job that runs nothing else', () => {
  const text = workflows.get('docs.yml')!;
  const { build, deploy } = read(text).jobs;
  expect(build!.permissions).toEqual({ contents: 'read', pages: 'read' });
  expect(build!.steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npm run docs:build']);
  expect(deploy).toMatchObject({
    needs: 'build',
    permissions: { pages: 'write', 'id-token': 'write' },
  });
  const more = text.replace(
    '      - id: deployment',
    '      - run: npm ci\n      - id: deployment',
  );
  expect(complaints(more)).toEqual(['deploy does more than deploy']);
});

const wrong: readonly (readonly [what: string, from: string | RegExp, to: string, said: string])[] =
  [
    ['an action by its tag', /@[0-9a-f]{40} # (v[\d.]+)/, '@$1', 'can change'],
    ['a commit without its version', / # v6\.0\.2/, '', 'say which version'],
    [
      'rights for all jobs',
      'permissions: {}',
      'permissions: write-all',
      'rights that they do not name',
    ],
    ['no word on rights', 'permissions: {}\n', '', 'rights that they do not name'],
    ['a right too many', 'contents: read', 'contents: write', 'may write contents'],
    [
      'a stored token',
      '--ignore-scripts',
      '--ignore-scripts # ${{ secrets.NPM_TOKEN }}',
      'knows a secret',
    ],
    [
      'an expression in a script',
      '"$GITHUB_REF_NAME"',
      '${{ github.ref_name }}',
      'puts an expression into a script',
    ],
    [
      'a token that stays',
      'persist-credentials: false',
      'persist-credentials: true',
      'leaves its token',
    ],
    ['a job that waits for no test', 'needs: test', 'needs: []', 'what was not tested'],
    ['a release without provenance', ' --provenance', '', 'without provenance'],
    [
      'an installation before it',
      '- run: npm publish',
      '- run: npm ci\n      - run: npm publish',
      "other people's code",
    ],
    ['no tag', "tags: ['v*']", 'branches: [main]', 'without a tag'],
    ['a stranger’s start', 'on:\n', 'on:\n  pull_request_target:\n', 'started by strangers'],
  ];

it.each(wrong)('finds %s', (_, from, to, said) => {
  const text = release.replace(from, to);
  expect(text).not.toBe(release);
  expect(complaints(text)).toContainEqual(expect.stringContaining(said));
});
