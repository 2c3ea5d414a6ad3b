// npm run soak: hard use in real browsers. Writes the tables of docs/reliability.md, and fails where anything was lost or repeated.
import { fill } from '../../docs/pages.mjs';
import { parseArgs } from 'node:util';
import { engines, launch } from '../../browsers/engine.mjs';
import { cases } from './cases.mjs';
import { hour } from './hour.mjs';
import { promised } from './promises.mjs';
import { serveSoak } from './site.mjs';
import { writers } from './writers.mjs';

/** What stands above the table of promises. */
const PROMISED = `## What is promised, and what was tried

One row for each promise. The same command runs the tests that are named, and counts them. \`writes\` are those of four tabs and a server, \`rounds\` those of two
tabs that write the same cookies, and \`bad days\` the cases of the last table.`;

const { values: options } = parseArgs({
  options: {
    // One a second for an hour; half of them with CookieStore, half without.
    writes: { type: 'string', default: '3600' },
    pause: { type: 'string', default: '100' },
    // Of two tabs that write the same cookies.
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
  },
});
const [writes, pause, seed] = [Number(options.writes), Number(options.pause), Number(options.seed)];
console.log(`--seed ${seed}`);

const site = await serveSoak();
const hours = [];
const races = [];
/** @type {Map<string, string[]>} */
const rows = new Map(cases.map(({ title }) => [title, []]));
const versions = [];
/** @type {import('./promises.mjs').Counts} */
const counted = {
  writes: { times: 0, wrong: 0 },
  rounds: { times: 0, wrong: 0 },
  'bad days': { times: 0, wrong: 0 },
};
const count = (
  /** @type {keyof typeof counted} */ kind,
  /** @type {number} */ times,
  /** @type {string[]} */ wrong,
) => {
  counted[kind].times += times;
  counted[kind].wrong += wrong.length;
  faults.push(...wrong);
};
/** @type {string[]} */
const faults = [];

try {
  for (const name of engines) {
    const engine = await launch(name);
    try {
      versions.push(`${name[0]?.toUpperCase()}${name.slice(1)} ${engine.version}`);
      for (const path of ['/with', '/without']) {
        const start = Date.now();
        const plan = {
          host: `soak-${path.slice(1)}.localhost`,
          path,
          writes: writes / 2,
          pause,
          seed,
        };
        const { lost, twice, disagreements, kept, divided, ...counts } = await hour(
          engine,
          site,
          plan,
        );
        const wrong = [...lost, ...twice, ...disagreements, ...kept];
        count(
          'writes',
          counts.writes,
          wrong.map((fault) => `${name} ${path}: ${fault}`),
        );
        const minutes = ((Date.now() - start) / 60_000).toFixed(1);
        hours.push(
          [
            versions.at(-1),
            path.slice(1),
            counts.writes,
            minutes,
            counts.told,
            lost.length,
            twice.length,
            disagreements.length,
            kept.length,
            divided.length,
          ].join(' | '),
        );
        console.log(hours.at(-1), ...divided);
      }
      const { rounds, lost, half, falseOk, falseNo, left } = await writers(
        engine,
        site,
        Number(options.rounds),
      );
      // In Firefox another process' write is seen for a moment, also where the own one is the last.
      const wrong = [lost, half, falseOk, left, name === 'firefox' ? [] : falseNo];
      count(
        'rounds',
        rounds,
        wrong.flat().map((fault) => `${name}: ${fault}`),
      );
      const counts = [lost, half, falseOk, falseNo, left].map(({ length }) => length);
      races.push([versions.at(-1), rounds, ...counts].join(' | '));
      console.log(races.at(-1), ...falseNo);
      for (const { title, run } of cases) {
        const { times, faults: found } = await run(engine, site);
        count(
          'bad days',
          times,
          found.map((fault) => `${name}: ${fault}`),
        );
        rows.get(title)?.push(`${times} · ${found.length}`);
        console.log(`${name}: ${title}: ${times}, wrong ${found.length}`);
      }
    } finally {
      await engine.close();
    }
  }
} finally {
  site.close();
}

const rule = (/** @type {number} */ columns) => `| ${Array(columns).fill('---').join(' | ')} |`;
const tables = [
  [
    '| engine | CookieStore | writes | minutes | reports | lost | repeated | views that differ | left after a no | those of the browser itself |',
    rule(10),
    ...hours.map((row) => `| ${row} |`),
  ],
  [
    '| engine | rounds | lost | half | false `ok` | false `rejected` | left after a no |',
    rule(7),
    ...races.map((row) => `| ${row} |`),
  ],
  [
    `| tried · wrong | ${versions.join(' | ')} |`,
    rule(4),
    ...[...rows].map(([title, cells]) => `| ${title} | ${cells.join(' | ')} |`),
  ],
].map((lines) => lines.join('\n'));
await fill('docs/reliability.md', 'soak', tables.join('\n\n'));
const { table, faults: broken } = promised(counted);
await fill('docs/reliability.md', 'promises', `${PROMISED}\n\n${table}`);
faults.push(...broken);
for (const fault of faults) console.error(fault);
if (faults.length) process.exitCode = 1;
console.log(`${faults.length} faults.`);
