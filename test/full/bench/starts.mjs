// The scripts whose start is measured: as their makers publish them for a page, and as an app's build bundles one import.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * @typedef {object} Start
 * @property {string} label
 * @property {string} code ends with a call of `answered`, and finds the cookie's name in `wanted`
 * @property {boolean} module
 * @property {'cookie' | 'jar'} gives what it answers with: the cookie's value, or the whole text
 */

const root = new URL('../../../', import.meta.url);
const bare = 'answered(document.cookie)';

/** @type {[label: string, file: string, call: string][]} */
const scripts = [
  ['gingersnap, `gingersnap.umd.js`', 'dist/gingersnap.umd.js', 'gingersnap.get(wanted)'],
  ['gingersnap, `gingersnap.full.umd.js`', 'dist/gingersnap.full.umd.js', 'gingersnap.get(wanted)'],
  ['gingersnap, `js-cookie.umd.js`', 'dist/js-cookie.umd.js', 'Cookies.get(wanted)'],
  ['js-cookie', 'node_modules/js-cookie/dist/js.cookie.min.js', 'Cookies.get(wanted)'],
  [
    'universal-cookie',
    'node_modules/universal-cookie/umd/universalCookie.min.js',
    'new UniversalCookie().get(wanted, { doNotParse: true })',
  ],
  ['tiny-cookie', 'node_modules/tiny-cookie/dist/tiny-cookie.min.js', 'Cookie.get(wanted)'],
];

/** @type {[label: string, imports: string, call: string][]} */
const modules = [
  ['gingersnap, `get`', `{ get } from 'gingersnap'`, 'get(wanted)'],
  ['gingersnap, everything', `* as all from 'gingersnap'`, '(globalThis.all = all).get(wanted)'],
  [
    'gingersnap, `defineCookie`',
    `{ defineCookie } from 'gingersnap'`,
    'defineCookie(wanted).get()',
  ],
  [
    'gingersnap/async',
    `* as all from 'gingersnap/async'`,
    'await (globalThis.all = all).get(wanted)',
  ],
  [
    'gingersnap/consent',
    `{ defineCookie } from 'gingersnap'; import { createConsent } from 'gingersnap/consent'`,
    `defineCookie(wanted, {
      consent: createConsent({ categories: { necessary: { required: true } } }), category: 'necessary' }).get()`,
  ],
  [
    'gingersnap/storage',
    `{ cookieStorage } from 'gingersnap/storage'`,
    'cookieStorage().getItem(wanted)',
  ],
  ['gingersnap/js-cookie', `Cookies from 'gingersnap/js-cookie'`, 'Cookies.get(wanted)'],
  ['js-cookie', `Cookies from 'js-cookie'`, 'Cookies.get(wanted)'],
  ['typescript-cookie', `{ getCookie } from 'typescript-cookie'`, 'getCookie(wanted)'],
  [
    'universal-cookie',
    `Cookies from 'universal-cookie'`,
    'new Cookies().get(wanted, { doNotParse: true })',
  ],
  ['es-cookie', `{ get } from 'es-cookie'`, 'get(wanted)'],
  ['tiny-cookie', `{ get } from 'tiny-cookie'`, 'get(wanted)'],
  ['browser-cookies', `{ get } from 'browser-cookies'`, 'get(wanted)'],
];

/** @param {boolean} module @returns {Start[]} */
const floor = (module) =>
  ['bare `document.cookie`', 'the same again'].map((label) => ({
    label,
    code: bare,
    module,
    gives: 'jar',
  }));

/** @param {string} imports @param {string} call */
async function bundled(imports, call) {
  const { outputFiles } = await build({
    stdin: { contents: `import ${imports}; answered(${call});`, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    alias: ours,
  });
  return outputFiles[0]?.text ?? '';
}

/** Our entries, as they are built. */
export const ours = Object.fromEntries(
  ['', '/async', '/consent', '/storage', '/js-cookie', '/react'].map((entry) => [
    `gingersnap${entry}`,
    fileURLToPath(new URL(`dist/${entry.slice(1) || 'index'}.mjs`, root)),
  ]),
);

/** @returns {Promise<Record<'scripts' | 'modules', Start[]>>} */
export async function starts() {
  return {
    scripts: [
      ...floor(false),
      ...(await Promise.all(
        scripts.map(async ([label, file, call]) => ({
          label,
          code: `${await readFile(new URL(file, root), 'utf8')}\n;answered(${call});`,
          module: false,
          gives: /** @type {const} */ ('cookie'),
        })),
      )),
    ],
    modules: [
      ...floor(true),
      ...(await Promise.all(
        modules.map(async ([label, imports, call]) => ({
          label,
          code: await bundled(imports, call),
          module: true,
          gives: /** @type {const} */ ('cookie'),
        })),
      )),
    ],
  };
}
