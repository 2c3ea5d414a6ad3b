// Serves the examples that are pages alone, and a start page that leads to each, under a policy that lets in nothing from elsewhere.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { landing, policy } from './landing.mjs';

const REPOSITORY = join(import.meta.dirname, '../..');
const FRONT = '/examples/playground/';
/** Folders and files of the repository that a page may have, by names that cannot lead out of them. */
const SERVED =
  /^\/(?:dist|docs|examples\/(?:consent-banner|vanilla-cookieconsent|script-tag)|node_modules\/vanilla-cookieconsent\/dist)\/(?:\w[\w.-]*\/)*(?:\w[\w.-]*)?$/;
const TYPES = {
  html: 'text/html',
  css: 'text/css',
  svg: 'image/svg+xml',
  // To be read in the browser, as it is.
  md: 'text/plain',
  ts: 'text/javascript',
  js: 'text/javascript',
  mjs: 'text/javascript',
};

/**
 * @typedef {object} App the Flask app, or its stand-in
 * @property {string} address
 * @property {string} name
 *
 * @param {App} [app] what the start page leads to beside the pages
 */
export const createPages = (app = { address: '/', name: 'nobody here' }) => {
  /** @type {ReturnType<typeof landing> | undefined} */
  let front;
  return createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    // vanilla-cookieconsent makes its markup of text: there, and there alone, a policy of the page's own may look it through.
    const types = pathname.includes('/vanilla-') ? 'default' : "'none'";
    response.setHeader('Content-Security-Policy', `${policy(types)}; frame-ancestors 'self'`);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    try {
      if (pathname === `${FRONT}note`) response.writeHead(204, { 'Set-Cookie': note() }).end();
      else if (pathname === '/') send(response, 'html', await start(app));
      else if (pathname.startsWith(FRONT))
        sendFront(response, pathname.slice(FRONT.length), await (front ??= landing()));
      else await sendFile(pathname, response);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('404 Not Found\n');
    }
  });
};

/** What the front page's note looks like when a server writes it. */
const note = () =>
  `note=the%20server@${performance.timeOrigin + performance.now()}@from%20the%20server; Path=/; Max-Age=600; SameSite=Lax`;

/** @param {import('node:http').ServerResponse} response @param {string} name @param {string | Uint8Array} body */
function send(response, name, body) {
  const ending = /** @type {keyof typeof TYPES} */ (/\w*$/.exec(name)?.[0]);
  response.writeHead(200, { 'Content-Type': `${TYPES[ending]}; charset=utf-8` }).end(body);
}

/** @param {App} app */
async function start({ address, name }) {
  const page = await readFile(join(import.meta.dirname, 'start.html'), 'utf8');
  return page.replace('{{ app }}', address).replace('{{ server }}', name);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 * @param {Map<string, string | Uint8Array>} files
 */
function sendFront(response, path, files) {
  const name = path || 'index.html';
  const body = files.get(name);
  if (body === undefined) throw new Error('not served');
  // Here is a server that can write.
  const meta = '<meta charset="utf-8" />\n    <meta name="demo-server" content="note" />';
  const here =
    name === 'index.html' ? String(body).replace('<meta charset="utf-8" />', meta) : body;
  send(response, name, here);
}

/** @param {string} pathname @param {import('node:http').ServerResponse} response */
async function sendFile(pathname, response) {
  const path = pathname.replace(/\/$/, '/index.html');
  if (!SERVED.test(pathname)) throw new Error('not served');
  const file = await readFile(join(REPOSITORY, path));
  send(response, path, path.endsWith('.ts') ? await toJavaScript(String(file)) : file);
}

/**
 * Without its types, and with each package's name replaced by its file, as an import map would do it: but that is an inline script.
 * @param {string} source
 */
async function toJavaScript(source) {
  const { code } = await transform(source, { loader: 'ts', target: 'es2022', sourcemap: 'inline' });
  return code
    .replace(
      /(from |import )"gingersnap(?:\/([\w-]+))?"/g,
      (_, start, entry = 'index') => `${start}"/dist/${entry}.mjs"`,
    )
    .replace(
      /(from |import )"vanilla-cookieconsent"/g,
      '$1"/node_modules/vanilla-cookieconsent/dist/cookieconsent.esm.js"',
    );
}
