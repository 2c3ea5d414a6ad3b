/** cookieStorage: what a Web Storage promises, over cookies. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAsyncJar, type AsyncStore } from '../../src/async.js';
import { createConsent } from '../../src/consent.js';
import { explanation } from '../../src/cookie/error.js';
import { chunked, createJar, get, json, set, type WriteResult } from '../../src/index.js';
import { flask } from '../../src/interop.js';
import { serverJar } from '../../src/server.js';
import { cookieStorage, type CookieStorageOptions } from '../../src/storage.js';
import { testJar } from '../../src/testing.js';
import { fakeStore } from '../fakes/store.ts';
import { often } from '../generated.ts';
import { junk, junkOptions, thrown } from '../helpers/junk.ts';
import { changedElsewhere, clear } from '../helpers/page.ts';

beforeEach(clear);
afterEach(clear);

const quota = expect.objectContaining({ name: 'QuotaExceededError', code: 22 }) as DOMException;
const async = (store = fakeStore().store) =>
  createAsyncJar({
    read: async () => store.read(),
    write: async (cookie) => store.write(cookie),
    site: store.site,
    watch: (refresh) => store.watch!(refresh),
  } satisfies AsyncStore);

describe('on this page', () => {
  const storage = cookieStorage({ expires: '30d' });

  it('an item is a cookie', () => {
    storage.setItem('theme', 'dark');
    expect(get('theme')).toBe('dark');
    expect(storage.getItem('theme')).toBe('dark');
    storage.removeItem('theme');
    expect(document.cookie).toBe('');
  });

  it('an item that is not there is null, and an empty one is an empty text', () => {
    expect(storage.getItem('theme')).toBeNull();
    storage.setItem('theme', '');
    expect(storage.getItem('theme')).toBe('');
  });

  it('an item that is not there is the second argument, where there is one', () => {
    expect(storage.getItem('theme', 'light')).toBe('light');
  });

  it('the functions need no this', () => {
    const { getItem, setItem, removeItem, subscribe } = storage;
    const heard: unknown[] = [];
    const stop = subscribe('theme', (value) => heard.push(value));
    setItem('theme', 'dark');
    expect(getItem('theme')).toBe('dark');
    removeItem('theme');
    stop();
    expect(heard).toEqual(['dark', null]);
  });

  it('setItem and removeItem return nothing', () => {
    expect(storage.setItem('theme', 'dark')).toBeUndefined();
    expect(storage.removeItem('theme')).toBeUndefined();
  });

  it('the attributes are those of each cookie', () => {
    const { jar, lines } = fakeStore();
    cookieStorage({ jar, maxAge: 60, path: '/shop', sameSite: 'strict' }).setItem('a', 'b');
    expect(lines).toEqual(['a=b; path=/shop; sameSite=strict; secure; max-age=60']);
  });

  it('removeItem removes from the path that setItem writes to', () => {
    const { jar, lines } = fakeStore();
    const inShop = cookieStorage({ jar, path: '/shop' });
    inShop.setItem('a', 'b');
    inShop.removeItem('a');
    expect(lines[1]).toBe('a=; path=/shop; sameSite=lax; secure; max-age=0');
  });

  it('an encoding is that of each cookie', () => {
    cookieStorage({ encoding: flask }).setItem('name', 'Zoë');
    expect(document.cookie).toBe('name="Zo\\303\\253"');
    expect(cookieStorage({ encoding: flask }).getItem('name')).toBe('Zoë');
  });

  it('chunked keeps an item that is too large for one cookie', () => {
    const large = cookieStorage({ chunked });
    const text = 'ü'.repeat(3000);
    large.setItem('state', text);
    expect(large.getItem('state')).toBe(text);
    large.removeItem('state');
    expect(large.getItem('state')).toBeNull();
    expect(document.cookie).toBe('');
  });

  it('a key with a colon, as redux-persist writes it, is one', () => {
    storage.setItem('persist:root', '{"a":"1"}');
    expect(document.cookie).toMatch(/^persist%3Aroot=/);
    expect(storage.getItem('persist:root')).toBe('{"a":"1"}');
  });

  it('keys that every object has are names as any other', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(storage.getItem(name)).toBeNull();
      storage.setItem(name, name);
      expect(storage.getItem(name)).toBe(name);
      storage.removeItem(name);
    }
  });
});

describe('what a write came to', () => {
  const full = () => {
    const others = Array.from({ length: 150 }, (_, i) => `n${i}=`).join('; ');
    return createJar({
      read: () => others,
      write: () => {},
      site: () => new URL('https://example.com/'),
    });
  };
  const withOptions = (options: CookieStorageOptions) => {
    const refused: [WriteResult, string][] = [];
    const onRefused = (result: WriteResult, name: string) => void refused.push([result, name]);
    return { storage: cookieStorage({ onRefused, ...options }), refused };
  };

  it.each([
    ['a value that is too large', { jar: fakeStore().jar }, 'x'.repeat(5000)],
    ['half a character', { jar: fakeStore().jar }, '\ud800'],
    ['more cookies than the browser keeps', { jar: full() }, 'x'],
  ])('%s throws a QuotaExceededError, as a Web Storage does', (_, options, value) => {
    const { storage, refused } = withOptions(options);
    const error = thrown(() => storage.setItem('n', value));
    expect(error).toEqual(quota);
    expect(error).toBeInstanceOf(DOMException);
    expect((error as Error).message).toMatch(/^cookie "n"/);
    expect(refused).toEqual([]);
  });

  it('other refusals go to onRefused, as plain data, with the name', () => {
    const { storage, refused } = withOptions({ domain: 'other.test' });
    storage.setItem('n', 'v');
    expect(refused).toEqual([
      [{ ok: false, code: 'domain', message: expect.stringContaining('other.test') }, 'n'],
    ]);
    expect(JSON.stringify(refused[0]![0])).toContain('"code":"domain"');
  });

  it('a removal that leaves a cookie of another path goes to onRefused', () => {
    const { jar, cookies } = fakeStore({}, () => false);
    cookies.set('n', 'v');
    const { storage, refused } = withOptions({ jar });
    storage.removeItem('n');
    expect(refused).toEqual([[expect.objectContaining({ code: 'scope' }), 'n']]);
  });

  it('what onRefused throws, setItem throws', () => {
    const storage = cookieStorage({
      domain: 'other.test',
      onRefused: ({ code }) => {
        throw new Error(code);
      },
    });
    expect(() => storage.setItem('n', 'v')).toThrow('domain');
  });

  it('nothing is said in production', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    cookieStorage({ domain: 'other.test' }).setItem('n', 'v');
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('development is told the name, the code and the sentence', () => {
    const refused = vi.fn();
    explanation.refused = refused;
    try {
      cookieStorage({ domain: 'other.test' }).setItem('n', 'v');
    } finally {
      delete explanation.refused;
    }
    expect(refused.mock.calls).toEqual([
      ['n', 'domain', expect.stringContaining('cookie "n": domain')],
    ]);
  });

  it('what is no name, and what is no text, throws a CookieError', () => {
    const storage = cookieStorage();
    expect(() => storage.setItem('a\nb', 'v')).toThrow(expect.objectContaining({ code: 'name' }));
    expect(() => storage.setItem('n', 5 as never)).toThrow(
      expect.objectContaining({ code: 'codec' }),
    );
    expect(document.cookie).toBe('');
  });

  it('reading a name whose prefix the attributes break gives null, and writing it throws', () => {
    for (const given of [{ path: '/shop' }, { secure: false }] as const) {
      const inShop = cookieStorage(given);
      expect([inShop.getItem('__Host-x'), inShop.getItem('__Host-x', 'light')]).toEqual([
        null,
        'light',
      ]);
      expect(() => inShop.setItem('__Host-x', 'dark')).toThrow(
        expect.objectContaining({ name: 'CookieError', code: 'prefix' }),
      );
    }
  });

  it('reading what is no name gives null', () => {
    expect(cookieStorage().getItem('')).toBeNull();
    expect(cookieStorage().getItem('a\nb', 'x')).toBe('x');
  });
});

describe('an option that is wrong throws at once', () => {
  const consent = createConsent({ categories: { preferences: {} } });
  it.each([
    [{ pth: '/' }, 'attribute'],
    [{ expires: '7 days' }, 'expiry'],
    [{ sameSite: 'Lax' }, 'attribute'],
    [{ sameSite: 'none', secure: false }, 'attribute'],
    [{ codec: json() }, 'attribute'],
    [{ default: 'x' }, 'attribute'],
    [{ httpOnly: true }, 'attribute'],
    [{ chunked: true }, 'attribute'],
    [{ consent: {} }, 'attribute'],
    [{ consent: { guard: () => {} } }, 'attribute'],
    [{ consent }, 'attribute'],
    [{ consent, category: 'preference' }, 'attribute'],
    [{ consent, category: 'preferences', whenDenied: 'wait' }, 'attribute'],
    [{ encoding: 'flask' }, 'attribute'],
    [{ onRefused: 'warn' }, 'attribute'],
    [{ jar: {} }, 'attribute'],
    [{ jar: 'page' }, 'attribute'],
    ['30d', 'attribute'],
  ])('%j', (options, code) => {
    expect(() => cookieStorage(options as never)).toThrow(expect.objectContaining({ code }));
  });

  it('a polluted Object.prototype adds none', () => {
    const evil = { jar: 5, codec: 5, chunked: '/evil', consent: 5, category: 5, whenDenied: 5 };
    Object.assign(Object.prototype, evil);
    try {
      cookieStorage().setItem('n', 'v');
      cookieStorage({ path: '/' }).setItem('n', 'w');
    } finally {
      for (const name in evil) Reflect.deleteProperty(Object.prototype, name);
    }
    expect(get('n')).toBe('w');
  });
});

describe('subscribe', () => {
  const listen = (initial?: string) => {
    const storage = cookieStorage();
    const heard: (string | null)[] = [];
    const stop =
      initial === undefined
        ? storage.subscribe('theme', (value) => heard.push(value))
        : storage.subscribe('theme', (value) => heard.push(value), initial);
    return { heard, stop };
  };

  it('hears what this page, another storage and somebody else writes', () => {
    const { heard, stop } = listen();
    set('theme', 'dark');
    cookieStorage().setItem('theme', 'blue');
    changedElsewhere('theme=red');
    stop();
    set('theme', 'dark');
    expect(heard).toEqual(['dark', 'blue', 'red']);
  });

  it('gives null when the item is gone, or the third argument', () => {
    set('theme', 'dark');
    const plain = listen();
    const withInitial = listen('light');
    changedElsewhere('theme=; max-age=0');
    plain.stop();
    withInitial.stop();
    expect([plain.heard, withInitial.heard]).toEqual([[null], ['light']]);
  });

  it('throws for what is no function, before anybody listens', () => {
    const { switched, jar } = fakeStore();
    expect(() => cookieStorage({ jar }).subscribe('n', 5 as never)).toThrow(
      expect.objectContaining({ code: 'attribute' }),
    );
    expect(switched).toEqual([]);
  });
});

describe('under a consent', () => {
  const under = () => {
    const consent = createConsent({ categories: { preferences: {} } });
    const refused: [string, string][] = [];
    const storage = cookieStorage({
      consent,
      category: 'preferences',
      purpose: 'Keeps your settings',
      onRefused: ({ code }, name) => refused.push([name, code]),
    });
    return { consent, storage, refused };
  };

  it('nothing is written before the visitor agrees, and then the last value is', () => {
    const { consent, storage, refused } = under();
    storage.setItem('settings', '1');
    storage.setItem('settings', '2');
    expect(document.cookie).toBe('');
    expect(refused).toEqual([
      ['settings', 'consent'],
      ['settings', 'consent'],
    ]);
    consent.acceptAll();
    expect(get('settings')).toBe('2');
    expect(storage.getItem('settings')).toBe('2');
    consent.withdraw();
    expect(document.cookie).toBe('');
  });

  it('an item is in the inventory', () => {
    const { consent, storage } = under();
    storage.getItem('settings');
    expect(consent.inventory()).toContainEqual(
      expect.objectContaining({ name: 'settings', purpose: 'Keeps your settings' }),
    );
  });
});

describe('on an asynchronous jar', () => {
  it('each answers by promise', async () => {
    const storage = cookieStorage({ jar: async() });
    expect(await storage.getItem('n')).toBeNull();
    expect(await storage.getItem('n', 'x')).toBe('x');
    expect(await storage.setItem('n', 'v')).toBeUndefined();
    expect(await storage.getItem('n')).toBe('v');
    expect(await storage.removeItem('n')).toBeUndefined();
    expect(await storage.getItem('n')).toBeNull();
  });

  it('what throws elsewhere rejects', async () => {
    const storage = cookieStorage({ jar: async() });
    await expect(storage.setItem('n', 'x'.repeat(5000))).rejects.toEqual(quota);
    await expect(storage.setItem('', 'x')).rejects.toMatchObject({ code: 'name' });
    await expect(storage.setItem('n', 5 as never)).rejects.toMatchObject({ code: 'codec' });
    expect(await storage.getItem('', 'x')).toBe('x');
  });

  it('other refusals go to onRefused', async () => {
    const onRefused = vi.fn();
    await cookieStorage({ jar: async(), onRefused, domain: 'other.test' }).setItem('n', 'v');
    expect(onRefused.mock.calls).toEqual([[expect.objectContaining({ code: 'domain' }), 'n']]);
  });

  it('writes keep the order of their calls, the jar’s own among them', async () => {
    const { store, lines } = fakeStore();
    const jar = async(store);
    const storage = cookieStorage({ jar });
    await Promise.all([
      storage.setItem('n', '1'),
      jar.set('n', '2'),
      storage.removeItem('n'),
      jar.set('n', '3'),
    ]);
    expect(lines.map((line) => line.split(';')[0])).toEqual(['n=1', 'n=2', 'n=', 'n=3']);
  });

  it('a subscriber hears the last of the writes that are under way, and none of the older ones', async () => {
    const storage = cookieStorage({ jar: async() });
    const heard: (string | null)[] = [];
    const stop = storage.subscribe('n', (value) => heard.push(value));
    await Promise.all(['a', 'ab', 'abc'].map((text) => storage.setItem('n', text)));
    await Promise.resolve();
    expect(heard).toEqual(['abc']);
    await storage.removeItem('n');
    await Promise.resolve();
    stop();
    expect(heard).toEqual(['abc', null]);
  });

  it('a subscriber is told after a write that failed, too', async () => {
    const { store, cookies } = fakeStore({}, (line) => !line.startsWith('n=mine'));
    const jar = async(store);
    const storage = cookieStorage({ jar, onRefused: () => {} });
    const heard: (string | null)[] = [];
    const stop = storage.subscribe('n', (value) => heard.push(value));
    await storage.getItem('n');
    const mine = storage.setItem('n', 'mine');
    cookies.set('n', 'theirs');
    await mine;
    await Promise.resolve();
    stop();
    expect(heard).toEqual(['theirs']);
  });
});

it('a request’s items are those of its jar, and go out with its response', () => {
  const jar = serverJar('theme=dark');
  const storage = cookieStorage({ jar, expires: '30d' });
  expect(storage.getItem('theme')).toBe('dark');
  storage.setItem('theme', 'light');
  expect(storage.getItem('theme')).toBe('light');
  expect(jar.setCookies()).toEqual([expect.stringMatching(/^theme=light; /)]);
});

it('an item of a test’s jar ends when its time is over', () => {
  const jar = testJar({ url: 'https://shop.example/', now: new Date('2026-01-01') });
  const storage = cookieStorage({ jar, expires: '1d' });
  storage.setItem('theme', 'dark');
  expect(storage.getItem('theme')).toBe('dark');
  jar.advance('2d');
  expect(storage.getItem('theme')).toBeNull();
});

describe('generated', () => {
  const cases = { numRuns: often(5_000) };

  it('every text without lone surrogates comes back', () => {
    const storage = cookieStorage({ jar: fakeStore().jar });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        storage.setItem('n', text);
        return storage.getItem('n') === text;
      }),
      cases,
    );
  });

  it('no header makes a read throw, or give anything but a text or null', () => {
    const header = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^(n|n\.0|__proto__)?=?[%="\\; a0-7.]*$/),
    );
    fc.assert(
      fc.property(header, junk, (cookie, name) => {
        const page = createJar({ read: () => cookie, write: () => {}, site: () => null });
        for (const jar of [page, serverJar(cookie)])
          for (const storage of [cookieStorage({ jar }), cookieStorage({ jar, chunked })])
            for (const key of ['n', '__proto__', name as string]) {
              const item = storage.getItem(key);
              expect(item === null || typeof item === 'string').toBe(true);
            }
      }),
      { numRuns: often(2_000) },
    );
  });

  it('whatever is passed, what is thrown is a CookieError or a QuotaExceededError', () => {
    const options = junkOptions('expires', 'path', 'jar', 'onRefused', 'chunked', 'consent');
    fc.assert(
      fc.property(options, junk, junk, (given, name, value) => {
        const error = thrown(() => {
          const storage = cookieStorage({ jar: fakeStore().jar, ...(given as object) });
          storage.setItem(name as string, value as string);
        });
        expect([undefined, 'CookieError', 'QuotaExceededError']).toContain(
          (error as Error | undefined)?.name,
        );
      }),
      cases,
    );
  });
});
