// @vitest-environment node
/** A default that is written once, where the cookie is missing: `init`. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createAsyncJar } from '../../src/async.js';
import { createConsent } from '../../src/consent.js';
import {
  chunked,
  createJar,
  defineCookie,
  documentStore,
  json,
  number,
  oneOf,
  type AsyncJar,
} from '../../src/index.js';
import { serverJar } from '../../src/server.js';
import { testJar } from '../../src/testing.js';
import { extensionJar } from '../../src/webext.js';
import { fakeStore } from '../fakes/store.ts';
import { often } from '../generated.ts';
import { makeFake } from '../webext/fake.js';

const url = 'https://www.shop.example/';
/** A definition whose values are made in turn: a1, a2 … */
const visitor = (more: object = {}) => {
  let made = 0;
  return defineCookie('visitor', { expires: '365d', ...more, init: () => `a${++made}` });
};
const asyncOver = (store: ReturnType<typeof fakeStore>['store']): AsyncJar =>
  createAsyncJar({
    ...store,
    read: () => Promise.resolve(store.read()),
    write: (cookie) => Promise.resolve(store.write(cookie)),
  });

describe('a missing cookie with init', () => {
  it('is written by the first get, once, with the attributes of the definition', () => {
    const { jar, lines } = fakeStore();
    const cookie = visitor();
    expect([cookie.on(jar).get(), cookie.on(jar).get()]).toEqual(['a1', 'a1']);
    expect(lines).toEqual(['visitor=a1; path=/; sameSite=lax; secure; max-age=31536000']);
  });

  it('is not made by has, touch and remove', () => {
    const { jar, lines } = fakeStore();
    const cookie = visitor().on(jar);
    expect([cookie.has(), cookie.touch().code, cookie.remove().ok]).toEqual([
      false,
      'rejected',
      true,
    ]);
    expect(lines.filter((line) => line.includes('=a'))).toEqual([]);
    expect(cookie.get()).toBe('a1');
    expect(cookie.has()).toBe(true);
  });

  it('is made by update, which then changes it', () => {
    const { jar } = fakeStore();
    const cookie = visitor().on(jar);
    cookie.update((value) => `${value}!`);
    expect(cookie.get()).toBe('a1!');
  });

  it('is made by watch, whose listener hears of what comes later', async () => {
    const { jar, cookies } = fakeStore();
    const cookie = visitor().on(jar);
    const heard: unknown[] = [];
    cookie.watch((...values) => heard.push(values));
    expect(cookies.get('visitor')).toBe('a1');
    await Promise.resolve();
    cookie.set('b');
    expect(heard).toEqual([['b', 'a1']]);
  });

  it('is made by subscribe, which gives it at once', async () => {
    const { jar, cookies } = fakeStore();
    const heard: unknown[] = [];
    visitor()
      .on(jar)
      .subscribe((value) => heard.push(value));
    await Promise.resolve();
    expect(heard).toEqual(['a1']);
    expect(cookies.get('visitor')).toBe('a1');
  });

  it('is reported to others in a microtask, not while it is read', async () => {
    const { jar } = fakeStore();
    const heard: unknown[] = [];
    jar.onChange(({ name, value, oldValue }) => heard.push([name, value, oldValue]));
    visitor().on(jar).get();
    expect(heard).toEqual([]);
    await Promise.resolve();
    expect(heard).toEqual([['visitor', 'a1', undefined]]);
  });

  it('that is removed at once is reported as made and removed, in that order', () => {
    const { jar } = fakeStore();
    const heard: unknown[] = [];
    jar.onChange(({ value, oldValue }) => heard.push([value, oldValue]));
    const cookie = visitor().on(jar);
    cookie.get();
    cookie.remove();
    expect(heard).toEqual([
      ['a1', undefined],
      [undefined, 'a1'],
    ]);
  });

  it('is what another tab has written, where that was the last', () => {
    const store = fakeStore({}, (line) => {
      store.cookies.set('visitor', 'theirs');
      return !line.startsWith('visitor');
    });
    expect(visitor().on(store.jar).get()).toBe('theirs');
  });

  it('is made anew by the first read after a removal, and not by whoever watches', async () => {
    const { jar, cookies } = fakeStore();
    const cookie = visitor().on(jar);
    const heard: unknown[] = [];
    cookie.subscribe((value) => heard.push(value));
    expect(cookie.remove().ok).toBe(true);
    await Promise.resolve();
    expect([...cookies]).toEqual([]);
    expect(cookie.get()).toBe('a2');
    await Promise.resolve();
    expect(heard).toEqual(['a1', undefined, 'a2']);
  });

  it('is kept in pieces, where it is defined so', () => {
    const jar = testJar({ url });
    const long = 'x'.repeat(9000);
    const cookie = defineCookie('draft', { chunked, init: () => long }).on(jar);
    expect(cookie.get()).toBe(long);
    expect(jar.cookies().length).toBeGreaterThan(2);
  });

  it('gives a frozen object, the same at each read', () => {
    const { jar } = fakeStore();
    const cookie = defineCookie('group', { codec: json<{ n: number }>(), init: () => ({ n: 1 }) });
    const value = cookie.on(jar).get();
    expect(Object.isFrozen(value)).toBe(true);
    expect(cookie.on(jar).get()).toBe(value);
  });
});

