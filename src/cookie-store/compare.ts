/** What differs between two snapshots at all cookies, duplicates included. */
import type { RawValues } from '../cookie/parse.js';
import { PROBE } from '../cookie/probe.js';

/** One cookie that changed; without a value it was removed. */
export interface CookieChange {
  readonly name: string;
  readonly value?: string;
}

/** A cookie that was overwritten is one change, as the standard has it. */
export const compareAll = (now: RawValues, before: RawValues): CookieChange[] =>
  [...new Set([...before.keys(), ...now.keys()])].flatMap((name) => {
    // Another script may be finding out, with a cookie of its own, what is kept here.
    if (name === PROBE) return [];
    const left = [...(before.get(name) ?? [])];
    const added = (now.get(name) ?? []).filter((value) => {
      const at = left.indexOf(value);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    return [
      ...added.map((value) => ({ name, value })),
      ...left.slice(added.length).map(() => ({ name })),
    ];
  });
