/** Cookie strings of junk through every reader: none throws, none hangs, and what the readers give is what they promise. */
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { often } from '../generated.ts';
import { createConsent } from '../../src/consent.js';
import {
  boolean,
  chunked,
  createJar,
  date,
  defineCookie,
  json,
  number,
  oneOf,
  percent,
  raw,
  type Codec,
  type Store,
} from '../../src/index.js';
import { django, expressJson, flask, php, rails, reactRouter } from '../../src/interop.js';
import Cookies from '../../src/js-cookie.js';
import { serverJar } from '../../src/server.js';

/** An engine has its own regular expressions and its own decodeURIComponent; what is ours is seen in jsdom. */
const STRINGS = often(navigator.userAgent.includes('jsdom') ? 100_000 : 10_000);

const encodings = { percent, raw, flask, django, rails, php, reactRouter };
const codecs = {
  json: json(),
  number,
  boolean,
  date,
  oneOf: oneOf('dark', 'light'),
  expressJson: expressJson(),
} as object as Readonly<Record<string, Codec<unknown>>>;
const names = ['a', 'cart', 'cart.0', 'consent', '__proto__', 'é', 'a b', ''];

const name = fc.constantFrom(...names, 'cart.1', 'a%20b', '%C3%A9', '%', 'toString');
const piece = fc.constantFrom(
  '%',
  '%E4',
  '%ff',
  '%u1234',
  '"',
  '\\',
  '\\303',
  '\\073',
  ',',
  '=',
  '{',
  '}',
  '[',
  ':',
  'j:',
  's:',
  '__proto__',
  'null',
  '1',
  '-',
  'e9',
  '.',
  ' ',
  '+',
  '\uD800',
  '🍮',
  '\0',
  '\t',
);
const value = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.json({ maxDepth: 2 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.date({ noInvalidDate: true }).map((moment) => moment.toISOString()),
  fc.constantFrom(
    '1.1700000000.a.b',
    '99999999999999999999.1.',
    '1e309',
    'NaN',
    '2.x.',
    '~zz.1.2~x',
    '~zz.1.99999999999~',
    '~zz~x',
  ),
);
const cookies = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.tuple(name, value), { maxLength: 5 })
      .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('; ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

/** What is in the jar now. */
let junk = '';
const store: Store = {
  read: () => junk,
  write: () => undefined,
  site: () => new URL('https://shop.example/'),
};

const jar = createJar(store);
const consent = createConsent({
  categories: { a: {}, b: { clears: ['_ga'] } },
  cookie: { name: 'consent' },
}).on(jar);
const defined = Object.values(codecs).map((codec, i) =>
  defineCookie('cart', {
    codec,
    encoding: Object.values(encodings)[i]!,
    default: 'the default',
  }).on(jar),
);
const inPieces = defineCookie('cart', { chunked, default: 'the default' }).on(jar);

/** `expect` takes longer than all readers together. */
const must = (holds: boolean, what: string) => {
  if (!holds) throw new Error(what);
};

const read = () => {
  for (const name of names) {
    must(
      jar.has(name) === jar.getAll(name).length > 0 &&
        jar.has(name) === (jar.get(name) !== undefined),
      `get, has and getAll of ${name} agree`,
    );
    Cookies.get(name);
  }
  for (const encoding of Object.values(encodings))
    must(typeof (jar.get('a', { encoding }) ?? '') === 'string', 'an encoding gives text');
  for (const codec of Object.values(codecs)) jar.get('a', { codec });
  must(Object.getPrototypeOf(jar.getAll()) === null, 'all have no prototype');
  for (const cookie of defined)
    must(cookie.get() !== undefined, 'a defined cookie has its default');
  must(typeof inPieces.get() === 'string', 'pieces give text');
  must(!consent.allows('a') || consent.decided, 'nothing is allowed without a decision');
  const request = serverJar(junk);
  for (const name of names)
    must(
      request.has(name) === (request.get(name) !== undefined),
      `a request's get and has of ${name} agree`,
    );
  must(Object.getPrototypeOf(request.getAll()) === null, 'all of a request have no prototype');
  Cookies.get();
};

it(`nothing throws, of ${STRINGS.toLocaleString('en')} strings`, () => {
  // The js-cookie entry has the page's own.
  const page = vi.spyOn(document, 'cookie', 'get').mockImplementation(() => junk);
  let strings = 0;
  fc.assert(
    fc.property(cookies, (text) => {
      junk = text;
      read();
      strings++;
    }),
    { numRuns: STRINGS },
  );
  page.mockRestore();
  expect(strings).toBe(STRINGS);
}, 300_000);
