// The figures as Markdown, the same for the terminal and for docs/performance.md.
import { rows } from './figures.mjs';

/**
 * @typedef {import('./figures.mjs').Figures} Figures
 * @typedef {import('./figures.mjs').GroupName} GroupName
 */

/** @type {[GroupName, string][]} */
export const titles = [
  ['unchanged', 'Reading a jar that has not changed'],
  ['watched', 'Reading a value that is watched'],
  ['made', 'Making a jar, and 30 definitions'],
  ['written', 'Writing, the answer not asked for: the calls alone'],
  ['drained', 'The same writes with the wait until the browser is done with them'],
  ['removed', 'Removing: the calls alone'],
  ['changing', 'A bare write, then one read: the jar changes before each'],
  ['parsing', 'Taking a text apart, without a browser: two texts in turn'],
  ['promised', 'By promise, one after the other'],
  [
    'startScripts',
    "A script's start, until its first read has answered: as published for a script tag",
  ],
  ['startModules', "A module's start, until its first read has answered: one import, bundled"],
  ['reactRendered', '300 React components on 30 cookies: rendered'],
  ['reactOne', 'One of the 30 cookies changes: 10 components show it'],
  ['reactEvery', 'All 30 cookies change: 300 components show it'],
  ['serverMake', 'Making a jar, which is all that is done where nothing is asked'],
  ['serverOne', 'Reading one'],
  ['serverAll', 'Reading all'],
  ['serverWrite', 'Reading one and writing three'],
  ['serverDefinition', 'Reading and writing a JSON value: `get` and `set` of a definition'],
];

/** What the page begins with. @type {[group: GroupName, title: string, floor: string, ours: string][]} */
const headlines = [
  ['unchanged', 'Read a cookie', 'bare `document.cookie`', 'gingersnap `get`'],
  ['written', 'Write a cookie', 'bare write', 'gingersnap `set`'],
  ['changing', 'Write, then read', 'bare write, bare read', 'gingersnap `get`'],
];

/**
 * The figures that most people come for, of one size of jar.
 * @param {number} cookies
 * @param {{ version: string, groups: Partial<Record<GroupName, Pick<import('./figures.mjs').Row, 'label' | 'time' | 'ratio'>[]>> }[]} engines
 */
export function result(cookies, engines) {
  const peerOf = (/** @type {string} */ label) => label.replace(/, one$/, '');
  const figure = (/** @type {import('./figures.mjs').Row | undefined} */ row) =>
    row ? `${significant(row.time.median)} µs · ${times(row.ratio.median)}` : '–';
  const lines = headlines.flatMap(([group, title, bare, ours]) => {
    const columns = engines.map(({ groups }) => groups[group] ?? []);
    const floors = columns.map(([floor]) => (floor ? `${significant(floor.time.median)} µs` : '–'));
    const find = (/** @type {(label: string) => boolean} */ is) =>
      columns.map((column) => column.find(({ label }) => is(label)));
    const fastest = columns.map((column) => {
      const [first] = column
        .slice(1)
        .filter(({ label }) => /^[a-z]+-cookies?(, one)?$/.test(label))
        .sort((a, b) => a.ratio.median - b.ratio.median);
      return first ? `${figure(first)} (${peerOf(first.label)})` : '–';
    });
    return [
      [`**${title}**: ${bare}`, ...floors],
      [ours, ...find((label) => label === ours).map(figure)],
      ['the fastest other library', ...fastest],
      ['js-cookie', ...find((label) => peerOf(label) === 'js-cookie').map(figure)],
    ];
  });
  return aligned([[`${cookies} cookies`, ...engines.map(({ version }) => version)], ...lines]);
}

/**
 * @param {string} version of the browser
 * @param {Figures[]} pages
 */
export function section(version, pages) {
  const sizes = pages.map(({ cookies, bytes }) => `${cookies} cookies: ${bytes} bytes`).join(', ');
  const step = Math.max(1, Math.round(Math.max(...pages.map((page) => page.step)) * 1000));
  const isolated = pages.every((page) => page.isolated)
    ? ''
    : ' (the page is not cross-origin isolated)';
  const measured = titles.filter(([group]) => pages.some((page) => page.groups[group]));
  const tables = measured.map(([group, title]) => `### ${title}\n\n${table(group, pages)}`);
  return [
    `## ${version}`,
    `${sizes}; the clock's steps are ${step} µs or less${isolated}.`,
    ...tables,
    growth(pages),
  ].join('\n\n');
}

/**
 * @param {GroupName} group
 * @param {Figures[]} pages
 */
function table(group, pages) {
  const measured = pages.filter((page) => page.groups[group]);
  const columns = measured.map((page) => rows(page.groups[group] ?? []));
  // An empty jar has fewer rows than the others.
  const [longest = []] = [...columns].sort((a, b) => b.length - a.length);
  return aligned([
    ['', ...measured.map(({ cookies }) => `${cookies} cookies`)],
    ...longest.map(({ label }, index) => [
      label,
      ...columns.map((column) =>
        cell(
          column.find((row) => row.label === label),
          index === 0,
        ),
      ),
    ]),
  ]);
}

/** What a byte more in the jar costs: the difference between the smallest filled jar and the largest. @param {Figures[]} pages */
function growth(pages) {
  const filled = pages.filter(({ cookies }) => cookies).sort((a, b) => a.bytes - b.bytes);
  const [small, large] = [filled[0], filled.at(-1)];
  if (!small || !large || small === large) return '';
  const groups = /** @type {const} */ ([
    ['unchanged', 'unchanged jar'],
    ['changing', 'after a bare write'],
    ['parsing', 'text alone'],
  ]);
  const lines = groups.flatMap(([group, where]) => {
    const before = rows(small.groups[group] ?? []);
    return rows(large.groups[group] ?? []).flatMap(({ label, time }, index) => {
      const one = before.find((row) => row.label === label);
      // The floor once more, and each peer's dearest call, say nothing new.
      if (!one || index === 1 || / missing/.test(label)) return [];
      return [
        [
          label,
          where,
          (((time.median - one.time.median) * 1000) / (large.bytes - small.bytes)).toFixed(2),
        ],
      ];
    });
  });
  if (!lines.length) return '';
  return `### What a byte more in the jar costs\n\n${aligned([['', '', 'ns per byte'], ...lines])}`;
}

/**
 * @param {import('./figures.mjs').Row | undefined} row
 * @param {boolean} floor
 */
function cell(row, floor) {
  if (!row) return '–';
  const { time, ratio } = row;
  return floor
    ? `${significant(time.median)} µs (${significant(time.lower)}–${significant(time.upper)})`
    : `${significant(time.median)} µs · ${times(ratio.median)} (${times(ratio.lower)}–${times(ratio.upper)})`;
}

/** @param {number} figure */
const significant = (figure) => (figure < 100 ? figure.toPrecision(3) : String(Math.round(figure)));

/** @param {number} ratio */
const times = (ratio) => (ratio < 10 ? ratio.toFixed(2) : significant(ratio));

/** @param {string[][]} lines the first is the head */
export function aligned(lines) {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  return [...lines.slice(0, 1), rule, ...lines.slice(1)]
    .map(
      (line) => `| ${line.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`,
    )
    .join('\n');
}
