// Serves the measuring page with the unbundled libraries, and takes the figures that it posts.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { bundlePeers, bundleReact } from './peers.mjs';
import { starts } from './starts.mjs';

const dist = new URL('../../../dist/', import.meta.url);

const headers = {
  // With these two the page is cross-origin isolated, and its clock steps 5 µs in Chromium and 20 µs in WebKit, not 100 and 1000.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cache-control': 'no-store',
};

/**
 * @param {string} path of a request
 * @returns {URL}
 */
function file(path) {
  const [, folder, name = ''] = /^\/(\w+)\/((?:shared\/)?[\w.-]+)$/.exec(path) ?? [];
  if (folder === 'page') return new URL(`page/${name}`, import.meta.url);
  if (folder === 'dist') return new URL(name, dist);
  return new URL('page/index.html', import.meta.url);
}

export async function serve() {
  /** What is made here, by path. @type {Record<string, string>} */
  const made = {
    '/peers.js': await bundlePeers(),
    '/react.js': await bundleReact(),
    '/starts.json': JSON.stringify(await starts()),
  };
  /** @type {(posted: import('./figures.mjs').Figures | { error: string }) => void} */
  let take = () => {};
  const server = createServer(async (request, response) => {
    try {
      if (request.method === 'POST') {
        take(JSON.parse(await text(request)));
        response.writeHead(204, headers).end();
      } else {
        const { pathname } = new URL(request.url ?? '', 'http://127.0.0.1');
        const url = file(pathname);
        const body = made[pathname] ?? (await readFile(url));
        const isPage = !(pathname in made) && url.pathname.endsWith('.html');
        const type = isPage ? 'text/html' : 'text/javascript';
        response.writeHead(200, { ...headers, 'content-type': type }).end(body);
      }
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/`,
    /** @returns {Promise<import('./figures.mjs').Figures>} the next that a page posts */
    next: () =>
      new Promise((resolve, reject) => {
        take = (posted) => ('error' in posted ? reject(new Error(posted.error)) : resolve(posted));
      }),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
