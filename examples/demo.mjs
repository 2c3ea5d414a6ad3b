// npm run demo: the Flask app, or its stand-in, until it is stopped; with -- --check, once in a real browser.
import { parseArgs } from 'node:util';
import { serveFlask, serveNode } from './demo/serve.mjs';
import { findFlask } from './flask/python.mjs';

const usage = `npm run demo -- [--port 8000] [--server flask|node] [--check] [--engine chromium|firefox|webkit]`;

/** @returns {{ port: number, server: string | undefined, check: boolean, engine: 'chromium' | 'firefox' | 'webkit' }} */
function options() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      server: { type: 'string' },
      check: { type: 'boolean', default: false },
      engine: { type: 'string', default: 'chromium' },
    },
  });
  const { port, server, check, engine } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new Error(`--port ${port} is no port`);
  if (server !== undefined && server !== 'flask' && server !== 'node') throw new Error(`--server ${server} is none`);
  if (engine !== 'chromium' && engine !== 'firefox' && engine !== 'webkit') throw new Error(`--engine ${engine} is none`);
  return { port: Number(port), server, check, engine };
}

/** @param {ReturnType<typeof options>} options */
async function start({ port, server }) {
  const python = server === 'node' ? undefined : findFlask();
  if (!python && server === 'flask') {
    throw new Error('There is no Python with Flask: install python3-flask (so Debian calls it), or name one by PYTHON.');
  }
  const running = python ? await serveFlask(python, { port }) : await serveNode(port);
  console.log(`The server is ${running.name}${python || server ? '' : ', since there is no Python with Flask'}.`);
  return running;
}

/** From the first moment on, so that no signal finds a server started and nobody to stop it. @type {Promise<true>} */
const stopped = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve(true));
  // npm, ended by SIGTERM, ends its shell and leaves alone what that one runs.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || resolve(true), 500).unref();
});

/** @param {import('./demo/serve.mjs').Running} running */
async function untilStopped(running) {
  console.log(`Open ${running.address}\nBy script tag: ${running.address}script-tag\nCtrl-C stops it.`);
  if (await Promise.race([stopped, running.ended])) return running.stop();
  throw new Error('The server has ended by itself.');
}

/**
 * @param {import('./demo/serve.mjs').Running} running
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 */
async function checked(running, engine) {
  stopped.then(() => process.exit(1));
  try {
    // Only here is a browser needed, and what drives it.
    const { check } = await import('./demo/check.mjs');
    if (!(await check(running.address, engine))) process.exitCode = 1;
  } finally {
    await running.stop();
  }
}

try {
  const wanted = options();
  const running = await start(wanted);
  await (wanted.check ? checked(running, wanted.engine) : untilStopped(running));
} catch (error) {
  // Ctrl-C reaches Flask too, and a Flask that is just starting then fails.
  if (!(await Promise.race([stopped, false]))) {
    console.error(`${/** @type {Error} */ (error).message}\n${usage}`);
    process.exitCode = 1;
  }
}
