// esbuild, which knows no modes.
import { build } from 'esbuild';

/** @type {import('../bundle.mjs').Bundle} */
export const esbuild = async ({ entry, out, minify, external }) => {
  const { warnings } = await build({
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    format: 'esm',
    minify,
    external,
    logLevel: 'silent',
  });
  if (warnings.length) throw new Error(JSON.stringify(warnings));
};
