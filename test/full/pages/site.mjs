// A site for pages that an engine is driven to: the built library under /dist, pages, and what the server saw.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { certificate } from '../../setup/certificate.mjs';

/**
 * @typedef {object} Site
 * @property {(host: string, path?: string) => string} at the address of a path on a host that leads here
 * @property {(host: string, path: string) => string | undefined} received the Cookie header of the last request for a path on a host; undefined where there was none
 * @property {() => void} close
 *
 * @typedef {object} Content
 * @property {(path: string, cookies: string) => string[]} set the Set-Cookie headers of a path, as Latin-1: one byte for each character; `cookies`: the request's header
 * @property {(path: string) => string | Promise<string>} page the page at a path; under `.js` a script
 * @property {boolean} [https] with the certificate of the tests, which the engines take
 */

/**
 * @param {Content} content
 * @returns {Promise<Site>}
 */
export async function serve({ set, page, https = false }) {
  /** @type {Map<string, string>} */
  const received = new Map();
  /** @type {import('node:http').RequestListener} */
  const answer = async ({ url = '/', headers }, response) => {
    if (url.startsWith('/dist/')) {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(await readFile(`.${url}`));
      return;
    }
    received.set(`${headers.host ?? ''}${url}`, headers.cookie ?? '');
    response.setHeader('Set-Cookie', set(url, headers.cookie ?? ''));
    response.setHeader('Content-Type', url.endsWith('.js') ? 'text/javascript' : 'text/html');
    // A Buffer: node would send the headers with a string's encoding, when both go out together.
    response.end(Buffer.from(await page(url)));
  };
  // Pieces of a chunked cookie that nobody has cleared away yet are more than the 16 kB that node takes by itself.
  const limits = { maxHeaderSize: 1_000_000 };
  const server = https
    ? createSecureServer({ ...limits, ...certificate() }, answer)
    : createServer(limits, answer);
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    at: (host, path = '/') => `http${https ? 's' : ''}://${host}:${port}${path}`,
    received: (host, path) => received.get(`${host}:${port}${path}`),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
