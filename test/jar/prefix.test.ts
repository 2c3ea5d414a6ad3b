// @vitest-environment node
/** A prefix for a whole jar, on each jar that runs in memory. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { often } from '../generated.ts';
import { createAsyncJar } from '../../src/async.js';
import { createConsent } from '../../src/consent.js';
import { chunked, createJar, defineCookie, json, type Jar } from '../../src/index.js';
import { serverJar } from '../../src/server.js';
import { testJar, type TestJar } from '../../src/testing.js';
import { extensionJar } from '../../src/webext.js';
import { makeFake } from '../webext/fake.js';

const url = 'https://shop.example/cart';
const prefix = 'app_';
const onPage = (given = prefix) => {
  const page = testJar({ url });
  return { page, jar: createJar(page.store, { prefix: given }) };
};
const later = ({ store }: TestJar, attributes?: object) =>
  createAsyncJar(
    {
      ...store,
      read: () => Promise.resolve(store.read()),
      write: (cookie) => Promise.resolve(store.write(cookie)),
    },
    attributes,
  );

describe('a jar with a prefix', () => {
  it('writes names with it, and shows only such, without it', () => {
    const { page, jar } = onPage();
    page.set('theme', 'theirs');
    jar.set('theme', 'dark');
    jar.set('a b', '1');
    expect(page.cookies().map(({ name }) => name)).toEqual(['theme', 'app_theme', 'app_a%20b']);
    expect(jar.getAll()).toEqual({ theme: 'dark', 'a b': '1' });
    expect(jar.get('theme')).toBe('dark');
    expect(jar.get('app_theme')).toBeUndefined();
    expect(jar.getAll('theme')).toEqual(['dark']);
    expect([jar.has('theme'), jar.has('app_theme'), jar.has('b')]).toEqual([true, false, false]);
    jar.remove('theme');
    expect(page.getAll()).toEqual({ theme: 'theirs', 'app_a b': '1' });
  });

  it('is what the names with the prefix are to a jar without one, whatever is done', () => {
    const name = fc.oneof(
      fc.constantFrom('a', 'b', 'toString', '__proto__', 'constructor', 'app_a', 'ü;'),
      fc.string({ minLength: 1, maxLength: 3 }),
    );
    const step = fc.tuple(fc.constantFrom('set', 'remove', 'theirs'), name, fc.string());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { page, jar } = onPage();
        const bare = testJar({ url });
        /** What a verb comes to: its result, or the code of what it throws. */
        const outcome = (verb: () => { ok: boolean; code?: string | undefined }) => {
          try {
            const { ok, code } = verb();
            return { ok, code };
          } catch (error) {
            return (error as { code?: string }).code;
          }
        };
        for (const [act, name, value] of steps)
          if (act === 'theirs') outcome(() => page.set(`x${name}`, value));
          else
            expect(
              outcome(() => (act === 'set' ? jar.set(name, value) : jar.remove(name))),
            ).toEqual(outcome(() => (act === 'set' ? bare.set(name, value) : bare.remove(name))));
        expect({ ...jar.getAll() }).toEqual({ ...bare.getAll() });
        for (const [, name] of steps) {
          expect(jar.get(name)).toBe(bare.get(name));
          expect(jar.has(name)).toBe(bare.has(name));
          expect(jar.getAll(name)).toEqual(bare.getAll(name));
        }
      }),
      { numRuns: often(300) },
    );
  });

  it('gives the same frozen object as long as its own cookies are the same', () => {
    const { page, jar } = onPage();
    const none = jar.getAll();
    expect(jar.getAll()).toBe(none);
    jar.set('a', '1');
    const all = jar.getAll();
    page.set('other', '1');
    expect(jar.getAll()).toBe(all);
    expect(Object.isFrozen(all)).toBe(true);
    expect(Object.getPrototypeOf(all)).toBe(null);
    jar.set('a', '2');
    expect(jar.getAll()).toEqual({ a: '2' });
  });

  it('throws for an empty name and one that is no string, and never reads one', () => {
    const { page, jar } = onPage();
    page.setCookie('nameless; Path=/');
    for (const name of ['', 5, null, undefined, {}, Symbol()]) {
      expect(() => jar.set(name as string, 'v')).toThrow(expect.objectContaining({ code: 'name' }));
      expect(() => jar.remove(name as string)).toThrow(expect.objectContaining({ code: 'name' }));
      expect(jar.get(name as string)).toBeUndefined();
      expect(jar.has(name as string)).toBe(false);
    }
    expect(jar.getAll()).toEqual({});
  });

  it('says the full name in errors and messages', () => {
    const { jar } = onPage();
    const fault = { cookieName: 'app_n', message: expect.stringContaining('"app_n"') as string };
    expect(() => jar.set('n', 5 as never)).toThrow(expect.objectContaining(fault));
    expect(() => jar.set('n', '', { path: 'x' })).toThrow(expect.objectContaining(fault));
    expect(jar.set('n', 'x'.repeat(5000)).message).toContain('"app_n"');
    const cookie = defineCookie('n', { httpOnly: true }).on(jar);
    expect(() => cookie.set('v')).toThrow(expect.objectContaining(fault));
    expect(defineCookie('n').on(jar).touch().message).toContain('"app_n"');
    expect(() => jar.removeAll(5 as never)).toThrow(
      expect.objectContaining({ cookieName: 'app_*', code: 'attribute' }),
    );
  });

  it('does not take a prefix in a call, nor in a definition', () => {
    const { page, jar } = onPage();
    for (const verb of [
      () => jar.set('n', 'v', { prefix } as never),
      () => jar.remove('n', { prefix } as never),
      () => page.set('n', 'v', { prefix } as never),
      () =>
        defineCookie('n', { prefix } as never)
          .on(jar)
          .set('v'),
    ])
      expect(verb).toThrow(expect.objectContaining({ code: 'attribute' }));
  });

  it('calls listeners for its names alone, without the prefix', () => {
    const { page, jar } = onPage();
    const all: unknown[] = [];
    const some: unknown[] = [];
    const controller = new AbortController();
    jar.onChange((change) => all.push(change));
    jar.onChange((change) => some.push(change.name), {
      name: ['a', 'b'],
      signal: controller.signal,
    });
    page.set('a', 'theirs');
    jar.set('a', '1');
    jar.set('c', '1');
    page.set('app_b', '2');
    jar.remove('a');
    controller.abort();
    jar.set('a', '3');
    expect(all).toEqual([
      { name: 'a', value: '1', oldValue: undefined },
      { name: 'c', value: '1', oldValue: undefined },
      // Found by the same look.
      { name: 'a', value: undefined, oldValue: '1' },
      { name: 'b', value: '2', oldValue: undefined },
      { name: 'a', value: '3', oldValue: undefined },
    ]);
    expect(some).toEqual(['a', 'a', 'b']);
    expect(() => jar.onChange(5 as never)).toThrow(TypeError);
    expect(() => jar.onChange(() => {}, { name: [5] as never })).toThrow(TypeError);
  });

  it('removes all of its own, and nothing else', () => {
    const { page, jar } = onPage();
    page.set('a', 'theirs');
    page.set('app', 'theirs');
    for (const name of ['a', 'b', 'ba']) jar.set(name, '1');
    const draft = defineCookie('draft', { chunked }).on(jar);
    draft.set('x'.repeat(5000));
    expect(jar.removeAll(defineCookie('draft', { chunked }))).toEqual([]);
    expect(jar.getAll()).toEqual({ a: '1', b: '1', ba: '1' });
    expect(jar.removeAll('b')).toEqual([]);
    page.set('app_c', '1', { path: '/cart' });
    expect(jar.removeAll(defineCookie('c'))).toEqual(['c']);
    expect(jar.removeAll(() => true)).toEqual(['c']);
    expect(page.getAll()).toEqual({ app_c: '1', a: 'theirs', app: 'theirs' });
  });
});

