import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { dts } from 'rollup-plugin-dts';

/** Each entry of package.json's `exports`, by its file in src. */
const entries = Object.fromEntries(
  [
    'index',
    'async',
    'cookie-store',
    'webext',
    'interop',
    'consent',
    'server',
    'js-cookie',
    'testing',
    'react',
    'vue',
  ].map((name) => [name, `src/${name}.ts`]),
);

/** Peers, which the user has or does without. */
const external = ['react', 'vue'];

/** Each file imports what it uses, and no more: bundlers warn of an import of nothing. */
const hoistTransitiveImports = false;

const compile = () => typescript({ noEmit: false, removeComments: false });

/**
 * `Cookies.CookieAttributes`, as @types/js-cookie has it; and CommonJS gets this entry as one thing, `require('gingersnap/js-cookie')`, which
 * declarations say by `export =`. Rollup's plugin for declarations knows neither.
 * @type {import('rollup').Plugin}
 */
const oneThing = {
  name: 'one thing',
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk' || file.name !== 'js-cookie') continue;
      const [all, name, types] =
        /export \{ (\w+) as default \};\nexport type (\{ .* \});/.exec(file.code) ??
        this.error(`${file.fileName} has other exports`);
      const one = file.fileName.endsWith('.d.cts')
        ? `export = ${name};\nexport as namespace ${name};`
        : all;
      file.code = file.code.replace(
        all,
        `declare namespace ${name} {\n    export ${types};\n}\n\n${one}`,
      );
    }
  },
};

/** A script tag's file may be put behind one that does not end in a semicolon. A preamble, because terser drops a banner of nothing but that. */
const minify = () => terser({ format: { preamble: ';' } });

/** @type {import('rollup').RollupOptions[]} */
export default [
  {
    input: entries,
    external,
    plugins: [compile()],
    output: [
      {
        dir: 'dist',
        format: 'es',
        entryFileNames: '[name].mjs',
        chunkFileNames: 'shared/[name].mjs',
        hoistTransitiveImports,
      },
      {
        dir: 'dist',
        format: 'cjs',
        entryFileNames: '[name].cjs',
        chunkFileNames: 'shared/[name].cjs',
        hoistTransitiveImports,
      },
    ],
  },
  {
    input: entries,
    external,
    plugins: [dts(), oneThing],
    output: [
      { dir: 'dist', entryFileNames: '[name].d.mts', chunkFileNames: 'shared/[name].d.mts' },
      { dir: 'dist', entryFileNames: '[name].d.cts', chunkFileNames: 'shared/[name].d.cts' },
    ],
  },
  {
    input: 'src/umd.ts',
    plugins: [compile(), minify()],
    output: { file: 'dist/gingersnap.umd.js', format: 'umd', name: 'gingersnap', sourcemap: true },
  },
  {
    input: 'src/js-cookie.ts',
    plugins: [compile(), minify()],
    // No larger than js-cookie's own: nothing in it goes another way without 'use strict'.
    output: {
      file: 'dist/js-cookie.umd.js',
      format: 'umd',
      name: 'Cookies',
      noConflict: true,
      sourcemap: true,
      strict: false,
      generatedCode: 'es2015',
    },
  },
];
