// node test/full/bench/delays.mjs: how soon a change is reported, in real browsers, with CookieStore and without. Writes the table of docs/changes.md.
import { fill } from '../../docs/pages.mjs';
import { setTimeout as wait } from 'node:timers/promises';
import { engines, launch } from '../../browsers/engine.mjs';
import { serve } from '../pages/site.mjs';

/** @typedef {import('../../browsers/engine.mjs').Page} Page */

const samples = 15;
const set = "document.cookie = 'n=' + value + '; path=/'";

/**
 * What happens in the first tab: `value` is the sample's. Where it gives a time, the delay counts from there, else from its start.
 * @type {[title: string, act: string, where: ('here' | 'there')[], hidden?: boolean][]}
 */
const acts = [
  ['an own write', "library.set('n', value)", ['here', 'there']],
  ["another script's write", set, ['here', 'there']],
  [
    "a server's Set-Cookie, from the time that fetch resolves",
    "fetch('/set?c=n%3D' + value + '%3B%20Path%3D/').then(() => Date.now())",
    ['here', 'there'],
  ],
  [
    'the end of a lifetime that was set here',
    "library.set('short', value, { maxAge: 1 }), Date.now() + 1000",
    ['here'],
  ],
];

const site = await serve({
  set: (path) => new URL(path, 'http://localhost').searchParams.getAll('c'),
  page: (path) => `<title>a page</title><script>
    if (${String(path.startsWith('/hidden'))}) Object.defineProperty(window, 'cookieStore', { value: undefined });
  </script>`,
});

/** @param {Page} page */
const listen = (page) =>
  page.evaluate(`import('/dist/index.mjs').then((library) => {
    Object.assign(window, { library, told: {} });
    library.onChange(({ name, value, oldValue }) => { told[value ?? 'end of ' + oldValue] ??= Date.now(); });
  })`);

/**
 * @param {Page} writer
 * @param {Page} other
 * @param {(typeof acts)[number]} act
 */
async function measure(writer, other, [title, act, where]) {
  /** @type {Record<string, number[]>} */
  const delays = Object.fromEntries(where.map((tab) => [tab, []]));
  for (let i = 0; i < samples; i++) {
    const value = `${title.replace(/\W/g, '')}${i}`;
    // Not in step with any timer.
    await wait(50 + Math.random() * 1000);
    const from = await writer.evaluate(
      `(async () => { const value = ${JSON.stringify(value)}; const start = Date.now(); const at = await (${act}); return typeof at === 'number' ? at : start; })()`,
    );
    const wanted = act.includes('maxAge') ? `end of ${value}` : value;
    for (const tab of where) {
      const page = tab === 'here' ? writer : other;
      let told;
      for (let waited = 0; told === undefined; waited += 10) {
        if (waited > 10_000) throw new Error(`${title} was not told ${tab}`);
        told = await page.evaluate(`told[${JSON.stringify(wanted)}]`);
        if (told === undefined) await wait(10);
      }
      delays[tab]?.push(told - from);
    }
  }
  return delays;
}

/** @param {number[]} figures */
function median(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  return `${Math.max(sorted[sorted.length >> 1] ?? NaN, 0)} ms (${Math.max(sorted[0] ?? NaN, 0)}–${sorted.at(-1)})`;
}

/** @type {Map<string, string[]>} */
const rows = new Map();
const versions = [];
try {
  for (const name of engines) {
    const engine = await launch(name);
    versions.push(`${name[0]?.toUpperCase()}${name.slice(1)} ${engine.version}`);
    for (const path of ['/', '/hidden']) {
      const writer = await engine.open(
        site.at(`delays${path === '/' ? '' : '-hidden'}.localhost`, path),
      );
      const other = await engine.open(
        site.at(`delays${path === '/' ? '' : '-hidden'}.localhost`, path),
      );
      await listen(writer);
      await listen(other);
      for (const act of acts)
        for (const [tab, figures] of Object.entries(await measure(writer, other, act))) {
          const row = `${path === '/' ? 'with CookieStore' : 'without'} | ${act[0]} | ${tab === 'here' ? 'the same tab' : 'another tab'}`;
          rows.set(row, [...(rows.get(row) ?? []), median(figures)]);
          console.log(`${name}: ${row}: ${median(figures)}`);
        }
      await writer.close();
      await other.close();
    }
    await engine.close();
  }
} finally {
  site.close();
}

const table = [
  `The median of ${samples} samples (and their range), measured by \`node test/full/bench/delays.mjs\` in two visible tabs, in whole milliseconds of the machine's clock:`,
  '',
  `| | what happens | reported in | ${versions.join(' | ')} |`,
  `| --- | --- | --- | ${versions.map(() => '---').join(' | ')} |`,
  ...[...rows].map(([row, cells]) => `| ${row} | ${cells.join(' | ')} |`),
].join('\n');
await fill('docs/changes.md', 'delays', table);
