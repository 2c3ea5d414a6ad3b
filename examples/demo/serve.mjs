// Starts the app on a loopback port, with Flask or its stand-in in Node; and beside it the pages that need no app.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createStandIn } from '../flask/server.mjs';
import { createPages } from './pages.mjs';

const app = join(import.meta.dirname, '../flask/app.py');

/**
 * @typedef {object} Running
 * @property {string} name
 * @property {string} address
 * @property {Promise<void>} ended resolves when it runs no more, by whatever cause
 * @property {() => Promise<void>} stop
 */

/**
 * @param {import('../flask/python.mjs').Python} python
 * @param {object} [options]
 * @param {number} [options.port] 0 takes a free one
 * @param {string} [options.script] takes the port, and tells its address once it listens
 * @param {Record<string, string>} [options.env]
 * @returns {Promise<Running>}
 */
export async function serveFlask(python, { port = 0, script = app, env = {} } = {}) {
  const child = spawn(python.command, [script, String(port)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => void child.kill();
  process.once('exit', kill);
  const ended = once(child, 'exit').then(() => void process.off('exit', kill));
  // Its first words are its address.
  const started = once(child.stdout.setEncoding('utf8'), 'data').then(([line]) =>
    String(line).trim(),
  );
  const address = await Promise.race([started, ended]);
  if (!address)
    throw new Error(`Flask did not start: ${python.command} ${script} ${port} says why`);
  return {
    name: `Flask ${python.flask} on Werkzeug ${python.werkzeug}`,
    address,
    ended,
    stop: () => (kill(), ended),
  };
}

/**
 * @param {number} [port] 0 takes a free one
 * @param {Parameters<typeof createStandIn>[0]} [options]
 */
export const serveNode = (port = 0, options) =>
  listening('the stand-in for Flask in Node', createStandIn(options), '127.0.0.1', port);

/**
 * Under another host's name than the app, and so with a jar of its own.
 * @param {number} [port] 0 takes a free one
 * @param {Parameters<typeof createPages>[0]} [app] what the start page leads to beside the pages
 */
export const servePages = (port = 0, app) =>
  listening('the pages', createPages(app), 'localhost', port);

/**
 * The port if nobody listens there, else 0, which takes a free one.
 * @param {number} port
 * @returns {Promise<number>}
 */
export async function ifFree(port) {
  const probe = createServer();
  const free = await new Promise((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (!free) return 0;
  probe.close();
  await once(probe, 'close');
  return port;
}

/**
 * @param {string} name
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {number} port
 * @returns {Promise<Running>}
 */
async function listening(name, server, host, port) {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const ended = once(server, 'close').then(() => {});
  const { port: taken } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    name,
    address: `http://${host}:${taken}/`,
    ended,
    async stop() {
      server.close();
      server.closeAllConnections();
      await ended;
    },
  };
}
