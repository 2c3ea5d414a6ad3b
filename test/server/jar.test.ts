/** The verbs over a request: what they read of it, and what they write into the response. */
import fc from 'fast-check';
import type { CookieJar } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { often } from '../generated.ts';
import { createConsent } from '../../src/consent.js';
import * as page from '../../src/index.js';
import { defineCookie, json, number, oneOf, raw, type Change } from '../../src/index.js';
import { serverJar, type ServerJarOptions } from '../../src/server.js';
import { growth, LINEAR } from '../fakes/growth.ts';
import { anyText } from '../helpers/texts.ts';
import { everywhere } from '../../src/jar/everywhere.js';
import { chunked } from '../../src/define/chunked.js';

const shop = 'https://www.shop.test/cart/pay';
const browser = (globalThis as unknown as { jsdom: { cookieJar: CookieJar } }).jsdom.cookieJar;

/** What a call throws. */
const thrown = (call: () => unknown): unknown => {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error('it threw nothing');
};

/** The Cookie header that a browser sends after this response, to which all comes on https. */
const afterwards = (lines: readonly string[]): string =>
  lines.map((line) => line.split(';')[0]).join('; ');

describe('it reads', () => {
  const cookie = 'theme=dark; n=a%20b; bad=%zz; q="\\303\\251"; theme=light; toString=1';

  it.each([
    ['the text of a Cookie header', cookie],
    ['Headers', new Headers({ cookie })],
    ['a Request', { headers: new Headers({ cookie }), url: shop }],
  ])('%s by the rules of the page', (_, request) => {
    const jar = serverJar(request);
    expect(jar.get('theme')).toBe('dark');
    expect(jar.getAll('theme')).toEqual(['dark', 'light']);
    expect(jar.get('n')).toBe('a b');
    expect(jar.get('bad')).toBe('%zz');
    expect(jar.get('q')).toBe('é');
    expect(jar.get('toString')).toBe('1');
    expect(jar.get('valueOf')).toBeUndefined();
    expect(jar.has('n')).toBe(true);
    expect({ ...jar.getAll() }).toEqual({
      theme: 'dark',
      n: 'a b',
      bad: '%zz',
      q: 'é',
      toString: '1',
    });
    expect(jar.setCookies()).toEqual([]);
  });

  it.each([undefined, null, '', new Headers(), { headers: new Headers(), url: shop }])(
    '%o as empty',
    (request) => {
      const jar = serverJar(request);
      expect({ ...jar.getAll() }).toEqual({});
      expect(jar.available()).toBe(true);
      expect(jar.setCookies()).toEqual([]);
    },
  );

  it('a header that came in parts, as HTTP/2 sends it', () => {
    const headers = new Headers();
    for (const part of ['a=1', 'b=2; c=3']) headers.append('Cookie', part);
    // Node's Headers join them as the standard for HTTP/2 wants it; jsdom's are Node's.
    expect({ ...serverJar(headers).getAll() }).toEqual({ a: '1', b: '2', c: '3' });
  });

  it('what the page wrote, and the page what it wrote, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        browser.removeAllCookiesSync();
        page.set('n', text);
        expect(serverJar(document.cookie).get('n')).toBe(text);
        const jar = serverJar(null);
        expect(jar.set('n', text).ok).toBe(true);
        expect(jar.get('n')).toBe(text);
        expect(serverJar(afterwards(jar.setCookies())).get('n')).toBe(text);
        browser.removeAllCookiesSync();
        for (const line of jar.setCookies()) document.cookie = line;
        expect(page.get('n')).toBe(text);
      }),
      { numRuns: often(1000) },
    );
  });

  it('any header as the page reads it, and never throws', () => {
    const octets = fc.string({
      unit: fc.constantFrom(
        'a',
        '=',
        '%',
        '4',
        '1',
        '"',
        '\\',
        '3',
        ' ',
        ',',
        '\xe9',
        '\xc3',
        '日',
      ),
    });
    fc.assert(
      fc.property(fc.array(octets), (parts) => {
        const jar = serverJar(parts.join(';'));
        for (const [name, value] of Object.entries(jar.getAll()))
          expect(jar.getAll(name)).toContain(value);
      }),
    );
  });
});

