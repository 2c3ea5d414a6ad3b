// Serves the built site (npm run docs:build) as GitHub Pages does, with axe beside it: node test/full/pages/docs-site.mjs shows it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const dist = fileURLToPath(new URL('../../../docs/.vitepress/dist', import.meta.url));
const axe = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
};

/** The file of an address: the page itself where it has no ending. */
export const fileOf = (/** @type {string} */ path) => {
  if (path === '/axe.js') return axe;
  const ends = path.endsWith('/') ? ['index.html'] : ['', '.html', '/index.html'];
  const files = ends.map((end) => `${dist}${decodeURIComponent(path)}${end}`);
  return files.find((file) => existsSync(file) && statSync(file).isFile());
};

/** @returns {Promise<{ address: string, close: () => void }>} */
export const serveSite = async () => {
  const server = createServer(({ url = '/' }, response) => {
    const file = fileOf(new URL(url, 'http://localhost').pathname);
    response.statusCode = file ? 200 : 404;
    response.setHeader('Content-Type', types[extname(file ?? '')] ?? 'application/octet-stream');
    response.end(readFileSync(file ?? `${dist}/404.html`));
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await serveSite()).address);
