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
 * @returns {(calls: number) => unknown} what the last call returned
 */
export function loop(code, verbs) {
  const scope = { ...verbs, lines, values, kept: Array.from({ length: 8 }) };
  const body = `
    let next = 0;
    return (calls) => {
      const end = next + calls;
      for (let i = next; i < end; i++) kept[i & 7] = ${code};
      next = end;
      return kept[end - 1 & 7];
    }`;
  return new Function(...Object.keys(scope), body)(...Object.values(scope));
}

/** @param {Record<string, string>} jar what is in the jar */
export function groups(jar) {
  const names = Object.keys(jar);
  // From the middle: js-cookie parses up to the cookie that it looks for. In an empty jar there is nothing to get.
  const some = names[names.length >> 1] ?? '';
  /** @param {Subject} subject */
  const ifFilled = (subject) => (some ? [subject] : []);
  // Literals, as where people call it.
  const one = JSON.stringify(some);
  const write = 'document.cookie = lines[i & 63]';
  const set = `set('${written}', values[i & 63])`;
  const jsSet = `Cookies.set('${written}', values[i & 63], { sameSite: 'lax' })`;
  const all = { ...jar, [written]: values[0] };

  /** @type {Record<'unchanged' | 'changing' | 'written', Subject[]>} */
  const found = {
    unchanged: [
      { label: 'bare `document.cookie`', code: 'document.cookie' },
      { label: 'the same again', code: 'document.cookie' },
      ...ifFilled({ label: 'gingersnap `get`', code: `get(${one})`, gives: jar[some] }),
      { label: 'gingersnap `get`, missing', code: `get('nowhere')`, gives: undefined },
      { label: 'gingersnap `getAll`', code: 'getAll()', gives: jar },
      ...ifFilled({ label: 'gingersnap `has`', code: `has(${one})`, gives: true }),
      { label: 'a look of `onChange`, 1,000 listeners', code: 'look()' },
      ...ifFilled({ label: 'js-cookie `get`', code: `Cookies.get(${one})`, gives: jar[some] }),
      { label: 'js-cookie `get`, missing', code: `Cookies.get('nowhere')`, gives: undefined },
      { label: 'js-cookie `get`, all', code: 'Cookies.get()', gives: jar },
    ],
    changing: [
      { label: 'bare write, bare read', code: `(${write}, document.cookie)` },
      { label: 'the same again', code: `(${write}, document.cookie)` },
      ...ifFilled({ label: 'bare write, gingersnap `get`', code: `(${write}, get(${one}))`, gives: jar[some] }),
      { label: 'bare write, gingersnap `getAll`', code: `(${write}, getAll())`, gives: all },
      { label: 'bare write, a look of `onChange`, told', code: `(${write}, look())` },
      { label: 'gingersnap `set(…).ok`', code: `${set}.ok`, gives: true },
      ...ifFilled({ label: 'bare write, js-cookie `get`', code: `(${write}, Cookies.get(${one}))`, gives: jar[some] }),
      { label: 'bare write, js-cookie `get`, all', code: `(${write}, Cookies.get())`, gives: all },
      { label: 'js-cookie `set`, then `get`', code: `(${jsSet}, Cookies.get('${written}'))`, gives: values[0] },
    ],
    written: [
      { label: 'bare write', code: write },
      { label: 'the same again', code: write },
      { label: 'bare write, its text put together', code: `document.cookie = '${written}=' + values[i & 63] + '${attributes}'` },
      { label: 'gingersnap `set`', code: set },
      { label: 'js-cookie `set`', code: jsSet },
    ],
  };
  return found;
}
