// What a request costs a server, in Node: gingersnap/server beside the libraries that servers use. Run after `npm run build`.
import { readFile } from 'node:fs/promises';
import * as cookie from 'cookie';
import * as cookieEs from 'cookie-es';
import { getCookie, setCookie } from 'hono/cookie';
import { Cookie } from 'tough-cookie';
import { defineCookie, json } from '../../../dist/index.mjs';
import { serverJar } from '../../../dist/server.mjs';
import { broken } from './bounds.mjs';
import { section } from './table.mjs';

/** @typedef {import('./figures.mjs').Figures} Figures */
/** @typedef {(header: string) => unknown} Subject */

const sizes = [0, 5, 20, 100];
const peers = ['cookie', 'cookie-es', 'hono', 'tough-cookie'];

const options = /** @type {const} */ ({ path: '/', httpOnly: true, sameSite: 'lax', maxAge: 3600 });
const cart = defineCookie('cart', { codec: json(), default: [], expires: '30d' });
const cartOptions = /** @type {const} */ ({ path: '/', sameSite: 'lax', maxAge: 2_592_000 });
const items = [{ id: 7, count: 2 }];

/** A Cookie header as sites have it: ids, numbers, and one value in five that is percent-encoded. @param {number} cookies */
const headerOf = (cookies) =>
  Array.from({ length: cookies }, (_, i) => {
    if (i === cookies >> 1)
      return `cart=${cookie.stringifyCookie({ c: JSON.stringify(items) }).slice(2)}`;
    if (i % 5 === 1) return `prefs_${i}=a%20value%20of%20${i}`;
    return `_ga_${i}=GS1.1.17322${i}0000.${i}.1.173220000`;
  }).join('; ');

/** What Hono's functions need of its context. @param {string} header */
const contextOf = (header) => {
  /** @type {string[]} */
  const lines = [];
  const raw = { headers: { get: () => header } };
  const context = { req: { raw }, header: (_, line) => lines.push(line) };
  return {
    context: /** @type {import('hono').Context} */ (/** @type {unknown} */ (context)),
    lines,
  };
};

/** @param {string} header */
const tough = (header) => {
  const all = header.split(';').map((pair) => Cookie.parse(pair));
  return Object.fromEntries(all.map((one) => [one?.key, decodeURIComponent(one?.value ?? '')]));
};
/** @param {string} key @param {string} value @param {{ maxAge: number, httpOnly?: boolean }} given */
const toughLine = (key, value, { maxAge, httpOnly = false }) =>
  new Cookie({
    key,
    value: encodeURIComponent(value),
    path: '/',
    sameSite: 'lax',
    maxAge,
    httpOnly,
  }).toString();

const three = [
  ['session', 'k3jx92hs71'],
  ['lang', 'de'],
  ['flash', 'saved & sent'],
];
/** @param {(name: string, value: string) => string} line */
const linesBy = (line) => three.map(([name = '', value = '']) => line(name, value));
const text = JSON.stringify(items);

/** The first is the floor, and the second the same once more. @type {Record<string, Record<string, Subject>>} */
const groups = {
  serverMake: {
    'cookie, parse': (header) => cookie.parse(header),
    'cookie, parse, once more': (header) => cookie.parse(header),
    'gingersnap, `serverJar`': (header) => serverJar(header),
  },
  serverOne: {
    cookie: (header) => cookie.parse(header)['cart'],
    'cookie once more': (header) => cookie.parse(header)['cart'],
    'cookie-es': (header) => cookieEs.parse(header)['cart'],
    hono: (header) => getCookie(contextOf(header).context, 'cart'),
    'tough-cookie': (header) => tough(header)['cart'],
    gingersnap: (header) => serverJar(header).get('cart'),
  },
  serverAll: {
    cookie: (header) => cookie.parse(header),
    'cookie once more': (header) => cookie.parse(header),
    'cookie-es': (header) => cookieEs.parse(header),
    'cookie-es, the same result': (header) =>
      Object.freeze(Object.setPrototypeOf(cookieEs.parse(header), null)),
    hono: (header) => getCookie(contextOf(header).context),
    'tough-cookie': tough,
    gingersnap: (header) => serverJar(header).getAll(),
  },
  serverWrite: {
    cookie: (header) => [
      cookie.parse(header)['cart'],
      linesBy((name, value) => cookie.serialize(name, value, options)),
    ],
    'cookie once more': (header) => [
      cookie.parse(header)['cart'],
      linesBy((name, value) => cookie.serialize(name, value, options)),
    ],
    'cookie-es': (header) => [
      cookieEs.parse(header)['cart'],
      linesBy((name, value) => cookieEs.serialize(name, value, options)),
    ],
    hono: (header) => {
      const { context, lines } = contextOf(header);
      const read = getCookie(context, 'cart');
      for (const [name = '', value = ''] of three) setCookie(context, name, value, options);
      return [read, lines];
    },
    'tough-cookie': (header) => [
      tough(header)['cart'],
      linesBy((name, value) => toughLine(name, value, options)),
    ],
    gingersnap: (header) => {
      const jar = serverJar(header);
      const read = jar.get('cart');
      for (const [name = '', value = ''] of three) jar.set(name, value, options);
      return [read, jar.setCookies()];
    },
  },
  serverDefinition: {
    cookie: (header) => [
      JSON.parse(cookie.parse(header)['cart'] ?? '[]'),
      cookie.serialize('cart', JSON.stringify(items), cartOptions),
    ],
    'cookie once more': (header) => [
      JSON.parse(cookie.parse(header)['cart'] ?? '[]'),
      cookie.serialize('cart', JSON.stringify(items), cartOptions),
    ],
    'cookie-es': (header) => [
      JSON.parse(cookieEs.parse(header)['cart'] ?? '[]'),
      cookieEs.serialize('cart', JSON.stringify(items), cartOptions),
    ],
    hono: (header) => {
      const { context, lines } = contextOf(header);
      const read = JSON.parse(getCookie(context, 'cart') ?? '[]');
      setCookie(context, 'cart', JSON.stringify(items), cartOptions);
      return [read, lines];
    },
    'tough-cookie': (header) => [
      JSON.parse(tough(header)['cart'] ?? '[]'),
      toughLine('cart', JSON.stringify(items), cartOptions),
    ],
    gingersnap: (header) => {
      const jar = serverJar(header);
      const mine = cart.on(jar);
      const read = mine.get();
      mine.set(items);
      return [read, jar.setCookies()];
    },
  },
};

