// @vitest-environment node
/** How long options say that a cookie lives, and how that is written. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lifetimeOf, type Lifetime } from '../../src/cookie/lifetime.js';
import {
  createJar,
  defineCookie,
  serialize,
  type CookieAttributes,
  type SetCookie,
} from '../../src/index.js';
import { setCookie } from '../helpers/set-cookie.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 23) });
});
afterEach(() => {
  vi.useRealTimers();
});

it.each<[CookieAttributes, string | undefined]>([
  [{}, ''],
  [{ maxAge: 90 }, '; max-age=90'],
  [{ maxAge: 0.2 }, '; max-age=1'],
  [{ maxAge: 0 }, '; max-age=0'],
  [{ maxAge: -5, expires: 7 }, '; max-age=0'],
  [{ maxAge: 1e21 }, '; max-age=2147483647'],
  [{ expires: 7 }, '; max-age=604800'],
  [{ expires: 1e-7 }, '; max-age=1'],
  [{ expires: 36525 }, '; max-age=2147483647'],
  [{ expires: '90s' }, '; max-age=90'],
  [{ expires: '30m' }, '; max-age=1800'],
  [{ expires: '12h' }, '; max-age=43200'],
  [{ expires: '7d' }, '; max-age=604800'],
  [{ expires: '4w' }, '; max-age=2419200'],
  [{ expires: '1.5h' }, '; max-age=5400'],
  [{ expires: '0s' }, '; max-age=0'],
  [{ expires: '-1d' }, '; max-age=0'],
  [{ expires: new Date(Date.UTC(2026, 11, 1)) }, '; expires=Tue, 01 Dec 2026 00:00:00 GMT'],
  [{ expires: new Date(Date.UTC(2026, 10, 23) + 1) }, '; expires=Mon, 23 Nov 2026 00:00:01 GMT'],
  [{ expires: new Date(Date.UTC(2026, 10, 23) + 1001) }, '; expires=Mon, 23 Nov 2026 00:00:02 GMT'],
  [{ expires: new Date(Date.UTC(2026, 10, 23)) }, '; max-age=0'],
  [{ expires: new Date(0) }, '; max-age=0'],
  [{ expires: new Date(-1e14) }, '; max-age=0'],
  [{ expires: new Date(8.64e15) }, '; expires=Sun, 05 Dec 9999 08:53:20 GMT'],
  [{ expires: new Date(NaN) }, undefined],
  [{ expires: NaN }, undefined],
  [{ expires: 36526 }, undefined],
  [{ expires: 'd' as '7d' }, undefined],
  [{ expires: '1.2.3d' as '7d' }, undefined],
  // What compiles, since it begins with a number.
  [{ expires: '1e3d' }, '; max-age=86400000'],
  [{ expires: '0x10d' }, '; max-age=1382400'],
  [{ expires: '1e-7d' }, '; max-age=1'],
  [{ expires: ' d' }, undefined],
  [{ maxAge: Infinity }, undefined],
])('%o is written as %j', (attributes, text) => {
  const lifetime = lifetimeOf(attributes);
  expect(lifetime && serialize(setCookie('n', 'v', lifetime))).toBe(
    text === undefined ? undefined : `n=v; path=/; sameSite=lax${text}`,
  );
});

it.each<[CookieAttributes, Partial<Lifetime>]>([
  [{}, {}],
  [{ expires: '7d' }, { maxAge: 604_800 }],
  [{ maxAge: 0.2, expires: 7 }, { maxAge: 1 }],
  [{ maxAge: -5 }, { maxAge: 0 }],
  [{ expires: new Date(Date.UTC(2026, 11, 1)) }, { expires: new Date(Date.UTC(2026, 11, 1)) }],
  [{ expires: new Date(0) }, { maxAge: 0 }],
])('%o is %o: a moment or a number of seconds, never both', (attributes, lifetime) => {
  expect(lifetimeOf(attributes)).toStrictEqual({
    expires: undefined,
    maxAge: undefined,
    ...lifetime,
  });
});

/** What is written for a call's `maxAge`, a definition's and a jar's; or the code of what is thrown. */
const written = (given: unknown): unknown[] => {
  const maxAge = given as number;
  let line = '';
  const store = {
    read: () => '',
    write: (cookie: SetCookie) => void (line = serialize(cookie)),
    site: () => new URL('https://example.com/'),
  };
  const ways = [
    () => createJar(store).set('n', 'v', { maxAge }),
    () => defineCookie('n', { maxAge }).on(createJar(store)).set('v'),
    () => createJar(store, { maxAge }).set('n', 'v'),
  ];
  return ways.map((way) => {
    line = '';
    try {
      way();
    } catch (error) {
      return (error as { code: unknown }).code;
    }
    return /max-age=.*/.exec(line)?.[0];
  });
};

it.each([
  [90, 'max-age=90'],
  [0.2, 'max-age=1'],
  [1e-7, 'max-age=1'],
  [0, 'max-age=0'],
  [-0.5, 'max-age=0'],
  [-1e21, 'max-age=0'],
  [1e21, 'max-age=2147483647'],
  [Infinity, 'expiry'],
  [-Infinity, 'expiry'],
  [NaN, 'expiry'],
  [1n, 'expiry'],
  [Symbol('s'), 'expiry'],
  ['5', 'expiry'],
  ['5d', 'expiry'],
  ['', 'expiry'],
  [[], 'expiry'],
  [new Date(8.64e15), 'expiry'],
])('maxAge %s comes to %s in a call, a definition and a jar', (maxAge, outcome) => {
  expect(written(maxAge)).toEqual([outcome, outcome, outcome]);
});