describe('it writes', () => {
  it('what a page writes, as Set-Cookie headers, and reads it back at once', () => {
    const jar = serverJar({ headers: new Headers(), url: shop });
    expect(jar.set('theme', 'dark', { expires: '30d' }).ok).toBe(true);
    expect(jar.set('visits', 12, { codec: number }).ok).toBe(true);
    expect(jar.get('theme')).toBe('dark');
    expect(jar.get('visits', { codec: number })).toBe(12);
    expect(jar.setCookies()).toEqual([
      'theme=dark; path=/; sameSite=lax; secure; max-age=2592000',
      'visits=12; path=/; sameSite=lax; secure',
    ]);
  });

  it('each cookie once: the last write of a name, domain and path', () => {
    const jar = serverJar('n=0', { url: shop });
    jar.set('n', '1');
    jar.set('n', '2', { path: '/cart' });
    jar.set('n', '3', { domain: 'shop.test' });
    jar.set('n', '4', { domain: '.SHOP.test' });
    jar.set('n', '5', { maxAge: 60 });
    expect(jar.getAll('n')).toEqual(['2', '5', '4']);
    expect(afterwards(jar.setCookies())).toBe('n=5; n=2; n=4');
    jar.remove('n');
    expect(jar.getAll('n')).toEqual(['2', '4']);
    expect(jar.setCookies()).toHaveLength(3);
  });

  it('a removal as a header that ends the cookie of the same scope', () => {
    const jar = serverJar('n=1; m=2', { url: shop });
    expect(jar.remove('n', { path: '/cart', domain: 'shop.test' }).ok).toBe(true);
    expect(jar.get('n')).toBeUndefined();
    expect(jar.has('n')).toBe(false);
    expect({ ...jar.getAll() }).toEqual({ m: '2' });
    expect(jar.setCookies()).toEqual([
      'n=; path=/cart; domain=shop.test; sameSite=lax; secure; max-age=0',
    ]);
    expect(jar.remove('never').ok).toBe(true);
    expect(jar.setCookies()).toHaveLength(2);
  });

  it('says scope where a removal leaves another one of the name, and removes it everywhere', () => {
    const jar = serverJar('n=1; n=2', { url: shop });
    expect(jar.remove('n')).toMatchObject({ ok: false, code: 'scope' });
    expect(jar.get('n')).toBe('1');
    expect(jar.remove('n', { everywhere }).ok).toBe(true);
    expect(jar.get('n')).toBeUndefined();
    expect(jar.setCookies()).toContainEqual(
      expect.stringMatching(
        /^n=; path=\/cart\/pay; domain=shop\.test; sameSite=none; secure; max-age=0$/,
      ),
    );
  });

  it('sends whatever it says that it has set: nothing is tried out on a server', () => {
    const jar = serverJar('');
    expect(jar.available()).toBe(true);
    expect(jar.setCookies()).toEqual([]);
    expect(jar.set('gingersnap-probe', 'x')).toEqual({ ok: true });
    expect(jar.setCookies()).toEqual(['gingersnap-probe=x; path=/; sameSite=lax']);
  });

  it('leaves no trace of finding something out', () => {
    const jar = serverJar(null, { url: shop });
    expect(jar.available()).toBe(true);
    // Whether this path is seen here only a cookie can tell.
    expect(jar.set('n', '1', { path: '/elsewhere' }).ok).toBe(true);
    expect(jar.get('n')).toBeUndefined();
    expect(jar.setCookies()).toEqual(['n=1; path=/elsewhere; sameSite=lax; secure']);
  });

  it('tells listeners of its own writes, and keeps nothing running', () => {
    const jar = serverJar('n=0');
    const heard: Change[] = [];
    const stop = jar.onChange((change) => heard.push(change));
    jar.set('n', '1', { maxAge: 1 });
    jar.set('n', '1');
    jar.remove('n');
    stop();
    jar.set('n', '2');
    expect(heard).toEqual([
      { name: 'n', value: '1', oldValue: '0' },
      { name: 'n', value: undefined, oldValue: '1' },
    ]);
  });
});

