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

/** What stands under a name: under the written one first, then under the name as somebody else may have left it. */
export const find = (wires: Wires, name: string): readonly string[] => {
  const key = encodeName(name);
  const found = wires.get(key) ?? [];
  return key === name ? found : [...found, ...(wires.get(name) ?? [])];
};
