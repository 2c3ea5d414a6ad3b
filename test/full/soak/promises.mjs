// What the library promises, and what was tried for each promise: the unit tests are run and counted, and the soak's counts come with them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { table } from '../../docs/pages.mjs';

/**
 * How often something was tried, and how often it went wrong.
 * @typedef {{ times: number, wrong: number }} Count
 * @typedef {Record<'writes' | 'rounds' | 'bad days', Count>} Counts the soak's
 *
 * @typedef {object} Promised
 * @property {string} promise
 * @property {readonly string[]} tests files and folders of unit tests; none where sizes are compared
 * @property {readonly (keyof Counts)[]} [soak]
 */

/** @type {readonly Promised[]} */
export const promises = [
  {
    promise: 'A write that fails says so, with the reason.',
    tests: [
      'test/behaviour/misuse.test.ts',
      'test/behaviour/verbs.test.ts',
      'test/explain',
      'test/jar',
    ],
    soak: ['bad days'],
  },
  {
    promise: 'A read never throws, and gives what the jar has now.',
    tests: ['test/behaviour/junk.test.ts', 'test/behaviour/roundtrip.test.ts', 'test/cookie'],
    soak: ['writes'],
  },
  {
    promise: 'Two writers of one cookie leave a whole value of one of them.',
    tests: ['test/define/chunked.test.ts', 'test/async'],
    soak: ['rounds'],
  },
  {
    promise: 'The same verbs work in a page, a worker, an extension and on a server.',
    tests: ['test/behaviour/contract.test.ts', 'test/webext', 'test/stores'],
  },
  {
    promise:
      'Every change that a page can see is reported once, in order, and no listener is left behind.',
    tests: ['test/changes'],
    soak: ['writes'],
  },
  {
    promise: 'A definition writes, reads, watches and removes the same cookie.',
    tests: ['test/define', 'test/behaviour/define.test.ts', 'test/storage'],
  },
  {
    promise: 'What a server wrote is what you read, and the other way round.',
    tests: ['test/behaviour/interop.test.ts', 'test/encodings', 'test/codecs'],
    soak: ['writes'],
  },
  {
    promise: 'Without consent nothing is written, and a no removes what is there.',
    tests: ['test/consent', 'test/behaviour/consent.test.ts', 'test/google-consent'],
    soak: ['writes', 'rounds'],
  },
  {
    promise: 'Frameworks read, write and hydrate a cookie in a few lines.',
    tests: ['react', 'vue', 'svelte', 'next', 'nuxt', 'sveltekit', 'astro'].map(
      (name) => `test/${name}`,
    ),
  },
  { promise: 'No set of imports is larger than [Size](size.md) says.', tests: [] },
  {
    promise: 'A hostile header costs a server no more than its length.',
    tests: ['test/server'],
  },
];

/** Runs what is to be counted, and gives the table. @param {Counts} counts @returns {{ table: string, faults: string[] }} */
export function promised(counts) {
  const results = runTests([...new Set(promises.flatMap(({ tests }) => tests))]);
  const sizes = measureSizes();
  /** @type {string[]} */
  const faults = [];
  const rows = promises.map(({ promise, tests, soak = [] }) => {
    const within = results.filter(({ file }) =>
      tests.some((path) => file === path || file.startsWith(`${path}/`)),
    );
    const [what, count] = tests.length ? ['tests', sum(within)] : ['sizes', sizes];
    const tried = [
      [what, count],
      ...soak.map((kind) => /** @type {const} */ ([kind, counts[kind]])),
    ].map(([kind, count]) => {
      const { times, wrong } = /** @type {Count} */ (count);
      if (wrong || !times) faults.push(`${promise} ${wrong} of ${times} ${String(kind)} are wrong`);
      return `${times} ${String(kind)} · ${wrong}`;
    });
    const places = tests.length ? tests : ['npm run size'];
    const where = [...places, ...(soak.length ? ['npm run soak'] : [])];
    return [promise, tried.join(', '), where.map((path) => `\`${path}\``).join(', ')];
  });
  return { table: table([['promise', 'tried · wrong', 'where'], ...rows]), faults };
}

/** @param {readonly Count[]} counts @returns {Count} */
const sum = (counts) => ({
  times: counts.reduce((sum, { times }) => sum + times, 0),
  wrong: counts.reduce((sum, { wrong }) => sum + wrong, 0),
});

/** The unit tests at these paths, counted by file. @param {string[]} paths */
function runTests(paths) {
  const folder = mkdtempSync(join(tmpdir(), 'promises-'));
  try {
    const file = join(folder, 'tests.json');
    const to = ['--reporter=json', `--outputFile=${file}`];
    spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...to, ...paths], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    /** @type {{ testResults: { name: string, status: string, assertionResults: { status: string }[] }[] }} */
    const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
    return testResults.map(({ name, status, assertionResults: tests }) => {
      const wrong = tests.filter(({ status }) => status !== 'passed').length;
      return {
        file: relative('.', name),
        times: tests.length,
        // A file may fail outside of its tests.
        wrong: status === 'passed' ? wrong : Math.max(wrong, 1),
      };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns {Count} */
function measureSizes() {
  const { stdout } = spawnSync(process.execPath, ['node_modules/size-limit/bin.js', '--json'], {
    encoding: 'utf8',
  });
  /** @type {{ passed?: boolean }[]} */
  const sizes = JSON.parse(stdout);
  const ours = sizes.filter(({ passed }) => passed !== undefined);
  return { times: ours.length, wrong: ours.filter(({ passed }) => !passed).length };
}
