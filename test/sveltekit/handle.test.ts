// @vitest-environment node
/** SvelteKit's adapter over an event as Kit makes it. The real Kit, built and driven, is in test/full/apps. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createConsent } from '../../src/consent.js';
import { defineCookie, json, raw } from '../../src/index.js';
import type { ServerJar } from '../../src/server.js';
import { handle, type KitEvent } from '../../src/sveltekit.js';
import '../../src/explain.js';

interface Written {
  readonly value: string;
  readonly options: Parameters<KitEvent['cookies']['set']>[2];
}

/** Kit's event with its cookies: what it does as far as cookies of one path and host are concerned. */
const createEvent = (header = '') => {
  const received = new Map(
    header
      .split('; ')
      .filter(Boolean)
      .map((pair) => [
        pair.slice(0, pair.indexOf('=')),
        pair.slice(pair.indexOf('=') + 1).replace(/^"(.*)"$/, '$1'),
      ]),
  );
  const written = new Map<string, Written>();
  const cookies = {
    get: (name: string) => {
      const mine = written.get(name);
      return mine ? (mine.options.maxAge === 0 ? undefined : mine.value) : received.get(name);
    },
    getAll: () =>
      [
        ...new Map([
          ...received,
          ...[...written].map(([name, { value }]) => [name, value] as const),
        ]),
      ].map(([name, value]) => ({ name, value })),
    set: (name: string, value: string, options: object) =>
      void written.set(name, { value, options: options as Written['options'] }),
  };
  const locals: { jar?: ServerJar } = {};
  const event = {
    request: new Request('https://shop.test/cart', { headers: { cookie: header } }),
    url: new URL('https://shop.test/cart'),
    cookies,
    locals,
  };
  /** The value that `event.fetch` sends. */
  const sent = (name: string) => {
    const { value, options } = written.get(name)!;
    return options.encode(value);
  };
  return { event, written, sent, jar: handle({ event, resolve: () => locals.jar! }) };
};

it('the jar is at event.locals, and what resolve returns is handed on', () => {
  const { event } = createEvent('theme=dark');
  expect(handle({ event, resolve: (given) => given.locals.jar?.get('theme') })).toBe('dark');
});

it('a write goes through event.cookies, encoded once, with all that it says', () => {
  const { jar, sent, written } = createEvent();
  expect(jar.set('session', 'è; ü', { httpOnly: true, maxAge: 60, sameSite: 'strict' })).toEqual({
    ok: true,
  });
  expect(sent('session')).toBe('%C3%A8%3B%20%C3%BC');
  expect(written.get('session')!.options).toMatchObject({
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite: 'strict',
    maxAge: 60,
  });
  expect(jar.get('session')).toBe('è; ü');
  jar.set('theme', 'dark');
  expect(written.get('theme')!.options.httpOnly).toBe(false);
});

it('a definition is read, written, updated and removed', () => {
  const cart = defineCookie('cart', { codec: json<number[]>(), default: [] });
  const { jar, sent, written } = createEvent('cart=[1]');
  const mine = cart.on(jar);
  expect(mine.update((items) => [...items, 2])).toEqual({ ok: true });
  expect([mine.get(), decodeURIComponent(sent('cart'))]).toEqual([[1, 2], '[1,2]']);
  expect(mine.remove()).toEqual({ ok: true });
  expect([mine.get(), jar.has('cart'), written.get('cart')!.options.maxAge]).toEqual([
    [],
    false,
    0,
  ]);
});

it('what others set and delete by event.cookies in the same request is read', () => {
  const { event, jar } = createEvent('a=1; b=2');
  event.cookies.set('a', 'text; with=more', { path: '/' });
  event.cookies.set('b', '', { path: '/', maxAge: 0 });
  event.cookies.set('c', 'caf%C3%A9', { path: '/' });
  event.cookies.set('d', 'é', { path: '/' });
  expect(jar.getAll()).toEqual({ a: 'text; with=more', c: 'café', d: 'é' });
  jar.set('a', 'mine');
  expect(jar.get('a')).toBe('mine');
  event.cookies.set('a', 'theirs', { path: '/' });
  expect(jar.get('a')).toBe('theirs');
});

it('whatever text is written is read back, by the jar and by the one of the next request', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (text, theirs) => {
      const { event, jar, sent } = createEvent();
      if (!jar.set('mine', text).ok) return;
      if (!/%[\da-f]{2}/i.test(theirs)) {
        event.cookies.set('theirs', theirs, { path: '/' });
        expect(jar.get('theirs')).toBe(theirs);
      }
      expect(jar.get('mine')).toBe(text);
      expect(createEvent(`mine=${sent('mine')}`).jar.get('mine')).toBe(text);
    }),
  );
});

it('cookieHeader has what was set in the same request, and nothing is left to send: Kit does that', () => {
  const theme = defineCookie('theme', { default: 'light' });
  const session = defineCookie('session', { httpOnly: true });
  const { event, jar } = createEvent('a=1; session=secret');
  theme.on(jar).set('dark');
  expect(jar.cookieHeader([theme, session])).toBe('theme=dark');
  event.cookies.set('theme', 'blue', { path: '/' });
  expect(jar.cookieHeader([theme, session])).toBe('theme=blue');
  const headers = new Headers();
  jar.sendTo(headers);
  expect([jar.setCookies(), jar.writes(), headers.getSetCookie()]).toEqual([[], [], []]);
});

it('available asks nothing of Kit', () => {
  const { jar, written } = createEvent();
  expect([jar.available(), written.size]).toEqual([true, 0]);
});

it('when the response is made, a write returns blocked, says why, and is not read', () => {
  const { event, jar } = createEvent('theme=dark');
  event.cookies.set = () => {
    throw new Error('Cannot use `cookies.set(...)` after the response has been generated');
  };
  const result = jar.set('theme', 'light');
  expect(result).toEqual({
    ok: false,
    code: 'blocked',
    message: expect.stringContaining(
      'the framework did not set it (Cannot use `cookies.set(...)` after the response has been generated). It sets cookies before',
    ) as string,
  });
  expect([jar.get('theme'), jar.remove('theme').code]).toEqual(['dark', 'blocked']);
});

it('two requests at once have jars of their own', () => {
  const [one, two] = [createEvent('theme=dark'), createEvent('theme=light')];
  one.jar.set('seen', 'one');
  expect([one.jar.get('theme'), two.jar.get('theme'), two.jar.get('seen')]).toEqual([
    'dark',
    'light',
    undefined,
  ]);
});

it('what a handle before this one has set or removed is read', () => {
  const { event } = createEvent('theme=light; lang=de; quoted="a b"');
  const options = { path: '/', encode: (text: string) => text };
  event.cookies.set('theme', 'dark', options);
  event.cookies.set('lang', '', { ...options, maxAge: 0 });
  event.cookies.set('fresh', 'new', options);
  const jar = handle({ event, resolve: () => event.locals.jar! });
  expect(jar.getAll()).toEqual({ theme: 'dark', fresh: 'new', quoted: 'a b' });
  expect(jar.get('quoted', { encoding: raw })).toBe('"a b"');
});

it('a request with Sec-GPC is a no to what is allowed until somebody says no', () => {
  const { on } = createConsent({ categories: { analytics: { optOut: true } } });
  const { event, jar } = createEvent();
  expect(on(jar).allows('analytics')).toBe(true);
  event.request.headers.set('Sec-GPC', '1');
  const asked = handle({ event, resolve: ({ locals }) => locals.jar! });
  expect(on(asked).allows('analytics')).toBe(false);
});