describe('whatever a client sends takes a time that grows with it, and no faster', () => {
  it('a deep path, and a removal everywhere', () => {
    const path = (length: number) => `https://www.shop.test${'/a'.repeat(length / 2)}`;
    const removed = (url: string) => {
      const jar = serverJar('n=1; n=2', { url });
      expect(jar.remove('n', { everywhere }).code).toBe('scope');
      return jar.setCookies();
    };
    // Of 16 paths and 3 domains, each partitioned and not.
    expect(removed(path(800))).toHaveLength(40);
    expect(growth(path, removed)).toBeLessThan(LINEAR);
  });

  it('many labels of the host', () => {
    const consent = createConsent({ categories: { preferences: {} } });
    const theme = defineCookie('theme', { consent, category: 'preferences', default: 'light' });
    const url = (length: number) => `https://${'a.'.repeat(length / 2)}test/`;
    const read = (url: string) => theme.on(serverJar('theme=dark', { url })).get();
    expect(read(url(8000))).toBe('light');
    expect(growth(url, read)).toBeLessThan(LINEAR);
  });

  it('many cookies, and many writes', () => {
    const header = (length: number) => 'a;'.repeat(length / 2);
    const written = (cookies: string) => {
      const jar = serverJar(cookies);
      const writes = cookies.length / 16;
      for (let i = 0; i < writes; i++) jar.set(`n${i}`, 'v');
      return jar;
    };
    const jar = written(header(16_000));
    expect(jar.get('n999')).toBe('v');
    expect(jar.getAll('')).toHaveLength(8000);
    expect(growth(header, written)).toBeLessThan(LINEAR);
  });

  it('many cookies that consent clears', () => {
    const { on } = createConsent({ categories: { analytics: { clears: [/^_ga/] } } });
    const header = (length: number) =>
      Array.from({ length: length / 8 }, (_, i) => `_ga${i}=`).join('; ');
    const rejected = (cookies: string) => {
      const jar = serverJar(cookies, { url: shop });
      return { jar, ...on(jar).rejectAll() };
    };
    const { jar, code, message } = rejected(header(8000));
    // Three headers for each of 13; a page removes the rest.
    expect([code, message]).toEqual(['scope', expect.stringContaining('987')]);
    expect(Object.keys(jar.getAll())).toHaveLength(1 + 987);
    expect(jar.setCookies()).toHaveLength(1 + 39);
    expect(growth(header, rejected)).toBeLessThan(LINEAR);
  });
});

