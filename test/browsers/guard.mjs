// Processes and waits that cannot outlive or outlast the run that started them.
import { spawn } from 'node:child_process';

/**
 * The watcher reads a pipe that only node holds open: it ends however node ends (exit, Ctrl-C, SIGKILL), and then the whole
 * process group goes, and its folder after it. SIGTERM first, so that Xvfb takes its lock file with it.
 */
const watcher = `
read -r gone <&9
kill -s TERM -- -$0
sleep 0.5
kill -s KILL -- -$0
if [ -n "$1" ]; then rm -rf "$1"; fi`;

const watched = `
folder=$1 watcher=$2
shift 2
exec 9<&0
setsid sh -c "$watcher" $$ "$folder" 2>/dev/null &
exec "$@" 9<&- </dev/null`;

/**
 * @typedef {object} Guarded
 * @property {import('node:child_process').ChildProcess} child
 * @property {Promise<never>} failed rejects with what there is to say when it ends
 * @property {() => Promise<void>} end ends it and everything it started
 */

/**
 * Starts a program in a process group of its own.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, stdio?: 'pipe'[], folder?: string }} [options]
 *   `stdio` is what follows the standard three, `folder` what is taken away at the end
 * @returns {Guarded}
 */
export function guard(command, args, { env = process.env, stdio = [], folder = '' } = {}) {
  // The watcher holds the standard output, so 'close' comes when it has done its work.
  const child = spawn('sh', ['-c', watched, 'guard', folder, watcher, command, ...args], {
    detached: true,
    env,
    stdio: ['pipe', 'pipe', 'pipe', ...stdio],
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  let said = '';
  child.stdout?.resume();
  child.stderr?.on('data', (chunk) => (said = (said + chunk).slice(-2000)));
  /** @type {Promise<never>} */
  const failed = new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`${command} ended (${signal ?? code}) ${said.trim()}`)),
    );
  });
  // Whoever waits hears of it; a program that ends as it should is no unhandled rejection.
  failed.catch(() => undefined);
  return {
    child,
    failed,
    async end() {
      child.stdin?.end();
      await within(10_000, closed, `the end of ${command}`);
    },
  };
}

/**
 * @template T
 * @param {number} ms
 * @param {Promise<T>} promise
 * @param {string} what finishes the sentence "... took longer than 5 s"
 * @returns {Promise<T>}
 */
export async function within(ms, promise, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${what} took longer than ${String(ms / 1000)} s`)),
      ms,
    );
  });
  try {
    return await /** @type {Promise<T>} */ (Promise.race([promise, late]));
  } finally {
    clearTimeout(timer);
  }
}
