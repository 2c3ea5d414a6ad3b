/** One cookie's change, and how two snapshots are compared. */
import { PROBE } from '../cookie/probe.js';

/** A change of one cookie, as the page sees it. */
export interface Change {
  /** The cookie's name. */
  readonly name: string;
  /** Its text now, as `get` reads it; `undefined` if the cookie is gone. */
  readonly value: string | undefined;
  /** Its text before; `undefined` if there was no cookie. */
  readonly oldValue: string | undefined;
}

/** All cookies by name, at one time. */
export type CookiesByName = Readonly<Record<string, string>>;

/** What differs between two snapshots. What was written and taken back in between never was. */
export const compare = (now: CookiesByName, before: CookiesByName): Change[] => {
  const changes: Change[] = [];
  const differs = (name: string): void => {
    const value = now[name];
    const oldValue = before[name];
    // Another tab may be finding out, with a cookie of its own, whether any are kept.
    if (value !== oldValue && name !== PROBE) changes.push({ name, value, oldValue });
  };
  for (const name in before) differs(name);
  for (const name in now) if (!(name in before)) differs(name);
  return changes;
};