describe('definitions on a jar with a prefix', () => {
  it('read, write, update, touch, remove and watch the full name', () => {
    const { page, jar } = onPage();
    const cart = defineCookie('cart', { codec: json<number[]>(), default: [] }).on(jar);
    const heard: unknown[] = [];
    const stop = cart.watch((value) => heard.push(value));
    page.set('cart', '[9]');
    cart.set([1]);
    cart.update((items) => [...items, 2]);
    expect(page.get('app_cart')).toBe('[1,2]');
    page.set('app_cart', '[3]');
    expect(cart.get()).toEqual([3]);
    expect(cart.touch()).toEqual({ ok: true });
    expect(cart.has()).toBe(true);
    cart.remove();
    stop();
    expect(heard).toEqual([[1], [1, 2], [3], []]);
    expect(cart.name).toBe('cart');
    expect(page.getAll()).toEqual({ cart: '[9]' });
  });

  it('keep chunked ones in pieces with the prefix, and follow them', () => {
    const { page, jar } = onPage();
    const draft = defineCookie('draft', { chunked, default: '' }).on(jar);
    const heard: number[] = [];
    draft.subscribe((text) => heard.push(text.length));
    draft.set('x'.repeat(9000));
    expect(Object.keys(page.getAll()).every((name) => name.startsWith('app_draft.'))).toBe(true);
    expect(defineCookie('app_draft', { chunked }).on(page).get()).toBe('x'.repeat(9000));
    draft.remove();
    expect(heard).toEqual([0, 9000, 0]);
    expect(page.getAll()).toEqual({});
  });

  it('go back to the page’s names on a jar without one', () => {
    const { page, jar } = onPage();
    defineCookie('n').on(jar).on(page).set('v');
    expect(page.getAll()).toEqual({ n: 'v' });
  });
});

