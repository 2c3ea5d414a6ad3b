// The charts of docs/compare.md and the numbers beneath them, from the figures of docs/size.md and docs/performance.md. The scripts that measure call it.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { barChart } from './bar-chart.mjs';
import { filled, formatted, RIGHT, table } from './pages.mjs';

/** The cells of a page's tables, row by row, without marks. */
const rowsOf = (/** @type {string} */ page) =>
  readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replace(/[`*]/g, '').trim()),
    );

const sizes = () => {
  const rows = rowsOf('docs/size.md').filter((cells) => cells.length === 4);
  const peers =
    /^(js-cookie|typescript-cookie|universal-cookie|es-cookie|tiny-cookie|browser-cookies) \d/;
  return rows
    .filter(([name = '']) => /^import \{ get(, set, remove)? \}$/.test(name) || peers.test(name))
    .map(([name = '', , , brotli = '']) => {
      const ours = name.startsWith('import');
      const label = name.replace(/import \{ (.*) \}/, 'gingersnap: $1');
      return { label, value: Number(brotli.replace(',', '')), text: `${brotli} bytes`, ours };
    });
};

/** What is done, and by whom it is done how fast, in each browser. */
const speeds = () => {
  const rows = rowsOf('docs/performance.md')
    .filter((cells) => cells.length === 4)
    .slice(0, 14);
  const [head = []] = rows;
  const engines = head.slice(1).map((name) => /Chromium|Firefox|WebKit/.exec(name)?.[0] ?? name);
  /** @type {{ task: string, bare: string[], subjects: { label: string, cells: string[] }[] }[]} */
  const tasks = [];
  for (const [label = '', ...cells] of rows.slice(2)) {
    const [, task] = /^(.*): bare/.exec(label) ?? [];
    if (task) tasks.push({ task, bare: cells, subjects: [] });
    else tasks.at(-1)?.subjects.push({ label, cells });
  }
  return { engines, tasks };
};

/** @param {number} engine */
const speedGroups = (engine) =>
  speeds().tasks.map(({ task, bare, subjects }) => ({
    title: `${task}: times the bare call (${bare[engine]})`,
    bars: subjects.map(({ label, cells }) => {
      const [, ratio = '', who = ''] = /· ([\d.]+)(?: \((.*)\))?/.exec(cells[engine] ?? '') ?? [];
      const name = who || label.replace('the fastest other library', 'another');
      return {
        label: name,
        value: Number(ratio),
        text: ratio,
        ours: name.startsWith('gingersnap'),
      };
    }),
  }));

/** The files by path: the charts, and the page with its numbers. */
export const charts = async () => {
  const size = sizes();
  const { engines, tasks } = speeds();
  const numbers = {
    sizes: table([['', 'brotli'], ...size.map(({ label, text }) => [label, text])], RIGHT),
    speeds: table(
      [
        ['', ...engines],
        ...tasks.flatMap(({ task, bare, subjects }) => [
          [`**${task}**, bare`, ...bare],
          ...subjects.map(({ label, cells }) => [label, ...cells]),
        ]),
      ],
      RIGHT,
    ),
  };
  const path = 'docs/compare.md';
  const page = Object.entries(numbers).reduce(
    (page, [mark, text]) => filled(page, mark, text),
    readFileSync(path, 'utf8'),
  );
  const title = 'Bytes after brotli, of what reads, writes and removes a cookie';
  return new Map([
    [path, await formatted(path, page)],
    ['docs/charts/size.svg', barChart(title, [{ title, bars: size }])],
    ...engines
      .slice(0, 2)
      .map(
        (engine, index) =>
          /** @type {const} */ ([
            `docs/charts/speed-${engine.toLowerCase()}.svg`,
            barChart(`How many times as long as the bare call, in ${engine}`, speedGroups(index)),
          ]),
      ),
  ]);
};

export const writeCharts = async () => {
  for (const [path, text] of await charts()) writeFileSync(path, text);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeCharts();
