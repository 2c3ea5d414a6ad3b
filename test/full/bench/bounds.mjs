// What the figures may be at most.
import { rows } from './figures.mjs';
import { aligned, titles } from './table.mjs';

const reads = ['gingersnap `get`', 'gingersnap `get`, missing', 'gingersnap `getAll`'];

/** `most`: times the floor, or µs where it says so. @type {{ engine: string, group: import('./figures.mjs').GroupName, labels: string[], most: number, unit?: 'µs' }[]} */
const bounds = [
  { engine: 'chromium', group: 'unchanged', labels: reads, most: 1.05 },
  { engine: 'firefox', group: 'unchanged', labels: reads, most: 1.2 },
  { engine: 'webkit', group: 'unchanged', labels: reads, most: 0.2, unit: 'µs' },
  {
    engine: 'chromium',
    group: 'watched',
    labels: ["a watched definition's `get`"],
    most: 1.25,
  },
  { engine: 'chromium', group: 'unchanged', labels: ["a definition's `get`"], most: 1.25 },
  ...['chromium', 'firefox', 'webkit'].map((engine) => ({
    engine,
    group: /** @type {const} */ ('watched'),
    labels: ["a mounted hook's snapshot"],
    most: 0.1,
    unit: /** @type {const} */ ('µs'),
  })),
];

/** Ours, and the end of the peers' labels that it must be ahead of. @type {[group: import('./figures.mjs').GroupName, ours: string, theirs: RegExp][]} */
const races = [
  ['unchanged', 'gingersnap `get`', /, one$/],
  ['unchanged', 'gingersnap `get`, missing', /, a missing one$/],
  ['unchanged', 'gingersnap `getAll`', /, all$/],
  ['changing', 'gingersnap `get`', /, one$/],
  ['changing', 'gingersnap `getAll`', /, all$/],
  ['parsing', 'gingersnap `getAll`', /^(cookie|cookie-es|es-cookie)(, the same result)?$/],
  ['serverMake', 'gingersnap, `serverJar`', /^cookie, parse$/],
  ['made', 'gingersnap `createJar`', /, a jar$/],
  ['startScripts', 'gingersnap, `gingersnap.umd.js`', /^(js|universal|tiny)-cookie$/],
  ['startScripts', 'gingersnap, `js-cookie.umd.js`', /^js-cookie$/],
  ['startModules', 'gingersnap, `get`', /^[a-z]+-cookies?$/],
  ['startModules', 'gingersnap/js-cookie', /^js-cookie$/],
  ...['reactRendered', 'reactOne', 'reactEvery'].map(
    (group) =>
      /** @type {[import('./figures.mjs').AppGroup, string, RegExp]} */ ([
        group,
        'gingersnap `useCookie`',
        /^react-cookie$/,
      ]),
  ),
  ...['serverOne', 'serverAll', 'serverWrite', 'serverDefinition'].map(
    (group) =>
      /** @type {[import('./figures.mjs').ServerGroup, string, RegExp]} */ ([
        group,
        'gingersnap',
        /^(cookie|cookie-es)(, the same result)?$/,
      ]),
  ),
];

/** How far the floor may be from itself, measured a second time, before the run says nothing. */
const noise = 0.05;

/**
 * @typedef {object} Miss A bound that a run did not keep
 * @property {string} engine
 * @property {number} cookies
 * @property {import('./figures.mjs').GroupName} group
 * @property {string} ours the row that is too slow
 * @property {string} figure of that row
 * @property {string} bound what it may be at most, or who is ahead of it
 */

/**
 * @param {string} engine
 * @param {import('./figures.mjs').Figures} page
 * @returns {Miss[]}
 */
