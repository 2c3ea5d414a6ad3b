// What a typed, validated, watched cookie needs: ours, and each peer with what has to come along. The code is in ./needs.
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { RIGHT, table } from '../docs/pages.mjs';

/** Frameworks are the app's own. */
const external = ['react', 'vue', 'nuxt/app'];

/** @type {[file: string, who: string, packages: string[]][]} */
const rows = [
  ['gingersnap', '`defineCookie`, `json`;', ['valibot']],
  ['nanostores', '', ['nanostores', '@nanostores/persistent', 'valibot']],
  ['gingersnap-react', 'in React: `defineCookie`, `json`, `gingersnap/react`;', ['valibot']],
  ['react-cookie', 'in React:', ['react-cookie', 'universal-cookie', 'valibot']],
  ['gingersnap-nuxt', 'in Nuxt: `defineCookie`, `json`, `gingersnap/nuxt/app`;', ['valibot']],
  ['nuxt', 'in Nuxt: the imports of its `useCookie`:', ['cookie-es', 'klona', 'ohash', 'valibot']],
];

/** @param {string} file */
async function bundle(file) {
  const { outputFiles } = await build({
    entryPoints: [`test/size/needs/${file}.js`],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    external,
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return [code.length, gzipSync(code, { level: 9 }).length, brotliCompressSync(code).length];
}

/**
 * A table of docs/size.md.
 * @param {Record<string, string>} versions of the packages
 */
export const needs = async (versions) =>
  table(
    [
      ['', 'bytes', 'gzip', 'brotli'],
      ...(await Promise.all(
        rows.map(async ([file, who, packages]) => {
          const all = packages.map((name) => `${name} ${versions[name]}`).join(', ');
          const figures = (await bundle(file)).map((figure) => figure.toLocaleString('en-US'));
          return [`${who} ${all}`.trim(), ...figures];
        }),
      )),
    ],
    RIGHT,
  );
