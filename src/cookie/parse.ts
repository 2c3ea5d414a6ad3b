/** Takes apart what `document.cookie` and a Cookie header show. */

import { encodeName } from './name.js';

/** The values of each name as they stand in the jar, the most specific first, which is the order that browsers give. */
export type Wires = ReadonlyMap<string, readonly string[]>;

/** Reads `a=1; b=2`. A pair without `=` is a cookie without a name (RFC 6265bis, 5.7). */
export const parse = (cookies: string): Wires => {
  const wires = new Map<string, string[]>();
  if (cookies)
    for (const pair of cookies.split('; ')) {
      const end = pair.indexOf('=');
      const key = pair.slice(0, Math.max(end, 0));
      const wire = pair.slice(end + 1);
      const duplicates = wires.get(key);
      if (duplicates) duplicates.push(wire);
      else wires.set(key, [wire]);
    }
  return wires;
};

/** What stands under one name as it is written. To search the text for it is several times faster than to take all of it apart. */
export const under = (cookies: string, key: string): readonly string[] => {
  // One without a name mostly has no `=` to search for.
  if (!key) return (cookies ? cookies.split('; ') : []).filter(pair => pair.indexOf('=') < 1).map(pair => pair.replace('=', ''));
  // What ends a name is part of none.
  if (/=|; /.test(key)) return [];
  const text = `; ${cookies}; `;
  const start = `; ${key}=`;
  const found = [];
  for (let at = -1; (at = text.indexOf(start, at + 1)) >= 0; ) found.push(text.slice(at + start.length, text.indexOf('; ', at + 1)));
  return found;
};

/** What stands under a name: under the written one first, then under the name as somebody else may have left it. */
export const find = (cookies: string, name: string): readonly string[] => {
  const key = encodeName(name);
  const found = under(cookies, key);
  return key === name ? found : [...found, ...under(cookies, name)];
};
