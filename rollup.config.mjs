import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { dts } from 'rollup-plugin-dts';

/** Each entry of package.json's `exports`, by its file in src. */
const entries = Object.fromEntries(['index', 'async', 'cookie-store', 'interop', 'consent', 'server', 'react', 'vue'].map(name => [name, `src/${name}.ts`]));

/** Peers, which the user has or does without. */
const external = ['react', 'vue'];

/** Each file imports what it uses, and no more: bundlers warn of an import of nothing. */
const hoistTransitiveImports = false;

const compile = () => typescript({ noEmit: false, removeComments: false });

/** @type {import('rollup').RollupOptions[]} */
export default [
  {
    input: entries,
    external,
    plugins: [compile()],
    output: [
      { dir: 'dist', format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'shared/[name].mjs', hoistTransitiveImports },
      { dir: 'dist', format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'shared/[name].cjs', hoistTransitiveImports },
    ],
  },
  {
    input: entries,
    external,
    plugins: [dts()],
    output: [
      { dir: 'dist', entryFileNames: '[name].d.mts', chunkFileNames: 'shared/[name].d.mts' },
      { dir: 'dist', entryFileNames: '[name].d.cts', chunkFileNames: 'shared/[name].d.cts' },
    ],
  },
  {
    input: 'src/umd.ts',
    plugins: [compile(), terser()],
    output: { file: 'dist/gingersnap.umd.js', format: 'umd', name: 'gingersnap', sourcemap: true },
  },
];
