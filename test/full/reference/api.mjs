// Builds docs/reference of the doc comments in src, and tells where the folder differs from it; with --write it writes the folder.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatted } from '../../docs/pages.mjs';
import { findHomes } from './homes.mjs';
import { indexText } from './index.mjs';
import { mergedTypes } from './members.mjs';
import { pageText } from './page.mjs';
import { topics } from './pages.mjs';
import { open } from './program.mjs';

/**
 * The pages by file, and what is wrong with the doc comments.
 * @param {string} folder of a package
 * @param {readonly import('./pages.mjs').Topic[]} topics
 */
export const build = async (folder, topics) => {
  const { name, exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const entries = Object.keys(exports)
    .filter((path) => !path.endsWith('.json'))
    .map((path) => path.slice(2));
  const opened = open(folder);
  /** @type {string[]} */
  const complaints = [];
  const complain = (/** @type {string} */ text) => void complaints.push(text);
  const { pages, homes } = findHomes(opened, topics, entries);
  const merged = mergedTypes(opened, pages);
  const reference = { opened, name, pages, homes, merged, complain };
  const files = new Map([
    ['README.md', indexText(pages)],
    ...pages.map((page) => /** @type {const} */ ([`${page.file}.md`, pageText(reference, page)])),
  ]);
  for (const [file, text] of files)
    files.set(file, await formatted(resolve('docs/reference', file), text));
  return { files, complaints };
};

/**
 * How a folder differs from what is built.
 * @param {string} folder
 * @param {ReadonlyMap<string, string>} files
 */
export const differences = (folder, files) => {
  const there = existsSync(folder) ? readdirSync(folder) : [];
  return [...new Set([...files.keys(), ...there])].sort().flatMap((file) => {
    if (!files.has(file)) return [`${file} is left over`];
    if (!there.includes(file)) return [`${file} is missing`];
    return readFileSync(join(folder, file), 'utf8') === files.get(file) ? [] : [`${file} differs`];
  });
};

const main = async () => {
  const { files, complaints } = await build('.', topics);
  const folder = 'docs/reference';
  if (process.argv[2] === '--write') {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    for (const [file, text] of files) writeFileSync(join(folder, file), text);
  } else
    for (const difference of differences(folder, files))
      complaints.push(`${folder}/${difference}: run "npm run docs", and commit it with src`);
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length) process.exitCode = 1;
  else console.log(`${folder} is what the doc comments in src say: ${files.size} files.`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
