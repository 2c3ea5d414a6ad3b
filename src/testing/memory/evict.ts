/** Which cookies go when a site has too many: Chromium's choice, measured to be Firefox's too where no priority is said. */
import type { StoredCookie } from './cookie.js';

/** A cookie with its place among the others. */
export interface Used extends StoredCookie {
  /** Counts up. */
  readonly made: number;
  /** Whether it was last written or read before another: counts up with each write, and each read that is noted. */
  used: number;
  /** When that was, in milliseconds since 1970. */
  usedAt: number;
}

/** The most that a site may have, and how many are left of one more. */
const MOST = 180;
const LEFT = 150;

/** In this order, each with as many as it must leave (net/cookies/cookie_monster.cc). */
const ROUNDS: readonly (readonly [
  StoredCookie['priority'],
  keeps: number,
  spareSecure: boolean,
])[] = [
  ['low', 30, true],
  ['low', 30, false],
  ['medium', 50, true],
  ['high', 70, true],
  ['medium', 50, false],
  ['high', 70, false],
];

/** `cookies` are all of a site, those of a partition apart. */
export const findEvicted = (cookies: readonly Used[]): Set<StoredCookie> => {
  const gone = new Set<StoredCookie>();
  if (cookies.length <= MOST) return gone;
  const leastUsed = [...cookies].sort((a, b) => a.used - b.used || a.made - b.made);
  if (cookies[0]?.partition) return new Set(leastUsed.slice(0, -MOST));
  for (const [priority, keeps, spareSecure] of ROUNDS) {
    const these = leastUsed.filter((cookie) => cookie.priority === priority && !gone.has(cookie));
    const open = spareSecure ? these.filter(({ secure }) => !secure) : these;
    const most = these.length - Math.max(keeps, these.length - open.length);
    const wanted = cookies.length - LEFT - gone.size;
    for (const cookie of open.slice(0, Math.max(0, Math.min(most, wanted)))) gone.add(cookie);
  }
  return gone;
};
