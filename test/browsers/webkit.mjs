// WebKitGTK's MiniBrowser through WebKitWebDriver, under an Xvfb of its own.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executable } from '../setup/executable.mjs';
import { startDisplay } from './display.mjs';
import { guard } from './guard.mjs';
import { webdriver } from './webdriver.mjs';
import { engine, timeouts } from './webkit-session.mjs';

/** MiniBrowser's words; 'no-third-party' is what it takes without any. */
const policies = { on: 'no-third-party', 'first-party': 'no-third-party', off: 'never' };

/**
 * @param {Required<import('./engine.mjs').LaunchOptions>} options
 * @returns {Promise<import('./engine.mjs').Engine>}
 */
export async function launchWebkit({ cookies, hosts }) {
  /** @type {import('./guard.mjs').Guarded[]} */
  const started = [];
  const close = async () => {
    await Promise.all(started.splice(0).map((one) => one.end()));
  };
  try {
    const address = await startDriver(started, await startDisplay(started), hosts);
    const capabilities = {
      acceptInsecureCerts: true,
      timeouts,
      'webkitgtk:browserOptions': {
        binary: executable('MiniBrowser'),
        args: ['--automation', `--cookies-policy=${policies[cookies]}`],
      },
    };
    // It never answers where the browser cannot start (no display, no library): hence a wait of our own.
    const session = await webdriver(address)(
      'POST',
      '/session',
      { capabilities: { alwaysMatch: capabilities } },
      20_000,
    );
    const send = webdriver(`${address}/session/${session.sessionId}`);
    return engine(send, await send('GET', '/window'), session.capabilities.browserVersion, close);
  } catch (cause) {
    await close();
    throw new Error(`webkit did not start: ${/** @type {Error} */ (cause).message}`, { cause });
  }
}

/**
 * @param {import('./guard.mjs').Guarded[]} started
 * @param {string} display
 * @param {readonly string[]} hosts
 * @returns {Promise<string>} its address
 */
async function startDriver(started, display, hosts) {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'gingersnap-webkit-'));
  // An empty home: nothing of this user's settings, nothing left in them.
  const env = {
    ...withoutProxy(),
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    HOME: folder,
    NO_AT_BRIDGE: '1',
  };
  let command = [executable('WebKitWebDriver'), `--port=${port}`, '--host=127.0.0.1'];
  if (hosts.length > 0) {
    // WebKitGTK has no switch that maps hosts; a hosts file in a mount namespace of its own does it. The user namespace is for who
    // is not root.
    const file = join(folder, 'hosts');
    await writeFile(file, `127.0.0.1 localhost ${hosts.join(' ')}\n`);
    command = [
      'unshare',
      '--map-root-user',
      '--mount',
      'sh',
      '-c',
      'mount --bind "$0" /etc/hosts && exec "$@"',
      file,
      ...command,
    ];
  }
  const [program = '', ...args] = command;
  const driver = guard(program, args, { env, folder });
  started.push(driver);
  const address = `http://127.0.0.1:${port}`;
  await Promise.race([ready(webdriver(address)), driver.failed]);
  return address;
}

/** A proxy is for the world outside; what we test is on this machine. */
function withoutProxy() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/_proxy$/i.test(name)));
}

/** @param {import('./webdriver.mjs').Send} send */
async function ready(send) {
  for (let tries = 100; ; tries--) {
    try {
      return await send('GET', '/status', undefined, 2000);
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
