// The landing page is the playground, where it can be made: it takes the place of index.md.
import { existsSync } from 'node:fs';

const maker = new URL('../../examples/demo/static.mjs', import.meta.url);

/** @param {string} folder */
export const writeHome = async (folder) => {
  if (existsSync(maker)) await (await import(maker.href)).writeStatic(folder);
};
