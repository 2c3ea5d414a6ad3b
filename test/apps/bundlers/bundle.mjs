// Bundles apps, each as that bundler's users do: node bundle.mjs <bundler> <file with the jobs, as JSON>, in the folder of the apps.
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { bun } from './bundlers/bun.mjs';
import { esbuild } from './bundlers/esbuild.mjs';
import { parcel } from './bundlers/parcel.mjs';
import { rollup } from './bundlers/rollup.mjs';
import { rspack, webpack } from './bundlers/webpack.mjs';
import { vite } from './bundlers/vite.mjs';

/**
 * @typedef {object} Job
 * @property {string} entry the app's module
 * @property {string} out the file to write, whole: nothing is split off
 * @property {'development' | 'production'} mode
 * @property {boolean} minify
 * @property {string[]} external what is not bundled
 */

/**
 * Bundles an app; fails where the bundler has anything to complain of.
 * @typedef {(job: Job & { folder: string, file: string }) => Promise<unknown>} Bundle
 */

/** By the names of their packages. @type {Record<string, Bundle>} */
const bundlers = { bun, esbuild, parcel, rollup, '@rspack/core': rspack, vite, webpack };

const [name = '', jobs = ''] = process.argv.slice(2);
for (const job of /** @type {Job[]} */ (JSON.parse(readFileSync(jobs, 'utf8')))) {
  // What a user sets for a build, and what some bundlers go by.
  process.env['NODE_ENV'] = job.mode;
  const out = resolve(job.out);
  await bundlers[name]?.({ ...job, folder: dirname(out), file: basename(out) });
}
