// Writes the tables of docs/support.md: the bundlers, the runners and the modes of TypeScript that the long suite goes through, by the lists that it goes by.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checks, waysOf } from '../full/types/modes.mjs';
import { fill, table } from './pages.mjs';

/** Of TypeScript, by the names of their packages. */
export const compilers = ['ts5.6', 'ts5.7', 'ts5.8', 'ts5.9', 'typescript', 'ts7'];

/** @param {string} path */
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** @type {typeof import('../full/tools/support.json')} */
const { bundlers, runners } = read('test/full/tools/support.json');

/**
 * The version of a package that a folder has.
 * @param {string} name
 * @param {string[]} folders
 */
export const versionOf = (name, ...folders) =>
  /** @type {string} */ (
    folders
      .map((folder) => read(`${folder}/package.json`).devDependencies[name])
      .find((version) => version !== undefined)
  ).replace(/^npm:.*@/, '');

const ofBundlers = () =>
  table([
    ['Bundler', 'Version', 'Apps in', 'Whole sentences in development', 'Size beside size.md'],
    ...bundlers.map(({ title, package: name, takesCommonJs, when, mayAdd }) => [
      title,
      versionOf(name, 'test/apps/bundlers'),
      takesCommonJs ? 'ESM, CommonJS' : 'ESM',
      when,
      `at most 5 % more${mayAdd ? ` and ${mayAdd.toLocaleString('en-US')} bytes` : ''}`,
    ]),
  ]);

const changes = {
  timers: 'within a second, also of fake timers',
  events: "by the browser's events",
  none: 'no',
};

const ofRunners = () =>
  table([
    ['Runner', 'With', 'Whole sentences', '`onChange` hears what others write'],
    ...runners.map(({ title, packages, picks, dom, others }) => [
      title,
      packages.map((name) => `${name} ${versionOf(name, 'test/apps/runners')}`).join(', ') ||
        'the Node that runs the tests',
      picks ? 'yes' : 'no',
      dom ? changes[/** @type {keyof typeof changes} */ (others)] : 'there is no page',
    ]),
  ]);

const ofTypes = () => {
  const versions = compilers.map((name) => versionOf(name, '.', 'test/full'));
  return table([
    ['`moduleResolution`', 'TypeScript', 'Compiled'],
    ...Object.keys(waysOf(versions[0] ?? '')).map((way) => [
      `\`${way}\``,
      versions.filter((version) => way in waysOf(version)).join(', '),
      checks
        .filter(({ only = way }) => only === way)
        .map(({ title }) => title)
        .join('; '),
    ]),
  ]);
};

/** @type {Record<string, () => string>} The tables, by their marks. */
export const tables = { bundlers: ofBundlers, runners: ofRunners, types: ofTypes };

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [mark, write] of Object.entries(tables)) await fill('docs/support.md', mark, write());
