// What the pages post, and what can be compared.

/**
 * @typedef {object} Figures of one page, so with one size of jar
 * @property {number} cookies
 * @property {number} bytes of `document.cookie`
 * @property {number} step the clock's, in ms
 * @property {boolean} isolated whether the page was cross-origin isolated
 * @property {Partial<Record<GroupName, Series[]>>} groups the first of a group is its floor, the second the floor once more
 *
 * @typedef {'unchanged' | 'watched' | 'made' | 'written' | 'drained' | 'removed' | 'changing' | 'parsing' | 'promised' | AppGroup | ServerGroup} GroupName
 * @typedef {'startScripts' | 'startModules' | 'reactRendered' | 'reactOne' | 'reactEvery'} AppGroup
 * @typedef {'serverMake' | 'serverOne' | 'serverAll' | 'serverWrite' | 'serverDefinition'} ServerGroup
 * @typedef {{ label: string, figures: number[] }} Series microseconds per call, one figure for each round
 *
 * @typedef {object} Row
 * @property {string} label
 * @property {Spread} time of one call, in microseconds
 * @property {Spread} ratio to the floor
 *
 * @typedef {{ lower: number, median: number, upper: number }} Spread the quartiles
 */

/**
 * The ratio is taken in each round, within which the machine is as good as the same.
 * @param {Series[]} group
 * @returns {Row[]}
 */
export const rows = (group) =>
  group.map(({ label, figures }) => ({
    label,
    time: spread(figures),
    ratio: spread(
      figures.map((figure, round) => figure / /** @type {number} */ (group[0]?.figures[round])),
    ),
  }));

/**
 * @param {number[]} figures
 * @returns {Spread}
 */
function spread(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  /** @param {number} share */
  const quantile = (share) => {
    const at = share * (sorted.length - 1);
    const [below = NaN, above = NaN] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
    return below + (at % 1) * (above - below);
  };
  return { lower: quantile(0.25), median: quantile(0.5), upper: quantile(0.75) };
}
