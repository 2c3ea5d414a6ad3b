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
      // TypeScript's old way, node10, knows no `exports`, and so no entry but the main one.
      bin(
        '@arethetypeswrong/cli/dist/index.js',
        ...['--pack', '.', '--no-definitely-typed', '--profile', 'node16'],
      ),
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
    rebuild: [['test/package/rebuild.mjs']],
    // An app's tests in Jest's jsdom, which lacks what vitest's has.
    jest: [['test/full/node_modules/jest/bin/jest.js', '--config=test/full/jest/jest.config.mjs']],
    tests: [vitest('--config=test/full/vitest.config.ts')],
  },
};

/** @type {import('node:child_process').ChildProcess | undefined} */
let child;

/** A check is the head of a process group of its own, so that what it started ends with it. */
const signal = (/** @type {NodeJS.Signals} */ name) => {
  try {
    if (child?.pid) process.kill(-child.pid, name);
  } catch {
    // The group has ended.
  }
};

for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(name, () => {
    signal(name);
    setTimeout(signal, 5000, 'SIGKILL').unref();
    child?.once('close', () => process.exit(128 + constants.signals[name]));
  });

/**
 * @param {(string | undefined)[]} check
 * @returns {Promise<{ passed: number, failed: number }>}
 */
const run = (check) =>
  new Promise((resolve) => {
    /** @type {{ passed: number, failed: number } | undefined} */
    let tally;
    child = spawn(process.execPath, /** @type {string[]} */ (check), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true,
    });
    child.on('message', (message) => (tally = /** @type {typeof tally} */ (message)));
    child.on('close', (code) => {
      signal('SIGKILL');
      child = undefined;
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
for (const [step, checks] of Object.entries(steps)) {
  if (wanted.length && !wanted.includes(step)) continue;
  for (const check of checks) {
    console.log(`\n== ${step}: ${check.join(' ').replace(/node_modules\//g, '')}`);
    const { passed, failed } = await run(check);
    total.passed += passed;
    total.failed += failed || (passed ? 0 : 1);
    if (!passed && !failed) console.error('It ran no test.');
  }
  console.log(
    `== ${step}: done, ${Math.round((performance.now() - began) / 1000)} s since the start`,
  );
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
if (total.failed) process.exitCode = 1;
