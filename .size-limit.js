// The most bytes, brotli'd, that a set of imports may cost: bundled and minified as a user's build does it, with js-cookie beside it.
// test/size/run.mjs prints what they do cost.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const folder = 'node_modules/.cache/gingersnap-size';

/** js-cookie's own script is the limit for the one that stands in for it. */
const theirs = `${brotliCompressSync(readFileSync('node_modules/js-cookie/dist/js.cookie.min.js')).length} B`;

/** What the design aims at and what it takes at most, in bytes, and what is more pays for. A limit above it is what the promises cost today. */
export const bounds = {
  get: { aim: 750, most: 850 },
  'get set remove': {
    aim: 2400,
    most: 2550,
    reason: 'the promises below: checks, results, and the reason of each refusal',
  },
  onChange: {
    aim: 2300,
    most: 2450,
    reason: 'lifetimes that end while the computer sleeps, and pages without CookieStore',
  },
  defineCookie: {
    aim: 4900,
    most: 5450,
    reason: 'the verbs, `init`, `was`, checked options, and copies for `subscribe`',
  },
  async: {
    aim: 6300,
    most: 7233,
    reason: 'the verbs, the order of writes, locks, and what overlapping reads may see',
  },
  server: {
    aim: 5000,
    most: 5800,
    reason: 'what a response may hold, and a `set` that remembers what it has checked',
  },
  webext: {
    aim: 7000,
    most: 7769,
    reason: 'the verbs, stores of profiles and frames, and lifetimes that end',
  },
  consent: {
    aim: 8000,
    most: 9200,
    reason: '`defineCookie`, held updates, removals in every scope, and responses',
  },
  'script tag': { aim: 7000, most: 7600, reason: 'all of the main entry' },
};

/** What is imported is used from outside, so that none of it can be dropped. */
export const sets = {
  get: { code: uses('get'), limit: '812 B' },
  'get set remove': { code: uses('get', 'set', 'remove'), limit: '3360 B' },
  all: { code: all('index'), limit: '11763 B' },
  onChange: { code: uses('onChange'), limit: '2815 B' },
  defineCookie: { code: uses('defineCookie'), limit: '7989 B' },
  async: { code: all('async'), limit: '8543 B' },
  'cookie-store': { code: all('cookie-store'), limit: '6378 B' },
  webext: { code: all('webext'), limit: '7927 B' },
  interop: { code: all('interop'), limit: '1180 B' },
  consent: { code: all('consent'), limit: '13178 B' },
  'google-consent': { code: all('google-consent'), limit: '991 B' },
  storage: { code: all('storage'), limit: '8644 B' },
  server: { code: all('server'), limit: '7707 B' },
  'gingersnap/js-cookie': {
    code: `import all from './dist/js-cookie.mjs'; globalThis.x = [all.get, all.set, all.remove]`,
    limit: '627 B',
  },
  react: { code: all('react'), limit: '1966 B', external: ['react'] },
  next: { code: all('next'), limit: '8095 B', external: ['next/headers.js'] },
  vue: { code: all('vue'), limit: '708 B', external: ['vue'] },
  svelte: { code: all('svelte'), limit: '536 B' },
  sveltekit: { code: all('sveltekit'), limit: '8066 B' },
  hono: { code: all('hono'), limit: '7817 B' },
  astro: { code: all('astro'), limit: '8325 B' },
  nuxt: { code: all('nuxt'), limit: '298 B' },
  'nuxt/app': { code: all('nuxt-app'), limit: '9130 B', external: ['vue', 'nuxt/app'] },
  testing: { code: all('testing'), limit: '12424 B' },
  explain: { code: all('explain'), limit: '9499 B' },
  ...Object.fromEntries(
    Object.entries({
      'js-cookie': `import all from 'js-cookie'; globalThis.x = [all.get, all.set, all.remove]`,
      'typescript-cookie': `import { getCookie, setCookie, removeCookie } from 'typescript-cookie'; globalThis.x = [getCookie, setCookie, removeCookie]`,
      'universal-cookie': `import Cookies from 'universal-cookie'; globalThis.x = new Cookies()`,
      'es-cookie': `import { get, set, remove } from 'es-cookie'; globalThis.x = [get, set, remove]`,
      'tiny-cookie': `import { get, set, remove } from 'tiny-cookie'; globalThis.x = [get, set, remove]`,
      'browser-cookies': `import { get, set, erase } from 'browser-cookies'; globalThis.x = [get, set, erase]`,
    }).map(([peer, code]) => [peer, { code }]),
  ),
};

/** @param {string[]} names */
function uses(...names) {
  return `import { ${names.join(', ')} } from './dist/index.mjs'; globalThis.x = [${names.join(', ')}]`;
}

/** @param {string} entry */
function all(entry) {
  return `import * as all from './dist/${entry}.mjs'; globalThis.x = all`;
}

/** @param {[name: string, set: { code: string, limit?: string, external?: string[] }]} entry */
async function bundle([name, { code, external = [], ...limit }]) {
  const path = `${folder}/${name.replace(/[ /]/g, '-')}.mjs`;
  await build({
    stdin: { contents: code, resolveDir: '.' },
    outfile: path,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external,
  });
  return { name, path, ...limit };
}

/** @type {import('size-limit').SizeLimitConfig} */
export default [
  ...(await Promise.all(Object.entries(sets).map(bundle))),
  { name: 'script tag', path: 'dist/gingersnap.umd.js', limit: '11216 B' },
  { name: 'full script tag', path: 'dist/gingersnap.full.umd.js', limit: '18133 B' },
  { name: 'development script tag', path: 'dist/gingersnap.development.umd.js', limit: '26553 B' },
  { name: 'js-cookie script tag', path: 'dist/js-cookie.umd.js', limit: theirs },
].map((check) => ({ ...check, disablePlugins: ['@size-limit/esbuild'] }));
