// What a hostile Cookie header costs a server, by its size: time and bytes out, into docs/reliability.md. Run after `npm run build`.
import { performance } from 'node:perf_hooks';
import { createConsent } from '../../../dist/consent.mjs';
import { chunked, defineCookie, percent, raw } from '../../../dist/index.mjs';
import { django, expressJson, flask, php, rails, reactRouter } from '../../../dist/interop.mjs';
import { serverJar } from '../../../dist/server.mjs';
import { fill } from '../../docs/pages.mjs';

const url = `https://www.shop.example${'/a'.repeat(512)}`;
const consent = createConsent({
  categories: { necessary: { required: true }, analytics: { clears: ['_ga', /^_ga_/] } },
});
const theme = defineCookie('theme', { consent, category: 'analytics' });
const draft = defineCookie('draft', { chunked });

/** A header of this size: pairs as `pair` makes them. */
const header = (size, pair) => {
  const pairs = [];
  for (let length = 0; length < size;) {
    pairs.push(pair(pairs.length));
    length += pairs.at(-1).length + 2;
  }
  return pairs.join('; ').slice(0, size);
};
const many = (size) => header(size, (i) => `_ga_${i}=`);
const escapes = (size) => `a="${'\\303%C3'.repeat(size / 7)}`;

const encodings = { percent, raw, flask, django, rails, php, reactRouter, expressJson };
const cases = [
  ['`getAll()`, many cookies', many, (jar) => jar.getAll()],
  ...Object.entries(encodings).map(([name, encoding]) => [
    `\`getAll()\`, ${name}, one value of escapes`,
    escapes,
    (jar) => jar.getAll(),
    { encoding },
  ]),
  [
    'a chunked cookie, many pieces and heads',
    (size) => header(size, (i) => (i % 2 ? `draft.0=~x.l${i}.99~` : `draft.l${i}.1=~x`)),
    (jar) => draft.on(jar).get(),
  ],
  [
    'a read of what consent denies',
    (size) => `consent=1.1; ${many(size)}`,
    (jar) => theme.on(jar).get(),
  ],
  ['`rejectAll()` with `clears`', many, (jar) => consent.on(jar).rejectAll()],
  [
    '`setCookies()` after 20 writes',
    many,
    (jar) => {
      for (let i = 0; i < 20; i++) jar.set(`n${i}`, 'v');
    },
  ],
];

/** The shortest of some runs, in milliseconds, and the bytes of the response's headers. */
const measure = (text, act, options) => {
  let shortest = Infinity;
  let bytes = 0;
  for (let run = 0; run < 5; run++) {
    const began = performance.now();
    const jar = serverJar(text, { url, ...options });
    act(jar);
    bytes = jar.setCookies().reduce((sum, line) => sum + line.length, 0);
    shortest = Math.min(shortest, performance.now() - began);
  }
  return `${shortest.toFixed(1)} ms, ${bytes}`;
};

const sizes = [1, 4, 16, 64];
const rows = cases.map(([title, make, act, options]) => [
  title,
  ...sizes.map((size) => measure(make(size * 1024), act, options)),
]);
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = [
  row(['time, bytes of `Set-Cookie`', ...sizes.map((size) => `${size} kB`)]),
  row(['---', ...sizes.map(() => '---')]),
  ...rows.map(row),
].join('\n');
console.log(table);
if (process.argv[2] !== '--dry') await fill('docs/reliability.md', 'hostile', table);
