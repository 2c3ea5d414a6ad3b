// Bun's bundler, by the binary that npm brings.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const program = new URL('../node_modules/.bin/bun', import.meta.url).pathname;

/** @type {import('../bundle.mjs').Bundle} */
export const bun = ({ entry, out, mode, minify, external }) =>
  promisify(execFile)(program, [
    ...['build', entry, `--outfile=${out}`],
    ...(mode === 'production' ? ['--production'] : []),
    ...(minify ? ['--minify'] : []),
    ...external.flatMap((name) => ['--external', name]),
  ]);
