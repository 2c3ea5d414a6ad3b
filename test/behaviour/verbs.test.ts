/** What the verbs promise on any page, in jsdom and in every engine. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  available,
  createJar,
  date,
  documentStore,
  everywhere,
  get,
  getAll,
  has,
  json,
  number,
  oneOf,
  raw,
  remove,
  set,
} from '../../src/index.js';
import { clear, header, jar, pageAt, serverSets } from '../browsers/outside.js';

beforeEach(clear);

const https = location.protocol === 'https:';
const inJar = async (name: string) => (await jar()).find((cookie) => cookie.name === name);

describe('set and get', () => {
  it('give back what was written, and the browser and the server have it', async () => {
    expect(set('theme', 'dark').ok).toBe(true);
    expect(get('theme')).toBe('dark');
    expect(await inJar('theme')).toMatchObject({ value: 'dark', path: '/', secure: https });
    expect(await header()).toBe('theme=dark');
  });

  it('read a cookie that is not there as undefined, and an empty one as empty', () => {
    expect(get('theme')).toBeUndefined();
    set('theme', '');
    expect(get('theme')).toBe('');
    expect(has('theme')).toBe(true);
  });

  it('write the session, the path / and Lax where nothing else is said', async () => {
    set('plain', '1');
    const cookie = (await inJar('plain'))!;
    expect(cookie.path).toBe('/');
    expect(cookie.expires).toBeUndefined();
    expect(cookie.sameSite?.toLowerCase()).toBe('lax');
    expect(cookie.httpOnly).toBe(false);
  });

  it.each([
    ['30 days', { expires: 30 }, 30 * 86400],
    ['a Duration', { expires: '12h' }, 12 * 3600],
    ['seconds', { maxAge: 90 }, 90],
    ['seconds over days', { maxAge: 90, expires: 30 }, 90],
    ['a fraction, which is rounded up', { expires: '1.5m' }, 90],
  ] as const)('write a lifetime: %s', async (_, lifetime, seconds) => {
    set('n', 'v', lifetime);
    expect(Math.abs((await inJar('n'))!.expires! - Date.now() / 1000 - seconds)).toBeLessThan(5);
  });

  it('write a Date as it is, to the second', async () => {
    const expires = new Date(Math.floor(Date.now() / 1000) * 1000 + 86400_000);
    set('n', 'v', { expires });
    expect((await inJar('n'))!.expires).toBe(expires.getTime() / 1000);
  });

  it.each([
    { maxAge: 0 },
    { maxAge: -1 },
    { expires: -1 },
    { expires: new Date(0) },
    { expires: new Date(-1e14) },
    { expires: '-1d' },
  ] as const)('remove the cookie where the lifetime is over: %o', (lifetime) => {
    set('n', 'v');
    expect(set('n', 'v', lifetime).ok).toBe(true);
    expect(has('n')).toBe(false);
  });

  it.each([new Date('9999-12-31'), new Date(8.64e15)])(
    'keep a cookie for ever until %s',
    async (expires) => {
      expect(set('n', 'v', { expires }).ok).toBe(true);
      // Not a session cookie. How long is the browser's affair (and WebKit's driver gives 32 bits of it).
      expect((await inJar('n'))!.expires).toBeDefined();
    },
  );

  it('keep a cookie of 100 years', () => {
    expect(set('n', 'v', { expires: 36525 }).ok).toBe(true);
    expect(set('m', 'v', { maxAge: 1e21 }).ok).toBe(true);
    expect(has('n') && has('m')).toBe(true);
  });

  it('write and read values by their codec', () => {
    set('visits', 12, { codec: number });
    set('cart', [{ id: 7, name: 'gingersnap; 1 lb' }], {
      codec: json<{ id: number; name: string }[]>(),
    });
    set('seen', new Date(0), { codec: date });
    expect(get('visits', { codec: number })).toBe(12);
    expect(get('cart', { codec: json<{ id: number; name: string }[]>() })).toEqual([
      { id: 7, name: 'gingersnap; 1 lb' },
    ]);
    expect(get('seen', { codec: date })).toEqual(new Date(0));
  });

  it('read as undefined what the codec refuses', () => {
    set('theme', 'blue');
    expect(get('theme', { codec: oneOf('dark', 'light') })).toBeUndefined();
    expect(get('theme')).toBe('blue');
  });

  it('leave every value as the server reads it once it is percent-decoded', async () => {
    set('n', 'a b;c,d"e\\f%41 é😀+&');
    expect(decodeURIComponent((await header()).replace('n=', ''))).toBe('a b;c,d"e\\f%41 é😀+&');
  });
});

describe('names', () => {
  it.each([
    'toString',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'a b',
    'a=b',
    'a;b',
    '%41',
    '%',
    'größe',
    '😀',
    '(x)',
    '"q"',
    'a,b',
    '/path/',
    '$Version',
  ])('%s is a name like any other', async (name) => {
    expect(get(name)).toBeUndefined();
    expect(has(name)).toBe(false);
    expect(set(name, 'v').ok).toBe(true);
    expect(get(name)).toBe('v');
    expect(getAll(name)).toEqual(['v']);
    expect(Object.entries(getAll())).toEqual([[name, 'v']]);
    expect(await jar()).toHaveLength(1);
    expect(remove(name).ok).toBe(true);
    expect(has(name)).toBe(false);
    expect(await jar()).toEqual([]);
  });

  it('of token characters go as they are, so that servers know them', async () => {
    set("!#$&'*+-.^_`|~aZ9", 'v');
    expect(await header()).toBe("!#$&'*+-.^_`|~aZ9=v");
  });

  it('that somebody else wrote as they stand are read and removed too', async () => {
    document.cookie = 'a(b)=theirs; path=/';
    expect(get('a(b)')).toBe('theirs');
    expect(getAll()).toEqual({ 'a(b)': 'theirs' });
    set('a(b)', 'ours');
    expect(get('a(b)')).toBe('ours');
    expect(getAll('a(b)')).toEqual(['ours', 'theirs']);
    expect(getAll()).toEqual({ 'a(b)': 'ours' });
    expect(remove('a(b)').ok).toBe(true);
    expect(await jar()).toEqual([]);
  });

  it('that are no encoding of ours are given as they stand', () => {
    document.cookie = '%zz=1; path=/';
    document.cookie = 'a%2e=2; path=/';
    expect(getAll()).toEqual({ '%zz': '1', 'a%2e': '2' });
    expect(get('%zz')).toBe('1');
    expect(get('a%2e')).toBe('2');
  });
});

describe('getAll', () => {
  it('has no prototype, is frozen, and is the same object while nothing changes', () => {
    set('a', '1');
    const all = getAll();
    expect(Object.getPrototypeOf(all)).toBeNull();
    expect(Object.isFrozen(all)).toBe(true);
    expect(getAll()).toBe(all);
    set('b', '2');
    expect(getAll()).toEqual({ a: '1', b: '2' });
    expect(all).toEqual({ a: '1' });
  });

  it('has no toString where nobody set one', () => {
    expect('toString' in getAll()).toBe(false);
    expect(getAll()['toString']).toBeUndefined();
  });

  it('reads 150 cookies', () => {
    for (let i = 0; i < 150; i++) set(`n${i}`, `value ${i}`);
    expect(Object.keys(getAll())).toHaveLength(150);
    expect(get('n149')).toBe('value 149');
    expect(get('n0')).toBe('value 0');
  });
});

describe('duplicates', () => {
  it('get reads the most specific one, getAll(name) all of them', async () => {
    const { get, getAll, set } = createJar(documentStore(await pageAt('/shop/cart')));
    set('n', 'root');
    set('n', 'shop', { path: '/shop' });
    set('n', 'cart', { path: '/shop/cart' });
    expect(get('n')).toBe('cart');
    expect(getAll('n')).toEqual(['cart', 'shop', 'root']);
    expect(getAll()).toEqual({ n: 'cart' });
    // The answer looks at every duplicate.
    expect(set('n', 'new root').ok).toBe(true);
    expect(get('n')).toBe('cart');
  });

  it('remove says scope where one is left, and gets all of them everywhere', async () => {
    const { getAll, remove, set } = createJar(documentStore(await pageAt('/shop/cart')));
    for (const path of ['/', '/shop', '/shop/', '/shop/cart']) set('n', path, { path });
    set('other', '1', { path: '/shop' });
    expect(remove('n')).toMatchObject({
      ok: false,
      code: 'scope',
      message: expect.stringContaining('"n"') as string,
    });
    expect(getAll('n')).toHaveLength(3);
    expect(remove('n', { path: '/shop' }).code).toBe('scope');
    expect(getAll('n')).toHaveLength(2);
    expect(remove('n', { everywhere }).ok).toBe(true);
    expect(getAll('n')).toEqual([]);
    await expect
      .poll(async () => (await jar('/shop/cart')).map((cookie) => cookie.name))
      .toEqual(['other']);
  });

  it('a cookie with a prefix is removed everywhere, too', async () => {
    const { getAll, remove, set } = createJar(documentStore(await pageAt('/shop/cart')));
    // WebKit takes no Secure cookie on http://*.localhost.
    const kept = https || !location.hostname.startsWith('webkit');
    for (const path of ['/', '/shop/cart']) expect(set('__Secure-n', path, { path }).ok).toBe(kept);
    expect(getAll('__Secure-n')).toHaveLength(kept ? 2 : 0);
    expect(remove('__Secure-n', { everywhere }).ok).toBe(true);
    expect(getAll('__Secure-n')).toEqual([]);
  });

  it('a cookie for a path that does not cover this page is written, and said to be', async () => {
    expect(set('n', 'v', { path: '/elsewhere' }).ok).toBe(true);
    expect(has('n')).toBe(false);
    expect((await jar('/elsewhere')).map((cookie) => cookie.path)).toEqual(['/elsewhere']);
    expect(remove('n', { path: '/elsewhere' }).ok).toBe(true);
    expect(await jar('/elsewhere')).toEqual([]);
  });
});

describe('remove', () => {
  it('removes it for the page, the browser and the server', async () => {
    set('n', 'v', { expires: '1d' });
    expect(remove('n').ok).toBe(true);
    expect(get('n')).toBeUndefined();
    expect(await jar()).toEqual([]);
    expect(await header()).toBe('');
  });

  it('is ok where there never was one', () => {
    expect(remove('never').ok).toBe(true);
  });

  it('removes what the server set', async () => {
    await serverSets('n=v; path=/');
    expect(get('n')).toBe('v');
    expect(remove('n').ok).toBe(true);
    expect(await header()).toBe('');
  });
});

describe('a foreign cookie', () => {
  it.each([
    ['bad=%E0%A4%A; path=/', 'bad', '%E0%A4%A'],
    ['bad=%; path=/', 'bad', '%'],
    ['eq=a=b==; path=/', 'eq', 'a=b=='],
    ['q="a b"; path=/', 'q', 'a b'],
    ['q="; path=/', 'q', '"'],
    ['empty=; path=/', 'empty', ''],
    ['flask="caf\\303\\251\\054 \\"x\\""; path=/', 'flask', 'café, "x"'],
    ['plus=a+b; path=/', 'plus', 'a+b'],
  ])('%s is read, and does not stand in the way of another', async (line, name, value) => {
    set('ours', '1');
    await serverSets(line);
    expect(get(name)).toBe(value);
    expect(get('ours')).toBe('1');
    expect(getAll()).toEqual({ ours: '1', [name]: value });
  });

  it('without a name or without = does not stand in the way of another', () => {
    set('ours', '1');
    document.cookie = 'alone';
    document.cookie = '=nameless';
    expect(get('ours')).toBe('1');
    expect(getAll()['ours']).toBe('1');
  });
});

describe('other jars', () => {
  it('have defaults of their own, and a call goes before them', async () => {
    const shop = createJar(documentStore(), { encoding: raw, expires: '1h', sameSite: 'strict' });
    shop.set('n', 'a%20b');
    expect(get('n')).toBe('a b');
    expect(shop.get('n')).toBe('a%20b');
    expect((await inJar('n'))!.sameSite?.toLowerCase()).toBe('strict');
    expect((await inJar('n'))!.expires).toBeDefined();
    shop.set('n', 'v', { sameSite: 'lax', expires: undefined });
    expect((await inJar('n'))!.sameSite?.toLowerCase()).toBe('lax');
  });

  it('read and write the same cookies as the page, at once', () => {
    const other = createJar(documentStore(document));
    set('n', '1');
    expect(other.get('n')).toBe('1');
    other.set('n', '2');
    expect(get('n')).toBe('2');
    other.remove('n');
    expect(has('n')).toBe(false);
  });

  it('of two jars each sees what the other wrote although it has read before', () => {
    const other = createJar(documentStore());
    expect(other.getAll()).toEqual({});
    set('a', '1');
    expect(other.getAll()).toEqual({ a: '1' });
    expect(other.has('a')).toBe(true);
    expect(other.available()).toBe(true);
  });
});

describe('the source of a read', () => {
  it('is asked once for each read, and where it throws there is nothing', () => {
    const read = vi.fn(() => 'n=1; m=2');
    const { get, getAll, has } = createJar({ ...documentStore(), read });
    expect([get('n'), getAll('m'), has('o')]).toEqual(['1', ['2'], false]);
    expect(getAll()).toEqual({ n: '1', m: '2' });
    expect(read).toHaveBeenCalledTimes(4);
    read.mockImplementation(() => {
      throw new Error('no document');
    });
    expect([get('n'), getAll(), has('n')]).toEqual([undefined, {}, false]);
  });

  it('is that of the store, not the page, where its read was taken over with another one', () => {
    set('n', 'page');
    const lines = { ...documentStore(), read: () => 'n=other' };
    expect(createJar(lines).get('n')).toBe('other');
  });

  it('is the document as it stands, with what somebody has put over its cookie', () => {
    set('n', 'page');
    Object.defineProperty(document, 'cookie', { configurable: true, get: () => 'n=put over' });
    try {
      expect(get('n')).toBe('put over');
    } finally {
      delete (document as { cookie?: string }).cookie;
    }
    expect(get('n')).toBe('page');
  });
});

describe('available', () => {
  it('is true on a page, and leaves nothing behind', async () => {
    expect(available()).toBe(true);
    expect(await jar()).toEqual([]);
    set('n', 'v');
    expect(available()).toBe(true);
    expect(getAll()).toEqual({ n: 'v' });
  });
});