describe('the prefix itself', () => {
  const makers: readonly ((attributes: object) => unknown)[] = [
    (attributes) => createJar(testJar({ url }).store, attributes),
    (attributes) => later(testJar({ url }), attributes),
    (attributes) => serverJar('', { url, ...attributes }),
    (attributes) =>
      extensionJar(
        { url, api: makeFake({ engine: 'chromium', style: 'promise' }, url).api },
        attributes,
      ),
  ];
  const junk = ['', 'a b', 'a;', 'a=', 'ü', 'a\n', 'a%', '(', 5, true, {}, [], Symbol(), () => {}];

  it('is a token, else the factory throws attribute', () => {
    for (const make of [...makers, (given: object) => testJar({ url, ...given })])
      for (const given of junk)
        expect(() => make({ prefix: given })).toThrow(
          expect.objectContaining({ name: 'CookieError', code: 'attribute' }),
        );
    for (const given of ["!#$&'*+.^`|~", 'app.', undefined, null])
      for (const make of makers) expect(() => make({ prefix: given })).not.toThrow();
  });

  it('may be __Host- or __Secure-, whose rules hold at once and for each name', () => {
    for (const make of makers) {
      for (const wrong of [{ domain: 'shop.example' }, { path: '/cart' }, { secure: false }])
        expect(() => make({ prefix: '__Host-', ...wrong })).toThrow(
          expect.objectContaining({ code: 'prefix' }),
        );
      expect(() => make({ prefix: '__secure-app_', secure: false })).toThrow(
        expect.objectContaining({ code: 'prefix' }),
      );
      expect(() => make({ prefix: '__Secure-', path: '/cart' })).not.toThrow();
    }
    const { page, jar } = onPage('__Host-');
    jar.set('id', '1');
    expect(page.cookies()).toMatchObject([{ name: '__Host-id', secure: true, path: '/' }]);
    for (const verb of [
      () => jar.set('id', '1', { path: '/cart' }),
      () => jar.remove('id', { domain: 'shop.example' }),
      () => jar.removeAll('id', { domain: 'shop.example' }),
    ])
      expect(verb).toThrow(expect.objectContaining({ code: 'prefix' }));
    expect(jar.getAll()).toEqual({ id: '1' });
    // Only a server can write these.
    expect(() => onPage('__Http-')).toThrow(expect.objectContaining({ code: 'prefix' }));
    expect(() => serverJar('', { url, prefix: '__Host-Http-' })).not.toThrow();
  });

  it('is the jar’s own: a polluted prototype adds none', () => {
    const prototype = Object.prototype as { prefix?: string };
    prototype.prefix = 'x_';
    try {
      const page = testJar({ url });
      createJar(page.store, {}).set('a', 'v');
      page.set('b', 'v');
      expect(page.cookies().map(({ name }) => name)).toEqual(['a', 'b']);
      const jar = serverJar('');
      jar.set('n', 'v');
      expect(jar.setCookies()[0]).toMatch(/^n=v/);
    } finally {
      delete prototype.prefix;
    }
  });
});

