// @vitest-environment node
/** A cookie as data: its text, whether it removes, when it expires. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { expiresAt, isRemoval } from '../../src/cookie/set-cookie.js';
import { serialize, type SetCookie } from '../../src/index.js';
import { setCookie } from '../helpers/set-cookie.ts';

const NOW = Date.UTC(2026, 10, 23);
beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

it.each<[Partial<SetCookie>, string]>([
  [{}, 'n=v; path=/; sameSite=lax'],
  [{ name: '', value: 'alone' }, '=alone; path=/; sameSite=lax'],
  [{ value: 'a=b "c"' }, 'n=a=b "c"; path=/; sameSite=lax'],
  [{ path: '/shop', domain: 'example.com' }, 'n=v; path=/shop; domain=example.com; sameSite=lax'],
  [{ domain: '' }, 'n=v; path=/; sameSite=lax'],
  [
    { secure: true, partitioned: true, sameSite: 'none' },
    'n=v; path=/; sameSite=none; secure; partitioned',
  ],
  [{ httpOnly: true, sameSite: 'strict' }, 'n=v; path=/; sameSite=strict; httpOnly'],
  [{ priority: 'high' }, 'n=v; path=/; sameSite=lax; priority=high'],
  [{ maxAge: 60 }, 'n=v; path=/; sameSite=lax; max-age=60'],
  [{ maxAge: 0 }, 'n=v; path=/; sameSite=lax; max-age=0'],
  [
    { expires: new Date(NOW + 1000) },
    'n=v; path=/; sameSite=lax; expires=Mon, 23 Nov 2026 00:00:01 GMT',
  ],
  [
    { domain: undefined, expires: undefined, maxAge: undefined, priority: undefined },
    'n=v; path=/; sameSite=lax',
  ],
])('%o is written as %j', (attributes, text) => {
  expect(serialize(setCookie('n', 'v', attributes))).toBe(text);
});

it('a cookie whose maxAge is 0 or less removes, and no other', () => {
  const removes = (attributes: Partial<SetCookie>) => isRemoval(setCookie('n', '', attributes));
  expect([{ maxAge: 0 }, { maxAge: -1 }].map(removes)).toEqual([true, true]);
  expect([{}, { maxAge: 1 }, { expires: new Date(NOW + 1000) }].map(removes)).toEqual([
    false,
    false,
    false,
  ]);
});

it('a cookie expires after its maxAge, at its date, or with the session', () => {
  const at = (attributes: Partial<SetCookie>) => expiresAt(setCookie('n', 'v', attributes));
  expect(at({ maxAge: 60 })).toBe(NOW + 60_000);
  expect(at({ maxAge: 0 })).toBe(NOW);
  expect(at({ expires: new Date(NOW + 1000) })).toBe(NOW + 1000);
  expect(at({})).toBe(Infinity);
});