describe('where the request goes decides', () => {
  const written = (request: Parameters<typeof serverJar>[0], options?: ServerJarOptions) => {
    const jar = serverJar(request, options);
    jar.set('n', '1');
    return jar.setCookies()[0];
  };
  const open = 'n=1; path=/; sameSite=lax';
  const secure = `${open}; secure`;
  const at = (url: string) => ({
    headers: new Headers({ 'X-Forwarded-Proto': 'https', Host: 'other.test' }),
    url,
  });

  it.each([
    ['https', at('https://shop.test/'), undefined, secure],
    ['http', at('http://shop.test/'), undefined, open],
    ['nothing, so it is not', '', undefined, open],
    ['nothing but Headers, so it is not', at('').headers, undefined, open],
    ['an url', '', { url: 'https://shop.test/' }, secure],
    ['an URL', null, { url: new URL('https://shop.test/') }, secure],
    [
      'an url, over what the Request says behind a proxy',
      at('http://10.0.0.7/'),
      { url: 'https://shop.test/' },
      secure,
    ],
    ['that it is so', at('http://10.0.0.7/'), { secure: true }, secure],
  ] as const)('secure: %s', (_, request, options, line) => {
    expect(written(request, options)?.split('; ').sort()).toEqual(line.split('; ').sort());
  });

  it('whose domain it is; of a bare header nobody knows', () => {
    const answer = (jar: ReturnType<typeof serverJar>, domain: string) => [
      jar.set('n', '1', { domain }).code,
      jar.setCookies().length,
    ];
    expect(answer(serverJar(null, { url: shop }), 'shop.test')).toEqual([undefined, 1]);
    expect(answer(serverJar(null, { url: shop }), 'other.test')).toEqual(['domain', 0]);
    expect(answer(serverJar(null), 'other.test')).toEqual([undefined, 1]);
  });

  it('what is seen; of a bare header all that was set is', () => {
    const jar = serverJar('n=0');
    jar.set('n', '1', { path: '/deep', domain: 'shop.test' });
    expect(jar.get('n')).toBe('1');
    // Nobody knows what paths and domains there are to try.
    expect(jar.remove('n', { everywhere }).code).toBe('scope');
    expect(jar.remove('n', { path: '/deep', domain: 'shop.test' }).ok).toBe(true);
    expect(jar.get('n')).toBeUndefined();
  });

  it('an address that is none throws', () => {
    expect(() => serverJar('', { url: '/cart' })).toThrow(TypeError);
  });

  it('nothing of a polluted prototype', () => {
    Object.assign(Object.prototype, {
      url: 'https://evil.test/',
      httpOnly: true,
      domain: 'evil.test',
    });
    try {
      expect(written('')).toBe(open);
      expect(written('', {})).toBe(open);
    } finally {
      for (const name of ['url', 'httpOnly', 'domain'])
        Reflect.deleteProperty(Object.prototype, name);
    }
  });
});

describe('HttpOnly', () => {
  it('is written where it is asked, by the call or by the jar', () => {
    const jar = serverJar(null);
    jar.set('session', 'x', { httpOnly: true });
    jar.set('visits', 1, { codec: number, httpOnly: true });
    jar.set('open', 'x', { httpOnly: false });
    const secret = serverJar(null, { httpOnly: true });
    secret.set('session', 'x');
    expect([...jar.setCookies(), ...secret.setCookies()]).toEqual([
      'session=x; path=/; sameSite=lax; httpOnly',
      'visits=1; path=/; sameSite=lax; httpOnly',
      'open=x; path=/; sameSite=lax',
      'session=x; path=/; sameSite=lax; httpOnly',
    ]);
    expect(jar.get('session')).toBe('x');
  });

  it('comes with the prefixes that need it, which are held to their rules', () => {
    const jar = serverJar(null);
    jar.set('__Http-a', '1');
    jar.set('__Host-Http-b', '2');
    jar.remove('__Host-Http-b');
    expect(jar.setCookies()).toEqual([
      '__Http-a=1; path=/; sameSite=lax; secure; httpOnly',
      '__Host-Http-b=; path=/; sameSite=lax; secure; httpOnly; max-age=0',
    ]);
    for (const options of [
      { httpOnly: false },
      { secure: false },
      { path: '/a' },
      { domain: 'shop.test' },
    ] as const)
      expect(thrown(() => jar.set('__host-http-c', '3', options))).toMatchObject({
        code: 'prefix',
      });
    expect(jar.set('__Http-a', '1', { path: '/a' }).ok).toBe(true);
    // An option that is undefined is one that is not given.
    expect(jar.set('__Http-a', '1', { httpOnly: undefined }).ok).toBe(true);
    expect(thrown(() => jar.set('n', '1', { httpOnly: 'yes' as never }))).toMatchObject({
      code: 'attribute',
    });
  });

  it('is still refused on the page, in the same program', () => {
    serverJar(null).set('a', '1', { httpOnly: true });
    expect(thrown(() => page.set('a', '1', { httpOnly: true } as page.SetOptions))).toMatchObject({
      code: 'attribute',
    });
    expect(thrown(() => page.set('__Http-a', '1'))).toMatchObject({ code: 'prefix' });
    expect(thrown(() => page.set('__Host-Http-a', '1'))).toMatchObject({ code: 'prefix' });
  });

  it('in a definition makes it a cookie of the server alone', () => {
    const session = defineCookie('session', {
      codec: json<{ user: number }>(),
      httpOnly: true,
      expires: '7d',
    });
    const jar = serverJar(null);
    session.on(jar).set({ user: 7 });
    expect(session.on(jar).get()).toEqual({ user: 7 });
    expect(jar.setCookies()[0]).toMatch(/^session=.*; httpOnly; .*max-age=604800$/);
    session.on(jar).remove();
    expect(jar.setCookies()).toHaveLength(1);
    expect(jar.setCookies()[0]).toMatch(/^session=; .*max-age=0$/);
    expect(thrown(() => session.set({ user: 7 }))).toMatchObject({ code: 'attribute' });
    expect(thrown(() => session.remove())).toMatchObject({ code: 'attribute' });
    expect(session.get()).toBeUndefined();
  });
});

