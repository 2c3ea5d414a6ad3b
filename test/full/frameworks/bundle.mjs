// The components of each framework as one script for a browser, with the frameworks as they are for development: there they complain.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compile as compile5 } from 'svelte/compiler';

// By require, because the types of Svelte 4 declare the modules of Svelte 5 a second time.
const load = createRequire(import.meta.url);
/** @type {{ compile: (source: string, options: object) => { js: { code: string } } }} */
const { compile: compile4 } = load('svelte4/compiler');

/** @type {import('esbuild').Plugin} */
const svelte = {
  name: 'svelte',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.svelte4?$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const options = { filename: path, dev: true };
      const { js } = path.endsWith('4')
        ? compile4(source, { ...options, sveltePath: 'svelte4' })
        : compile5(source, options);
      return { contents: js.code, loader: 'js' };
    }),
};

/** @returns {Promise<string>} a module that exports what index.ts does */
export async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('index.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['development', 'browser'],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    plugins: [svelte],
  });
  return outputFiles[0]?.text ?? '';
}