describe('where nothing can be written', () => {
  it.each<[string, () => ReturnType<typeof fakeStore>]>([
    ['because the browser refuses', () => fakeStore({}, () => false)],
    [
      'because writing throws',
      () =>
        fakeStore({
          write: () => {
            throw new Error('sandboxed');
          },
        }),
    ],
  ])('%s, the made value is the same for the whole jar, and it is tried once', (_, make) => {
    const { jar, lines } = make();
    const cookie = visitor();
    const values = [1, 2, 3].map(() => cookie.on(jar).get());
    cookie.on(jar).watch((value) => values.push(value));
    cookie.on(jar).update((value) => (values.push(value), value));
    expect(new Set(values)).toEqual(new Set(['a1']));
    expect(lines.length).toBeLessThan(3);
  });

  it('a value that is too large is still given', () => {
    const jar = testJar({ url });
    const cookie = defineCookie('visitor', {
      init: () => `${'x'.repeat(5000)}${Math.random()}`,
    }).on(jar);
    const value = cookie.get();
    expect(value).toHaveLength(value.length);
    expect(cookie.get()).toBe(value);
    expect(jar.cookies()).toEqual([]);
  });

  it('what another tab writes later counts, and is not lost with the made one', () => {
    let takes = false;
    const { jar, cookies } = fakeStore({}, () => takes);
    const cookie = visitor().on(jar);
    expect(cookie.get()).toBe('a1');
    cookies.set('visitor', 'theirs');
    expect(cookie.get()).toBe('theirs');
    cookies.delete('visitor');
    takes = true;
    expect(cookie.get()).toBe('a2');
    expect(cookies.get('visitor')).toBe('a2');
  });

  it('a page without an address of its own has one value', () => {
    const cookie = visitor();
    for (const jar of [testJar({ url: 'about:blank' }), testJar({ url: 'about:blank' })]) {
      const value = cookie.on(jar).get();
      expect([cookie.on(jar).get(), cookie.on(jar).get()]).toEqual([value, value]);
    }
  });

  it('without a page, nothing that one request has made is shown to the next', () => {
    const cookie = visitor().on(createJar(documentStore()));
    expect(cookie.get()).not.toBe(cookie.get());
  });
});

