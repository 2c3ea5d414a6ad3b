// A chart of bars as SVG. It has a ground of its own, so that it can be read on any page, and follows the reader's colour scheme.

/**
 * @typedef {object} Bar
 * @property {string} label
 * @property {number} value
 * @property {string} text what stands beside the bar
 * @property {boolean} ours
 *
 * @typedef {object} Group
 * @property {string} title
 * @property {readonly Bar[]} bars
 */

const WIDTH = 640;
const LEFT = 232;
const RIGHT = 100;
const ROW = 30;
const HEAD = 40;

const style = `
  text { font: 14px system-ui, sans-serif; fill: #1f2328; }
  .title { font-weight: 600; }
  .end { text-anchor: end; }
  .ground { fill: #fff; stroke: #d1d9e0; }
  .ours { fill: #a95000; }
  .other { fill: #8c959f; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; }
    .ground { fill: #151b23; stroke: #3d444d; }
    .ours { fill: #ffa04a; }
    .other { fill: #7d8590; }
  }
`;

const escape = (/** @type {string} */ text) =>
  text.replace(/[&<>]/g, (found) => `&#${String(found.charCodeAt(0))};`);

/**
 * @param {string} description for who does not see it
 * @param {readonly Group[]} groups
 */
export const barChart = (description, groups) => {
  const most = Math.max(...groups.flatMap(({ bars }) => bars.map(({ value }) => value)));
  /** @type {string[]} */
  const parts = [];
  let y = 8;
  for (const { title, bars } of groups) {
    parts.push(`<text class="title" x="16" y="${y + 24}">${escape(title)}</text>`);
    y += HEAD;
    for (const { label, value, text, ours } of bars) {
      const width = Math.max(2, Math.round((value / most) * (WIDTH - LEFT - RIGHT)));
      parts.push(
        `<text class="end" x="${LEFT - 12}" y="${y + 15}">${escape(label)}</text>`,
        `<rect class="${ours ? 'ours' : 'other'}" x="${LEFT}" y="${y}" width="${width}" height="20" rx="3"/>`,
        `<text x="${LEFT + width + 8}" y="${y + 15}">${escape(text)}</text>`,
      );
      y += ROW;
    }
  }
  const height = y + 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">
<title>${escape(description)}</title>
<style>${style}</style>
<rect class="ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8"/>
${parts.join('\n')}
</svg>
`;
};
