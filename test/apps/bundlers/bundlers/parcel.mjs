// Parcel, with its default settings: it reads no `exports`, and decides itself what is bundled and how its files are named.
import { renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { Parcel } from '@parcel/core';

const { resolve } = createRequire(createRequire(import.meta.url).resolve('parcel/package.json'));

/** @type {import('../bundle.mjs').Bundle} */
export const parcel = async ({ entry, out, folder, mode, minify }) => {
  await new Parcel({
    entries: entry,
    mode,
    defaultConfig: resolve('@parcel/config-default'),
    cacheDir: join(folder, 'cache'),
    defaultTargetOptions: { distDir: folder, sourceMaps: false, shouldOptimize: minify },
  }).run();
  renameSync(join(folder, basename(entry).replace(/\.\w+$/, '.js')), out);
};