describe('a consent on a jar with a prefix', () => {
  const make = () => {
    const { page, jar } = onPage();
    const consent = createConsent({ categories: { ads: { clears: ['_ga', 'app_raw'] } } });
    const ad = defineCookie('ad', { consent, category: 'ads', purpose: 'Shows ads' });
    return { page, jar, consent: consent.on(jar), plain: consent, ad: ad.on(jar) };
  };

  it('keeps the decision under the full name, apart from that of other jars', () => {
    const { page, jar, consent, plain, ad } = make();
    plain.on(page).acceptAll();
    expect(consent.decided).toBe(false);
    expect(ad.set('1')).toMatchObject({
      code: 'consent',
      message: expect.stringContaining('app_ad') as string,
    });
    consent.acceptAll();
    expect(Object.keys(page.getAll())).toEqual(['consent', 'app_consent', 'app_ad']);
    plain.on(page).rejectAll();
    expect(ad.get()).toBe('1');
    expect(jar.has('ad')).toBe(true);
    expect(consent.withdraw()).toEqual({ ok: true });
    expect(Object.keys(page.getAll())).toEqual(['consent']);
  });

  it('clears full names', () => {
    const { page, jar, consent, ad } = make();
    for (const name of ['_ga', 'raw', 'app__ga']) page.set(name, '1');
    jar.set('raw', '1');
    ad.set('1');
    consent.rejectAll();
    expect(Object.keys(page.getAll()).sort()).toEqual(['app__ga', 'app_consent', 'raw']);
  });

  it('lists full names in the inventory', () => {
    const { consent, plain } = make();
    expect(consent.inventory().map(({ name }) => name)).toEqual(['app_consent', 'app_ad']);
    expect(consent.inventoryTable()).toContain('app_ad');
    expect(plain.inventory().map(({ name }) => name)).toEqual(['consent', 'ad']);
  });

  it('tells subscribers, and names the decision in errors', () => {
    const { consent, ad } = make();
    const heard: boolean[] = [];
    const watched: unknown[] = [];
    ad.watch((value) => watched.push(value));
    consent.subscribe(({ allowed }) => heard.push(allowed.ads));
    consent.decide({ ads: true });
    ad.set('1');
    consent.decide({ ads: false });
    expect(heard).toEqual([false, true, false]);
    expect(watched).toEqual(['1', undefined]);
    expect(() => consent.allows('no' as 'ads')).toThrow(
      expect.objectContaining({ cookieName: 'app_consent' }),
    );
  });
});

