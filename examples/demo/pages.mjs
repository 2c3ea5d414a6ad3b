// Serves the examples that are pages alone, their TypeScript as JavaScript, under a policy that lets in nothing from elsewhere.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { transform } from 'esbuild';

const REPOSITORY = join(import.meta.dirname, '../..');
const START = '/examples/playground/';
/** Folders and files of the repository that a page may have, by names that cannot lead out of them. */
const SERVED =
  /^\/(?:dist|examples\/(?:playground|consent-banner|vanilla-cookieconsent|script-tag)|node_modules\/vanilla-cookieconsent\/dist)\/(?:\w[\w.-]*\/)*(?:\w[\w.-]*)?$/;
const TYPES = {
  html: 'text/html',
  css: 'text/css',
  svg: 'image/svg+xml',
  ts: 'text/javascript',
  js: 'text/javascript',
  mjs: 'text/javascript',
};

/**
 * No inline script or style, and no text that becomes markup. vanilla-cookieconsent makes its markup of text: there, and there alone,
 * a policy of the page's own may look it through.
 * @param {string} path
 */
const policy = (path) =>
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; " +
  `trusted-types ${path.includes('/vanilla-') ? 'default' : "'none'"}`;

export const createPages = () =>
  createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    response.setHeader('Content-Security-Policy', policy(pathname));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    if (pathname === '/') response.writeHead(302, { Location: START }).end();
    else if (pathname === `${START}note`) response.writeHead(204, { 'Set-Cookie': note() }).end();
    else await sendFile(pathname, response);
  });

/** What the playground's note looks like when a server writes it. */
const note = () =>
  `note=the%20server@${performance.timeOrigin + performance.now()}; Path=/; Max-Age=60; SameSite=Lax`;

/** @param {string} pathname @param {import('node:http').ServerResponse} response */
async function sendFile(pathname, response) {
  const path = pathname.replace(/\/$/, '/index.html');
  try {
    if (!SERVED.test(pathname)) throw new Error('not served');
    const file = await readFile(join(REPOSITORY, path));
    const ending = /** @type {keyof typeof TYPES} */ (/\w*$/.exec(path)?.[0]);
    const body = ending === 'ts' ? await toJavaScript(String(file)) : file;
    response.writeHead(200, { 'Content-Type': `${TYPES[ending]}; charset=utf-8` }).end(body);
  } catch {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('404 Not Found\n');
  }
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
