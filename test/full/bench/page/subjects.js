// What is measured. In each group the first is the floor that the others are compared with, and the second the floor once more.
import { attributes, lines, values, written } from './jar.js';

/**
 * @typedef {object} Subject
 * @property {string} label
 * @property {string} code one call; `i` counts them
 * @property {unknown} [gives] what it returns, the first time
 */

/**
 * Each piece of code becomes a loop of its own, so that no subject pays for another one's shapes at a shared call site. What the call
 * returns is stored, so that it cannot be optimised away.
 * @param {string} code
 * @param {Record<string, unknown>} verbs the names that it calls
 * @param {boolean} [waits] for each call's promise
 * @returns {(calls: number) => any} what the last call returned
 */
export function loop(code, verbs, waits = false) {
  const scope = { ...verbs, lines, values, kept: Array.from({ length: 8 }) };
  const body = `
    let next = 0;
    return ${waits ? 'async ' : ''}(calls) => {
      const end = next + calls;
      for (let i = next; i < end; i++) kept[i & 7] = ${waits ? 'await ' : ''}${code};
      next = end;
      return kept[end - 1 & 7];
    }`;
  return new Function(...Object.keys(scope), body)(...Object.values(scope));
}

/**
 * The same calls in each library's words. `a` stands for a name, `v` for a value.
 * @type {Record<string, { get: string, all: string, set: string, remove: string }>}
 */
const peers = {
  'js-cookie': {
    get: 'jsCookie.default.get(a)',
    all: 'jsCookie.default.get()',
    set: `jsCookie.default.set(a, v, { sameSite: 'lax' })`,
    remove: 'jsCookie.default.remove(a)',
  },
  'typescript-cookie': {
    get: 'typescriptCookie.getCookie(a)',
    all: 'typescriptCookie.getCookies()',
    set: `typescriptCookie.setCookie(a, v, { sameSite: 'lax' })`,
    remove: 'typescriptCookie.removeCookie(a)',
  },
  'universal-cookie': {
    get: 'universal.get(a, { doNotParse: true })',
    all: 'universal.getAll({ doNotParse: true })',
    set: `universal.set(a, v, { path: '/', sameSite: 'lax' })`,
    remove: `universal.remove(a, { path: '/' })`,
  },
  'es-cookie': {
    get: 'esCookie.get(a)',
    all: 'esCookie.getAll()',
    set: `esCookie.set(a, v, { path: '/', sameSite: 'lax' })`,
    remove: `esCookie.remove(a, { path: '/' })`,
  },
  'tiny-cookie': {
    get: 'tinyCookie.get(a)',
    all: 'tinyCookie.getAll()',
    set: `tinyCookie.set(a, v, { path: '/', samesite: 'lax' })`,
    remove: `tinyCookie.remove(a, { path: '/' })`,
  },
  'browser-cookies': {
    get: 'browserCookies.get(a)',
    all: 'browserCookies.all()',
    set: `browserCookies.set(a, v, { path: '/', samesite: 'Lax' })`,
    remove: `browserCookies.erase(a, { path: '/' })`,
  },
};

/** @param {(name: string, calls: (typeof peers)[string]) => Subject[]} subjects */
const ofPeers = (subjects) =>
  Object.entries(peers).flatMap(([name, calls]) => subjects(name, calls));

/** Literals, as where people call it. @param {string} call @param {string} name */
const named = (call, name) =>
  call.replace(/\ba\b/, JSON.stringify(name)).replace(/\bv\b/, 'values[i & 63]');