/** What each call returned last, so that nothing can be left out. @type {unknown} */
export let last;

/** Microseconds per call. @param {Subject} subject @param {string} header @param {number} calls */
const sample = (subject, header, calls) => {
  const begun = process.hrtime.bigint();
  for (let i = 0; i < calls; i++) last = subject(header);
  return Number(process.hrtime.bigint() - begun) / 1000 / calls;
};

/** Throws where a subject does not read what the header holds. @param {string} header @param {number} cookies */
const check = (header, cookies) => {
  for (const [label, subject] of Object.entries(groups['serverOne'] ?? {}))
    if (subject(header) !== (cookies ? text : undefined))
      throw new Error(`${label} reads ${String(subject(header))} of ${header}`);
};

/** @param {number} rounds @param {number} cookies @returns {Figures} */
const measure = (rounds, cookies) => {
  const header = headerOf(cookies);
  check(header, cookies);
  const subjects = Object.entries(groups).flatMap(([group, all]) =>
    Object.entries(all).map(([label, subject]) => {
      // Until the compiler is done with it.
      for (let i = 0; i < 20; i++) sample(subject, header, 200);
      const calls = Math.max(10, Math.round(1000 / sample(subject, header, 200)));
      return { group, label, subject, calls, figures: /** @type {number[]} */ ([]) };
    }),
  );
  for (let round = 0; round < rounds; round++) {
    const order = subjects.map((one) => ({ one, at: Math.random() })).sort((a, b) => a.at - b.at);
    for (const { one } of order) one.figures.push(sample(one.subject, header, one.calls));
  }
  return {
    cookies,
    bytes: header.length,
    step: 0.001,
    isolated: true,
    groups: Object.fromEntries(
      Object.keys(groups).map((name) => [
        name,
        subjects
          .filter(({ group }) => group === name)
          .map(({ label, figures }) => ({ label, figures })),
      ]),
    ),
  };
};

/** @param {string} name */
const versionOf = async (name) => {
  const path = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return `${name} ${JSON.parse(await readFile(path, 'utf8')).version}`;
};

/**
 * The part of docs/performance.md about servers, and the bounds that it did not keep.
 * @param {number} rounds
 */
export async function measureServer(rounds) {
  const pages = sizes.map((cookies) => measure(rounds, cookies));
  const misses = pages.flatMap((page) => broken('node', page));
  const versions = (await Promise.all(peers.map(versionOf))).join(', ');
  return {
    text: `${section(`Node ${process.version}: a request on a server`, pages)}

${introduction(versions, rounds)}`,
    misses,
  };
}

/** @param {string} versions @param {number} rounds */
const introduction = (versions, rounds) => `### How the server is measured

Written by \`npm run bench -- --server\`, which measures this part alone, beside ${versions}.

- The floor is \`cookie\`. There are ${rounds} rounds. In each, every subject runs once, in random order, for some 1 ms.
- A subject is all that a request does: the header's text goes in, and header lines come out.
- "Reading one" and "all" read the header; with a definition the value is JSON.
- What is written has \`path=/; samesite=lax\` and a lifetime. The three cookies are also HttpOnly.
- Hono's functions get a context that does nothing else. tough-cookie is made for clients; here it takes the header apart pair by pair.`;