describe('nothing gets into a header', () => {
  const evil = 'x\r\nSet-Cookie: evil=1';
  it.each<readonly [string, string, string, object]>([
    ['a name', evil, 'v', {}],
    ['a path', 'n', 'v', { path: `/${evil}` }],
    ['a path with an attribute', 'n', 'v', { path: '/; httpOnly' }],
    ['a domain', 'n', 'v', { domain: evil }],
    ['a sameSite', 'n', 'v', { sameSite: evil as 'lax' }],
    ['a priority', 'n', 'v', { priority: evil as 'low' }],
    ['an expires', 'n', 'v', { expires: evil as '7d' }],
    ['a maxAge', 'n', 'v', { maxAge: evil as never }],
    ['an httpOnly', 'n', 'v', { httpOnly: evil as never }],
    ['a secure', 'n', 'v', { secure: evil as never }],
    ['an option', 'n', 'v', { [evil]: '1' }],
  ])('by way of %s', (_, name, value, options) => {
    const jar = serverJar('', { url: shop });
    expect(thrown(() => jar.set(name, value, options))).toMatchObject({ name: 'CookieError' });
    expect(thrown(() => serverJar('', options).set(name, value))).toMatchObject({
      name: 'CookieError',
    });
    expect(jar.setCookies()).toEqual([]);
  });

  it.each([
    ['a raw value', evil],
    ['a raw attribute in a value', 'v; domain=evil.test'],
  ])('by way of %s', (_, value) => {
    for (const jar of [serverJar('', { url: shop }), serverJar('', { encoding: raw })]) {
      expect(jar.set('n', value, { encoding: raw })).toMatchObject({ ok: false, code: 'value' });
      expect(jar.setCookies()).toEqual([]);
    }
  });

  it('by way of any name and value: each header is one line, with the attributes that were asked', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('\r', '\n', ';', '=', ' ', ',', '\0', 'a', 'é', '日', '\u2028'),
      minLength: 1,
    });
    fc.assert(
      fc.property(nasty, nasty, fc.boolean(), (name, value, bare) => {
        const jar = serverJar('');
        try {
          if (!jar.set(name, value, bare ? { encoding: raw } : {}).ok) return;
        } catch {
          return;
        }
        expect(jar.setCookies().join()).toMatch(
          /^[!-:<-~]+=[ -:<-~\x80-\xff]*; path=\/; sameSite=lax$/,
        );
      }),
    );
  });

  it('by way of a name that the request has', () => {
    const jar = serverJar('a\r\nb=1; n(1)=2');
    expect(thrown(() => jar.remove('a\r\nb'))).toMatchObject({ code: 'name' });
    expect(jar.remove('n(1)').ok).toBe(true);
    expect(jar.setCookies().map((line) => line.split(';')[0])).toEqual(['n%281%29=', 'n(1)=']);
  });
});

