// What the ratios to the floor may be at most.
import { rows } from './figures.mjs';

const reads = ['gingersnap `get`', 'gingersnap `get`, missing', 'gingersnap `getAll`'];

/** @type {{ engine?: string, group: import('./figures.mjs').GroupName, labels: string[], most: number }[]} */
const bounds = [
  { engine: 'chromium', group: 'unchanged', labels: reads, most: 1.15 },
  { engine: 'firefox', group: 'unchanged', labels: reads, most: 1.3 },
  { group: 'written', labels: ['gingersnap `set`'], most: 1.2 },
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
  return bounds
    .filter((bound) => (bound.engine ?? engine) === engine)
    .flatMap(({ group, labels, most }) =>
      rows(groups[group]).flatMap(({ label, ratio: { median } }, index) => {
        const where = `${engine}, ${cookies} cookies, ${group}`;
        if (index === 1 && Math.abs(median - 1) > noise) return `${where}: too noisy to tell, the floor is ${median.toFixed(2)} times itself`;
        if (labels.includes(label) && median > most) return `${where}: ${label} is ${median.toFixed(2)} times the floor, ${most} at most`;
        return [];
      }),
    );
}
