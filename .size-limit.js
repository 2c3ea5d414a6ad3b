// The most bytes, brotli'd, that a set of imports may cost: bundled and minified as a user's build does it, with js-cookie beside it.
// test/size/run.mjs prints what they do cost.
import { build } from 'esbuild';

const folder = 'node_modules/.cache/gingersnap-size';

/** What is imported is used from outside, so that none of it can be dropped. */
const sets = {
  'get': { code: uses('get'), limit: '982 B' },
  'get set remove': { code: uses('get', 'set', 'remove'), limit: '2961 B' },
  'all': { code: all('index'), limit: '7157 B' },
  'onChange': { code: uses('onChange'), limit: '2399 B' },
  'defineCookie': { code: uses('defineCookie'), limit: '6384 B' },
  'async': { code: all('async'), limit: '6441 B' },
  'cookie-store': { code: all('cookie-store'), limit: '5431 B' },
  'interop': { code: all('interop'), limit: '1060 B' },
  'consent': { code: all('consent'), limit: '8580 B' },
  'server': { code: all('server'), limit: '5108 B' },
  'js-cookie': { code: `import all from 'js-cookie'; globalThis.x = [all.get, all.set, all.remove]` },
};

/** @param {string[]} names */
function uses(...names) {
  return `import { ${names.join(', ')} } from './dist/index.mjs'; globalThis.x = [${names.join(', ')}]`;
}

/** @param {string} entry */
function all(entry) {
  return `import * as all from './dist/${entry}.mjs'; globalThis.x = all`;
}

/** @param {[name: string, set: { code: string, limit?: string }]} entry */
async function bundle([name, { code, ...limit }]) {
  const path = `${folder}/${name.replaceAll(' ', '-')}.mjs`;
  await build({ stdin: { contents: code, resolveDir: '.' }, outfile: path, bundle: true, minify: true, format: 'esm', target: 'es2022' });
  return { name, path, ...limit };
}

/** @type {import('size-limit').SizeLimitConfig} */
export default [
  ...(await Promise.all(Object.entries(sets).map(bundle))),
  { name: 'script tag', path: 'dist/gingersnap.umd.js', limit: '10655 B' },
].map(check => ({ ...check, disablePlugins: ['@size-limit/esbuild'] }));
