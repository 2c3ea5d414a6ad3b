// @vitest-environment node
/** The jar in memory: its clock, its pages, its server, and the rules that it keeps. That Chromium keeps the same is in test/full/pages/agreement.test.ts. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getPublicSuffix } from 'tough-cookie';
import { createJar, defineCookie, json, number, type Change } from '../../src/index.js';
import { flask } from '../../src/interop.js';
import { serverJar } from '../../src/server.js';
import { testJar, type TestJar } from '../../src/testing.js';
import { growth, LINEAR } from '../fakes/growth.ts';
import { setCookie } from '../helpers/set-cookie.ts';
import { everywhere } from '../../src/jar/everywhere.js';

const START = new Date('2026-01-01T00:00:00Z');
const shop = 'https://www.shop.example/cart';
const open = (url = shop): TestJar => testJar({ url, now: START });
const texts = (jar: TestJar): string[] =>
  jar.cookies().map(({ name, value }) => `${name}=${value}`);
const hear = (jar: TestJar): Change[] => {
  const heard: Change[] = [];
  jar.onChange((change) => heard.push(change));
  return heard;
};

describe('the verbs', () => {
  it('are those of any jar: text, codecs, answers, misuse', () => {
    const jar = open();
    expect(jar.set('theme', 'a b').ok).toBe(true);
    expect(jar.set('visits', 12, { codec: number }).ok).toBe(true);
    expect([jar.get('theme'), jar.get('visits', { codec: number }), { ...jar.getAll() }]).toEqual([
      'a b',
      12,
      { theme: 'a b', visits: '12' },
    ]);
    expect(jar.set('n', 'x'.repeat(4096)).code).toBe('size');
    expect(() => jar.set('', 'v')).toThrow(expect.objectContaining({ code: 'name' }) as Error);
    expect(jar.set('n', 'v', { domain: 'other.example' }).code).toBe('domain');
    expect(open('http://shop.example/').set('n', 'v', { secure: true }).code).toBe('insecure');
    expect(jar.set('n', 'v', { path: '/x' }).ok && jar.remove('theme').ok && jar.available()).toBe(
      true,
    );
  });

  it('a definition works on it', () => {
    const jar = open();
    const cart = defineCookie('cart', { codec: json<number[]>(), default: [], expires: '30d' }).on(
      jar,
    );
    const heard: number[][] = [];
    cart.watch((value) => heard.push(value));
    cart.update((items) => [...items, 1]);
    expect(cart.get()).toEqual([1]);
    jar.advance('31d');
    expect(cart.get()).toEqual([]);
    expect(heard).toEqual([[1], []]);
  });

  it('its store carries a jar with other attributes by default', () => {
    const jar = open();
    createJar(jar.store, { encoding: flask, path: '/shop' }).set('n', 'a b');
    expect(jar.cookies()).toMatchObject([{ name: 'n', value: '"a b"', path: '/shop' }]);
  });

  it('where the address has no cookies every write is answered blocked', () => {
    const jar = open('about:blank');
    expect([
      jar.set('n', 'v').code,
      jar.get('n'),
      jar.available(),
      jar.setCookie('n=v'),
      jar.cookieHeader(),
    ]).toEqual(['blocked', undefined, false, false, '']);
    expect(() => open('no address')).toThrow(TypeError);
  });

  it('what its caller holds is nobody else’s: two jars share nothing', () => {
    open().set('n', 'v');
    expect(texts(open())).toEqual([]);
  });
});

describe('the clock', () => {
  it('is moved by the test, and tells what ends, each at most once', () => {
    const jar = open();
    const heard = hear(jar);
    jar.set('a', '1', { maxAge: 60 });
    jar.set('b', '2', { expires: '1h' });
    jar.set('c', '3');
    heard.length = 0;
    jar.advance('59s');
    expect(heard).toEqual([]);
    jar.advance('1s');
    expect(heard).toEqual([{ name: 'a', value: undefined, oldValue: '1' }]);
    jar.advance('1d');
    expect(heard.slice(1)).toEqual([{ name: 'b', value: undefined, oldValue: '2' }]);
    expect(texts(jar)).toEqual(['c=3']);
    expect(jar.now()).toBe(Number(START) + 86_460_000);
  });

  it('stands still else', async () => {
    const jar = open();
    jar.set('a', '1', { expires: '0.001s' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([jar.has('a'), jar.now()]).toEqual([true, Number(START)]);
  });

  it('is the one that a Date in expires is of, wherever the machine’s is', () => {
    for (const now of [new Date('1999-12-31T00:00:00Z'), new Date('2199-12-31T00:00:00Z')]) {
      const jar = testJar({ url: shop, now });
      const session = defineCookie('session', { expires: new Date(Number(now) + 3_600_000) }).on(
        jar,
      );
      expect(session.set('v').ok).toBe(true);
      expect(jar.cookies()[0]!.expires).toEqual(new Date(Number(now) + 3_600_000));
      expect(jar.set('gone', 'v', { expires: new Date(Number(now) - 1000) }).ok).toBe(true);
      jar.advance('59m');
      expect(session.get()).toBe('v');
      jar.advance('1m');
      expect([session.get(), jar.has('gone')]).toEqual([undefined, false]);
    }
    expect(() => open().set('n', 'v', { expires: new Date(NaN) })).toThrow(
      expect.objectContaining({ code: 'expiry' }) as Error,
    );
    expect(open().set('n', 'v', { expires: new Date(0), maxAge: 60 }).ok).toBe(true);
    // To every other jar null is nothing, too.
    const jar = open();
    jar.set('n', 'v', { expires: null as never });
    expect(jar.cookies()).toMatchObject([{ name: 'n', expires: undefined }]);
  });

  it('may be a function, and advance goes on from it; what ended by itself is told at the next look', () => {
    let time = 0;
    const jar = testJar({ url: shop, now: () => time });
    const heard = hear(jar);
    jar.set('a', '1', { maxAge: 10 });
    jar.advance('5s');
    time = 5000;
    expect(heard).toHaveLength(1);
    expect(jar.has('a')).toBe(false);
    expect(heard).toHaveLength(2);
  });

  it('is the machine’s where none is given, and refuses what is no time', () => {
    expect(Math.abs(testJar({ url: shop }).now() - Date.now())).toBeLessThan(1000);
    expect(() => testJar({ url: shop, now: new Date(NaN) })).toThrow('is no time');
    expect(() => open().advance('7 days' as '7d')).toThrow("'7d'");
  });
});

describe('removal everywhere', () => {
  it('removes what has a prefix, too, on each path and domain', () => {
    const jar = open();
    jar.set('__Secure-n', '1', { path: '/cart' });
    jar.set('__Secure-n', '2', { domain: 'shop.example' });
    jar.set('__Secure-n', '3', { domain: 'shop.example', partitioned: true });
    expect(jar.remove('__Secure-n', { everywhere }).ok).toBe(true);
    expect(texts(jar)).toEqual([]);
  });

  it.each(['n', '__Secure-n', '__Host-n', '__Http-n', '__Host-Http-n'])(
    'of a request’s %s is one that a browser takes',
    (name) => {
      const jar = open();
      const paths = name.startsWith('__Host') ? ['/'] : ['/', '/cart'];
      for (const path of paths)
        expect(jar.setCookie(`${name}=v; Path=${path}; Secure; HttpOnly`)).toBe(true);
      const request = serverJar(jar.cookieHeader(), { url: shop });
      expect(request.remove(name, { everywhere }).ok).toBe(true);
      for (const line of request.setCookies()) jar.setCookie(line);
      expect(texts(jar)).toEqual([]);
    },
  );
});

describe('other pages', () => {
  it('share cookies and clock, and hear of each other’s writes', () => {
    const jar = open();
    const other = jar.at('https://help.shop.example/');
    const heard = hear(other);
    jar.set('own', '1');
    jar.set('wide', '2', { domain: 'shop.example', expires: '1h' });
    expect({ ...other.getAll() }).toEqual({ wide: '2' });
    jar.advance('1h');
    expect(heard).toEqual([
      { name: 'wide', value: '2', oldValue: undefined },
      { name: 'wide', value: undefined, oldValue: '2' },
    ]);
    expect(other.now()).toBe(jar.now());
  });

  it('one that stops listening hears nothing more', () => {
    const jar = open();
    const heard: Change[] = [];
    const stop = jar.onChange((change) => heard.push(change));
    stop();
    jar.at(shop).set('n', 'v');
    jar.setCookie('m=1');
    expect(heard).toEqual([]);
  });
});

describe('the server', () => {
  it('sets what a script does not see, and gets it back', () => {
    const jar = open();
    const heard = hear(jar);
    expect(jar.setCookie('session=1; Path=/; HttpOnly; Secure')).toBe(true);
    expect(jar.setCookie('theme=dark; Path=/; Max-Age=60')).toBe(true);
    expect([jar.has('session'), jar.get('theme'), jar.cookieHeader()]).toEqual([
      false,
      'dark',
      'session=1; theme=dark',
    ]);
    expect([
      jar.cookieHeader('http://www.shop.example/'),
      jar.cookieHeader('https://other.example/'),
    ]).toEqual(['theme=dark', '']);
    expect(heard).toEqual([{ name: 'theme', value: 'dark', oldValue: undefined }]);
    expect(jar.set('session', 'mine').code).toBe('rejected');
    expect(jar.cookieHeader()).toBe('session=1; theme=dark');
  });

  it('is told whether its cookie is let in', () => {
    const jar = open('http://www.shop.example/');
    expect(
      [
        'a=1; Secure',
        'a=1; Domain=other.example',
        '__Host-a=1',
        '',
        `a=${'x'.repeat(4096)}`,
        'a=\x01',
      ].map((line) => jar.setCookie(line)),
    ).toEqual(Array(6).fill(false));
    expect(jar.setCookie('a=1', 'https://elsewhere.example/x/y')).toBe(true);
    expect(jar.cookies()).toMatchObject([{ domain: 'elsewhere.example', path: '/x' }]);
  });
});

describe('the list of cookies', () => {
  it('has every attribute, of every host, the oldest first', () => {
    const jar = open();
    jar.setCookie('a=1; Path=/; HttpOnly; Secure; SameSite=Strict; Priority=High; Partitioned');
    jar.set('b', '2', { domain: 'shop.example', expires: '1d' });
    jar.setCookie('c=3', 'http://other.example/deep/er');
    expect(jar.cookies()).toEqual([
      {
        name: 'a',
        value: '1',
        domain: 'www.shop.example',
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'strict',
        partitioned: true,
        priority: 'high',
        expires: undefined,
      },
      {
        name: 'b',
        value: '2',
        domain: '.shop.example',
        path: '/',
        secure: true,
        httpOnly: false,
        sameSite: 'lax',
        partitioned: false,
        priority: 'medium',
        expires: new Date('2026-01-02'),
      },
      {
        name: 'c',
        value: '3',
        domain: 'other.example',
        path: '/deep',
        secure: false,
        httpOnly: false,
        sameSite: undefined,
        partitioned: false,
        priority: 'medium',
        expires: undefined,
      },
    ]);
  });
});

describe('the rules', () => {
  it('no cookie lives longer than 400 days', () => {
    const jar = open();
    jar.set('a', '1', { expires: '500d' });
    jar.setCookie('b=1; Expires=Fri, 31 Dec 9999 23:59:59 GMT');
    for (const { expires } of jar.cookies())
      expect(Number(expires)).toBe(Number(START) + 400 * 86_400_000);
  });

  it('a single label is a public suffix, and with a list whatever it says', () => {
    const host = 'https://www.shop.co.uk/';
    expect(open(host).setCookie('n=v; Domain=uk')).toBe(false);
    expect(open(host).setCookie('n=v; Domain=co.uk')).toBe(true);
    const jar = testJar({ url: host, registrableDomain: getPublicSuffix });
    expect(
      ['co.uk', 'shop.co.uk', 'www.shop.co.uk'].map((domain) =>
        jar.setCookie(`n=v; Domain=${domain}`),
      ),
    ).toEqual([false, true, true]);
    // It throws for these, which stand in no list.
    expect(jar.setCookie('n=v; Domain=shop.test', 'http://www.shop.test/')).toBe(true);
    expect(jar.setCookie('n=v; Domain=localhost', 'http://a.localhost/')).toBe(false);
  });

  it('http leaves Secure cookies alone, but for those of another partition', () => {
    const jar = open();
    const plain = jar.at('http://www.shop.example/');
    jar.setCookie('a=1; Path=/; Secure');
    jar.setCookie('b=1; Path=/; Secure; Partitioned');
    expect(plain.set('a', '2').ok).toBe(false);
    expect(plain.set('b', '2').ok).toBe(true);
    expect(plain.cookieHeader()).toBe('b=2');
    // A path that the Secure one does not cover is nothing to it.
    jar.setCookie('c=1; Path=/cart; Secure');
    expect(plain.setCookie('c=2; Path=/')).toBe(true);
  });

  it('partitioned cookies are counted apart, and of too many of them the least used go, 180 are left', () => {
    const jar = testJar({ url: shop, now: START });
    for (let i = 0; i < 100; i++) {
      jar.set(`p${i}`, '1', { partitioned: true, priority: i ? 'low' : 'high' });
      jar.set(`u${i}`, '1');
    }
    expect(jar.cookies()).toHaveLength(200);
    for (let i = 0; i < 100; i++) jar.set(`q${i}`, '1', { partitioned: true });
    expect(jar.cookies()).toHaveLength(280);
    expect([jar.has('p19'), jar.has('p20')]).toEqual([false, true]);
  });

  it('of too many cookies the least used go, 150 are left, and each is told of', () => {
    const jar = testJar({ url: shop, now: START });
    const heard = hear(jar);
    for (let i = 0; i < 180; i++) jar.set(`c${i}`, '1');
    expect(jar.cookies()).toHaveLength(180);
    jar.advance('5m');
    jar.set('c0', '1');
    jar.set('one-more', '1');
    expect(jar.cookies()).toHaveLength(150);
    // Where all are read with one look, all are as used as each other, and the oldest go.
    expect(heard.filter(({ value }) => value === undefined)).toHaveLength(31);
    expect(jar.has('one-more')).toBe(true);
  });
});

it.each(['__Http-n', '__Host-Http-n', '__host-http-n'])(
  '%s is let in with HttpOnly, and from a server alone',
  (name) => {
    const jar = open();
    const line = `${name}=1; Secure; Path=/`;
    expect([jar.setCookie(line), jar.setCookie(`${line}; HttpOnly`)]).toEqual([false, true]);
    jar.store.write(setCookie(name, '2', { secure: true, httpOnly: true }));
    expect(texts(jar)).toEqual([`${name}=1`]);
  },
);

describe('where there is no TextEncoder, as in the jsdom of Jest', () => {
  beforeEach(() => void vi.stubGlobal('TextEncoder', undefined));
  afterEach(() => void vi.unstubAllGlobals());

  it('it keeps what is written, and counts its bytes', () => {
    const jar = open();
    expect(jar.set('n', 'Zoë').ok).toBe(true);
    const full = `a=${'é'.repeat(2047)}`;
    expect(jar.setCookie(`${full}x`)).toBe(true);
    expect(jar.setCookie(`${full}xy`)).toBe(false);
    expect(jar.cookieHeader()).toBe(`n=Zo%C3%AB; ${full}x`);
  });
});

describe('a long header costs in proportion to its length', () => {
  it.each([
    ['inner blanks in the value', (length: number) => `a=x${' '.repeat(length)}y`],
    ['inner blanks in an attribute', (length: number) => `a=1; path=/${' '.repeat(length)}y`],
    ['nothing but blanks', (length: number) => ' '.repeat(length)],
    ['nothing but semicolons', (length: number) => `a=1${';'.repeat(length)}`],
    ['one date', (length: number) => `a=1; expires=${'1:'.repeat(length)}`],
  ])('%s', (_, line) => {
    expect(growth(line, (text) => open().setCookie(text))).toBeLessThan(LINEAR);
  });

  it.each([
    ['a host of one long label', (length: number) => `https://${'a'.repeat(length)}/`],
    ['a host of many labels', (length: number) => `https://${'a.'.repeat(length / 2)}example/`],
    ['a long path', (length: number) => `https://shop.example/${'a'.repeat(length)}`],
  ])('and so does %s', (_, address) => {
    expect(growth(address, (url) => open(url).setCookie('a=1; domain=b'))).toBeLessThan(LINEAR);
  });
});
