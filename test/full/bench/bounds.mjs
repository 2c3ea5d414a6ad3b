// What the figures may be at most.
import { rows } from './figures.mjs';

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
];

/** Ours, and the end of the peers' labels that it must be ahead of. @type {[group: import('./figures.mjs').GroupName, ours: string, theirs: RegExp][]} */
const races = [
  ['unchanged', 'gingersnap `get`', /, one$/],
  ['unchanged', 'gingersnap `get`, missing', /, a missing one$/],
  ['unchanged', 'gingersnap `getAll`', /, all$/],
  ['changing', 'gingersnap `get`', /, one$/],
  ['changing', 'gingersnap `getAll`', /, all$/],
  ['parsing', 'gingersnap `getAll`', /^(cookie|cookie-es|es-cookie)$/],
  ['serverMake', 'gingersnap, `serverJar`', /^cookie, parse$/],
  ...['serverOne', 'serverAll', 'serverWrite', 'serverDefinition'].map(
    (group) =>
      /** @type {[import('./figures.mjs').ServerGroup, string, RegExp]} */ ([
        group,
        'gingersnap',
        /^(cookie|cookie-es)$/,
      ]),
  ),
];

/** How far the floor may be from itself, measured a second time, before the run says nothing. */
const noise = 0.05;

/**
 * @param {string} engine
 * @param {import('./figures.mjs').Figures} page
 * @returns {string[]} a sentence for each bound that is broken
 */
export function broken(engine, { cookies, groups }) {
  // In an empty jar there is nothing to get.
  if (cookies === 0) return [];
  const where = (/** @type {string} */ group) => `${engine}, ${cookies} cookies, ${group}`;
  const tooMuch = bounds
    .filter((bound) => bound.engine === engine)
    .flatMap(({ group, labels, most, unit }) =>
      rows(groups[group] ?? []).flatMap(({ label, time, ratio }, index) => {
        if (index === 1 && !unit && Math.abs(ratio.median - 1) > noise)
          return `${where(group)}: too noisy to tell, the floor is ${ratio.median.toFixed(2)} times itself`;
        const { median } = unit ? time : ratio;
        if (labels.includes(label) && median > most)
          return `${where(group)}: ${label} is ${median.toFixed(3)} ${unit ?? 'times the floor'}, ${most} at most`;
        return [];
      }),
    );
  const behind = races.flatMap(([group, ours, theirs]) => {
    const all = rows(groups[group] ?? []);
    const mine = all.find(({ label }) => label === ours)?.ratio.median ?? 0;
    return all
      .filter(({ label, ratio }) => theirs.test(label) && ratio.median < mine)
      .map(
        ({ label, ratio }) =>
          `${where(group)}: ${ours} is ${mine.toFixed(3)} times the floor, ${label} ${ratio.median.toFixed(3)} times`,
      );
  });
  return [...tooMuch, ...behind];
}

/** What stands in docs/performance.md. @param {string[]} complaints @param {number} depth of its heading */
export const verdict = (
  complaints,
  depth = 2,
) => `${'#'.repeat(depth)} Bounds that this run did not keep

${complaints.map((complaint) => `- ${complaint}`).join('\n') || 'None.'}`;
