// @vitest-environment node
/** A definition that takes over the value of an older one: `was`. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createAsyncJar, type AsyncJar } from '../../src/async.js';
import { createConsent } from '../../src/consent.js';
import {
  chunked,
  createJar,
  date,
  defineCookie,
  json,
  moved,
  number,
  oneOf,
  raw,
  type DefinedCookie,
  type Jar,
} from '../../src/index.js';
import { django, flask, php, rails } from '../../src/interop.js';
import { serverJar } from '../../src/server.js';
import { testJar } from '../../src/testing.js';
import { extensionJar } from '../../src/webext.js';
import { fakeStore } from '../fakes/store.ts';
import { often } from '../generated.ts';
import { makeFake } from '../webext/fake.js';

const url = 'https://www.shop.example/a/b';
const asyncOver = (store: ReturnType<typeof fakeStore>['store']): AsyncJar =>
  createAsyncJar({
    ...store,
    read: () => Promise.resolve(store.read()),
    write: (cookie) => Promise.resolve(store.write(cookie)),
  });

const prefs = defineCookie('prefs', { codec: json<{ theme?: 'dark' | 'light' }>() });
const theme = defineCookie('theme', {
  codec: oneOf('dark', 'light'),
  default: 'light',
  was: moved(prefs, (old) => old.theme),
});

describe('the first read without the new cookie', () => {
  it('gives what the older one held, writes it, and removes the older one', () => {
    const jar = testJar({ url });
    prefs.on(jar).set({ theme: 'dark' });
    expect(theme.on(jar).get()).toBe('dark');
    expect(jar.getAll()).toEqual({ theme: 'dark' });
  });

  it.each<[string, (cookie: DefinedCookie<'dark' | 'light'>) => void]>([
    ['watch', (cookie) => cookie.watch(() => {})],
    ['subscribe', (cookie) => cookie.subscribe(() => {})],
    ['update', (cookie) => cookie.update((value) => value)],
  ])('may be that of %s', (_, read) => {
    const jar = testJar({ url });
    prefs.on(jar).set({ theme: 'dark' });
    read(theme.on(jar));
    expect(jar.getAll()).toEqual({ theme: 'dark' });
  });

  it('does not disturb whoever is rendering: others hear of it in a microtask', async () => {
    const jar = testJar({ url });
    prefs.on(jar).set({ theme: 'dark' });
    const heard: unknown[] = [];
    jar.onChange(({ name, value }) => heard.push([name, value]));
    theme.on(jar).get();
    expect(heard).toEqual([]);
    await Promise.resolve();
    expect(heard).toEqual([
      ['theme', 'dark'],
      ['prefs', undefined],
    ]);
  });

  it('takes the default where there is no older one', () => {
    const { jar, lines } = fakeStore();
    expect(theme.on(jar).get()).toBe('light');
    expect(lines).toEqual([]);
  });

  it('takes the first that is there, of several', () => {
    const [first, second] = [defineCookie('first'), defineCookie('second', { codec: number })];
    const cookie = defineCookie('n', { was: moved([first, second], String) });
    const both = testJar({ url });
    second.on(both).set(2);
    first.on(both).set('1');
    expect(cookie.on(both).get()).toBe('1');
    expect(both.getAll()).toEqual({ n: '1', second: '2' });
    const one = testJar({ url });
    second.on(one).set(2);
    expect(cookie.on(one).get()).toBe('2');
  });

  it("follows no older one's own was, init or default", () => {
    const oldest = defineCookie('oldest');
    const old = defineCookie('old', { was: moved(oldest) });
    const made = vi.fn(() => 'made');
    const more = [defineCookie('made', { init: made }), defineCookie('default', { default: 'd' })];
    const cookie = defineCookie('new', { was: moved([old, ...more] as DefinedCookie<string>[]) });
    const jar = testJar({ url });
    oldest.on(jar).set('v');
    expect(cookie.on(jar).get()).toBe(undefined);
    expect(jar.getAll()).toEqual({ oldest: 'v' });
    expect(made).not.toHaveBeenCalled();
  });
});

describe('it is read once', () => {
  it('and not where the new cookie is there', () => {
    const jar = testJar({ url });
    const map = vi.fn(() => 'old');
    const cookie = defineCookie('new', { was: moved(defineCookie('old'), map) }).on(jar);
    cookie.set('new');
    jar.set('old', 'v');
    expect(cookie.get()).toBe('new');
    cookie.remove();
    expect(cookie.get()).toBe(undefined);
    expect(map).not.toHaveBeenCalled();
    expect(jar.getAll()).toEqual({ old: 'v' });
  });

  it('however often it is bound to the jar', () => {
    const jar = testJar({ url });
    const map = vi.fn((old: string) => old);
    const cookie = defineCookie('new', { was: moved(defineCookie('old'), map) });
    jar.set('old', 'v');
    for (const _ of 'abc') expect(cookie.on(jar).get()).toBe('v');
    cookie.on(jar).remove();
    jar.set('old', 'w');
    expect(cookie.on(jar).get()).toBe(undefined);
    expect(map).toHaveBeenCalledTimes(1);
  });

  it('and before init, which runs where there is none', () => {
    const jar = testJar({ url });
    const init = vi.fn(() => 'made');
    const define = () => defineCookie('visitor', { init, was: moved(defineCookie('uid')) });
    jar.set('uid', 'u');
    expect(define().on(jar).get()).toBe('u');
    expect(init).not.toHaveBeenCalled();
    expect(define().on(testJar({ url })).get()).toBe('made');
  });
});

describe('another tab that moves it meanwhile', () => {
  const was = moved(defineCookie('old'));
  const plain = defineCookie('new', { was });
  const made = defineCookie('new', { was, init: () => 'made' });

  it.each([1, 2, 3, 4])('before read %i loses nothing, with init and without', async (when) => {
    for (const cookie of [plain, made] as DefinedCookie<string>[])
      for (const create of [createJar, asyncOver]) {
        const fake = fakeStore();
        const { cookies, store } = fake;
        cookies.set('old', 'v');
        const read = () => {
          if (fake.reads + 1 === when) {
            cookies.delete('old');
            cookies.set('new', 'v');
          }
          return store.read();
        };
        const jar: object = create({ ...store, read });
        expect(await Promise.resolve(cookie.on(jar as Jar).get())).toBe('v');
        expect([...cookies]).toEqual([['new', 'v']]);
      }
  });
});

it('where the write is refused the older one stays, and its value is read all the same', () => {
  const { jar, cookies } = fakeStore({}, (line) => !line.startsWith('new='));
  cookies.set('old', 'v');
  const map = vi.fn((old: string) => `${old}!`);
  const cookie = defineCookie('new', { was: moved(defineCookie('old'), map) });
  expect([cookie.on(jar).get(), cookie.on(jar).get()]).toEqual(['v!', 'v!']);
  expect([...cookies]).toEqual([['old', 'v']]);
  expect(map).toHaveBeenCalledTimes(1);
});

describe('what counts as not found', () => {
  const old = defineCookie('old', { codec: json<{ n: number }>() });
  it.each<[string, string, (value: { n: number }) => number | undefined, number]>([
    [
      'a map that throws',
      '{"n":1}',
      () => {
        throw new Error('no');
      },
      1,
    ],
    ['a text that the older codec refuses', '{"n"', ({ n }) => n, 1],
    ['what the new codec refuses', '{"n":"x"}', ({ n }) => ({ n }) as never, 1],
    ['undefined', '{}', ({ n }) => n, 0],
  ])('%s: the next one is asked, and onInvalid hears of it', (_, text, map, times) => {
    const onInvalid = vi.fn();
    const jar = testJar({ url });
    jar.set('old', text);
    const define = (codec = number) =>
      defineCookie('n', { codec, init: () => 7, onInvalid, was: moved(old, map) });
    expect(define().on(jar).get()).toBe(7);
    expect(jar.getAll()).toEqual({ old: text, n: '7' });
    expect(onInvalid.mock.calls.map(([, raw]) => raw as string)).toEqual(Array(times).fill(text));
  });
});

describe('an older one', () => {
  it.each<[string, object, object]>([
    ['of another encoding', { encoding: flask }, {}],
    ['of another path', { path: '/a' }, { path: '/' }],
    ['of another domain', { domain: 'shop.example' }, {}],
    ['of this host alone', {}, { domain: 'shop.example' }],
    ['in pieces', { chunked }, {}],
    ['in one piece', {}, { chunked }],
    ['partitioned', { partitioned: true }, {}],
    ['with a prefix of its own', { name: '__Host-old' }, {}],
    ['that expires', { expires: '1d' }, { maxAge: 60 }],
    ['of the same name, in pieces', { chunked, name: 'new' }, {}],
  ])('%s is moved as a whole', (_, { name = 'old', ...more }: { name?: string }, newer) => {
    const jar = testJar({ url });
    const old = defineCookie(name, more);
    const text = 'ä "quoted"; text, ' + 'x'.repeat('chunked' in more ? 3500 : 100);
    expect(old.on(jar).set(text).ok).toBe(true);
    const cookie = defineCookie('new', { ...newer, was: moved(old) });
    expect(cookie.on(jar).get()).toBe(text);
    expect(cookie.on(jar).get()).toBe(text);
    expect(jar.cookies().map(({ name }) => name)).toEqual(['chunked' in newer ? 'new.0' : 'new']);
  });
});

describe('on every jar', () => {
  it('on an asynchronous one it is moved once, however many read', async () => {
    const { store, cookies, lines } = fakeStore();
    cookies.set('prefs', '{"theme":"dark"}');
    const jar = asyncOver(store);
    const read = () => theme.on(jar).get();
    expect(await Promise.all([read(), read(), read()])).toEqual(['dark', 'dark', 'dark']);
    expect([...cookies]).toEqual([['theme', 'dark']]);
    expect(lines).toHaveLength(2);
  });

  it('on an asynchronous one whose write is refused the older one stays', async () => {
    const { store, cookies } = fakeStore({}, (line) => !line.startsWith('theme='));
    cookies.set('prefs', '{"theme":"dark"}');
    const jar = asyncOver(store);
    expect([await theme.on(jar).get(), await theme.on(jar).get()]).toEqual(['dark', 'dark']);
    expect([...cookies.keys()]).toEqual(['prefs']);
  });

  it('on an asynchronous one nothing rejects', async () => {
    const { store, cookies } = fakeStore();
    cookies.set('old', 'v');
    const onInvalid = vi.fn();
    const cookie = defineCookie('new', {
      httpOnly: true,
      onInvalid,
      was: moved(defineCookie('old')),
    });
    expect(await cookie.on(asyncOver(store)).get()).toBe('v');
    expect(onInvalid).toHaveBeenCalledTimes(1);
    expect([...cookies.keys()]).toEqual(['old']);
  });

  it('in an extension', async () => {
    const { api } = makeFake({ engine: 'chromium', style: 'either' });
    const jar = extensionJar({ url, api });
    await prefs.on(jar).set({ theme: 'dark' });
    expect(await theme.on(jar).get()).toBe('dark');
    expect(await jar.getAll()).toEqual({ theme: 'dark' });
  });

  it('on a server, for each request', () => {
    for (const value of ['dark', 'light']) {
      const jar = serverJar(`prefs=${encodeURIComponent(JSON.stringify({ theme: value }))}`);
      expect(theme.on(jar).get()).toBe(value);
      expect(jar.setCookies()).toEqual([
        `theme=${value}; path=/; sameSite=lax`,
        expect.stringMatching(/^prefs=; .*max-age=0/),
      ]);
    }
  });

  it('on a jar with other defaults', () => {
    const store = testJar({ url });
    const jar = createJar(store.store, { encoding: raw, path: '/a' });
    defineCookie('old').on(jar).set('a%b');
    const cookie = defineCookie('new', { was: moved(defineCookie('old')) });
    expect(cookie.on(jar).get()).toBe('a%b');
    expect(store.cookies()).toMatchObject([{ name: 'new', path: '/a' }]);
  });
});

describe('under a consent', () => {
  const categories = { preferences: {}, analytics: {} };
  it('nothing is moved before the new one is allowed', () => {
    const jar = testJar({ url });
    const consent = createConsent({ categories });
    const cookie = defineCookie('new', {
      consent,
      category: 'preferences',
      was: moved(defineCookie('old')),
    }).on(jar);
    jar.set('old', 'v');
    expect(cookie.get()).toBe(undefined);
    expect(jar.getAll()).toEqual({ old: 'v' });
    consent.on(jar).acceptAll();
    expect(cookie.get()).toBe('v');
    expect(jar.has('old')).toBe(false);
  });

  it('an older one that is not allowed, or only held, is not read', () => {
    const jar = testJar({ url });
    const consent = createConsent({ categories });
    const old = defineCookie('old', { consent, category: 'analytics' });
    old.on(jar).set('held');
    expect(
      defineCookie('new', { was: moved(old) })
        .on(jar)
        .get(),
    ).toBe(undefined);
    consent.on(jar).acceptAll();
    expect(
      defineCookie('new', { was: moved(old) })
        .on(jar)
        .get(),
    ).toBe('held');
    expect(jar.has('old')).toBe(false);
  });
});

it('what is not made by moved, or of no definition, throws attribute when it is defined', () => {
  for (const was of [
    prefs,
    'old',
    true,
    () => 'v',
    moved,
    ...[undefined, null, 'old', {}, [null], [prefs, 5]].map((older) => moved(older as never)),
  ])
    expect(() => defineCookie('new', { was: was as never })).toThrow(
      expect.objectContaining({ name: 'CookieError', code: 'attribute' }) as Error,
    );
});

describe('whatever was there', () => {
  const encodings = [undefined, raw, flask, django, php, rails];
  it('a value comes back as it was, by any encoding, in pieces or not', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom(...encodings),
        fc.constantFrom(...encodings),
        fc.boolean(),
        fc.boolean(),
        (value, encoding, newEncoding, inPieces, newInPieces) => {
          const jar = testJar({ url });
          const codec = json<unknown>();
          const pieces = (is: boolean) => (is ? { chunked } : {});
          const old = defineCookie('old', { codec, encoding, ...pieces(inPieces) });
          const newer = { codec, encoding: newEncoding, ...pieces(newInPieces) };
          if (!old.on(jar).set(value).ok) return;
          const cookie = defineCookie('new', { ...newer, was: moved(old) });
          expect(cookie.on(jar).get()).toEqual(JSON.parse(JSON.stringify(value)));
          // Not every encoding has a form for it; then the older one stays.
          expect(old.on(jar).has()).toBe(!cookie.on(jar).has());
        },
      ),
      { numRuns: often(300) },
    );
  });

  it('a date comes back as a text of its year', () => {
    const jar = testJar({ url });
    const seen = defineCookie('seen', { codec: date });
    seen.on(jar).set(new Date('2026-01-02'));
    const year = defineCookie('year', {
      codec: number,
      was: moved(seen, (old) => old.getFullYear()),
    });
    expect(year.on(jar).get()).toBe(2026);
  });

  it('any header is read without a throw, and answered with a header or two for each piece at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const jar = serverJar(`${a}; old=${b}; old.0=${a}; prefs=${b}`);
        for (const older of [defineCookie('old'), defineCookie('old', { chunked }), prefs])
          for (const more of [{}, { chunked }])
            defineCookie('new', { ...more, was: moved(older as DefinedCookie<unknown>, String) })
              .on(jar)
              .get();
        theme.on(jar).get();
        expect(jar.setCookies().length).toBeLessThan(10);
      }),
      { numRuns: often(1000) },
    );
  });
});
