// npm run demo: one page that leads to all the others, the Flask app or its stand-in among them, until they are stopped; with -- --check, once in a real browser.
import { parseArgs } from 'node:util';
import { ifFree, serveFlask, serveNode, servePages } from './demo/serve.mjs';
import { findFlask } from './flask/python.mjs';

/** Where the demo is when it has the choice: the same address each time. */
const PORT = 8000;
const usage = `npm run demo -- [--port 8000] [--server flask|node] [--check] [--engine chromium|firefox|webkit]`;

/** @returns {{ port: number | undefined, server: string | undefined, check: boolean, engine: 'chromium' | 'firefox' | 'webkit' }} */
function options() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      server: { type: 'string' },
      check: { type: 'boolean', default: false },
      engine: { type: 'string', default: 'chromium' },
    },
  });
  const { port, server, check, engine } = values;
  if (port !== undefined && (!/^\d{1,5}$/.test(port) || Number(port) > 65535))
    throw new Error(`--port ${port} is no port`);
  if (server !== undefined && server !== 'flask' && server !== 'node')
    throw new Error(`--server ${server} is none`);
  if (engine !== 'chromium' && engine !== 'firefox' && engine !== 'webkit')
    throw new Error(`--engine ${engine} is none`);
  return { port: port === undefined ? undefined : Number(port), server, check, engine };
}

/** @param {ReturnType<typeof options>} options */
async function start({ port, server }) {
  const python = server === 'node' ? undefined : findFlask();
  if (!python && server === 'flask') {
    throw new Error(
      'There is no Python with Flask: install python3-flask (so Debian calls it), or name one by PYTHON.',
    );
  }
  const first = port ?? (await ifFree(PORT));
  // The app stands beside the pages; where one of the two ports is taken, wherever there is room.
  const beside = first && (port === undefined ? await ifFree(first + 1) : first + 1);
  const app = python ? await serveFlask(python, { port: beside }) : await serveNode(beside);
  console.log(
    `The server is ${app.name}${python || server ? '' : ', since there is no Python with Flask'}.`,
  );
  const pages = await servePages(first, app);
  return { app, pages, stop: () => Promise.all([app.stop(), pages.stop()]) };
}

/** @typedef {Awaited<ReturnType<typeof start>>} Demo */

/** From the first moment on, so that no signal finds a server started and nobody to stop it. @type {Promise<true>} */
const stopped = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve(true));
  // npm, ended by SIGTERM, ends its shell and leaves alone what that one runs.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || resolve(true), 500).unref();
});

/** @param {Demo} demo */
async function untilStopped({ app, pages, stop }) {
  console.log(`Open ${pages.address}\nCtrl-C stops it.`);
  if (await Promise.race([stopped, app.ended, pages.ended])) return stop();
  throw new Error('The server has ended by itself.');
}

/**
 * @param {Demo} demo
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 */
async function checked({ app, pages, stop }, engine) {
  stopped.then(() => process.exit(1));
  try {
    // Only here is a browser needed, and what drives it.
    const { check } = await import('./demo/check.mjs');
    if (!(await check(app.address, pages.address, engine))) process.exitCode = 1;
  } finally {
    await stop();
  }
}

try {
  const wanted = options();
  const demo = await start(wanted);
  await (wanted.check ? checked(demo, wanted.engine) : untilStopped(demo));
} catch (error) {
  // Ctrl-C reaches Flask too, and a Flask that is just starting then fails.
  if (!(await Promise.race([stopped, false]))) {
    console.error(`${/** @type {Error} */ (error).message}\n${usage}`);
    process.exitCode = 1;
  }
}
