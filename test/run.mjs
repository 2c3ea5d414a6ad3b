// All that must hold before a change goes in (`npm test`), or some of its steps (`node test/run.mjs types lint`).
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const tsc = (/** @type {string} */ compiler) => `node_modules/${compiler}/bin/tsc`;
const vitest = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=./test/tally.mjs',
];
const compilers = ['ts5.6', 'ts5.7', 'ts5.8', 'ts5.9', 'typescript', 'ts7'];

/**
 * What each step runs in Node. vitest tells how many tests that was, any other check counts as one.
 * @type {Record<string, string[][]>}
 */
const steps = {
  types: ['typescript', 'ts7'].flatMap((compiler) => [
    [tsc(compiler), '--project', 'tsconfig.json'],
    [tsc(compiler), '--project', 'test/tsconfig.json'],
  ]),
  lint: [['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']],
  // test/package among them: what the package holds and exports.
  tests: [vitest],
  declarations: compilers.map((compiler) => ['test/types/declarations.mjs', tsc(compiler)]),
  size: [['test/size/run.mjs']],
  package: [
    ['node_modules/publint/src/cli.js', 'run', '--strict'],
    // TypeScript's old way, node10, knows no `exports`, and so no entry but the main one.
    [
      'node_modules/@arethetypeswrong/cli/dist/index.js',
      '--pack',
      '.',
      '--no-definitely-typed',
      '--profile',
      'node16',
    ],
  ],
  dist: [['test/package/rebuild.mjs']],
  // The reference, and whether every public member has a doc comment.
  docs: [['test/docs/api.mjs']],
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
 * @param {string[]} check
 * @returns {Promise<{ passed: number, failed: number }>}
 */
const run = (check) =>
  new Promise((resolve) => {
    /** @type {{ passed: number, failed: number } | undefined} */
    let tally;
    child = spawn(process.execPath, check, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true,
    });
    child.on('message', (message) => (tally = /** @type {typeof tally} */ (message)));
    child.on('close', (code) => {
      signal('SIGKILL');
      child = undefined;
      const counted =
        check === vitest
          ? (tally ?? { passed: 0, failed: 0 })
          : { passed: code === 0 ? 1 : 0, failed: 0 };
      resolve(code === 0 || counted.failed ? counted : { ...counted, failed: 1 });
    });
  });

const wanted = process.argv.slice(2);
const unknown = wanted.filter((step) => !Object.hasOwn(steps, step));
if (unknown.length) {
  console.error(
    `There is no step ${unknown.join(', ')}; the steps are ${Object.keys(steps).join(', ')}.`,
  );
  process.exit(1);
}

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
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