describe('a definition', () => {
  const cart = defineCookie('cart', {
    codec: json<readonly number[]>(),
    default: [],
    expires: '30d',
    path: '/cart',
  });

  it('reads and writes a request as it does the page', () => {
    const jar = serverJar('cart=[1,2]; cart.x=1', { url: shop });
    const mine = cart.on(jar);
    expect(mine.get()).toEqual([1, 2]);
    expect(mine.get()).toBe(mine.get());
    expect(mine.has()).toBe(true);
    const seen: (readonly number[])[] = [];
    const stop = mine.subscribe((items) => seen.push(items));
    expect(mine.update((items) => [...items, 3]).ok).toBe(true);
    stop();
    expect(seen).toEqual([
      [1, 2],
      [1, 2, 3],
    ]);
    expect(jar.setCookies()).toEqual([
      'cart=[1%2C2%2C3]; path=/cart; sameSite=lax; secure; max-age=2592000',
    ]);
    expect(mine.touch().ok).toBe(true);
    expect(mine.remove().ok).toBe(true);
    expect(mine.get()).toEqual([]);
    expect(jar.setCookies()).toEqual(['cart=; path=/cart; sameSite=lax; secure; max-age=0']);
    expect(mine.touch().ok).toBe(false);
  });

  it('of one request knows nothing of another', () => {
    const [first, second] = [serverJar('cart=[1]'), serverJar(null)];
    cart.on(first).set([9]);
    expect(cart.on(second).get()).toEqual([]);
    expect(second.setCookies()).toEqual([]);
    expect(cart.get()).toEqual([]);
  });

  it('in pieces is read of a request, shrinks, and leaves no piece behind', () => {
    const draft = defineCookie('draft', { chunked, default: '' });
    const long = 'é,'.repeat(3000);
    const jar = serverJar(null);
    expect(draft.on(jar).set(long).ok).toBe(true);
    expect(draft.on(jar).get()).toBe(long);
    expect(jar.setCookies().length).toBeGreaterThan(3);
    const next = serverJar(afterwards(jar.setCookies()));
    expect(draft.on(next).get()).toBe(long);
    expect(draft.on(next).set('short').ok).toBe(true);
    expect(draft.on(next).get()).toBe('short');
    for (const line of [...jar.setCookies(), ...next.setCookies()]) document.cookie = line;
    expect(draft.get()).toBe('short');
    expect(Object.keys(page.getAll()).filter((name) => name.startsWith('draft'))).toEqual([
      'draft.0',
    ]);
    const last = serverJar(document.cookie);
    draft.on(last).remove();
    expect(draft.on(last).has()).toBe(false);
  });

  it('that does not decode reads as the default, and does not throw', () => {
    const invalid: string[] = [];
    const theme = defineCookie('theme', {
      codec: oneOf('dark', 'light'),
      default: 'light',
      onInvalid: (_, text) => invalid.push(text),
    });
    expect(theme.on(serverJar('theme=blue')).get()).toBe('light');
    expect(invalid).toEqual(['blue']);
  });
});

it.each<[string, unknown]>([
  ['maxAge', 0],
  ['expires', new Date(0)],
  ['priority', 'high'],
  ['path', '/evil'],
  ['domain', 'evil.example'],
  ['partitioned', true],
])('a polluted %s of Object.prototype hides nothing that was written', (key, value) => {
  const base = Object.prototype as Record<string, unknown>;
  base[key] = value;
  try {
    const jar = serverJar('a=1', { url: shop });
    expect(jar.set('n', 'v').ok).toBe(true);
    expect(jar.set('a', '2').ok).toBe(true);
    expect([jar.get('n'), jar.getAll('a')]).toEqual(['v', ['2']]);
    expect(jar.setCookies()).toHaveLength(2);
  } finally {
    delete base[key];
  }
});
