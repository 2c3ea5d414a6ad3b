// npm run bench: what the verbs cost beside the bare document.cookie, in real browsers, and what a request costs a server. With --server
// the second part alone, with --app the start of scripts and React's components alone.
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { writeCharts } from '../../docs/charts.mjs';
import { fill, formatted } from '../../docs/pages.mjs';
import { within } from '../../browsers/guard.mjs';
import { broken, replaced, verdict } from './bounds.mjs';
import { engines, open } from './browsers.mjs';
import { rows } from './figures.mjs';
import { introduction } from './introduction.mjs';
import { measureServer } from './node.mjs';
import { versions } from './peers.mjs';
import { serve } from './server.mjs';
import { result, section } from './table.mjs';

const { values: options } = parseArgs({
  options: {
    engine: { type: 'string', default: engines.join() },
    cookies: { type: 'string', default: '0,10,50,150' },
    rounds: { type: 'string', default: '120' },
    check: { type: 'boolean', default: false },
    server: { type: 'boolean', default: false },
    app: { type: 'boolean', default: false },
  },
});
const chosen = options.engine.split(',');
const sizes = options.cookies.split(',');
/** What each page measures: the verbs on a jar of each size, and what an app waits for. */
const plans = [
  ...(options.app ? [] : sizes.map((cookies) => ({ part: 'verbs', cookies }))),
  { part: 'app', cookies: '30' },
];
for (const engine of chosen)
  if (!engines.includes(engine))
    throw new Error(`--engine ${engine} is none of ${engines.join(', ')}`);
for (const number of [...sizes, options.rounds])
  if (!/^\d+$/.test(number)) throw new Error(`"${number}" is no number`);

/** A page that says nothing for longer than this is stuck: a round takes some 100 ms on a quiet machine, and it warms up for some 20 s. */
const patience = 120_000 + 3000 * Number(options.rounds);

/**
 * Each page has a browser of its own: what one page leaves in Chromium's process changes the ratios of the next (docs/performance.md).
 * @param {string} engine
 * @param {Awaited<ReturnType<typeof serve>>} server
 */
async function measure(engine, server) {
  const pages = [];
  let version = '';
  for (const plan of plans) {
    const posted = server.next();
    const browser = await open(
      engine,
      `${server.address}?${new URLSearchParams({ ...plan, rounds: options.rounds })}`,
    );
    ({ version } = browser);
    try {
      pages.push(
        await within(
          patience,
          Promise.race([posted, browser.failed]),
          `${engine}, the ${plan.part} with ${plan.cookies} cookies`,
        ),
      );
    } finally {
      await browser.close();
    }
  }
  return { version, pages };
}

const path = 'docs/performance.md';
const inNode = options.app ? { text: '', misses: [] } : await measureServer(Number(options.rounds));
if (!options.app) console.log(`${inNode.text}\n\n${verdict(inNode.misses)}\n`);
if (options.server) {
  if (options.check) process.exit(inNode.misses.length ? 1 : 0);
  await fill(path, 'server', inNode.text);
  const [, table = ''] =
    /<!-- unreached -->([^]*)<!-- \/unreached -->/.exec(await readFile(path, 'utf8')) ?? [];
  await fill(path, 'unreached', replaced(table, 'node', inNode.misses));
  process.exit();
}

const server = await serve();
const sections = [];
const misses = [];
const measured = [];
try {
  for (const engine of chosen) {
    const { version, pages } = await measure(engine, server);
    const text = section(version, pages);
    console.log(`${text}\n`);
    sections.push(text);
    misses.push(...pages.flatMap((page) => broken(engine, page)));
    measured.push({ version, pages });
  }
} finally {
  server.close();
}

if (options.check) {
  console.log(verdict(misses));
  process.exitCode = misses.length || inNode.misses.length ? 1 : 0;
} else if (process.argv.length === 2) {
  // The smallest jar that is not empty.
  const size = Math.min(...sizes.map(Number).filter(Boolean));
  const headline = measured.map(({ version, pages }) => {
    const { groups = {} } = pages.find(({ cookies }) => cookies === size) ?? {};
    const all = Object.entries(groups).map(([group, series]) => [group, rows(series)]);
    return { version, groups: Object.fromEntries(all) };
  });
  const page = [
    introduction({
      peers: await versions(),
      rounds: options.rounds,
      result: result(size, headline),
      verdict: verdict([...misses, ...inNode.misses]),
    }),
    ...sections,
    `<!-- server -->\n\n${inNode.text}\n\n<!-- /server -->`,
  ].join('\n\n');
  await writeFile(new URL(`../../../${path}`, import.meta.url), await formatted(path, page));
  await writeCharts();
  console.log('Written to docs/performance.md.');
} else {
  console.log('docs/performance.md is left as it is: only a run without options writes it.');
}
