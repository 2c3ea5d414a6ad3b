// The front page as files: its TypeScript in one bundle, the sizes from where they are measured.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const REPOSITORY = join(import.meta.dirname, '../..');
const FOLDER = join(REPOSITORY, 'examples/playground');

/** The package says that its files do nothing by themselves; those of the page do. @param {import('esbuild').PluginBuild} build */
const withEffects = ({ onResolve }) =>
  onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) => ({
    path: join(resolveDir, path),
    sideEffects: true,
  }));

/**
 * The scripts: two entries, what they share, and React, which is loaded when it is asked for.
 * @returns {Promise<Map<string, Uint8Array>>}
 */
async function bundle() {
  const { outputFiles } = await build({
    absWorkingDir: REPOSITORY,
    entryPoints: [join(FOLDER, 'page.ts'), join(FOLDER, 'tab.ts')],
    outdir: FOLDER,
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    plugins: [{ name: 'files', setup: withEffects }],
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.replace(/.*[\\/]/, ''), contents]));
}

/** The brotli column of docs/size.md, which `npm run size` writes. @param {string} page */
async function withSizes(page) {
  const table = await readFile(join(REPOSITORY, 'docs/size.md'), 'utf8');
  return page.replace(/\{\{ size: (.*?) \}\}/g, (_, subject) => {
    const row = table.split('\n').find((line) => line.startsWith(`| ${subject} `));
    const brotli = row?.split('|').at(-2)?.trim();
    if (!brotli) throw new Error(`docs/size.md has no ${subject}`);
    return brotli;
  });
}

/**
 * Each file of the front page, by its name.
 * @returns {Promise<Map<string, string | Uint8Array>>}
 */
export async function landing() {
  /** @param {string} name */
  const read = (name) => readFile(join(FOLDER, name), 'utf8');
  /** @type {[string, string | Uint8Array][]} */
  const files = [
    ...(await bundle()),
    ['index.html', await withSizes(await read('index.html'))],
    ['tab.html', await read('tab.html')],
    ['style.css', await read('style.css')],
    ['icon.svg', await read('icon.svg')],
  ];
  return new Map(files);
}

/** No inline script or style, nothing from elsewhere, and no text that becomes markup. */
export const policy = (trustedTypes = "'none'") =>
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; " +
  `base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types ${trustedTypes}`;