describe('the other jars with a prefix', () => {
  it('by promise: verbs, definitions, listeners, consent', async () => {
    const page = testJar({ url });
    const jar = later(page, { prefix });
    page.set('n', 'theirs');
    const heard: unknown[] = [];
    jar.onChange((change) => heard.push(change), { name: 'n' });
    expect(await jar.getAll()).toEqual({});
    expect(await jar.set('n', '1')).toEqual({ ok: true });
    expect(await jar.get('n')).toBe('1');
    expect(await jar.has('n')).toBe(true);
    const draft = defineCookie('draft', { chunked, default: '' }).on(jar);
    expect(await draft.set('x'.repeat(5000))).toEqual({ ok: true });
    expect(await draft.update((text) => text.slice(0, 10))).toEqual({ ok: true });
    expect(await draft.get()).toBe('x'.repeat(10));
    await expect(jar.set('', 'v')).rejects.toMatchObject({ code: 'name' });
    await expect(jar.set('n', 5 as never)).rejects.toMatchObject({ cookieName: 'app_n' });
    await Promise.all([jar.removeAll('n'), jar.set('n', '2')]);
    expect(page.get('app_n')).toBe('2');
    expect(await jar.removeAll(draft)).toEqual([]);
    expect(await jar.removeAll(() => true)).toEqual([]);
    expect(page.getAll()).toEqual({ n: 'theirs' });
    expect(heard).toEqual([
      { name: 'n', value: '1', oldValue: undefined },
      { name: 'n', value: undefined, oldValue: '1' },
      { name: 'n', value: '2', oldValue: undefined },
      { name: 'n', value: undefined, oldValue: '2' },
    ]);
  });

  it('on a server: headers have the full names', () => {
    const jar = serverJar('app_a=1; a=2', { url, prefix });
    expect(jar.getAll()).toEqual({ a: '1' });
    jar.set('session', 'x', { httpOnly: true });
    defineCookie('b').on(jar).set('y');
    expect(jar.removeAll('a')).toEqual([]);
    expect(jar.setCookies().map((line) => line.split('=')[0])).toEqual([
      'app_session',
      'app_b',
      'app_a',
    ]);
    const consent = createConsent({ categories: { ads: { clears: ['a'] } } }).on(jar);
    consent.rejectAll();
    expect(jar.getAll()).toMatchObject({
      session: 'x',
      b: 'y',
      consent: expect.any(String) as string,
    });
    expect(jar.setCookies().filter((line) => line.startsWith('a='))).not.toEqual([]);
  });

  it('in an extension: details and causes too', async () => {
    const fake = makeFake({ engine: 'chromium', style: 'promise' }, url);
    const plain = extensionJar({ url, api: fake.api });
    const jar = extensionJar({ url, api: fake.api }, { prefix });
    const heard: unknown[] = [];
    jar.onChange(({ name, value, cause }) => heard.push([name, value, cause]));
    await plain.set('n', 'theirs');
    await jar.set('n', 'ours');
    expect((await jar.getAllDetails()).map(({ name, value }) => [name, value])).toEqual([
      ['n', 'ours'],
    ]);
    expect(await jar.getAllDetails('n')).toHaveLength(1);
    expect(await jar.getAllDetails('app_n')).toEqual([]);
    await jar.removeAll('n');
    expect(await plain.getAll()).toEqual({ n: 'theirs' });
    expect(heard).toEqual([
      ['n', 'ours', 'explicit'],
      ['n', undefined, 'explicit'],
    ]);
  });

  it('in tests: the clock counts, other pages share the prefix, cookies() shows full names', () => {
    const jar = testJar({ url, prefix, now: new Date('2026-01-01') });
    const cart = defineCookie('cart', { expires: '1d' }).on(jar);
    cart.set('1');
    jar.set('until', '1', { expires: new Date('2026-01-04') });
    expect(jar.at('https://shop.example/help').getAll()).toEqual({ cart: '1', until: '1' });
    expect(jar.cookies().map(({ name }) => name)).toEqual(['app_cart', 'app_until']);
    const heard: unknown[] = [];
    cart.watch((value) => heard.push(value));
    jar.advance('2d');
    expect(heard).toEqual([undefined]);
    expect(jar.getAll()).toEqual({ until: '1' });
    jar.setCookie('app_server=1; Path=/');
    expect((jar as Jar).get('server')).toBe('1');
  });
});
