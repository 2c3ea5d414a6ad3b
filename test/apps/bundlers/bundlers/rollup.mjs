// Rollup with its plugins that find packages and minify; it knows modules alone.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup as bundle } from 'rollup';

/** @type {import('../bundle.mjs').Bundle} */
export const rollup = async ({ entry, out, minify, external }) => {
  const bundled = await bundle({
    input: entry,
    external,
    plugins: [nodeResolve({ browser: true }), minify && terser()],
    onwarn: (warning) => {
      // 'use client', which is for servers.
      if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') throw new Error(warning.message);
    },
  });
  await bundled.write({ file: out, format: 'es' });
  await bundled.close();
};
