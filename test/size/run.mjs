// Prints what each set of imports costs, and holds docs/size.md, the figures in README.md and the limits of .size-limit.js against it; with --write it writes docs/size.md.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import checks, { bounds } from '../../.size-limit.js';
import { writeCharts } from '../docs/charts.mjs';
import { formatted, RIGHT, table } from '../docs/pages.mjs';
import { featureCosts, promiseCosts } from './costs.mjs';
import { needs } from './needs.mjs';

/** Entries that have the names of their peers. */
const bindings = ['react', 'svelte', 'vue'];

/** What stands in docs/size.md. @type {Record<string, string>} */
const titles = {
  get: '`import { get }`',
  'get set remove': '`import { get, set, remove }`',
  all: 'everything in the main entry',
  onChange: '`import { onChange }`',
  defineCookie: '`import { defineCookie }`',
  ...Object.fromEntries(
    [
      'async',
      'cookie-store',
      'webext',
      'interop',
      'consent',
      'google-consent',
      'storage',
      'server',
      'next',
      'sveltekit',
      'hono',
      'astro',
      'nuxt',
      'nuxt/app',
      'testing',
      'explain',
    ].map((entry) => [entry, `\`gingersnap/${entry}\``]),
  ),
  ...Object.fromEntries(
    bindings.map((entry) => [
      entry,
      `all of \`gingersnap/${entry}\`, without the framework and \`defineCookie\``,
    ]),
  ),
  'gingersnap/js-cookie': '`gingersnap/js-cookie`',
  'script tag': '`dist/gingersnap.umd.js`',
  'full script tag':
    '`dist/gingersnap.full.umd.js`, with `gingersnap.async` and `gingersnap.consent`',
  'development script tag':
    '`dist/gingersnap.development.umd.js`, the full one with sentences and warnings',
  'js-cookie script tag': '`dist/js-cookie.umd.js`',
};

/** @param {ReadonlyMap<string, { bytes: number, gzip: number, brotli: number }>} all */
async function docs(all) {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const number = (/** @type {number} */ figure) => figure.toLocaleString('en-US');
  const sizesTable = (/** @type {boolean} */ ours) => {
    const rows = [...all].filter(([name]) => name in titles === ours);
    const nameless = rows.find(([name]) => !(name in titles || name in devDependencies));
    if (nameless) throw new Error(`no title for ${nameless[0]}`);
    return table(
      [
        ['', 'bytes', 'gzip', 'brotli'],
        ...rows.map(([name, { bytes, gzip, brotli }]) => [
          titles[name] ?? `${name} ${devDependencies[name]}`,
          ...[bytes, gzip, brotli].map(number),
        ]),
      ],
      RIGHT,
    );
  };
  /** What is larger than we take at most. */
  const unreached = () => {
    const rows = Object.entries(bounds).flatMap(([name, { aim, most, ...why }]) => {
      const { brotli = 0 } = all.get(name) ?? {};
      const reason = 'reason' in why ? why.reason : '';
      return brotli > most
        ? [[titles[name] ?? name, ...[aim, most, brotli].map(number), reason]]
        : [];
    });
    return rows.length
      ? `These sets are larger than we planned. [Decisions](decisions.md#size) says why they stay so.\n\n${table(
          [['', 'aim', 'at most', 'brotli', 'what the rest pays for'], ...rows],
          RIGHT,
        )}`
      : 'No set is larger than we planned.';
  };
  return `# Size

Written by \`npm run size\`; \`npm test\` fails if a figure is wrong. Each set of imports is bundled and minified by esbuild as an app's build does it, for ES2022.
A set that is not imported costs nothing.

![Bytes after brotli: the numbers are in the tables below.](./charts/size.svg)

${sizesTable(true)}

${unreached()}

Other libraries, measured in the same way: the code that reads, writes and removes a cookie.

${sizesTable(false)}

The size of a cookie that is typed, checked and watched. Its value is JSON. A valibot schema checks it when it is read, and when it is written. A default stands for
what is missing or invalid. A listener, or the component, is notified of each change, those of other tabs included. The code of each row is in \`test/size/needs\`.

${await needs(devDependencies)}

- React, Vue and Nuxt are not counted. Neither is Nuxt's \`useCookie\` itself, because it cannot be bundled without Nuxt. Only the packages that it imports are.
- With nanostores, and with Nuxt's \`useCookie\` where a browser has no CookieStore, a page is notified of what pages with the same code write. It is not
  notified of what a server sets.

What \`get\`, \`set\` and \`remove\` would be without each of the promises that the peers don't make: the bytes that are gone with it, as the three are bundled from
\`src\`. What several share stays until the last of them is gone, so these don't add up.

${await promiseCosts()}

What single features cost: an import beside others, and what comes along with an import whether it is used or not.

${await featureCosts()}
`;
}

/** size-limit fails where a limit is passed, and still prints what it found. */
function measured() {
  try {
    return execFileSync(process.execPath, ['node_modules/size-limit/bin.js', '--json'], {
      encoding: 'utf8',
    });
  } catch (error) {
    return /** @type {{ stdout: string }} */ (error).stdout;
  }
}

/** @type {{ name: string, size: number, sizeLimit?: number, passed?: boolean }[]} */
const sizes = JSON.parse(measured());
/** bytes, gzip, brotli and the limit, by name */
const costs = new Map(
  sizes.map(({ name, size, sizeLimit }) => {
    const code = readFileSync(
      /** @type {string} */ (checks.find((check) => check.name === name)?.path),
    );
    return [
      name,
      {
        bytes: code.length,
        gzip: gzipSync(code, { level: 9 }).length,
        brotli: size,
        aim: /** @type {Record<string, { aim: number }>} */ (bounds)[name]?.aim,
        limit: sizeLimit,
      },
    ];
  }),
);
console.table(Object.fromEntries(costs));

const wrong = sizes
  .filter(({ passed }) => passed === false)
  .map(({ name, size, sizeLimit }) => `${name}: ${size} bytes, but ${sizeLimit} is the limit`);

// A figure in the README stands as <!-- size:get set remove -->698 bytes<!-- /size -->.
const stated = [
  ...readFileSync('README.md', 'utf8').matchAll(/<!-- *size:(.*?) *-->(.*?)<!-- *\/size *-->/g),
];
if (!stated.length) wrong.push('README.md states no size');
for (const [, name, text = ''] of stated) {
  const size = sizes.find((found) => found.name === name)?.size;
  if (Number(text.replace(/,(?=\d{3})| *(B|bytes)$/g, '')) !== size)
    wrong.push(`README.md says ${text} for "${name}", which has ${size ?? 'not been measured'}`);
}

const page = await formatted('docs/size.md', await docs(costs));
if (process.argv.includes('--write')) {
  writeFileSync('docs/size.md', page);
  await writeCharts();
} else if (readFileSync('docs/size.md', 'utf8') !== page)
  wrong.push('docs/size.md is not what was measured. Run "npm run size", and commit it.');

for (const line of wrong) console.error(line);
if (wrong.length) process.exitCode = 1;