/** @param {Record<string, string>} jar what is in the jar */
export function groups(jar) {
  const names = Object.keys(jar);
  // From the middle: most parse up to the cookie that they look for. In an empty jar there is nothing to get.
  const some = names[names.length >> 1] ?? '';
  /** @param {Subject[]} subjects */
  const ifFilled = (...subjects) => (some ? subjects : []);
  const one = JSON.stringify(some);
  const write = 'document.cookie = lines[i & 63]';
  const set = `gingersnap.set('${written}', values[i & 63])`;
  const gone = `document.cookie = '${written}=${attributes}; max-age=0'`;
  const all = { ...jar, [written]: values[0] };

  return {
    unchanged: [
      { label: 'bare `document.cookie`', code: 'document.cookie' },
      { label: 'the same again', code: 'document.cookie' },
      { label: 'a function that only reads it', code: 'bare()' },
      ...ifFilled({ label: 'gingersnap `get`', code: `gingersnap.get(${one})`, gives: jar[some] }),
      { label: 'gingersnap `get`, missing', code: `gingersnap.get('nowhere')`, gives: undefined },
      { label: 'gingersnap `getAll`', code: 'gingersnap.getAll()', gives: jar },
      ...ifFilled({ label: 'gingersnap `has`', code: `gingersnap.has(${one})`, gives: true }),
      ...ifFilled({ label: "a definition's `get`", code: 'defined.get()', gives: jar[some] }),
      { label: 'a look of `onChange`, 1,000 listeners', code: 'look()' },
      ...ofPeers((peer, { get, all }) => [
        ...ifFilled({ label: `${peer}, one`, code: named(get, some), gives: jar[some] }),
        // Some say null, and one says ''.
        { label: `${peer}, a missing one`, code: named(get, 'nowhere') },
        { label: `${peer}, all`, code: all },
      ]),
    ],
    watched: [
      { label: 'bare `document.cookie`', code: 'document.cookie' },
      { label: 'the same again', code: 'document.cookie' },
      {
        label: "a watched definition's `get`",
        code: 'watched.get()',
        gives: 'the default',
      },
      {
        label: "a mounted hook's snapshot",
        code: 'snapshot()',
        gives: 'the default',
      },
    ],
    made: [
      { label: 'bare `document.cookie`', code: 'document.cookie' },
      { label: 'the same again', code: 'document.cookie' },
      {
        label: 'gingersnap `createJar`',
        code: 'gingersnap.createJar(gingersnap.documentStore())',
      },
      { label: 'js-cookie, a jar', code: `jsCookie.default.withAttributes({ path: '/' })` },
      {
        label: 'universal-cookie, a jar',
        code: `new universalCookie.default(null, { path: '/' })`,
      },
      { label: '30 definitions', code: 'makeDefinitions()', gives: 30 },
    ],
    changing: [
      { label: 'bare write, bare read', code: `(${write}, document.cookie)` },
      { label: 'the same again', code: `(${write}, document.cookie)` },
      ...ifFilled({
        label: 'gingersnap `get`',
        code: `(${write}, gingersnap.get(${one}))`,
        gives: jar[some],
      }),
      { label: 'gingersnap `getAll`', code: `(${write}, gingersnap.getAll())`, gives: all },
      { label: 'a look of `onChange`, told', code: `(${write}, look())` },
      { label: 'gingersnap `set(…).ok`', code: `${set}.ok`, gives: true },
      ...ofPeers((peer, { get, all }) => [
        ...ifFilled({
          label: `${peer}, one`,
          code: `(${write}, ${named(get, some)})`,
          gives: jar[some],
        }),
        { label: `${peer}, all`, code: `(${write}, ${all})` },
      ]),
    ],
    written: [
      { label: 'bare write', code: write },
      { label: 'the same again', code: write },
      {
        label: 'bare write, its text put together',
        code: `document.cookie = '${written}=' + values[i & 63] + '${attributes}'`,
      },
      { label: 'gingersnap `set`', code: set },
      ...ofPeers((peer, { set }) => [{ label: peer, code: named(set, written) }]),
    ],
    removed: [
      { label: 'bare removal', code: gone },
      { label: 'the same again', code: gone },
      { label: 'gingersnap `remove`', code: `gingersnap.remove('${written}')` },
      ...ofPeers((peer, { remove }) => [{ label: peer, code: named(remove, written) }]),
    ],
    parsing: [
      { label: 'cut at each `; `', code: `texts[i & 1].split('; ')` },
      { label: 'the same again', code: `texts[i & 1].split('; ')` },
      ...ifFilled({ label: 'gingersnap `get`', code: `ofText.get(${one})`, gives: jar[some] }),
      { label: 'gingersnap `getAll`', code: 'ofText.getAll()', gives: { ...jar, [written]: '0' } },
      { label: 'cookie', code: 'cookie.parse(texts[i & 1])', gives: { ...jar, [written]: '0' } },
      {
        label: 'cookie-es',
        code: 'cookieEs.parse(texts[i & 1])',
        gives: { ...jar, [written]: '0' },
      },
      {
        label: 'cookie-es, the same result',
        code: 'Object.freeze(Object.setPrototypeOf(cookieEs.parse(texts[i & 1]), null))',
        gives: { ...jar, [written]: '0' },
      },
      {
        label: 'es-cookie',
        code: 'esCookie.parse(texts[i & 1])',
        gives: { ...jar, [written]: '0' },
      },
    ],
    promised: [
      { label: '`cookieStore.get`', code: `cookieStore.get(${one})` },
      { label: 'the same again', code: `cookieStore.get(${one})` },
      { label: 'gingersnap/async `get`', code: `async.get(${one})`, gives: jar[some] },
    ],
  };
}