describe('init that fails', () => {
  it('goes to onInvalid, and the value is undefined', () => {
    const error = new Error('no crypto');
    const onInvalid = vi.fn();
    const init = vi.fn(() => {
      throw error;
    });
    const { jar, lines } = fakeStore();
    const cookie = defineCookie('visitor', { init, onInvalid }).on(jar);
    expect([cookie.get(), cookie.get()]).toEqual([undefined, undefined]);
    expect(onInvalid.mock.calls).toEqual([[error, '']]);
    expect(init).toHaveBeenCalledTimes(1);
    expect(lines).toEqual([]);
  });

  it.each<[string, object]>([
    ['what the codec refuses', { codec: oneOf('a', 'b'), init: () => 'c' }],
    ['what is no text, without a codec', { init: () => 5 }],
    ['undefined', { init: () => undefined }],
    ['httpOnly on a page', { httpOnly: true, init: () => 'a' }],
  ])('%s never throws where it is read', async (_, definition) => {
    const onInvalid = vi.fn();
    const store = fakeStore();
    const cookie = defineCookie('visitor', { ...definition, onInvalid } as object);
    expect(() => cookie.on(store.jar).get()).not.toThrow();
    cookie.on(store.jar).subscribe(() => {});
    expect(onInvalid).toHaveBeenCalledTimes(1);
    await expect(cookie.on(asyncOver(store.store)).get()).resolves.not.toBe(0);
    expect(store.cookies.size).toBe(0);
  });

  it('a text that does not decode stays, and the value is made beside it', () => {
    const { jar, cookies } = fakeStore();
    cookies.set('group', 'c');
    const onInvalid = vi.fn();
    const init = vi.fn(() => 'b' as const);
    const group = defineCookie('group', { codec: oneOf('a', 'b'), init, onInvalid }).on(jar);
    expect([group.get(), group.get()]).toEqual(['b', 'b']);
    expect(cookies.get('group')).toBe('c');
    expect(init).toHaveBeenCalledTimes(1);
    expect(onInvalid.mock.calls.map(([, text]) => text as string)).toEqual(['c']);
  });
});

describe('an asynchronous jar', () => {
  it('makes one, however many read at the same time', async () => {
    const { store, lines } = fakeStore();
    const cookie = visitor();
    const jar = asyncOver(store);
    const values = await Promise.all([
      ...Array.from({ length: 10 }, () => cookie.on(jar).get()),
      visitor().on(jar).get(),
    ]);
    expect(new Set(values)).toEqual(new Set(['a1']));
    expect(lines).toHaveLength(1);
  });

  it('makes it under the Web Lock of its name', async () => {
    const names: string[] = [];
    vi.stubGlobal('navigator', {
      locks: {
        request: (name: string, work: () => Promise<unknown>) => (names.push(name), work()),
      },
    });
    const { store } = fakeStore();
    expect(await visitor().on(asyncOver(store)).get()).toBe('a1');
    vi.unstubAllGlobals();
    expect(names).toEqual(['gingersnap:visitor']);
  });

  it('makes it in update, watch and subscribe, not in has', async () => {
    const { store, cookies } = fakeStore();
    const cookie = visitor().on(asyncOver(store));
    expect(await cookie.has()).toBe(false);
    await cookie.update((value) => `${value}!`);
    expect(await cookie.get()).toBe('a1!');
    await cookie.remove();
    await new Promise<void>((resolve) => cookie.subscribe((value) => value && resolve()));
    expect(cookies.get('visitor')).toBe('a2');
  });

  it('an extension makes one', async () => {
    const { api } = makeFake({ engine: 'chromium', style: 'either' });
    const cookie = visitor().on(extensionJar({ url, api }));
    expect(await Promise.all([cookie.get(), cookie.get()])).toEqual(['a1', 'a1']);
  });
});

it('a server jar has one value, and it is sent once', () => {
  const cookie = visitor();
  const jar = serverJar('');
  expect([cookie.on(jar).get(), cookie.on(jar).get()]).toEqual(['a1', 'a1']);
  expect(jar.setCookies()).toEqual(['visitor=a1; path=/; sameSite=lax; max-age=31536000']);
  expect(cookie.on(serverJar('')).get()).toBe('a2');
  const known = serverJar('visitor=mine');
  expect(cookie.on(known).get()).toBe('mine');
  expect(known.setCookies()).toEqual([]);
});