export function broken(engine, { cookies, groups }) {
  // In an empty jar there is nothing to get.
  if (cookies === 0) return [];
  const tooMuch = bounds
    .filter((bound) => bound.engine === engine)
    .flatMap(({ group, labels, most, unit }) =>
      rows(groups[group] ?? []).flatMap(({ label, time, ratio }, index) => {
        const where = { engine, cookies, group, ours: label };
        if (index === 1 && !unit && Math.abs(ratio.median - 1) > noise)
          return { ...where, figure: ratio.median.toFixed(2), bound: 'too noisy to tell' };
        const { median } = unit ? time : ratio;
        if (!labels.includes(label) || median <= most) return [];
        const figure = unit ? `${median.toFixed(3)} ${unit}` : median.toFixed(3);
        return { ...where, figure, bound: `at most ${most}` };
      }),
    );
  const behind = races.flatMap(([group, ours, theirs]) => {
    const all = rows(groups[group] ?? []);
    const mine = all.find(({ label }) => label === ours)?.ratio.median ?? 0;
    const ahead = all
      .filter(({ label, ratio }) => theirs.test(label) && ratio.median < mine)
      .map(
        ({ label, ratio }) =>
          `${label.replace(/, (one|all|a jar|a missing one)$/, '')} ${ratio.median.toFixed(3)}`,
      );
    const bound = ahead.join(', ');
    return bound ? { engine, cookies, group, ours, figure: mine.toFixed(3), bound } : [];
  });
  return [...tooMuch, ...behind];
}

const head = [
  'engine',
  'cookies',
  'measured',
  'subject',
  'times the floor',
  'bound, or who is ahead',
];

/** Why a bound may not be kept. @type {Partial<Record<import('./figures.mjs').GroupName, string>>} */
const reasons = {
  unchanged:
    'A function that only reads it takes as long in the same run, and no verb can take less. The faster the machine, the more its one call counts.',
  watched:
    "A watched definition also compares what it reads with what was last reported to its listeners. That takes more functions, and Chromium's getter takes longer for each one on the stack.",
  made: 'A jar has all verbs, its listeners and its defaults from the start.',
  changing:
    'The read waits for the write, which is most of the time. Ours also looks for the name as others may have left it, and keeps what it has found for the next read.',
  parsing:
    '`getAll` gives a frozen object without a prototype, because all who read get the same one. "The same result" is cookie-es with that. The rest is that `getAll` also reads names, values in quotes, and cookies that have the same name.',
  startScripts:
    'The script for a tag holds definitions, codecs, change events and more, and a browser reads all of it first. Where milliseconds count, import what you use. `js-cookie.umd.js` answers up to 0.1 ms later than js-cookie. The reason was not found.',
  startModules: `The peers' \`get\` is a loop. Ours remembers what it has read, which pays from the second read on.`,
  reactRendered:
    'react-cookie reads `document.cookie` once, when its provider is made. `useCookie` reads it for each component until that is on the page, so that none renders an old value.',
  reactOne:
    'react-cookie renders what was passed to `set`. Ours reads the cookie first, which waits for the write.',
  serverMake: '`parse` of a text so short takes as long as to make the functions of a jar.',
  serverOne: 'A request gets a jar that can also write, which is the difference.',
  serverAll:
    'As with texts alone, and a request gets a jar that can also write. "The same result" is cookie-es with a frozen object that has no prototype.',
  serverDefinition: 'A request gets a jar, and the definition its verbs on that jar.',
};

/** A table with the reasons of what it names. @param {string} table */
const explained = (table) => {
  const named = titles.flatMap(([group, title]) =>
    reasons[group] && table.includes(`| ${title} `) ? [`- **${title}.** ${reasons[group]}`] : [],
  );
  return named.length ? `${table}\n\nThe reasons:\n\n${named.join('\n')}` : table;
};

/** @param {Miss[]} misses */
const tableOf = (misses) =>
  aligned([
    head,
    ...misses.map(({ engine, cookies, group, ours, figure, bound }) => [
      engine,
      String(cookies),
      titles.find(([name]) => name === group)?.[1] ?? group,
      ours,
      figure,
      bound,
    ]),
  ]);

/** The one table of what is not reached, as docs/performance.md has it. @param {Miss[]} misses */
export const verdict = (misses) =>
  misses.length ? explained(tableOf(misses)) : 'Every bound was kept.';

/**
 * The table with what another part of the run has found in place of what it has of that part.
 * @param {string} table as it stands in the page
 * @param {string} engine whose rows go
 * @param {Miss[]} misses
 */
export const replaced = (table, engine, misses) => {
  const others = table
    .split('\n')
    .filter((line) => /^\| (?!engine|-)/.test(line) && !line.startsWith(`| ${engine} `));
  const [names = '', rule = '', ...own] = tableOf(misses).split('\n');
  const all = [...others, ...own];
  return all.length ? explained([names, rule, ...all].join('\n')) : verdict([]);
};