describe('under a consent', () => {
  const categories = { analytics: {} };
  it('init does not run before the category is granted, and then whoever watches has the value', async () => {
    const jar = testJar({ url });
    const consent = createConsent({ categories });
    const init = vi.fn(() => 'a');
    const cookie = defineCookie('visitor', { consent, category: 'analytics', init }).on(jar);
    const heard: unknown[] = [];
    cookie.subscribe((value) => heard.push(value));
    cookie.watch(() => {});
    expect([cookie.get(), cookie.has()]).toEqual([undefined, false]);
    expect(init).not.toHaveBeenCalled();
    expect(jar.cookies()).toEqual([]);
    consent.on(jar).acceptAll();
    await Promise.resolve();
    expect(heard).toEqual([undefined, 'a']);
    expect(jar.get('visitor')).toBe('a');
    expect(init).toHaveBeenCalledTimes(1);
  });

  it('a withdrawal removes it, and the next visitor id is another', () => {
    const jar = testJar({ url });
    const consent = createConsent({ categories });
    const cookie = visitor({ consent, category: 'analytics' }).on(jar);
    consent.on(jar).acceptAll();
    expect(cookie.get()).toBe('a1');
    consent.on(jar).withdraw('analytics');
    expect(cookie.get()).toBe(undefined);
    expect(jar.get('visitor')).toBe(undefined);
    consent.on(jar).acceptAll();
    expect(cookie.get()).toBe('a2');
  });

  it('what could not be written is not shown after a no', () => {
    const { jar } = fakeStore({}, (line) => !line.startsWith('visitor'));
    const consent = createConsent({ categories });
    const cookie = visitor({ consent, category: 'analytics' }).on(jar);
    consent.on(jar).acceptAll();
    expect(cookie.get()).toBe('a1');
    consent.on(jar).rejectAll();
    expect(cookie.get()).toBe(undefined);
  });

  it('an asynchronous jar waits for it, too', async () => {
    const { store, cookies } = fakeStore();
    const jar = asyncOver(store);
    const consent = createConsent({ categories });
    const cookie = visitor({ consent, category: 'analytics' }).on(jar);
    expect(await cookie.get()).toBe(undefined);
    cookies.set('consent', `1.${Math.floor(Date.now() / 1000)}.analytics`);
    expect(await cookie.get()).toBe('a1');
    expect(cookies.get('visitor')).toBe('a1');
  });
});

it('an init that reads another missing cookie notifies nobody before the read is done', async () => {
  const { jar } = fakeStore();
  const heard: string[] = [];
  jar.onChange(({ name }) => heard.push(name));
  const inner = defineCookie('inner', { init: () => 'b' }).on(jar);
  const outer = defineCookie('outer', { init: () => `${inner.get()}a` }).on(jar);
  expect(outer.get()).toBe('ba');
  expect(heard).toEqual([]);
  await Promise.resolve();
  expect(heard).toEqual(['inner', 'outer']);
});

it('init beside a default, or what is no function, throws attribute', () => {
  for (const definition of [
    { init: () => 'a', default: 'b' },
    { init: 'a' },
    { init: 5, default: 'b' },
  ])
    expect(() => defineCookie('visitor', definition as object)).toThrow(
      expect.objectContaining({ name: 'CookieError', code: 'attribute' }) as Error,
    );
});

it('any header gives a value that stays, and throws nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }).map((value) => `n=${value}; visits=${value}`),
      ),
      (header) => {
        for (const cookie of [
          defineCookie('n', { init: () => 'made' }),
          defineCookie('n', { chunked, init: () => 'made' }),
          defineCookie('visits', { codec: number, init: () => 7 }),
        ]) {
          const jar = serverJar(header);
          const value: unknown = cookie.on(jar).get();
          expect(value).not.toBe(undefined);
          expect(cookie.on(jar).get()).toBe(value);
          expect(jar.setCookies().length).toBeLessThan(3);
        }
      },
    ),
    { numRuns: often(1000) },
  );
});
