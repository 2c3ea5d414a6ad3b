// @vitest-environment node
/** removeAll, on each jar that runs in memory. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { often } from '../generated.ts';
import { fakeStore } from '../fakes/store.ts';
import { createAsyncJar } from '../../src/async.js';
import { createConsent } from '../../src/consent.js';
import { chunked, createJar, defineCookie, everywhere } from '../../src/index.js';
import { serverJar } from '../../src/server.js';
import { testJar } from '../../src/testing.js';
import { extensionJar } from '../../src/webext.js';
import { makeFake } from '../webext/fake.js';

const url = 'https://shop.example/cart/list';
const fill = (...names: string[]) => {
  const jar = testJar({ url });
  for (const name of names) jar.setCookie(`${name}=1; Path=/`);
  return jar;
};
const left = (jar: { getAll: () => object }) => Object.keys(jar.getAll()).sort();

describe('removeAll', () => {
  it('removes the names that a function chooses', () => {
    const jar = fill('a', 'b', 'c');
    expect(jar.removeAll((name) => name !== 'b')).toEqual([]);
    expect(left(jar)).toEqual(['b']);
  });

  it('gives a function one name and nothing else', () => {
    const match = vi.fn((_: string) => false);
    fill('a').removeAll(match);
    expect(match.mock.calls).toEqual([['a']]);
  });

  it('removes the names that begin with a text, decoded as getAll gives them', () => {
    const jar = fill('app_a', 'app_%C3%A9', 'app', 'xapp_');
    jar.set('app_ü b', '1');
    expect(jar.removeAll('app_')).toEqual([]);
    expect(left(jar)).toEqual(['app', 'xapp_']);
  });

  it('takes every text as the beginning of names, the empty one for all', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[ab]{1,4}$/), { maxLength: 8 });
    fc.assert(
      fc.property(names, fc.stringMatching(/^[ab]{0,3}$/), (names, match) => {
        const jar = fill(...names);
        expect(jar.removeAll(match)).toEqual([]);
        expect(left(jar)).toEqual(names.filter((name) => !name.startsWith(match)).sort());
      }),
      { numRuns: often(300) },
    );
  });

  it('removes defined cookies each from its own scope, and chunked ones whole', () => {
    const jar = testJar({ url });
    const cart = defineCookie('cart', { path: '/cart' }).on(jar);
    const draft = defineCookie('draft', { chunked }).on(jar);
    cart.set('1');
    draft.set('x'.repeat(9000));
    jar.set('other', '1');
    expect(left(jar).length).toBeGreaterThan(4);
    // As they were defined: it is this jar that they are removed in.
    expect(jar.removeAll([defineCookie('cart', { path: '/cart' }), draft])).toEqual([]);
    expect(left(jar)).toEqual(['other']);
    cart.set('2');
    expect(jar.removeAll(cart)).toEqual([]);
    expect(left(jar)).toEqual(['other']);
    expect(jar.removeAll([])).toEqual([]);
    expect(left(jar)).toEqual(['other']);
  });

  it('gives the names that are still there, the pieces of a chunked cookie among them', () => {
    const jar = testJar({ url });
    for (const name of ['a', 'b']) jar.set(name, '1', { path: name === 'a' ? '/cart' : '/' });
    expect(jar.removeAll(() => true)).toEqual(['a']);
    const draft = defineCookie('draft', { chunked }).on(jar);
    draft.set('x'.repeat(5000), { path: '/cart' });
    jar.set('draft.1', 'theirs');
    const pieces = left(jar).filter((name) => name.startsWith('draft.') && name !== 'draft.1');
    expect([...jar.removeAll(draft)].sort()).toEqual(pieces);
    expect(pieces.length).toBeGreaterThan(1);
    expect(jar.removeAll([draft, draft], { path: '/cart' })).toEqual([]);
    expect(left(jar)).toEqual(['a', 'draft.1']);
  });

  it('takes the options of remove, everywhere among them', () => {
    const jar = testJar({ url });
    jar.set('a', '1', { path: '/cart' });
    jar.set('a', '2', { domain: 'shop.example' });
    jar.set('b', '1', { path: '/cart/list' });
    const b = defineCookie('b').on(jar);
    expect(jar.removeAll(b)).toEqual(['b']);
    expect(jar.removeAll(b, { everywhere })).toEqual([]);
    expect(jar.removeAll('a', { path: '/cart' })).toEqual(['a']);
    expect(jar.removeAll('a', { everywhere })).toEqual([]);
    expect(left(jar)).toEqual([]);
  });

  it('lets a cookie that cannot be removed keep no other one from going', () => {
    const jar = fill('a', '__Host-b');
    jar.setCookie('nameless; Path=/');
    jar.setCookie('__Secure-x=1; Path=/cart; Secure');
    const names = Object.keys(jar.getAll());
    expect(names).toContain('');
    expect(jar.removeAll(() => true, { path: '/cart' }).length).toBeGreaterThan(0);
    expect([...jar.removeAll(() => true)]).toEqual(['']);
  });

  it('throws what a function throws, and removes nothing then', () => {
    const jar = fill('a');
    expect(() =>
      jar.removeAll(() => {
        throw new RangeError('mine');
      }),
    ).toThrow(RangeError);
    expect(left(jar)).toEqual(['a']);
  });

  it('throws attribute for anything else, and removes nothing', async () => {
    const jar = fill('a', 'b');
    const later = createAsyncJar({
      ...jar.store,
      read: () => Promise.resolve(jar.store.read()),
      write: (cookie) => Promise.resolve(jar.store.write(cookie)),
    });
    const junk = [
      undefined,
      null,
      5,
      true,
      /a/,
      {},
      { name: 'a' },
      ['a'],
      [null],
      [[]],
      jar,
      Symbol(),
    ];
    for (const match of junk) {
      const fault = { name: 'CookieError', code: 'attribute', cookieName: '*' };
      expect(() => jar.removeAll(match as never)).toThrow(
        expect.objectContaining({ ...fault, message: expect.stringContaining('match') as string }),
      );
      await expect(later.removeAll(match as never)).rejects.toMatchObject(fault);
    }
    expect(left(jar)).toEqual(['a', 'b']);
  });

  it('throws for invalid options whether a name matches or not', async () => {
    const jar = fill('a');
    for (const match of ['a', 'nobody', () => false, defineCookie('a')])
      for (const options of [
        { pth: '/' },
        { path: 'x' },
        { everywhere: true },
        5,
        { httpOnly: true },
      ])
        expect(() => jar.removeAll(match, options as never)).toThrow(
          expect.objectContaining({ code: 'attribute' }),
        );
    await expect(
      createAsyncJar(jar.store as never).removeAll('nobody', { pth: '/' } as never),
    ).rejects.toMatchObject({ code: 'attribute' });
    expect(left(jar)).toEqual(['a']);
  });

  it('reports each removal to listeners', () => {
    const jar = fill('a', 'b');
    const changes: unknown[] = [];
    const stop = jar.onChange((change) => changes.push(change));
    jar.removeAll(() => true);
    stop();
    expect(changes).toEqual([
      { name: 'a', value: undefined, oldValue: '1' },
      { name: 'b', value: undefined, oldValue: '1' },
    ]);
  });

  it('needs no consent, and lets go of what was held', () => {
    const jar = testJar({ url });
    const consent = createConsent({ categories: { ads: {} } });
    const ad = defineCookie('ad', { consent, category: 'ads' }).on(jar);
    jar.set('ad', 'old');
    expect(ad.set('new').ok).toBe(false);
    expect(jar.removeAll(ad)).toEqual([]);
    expect(left(jar)).toEqual([]);
    consent.on(jar).acceptAll();
    expect(left(jar)).toEqual(['consent']);
    ad.set('granted');
    consent.on(jar).rejectAll();
    jar.set('ad', 'theirs');
    expect(jar.removeAll('ad')).toEqual([]);
    expect(left(jar)).toEqual(['consent']);
  });

  it('writes one removal for each name', () => {
    const { jar, lines, cookies } = fakeStore();
    for (let i = 0; i < 50; i++) cookies.set(`n${i}`, '1');
    expect(jar.removeAll('n')).toEqual([]);
    expect(lines).toHaveLength(50);
  });
});

describe('removeAll by promise', () => {
  const slow = () => {
    const page = testJar({ url });
    const jar = createAsyncJar({
      ...page.store,
      read: () => Promise.resolve(page.store.read()),
      write: async (cookie) => {
        await Promise.resolve();
        page.store.write(cookie);
      },
    });
    return { page, jar };
  };

  it('takes its turn among the writes of the jar, for names as for defined cookies', async () => {
    const { page, jar } = slow();
    const cart = defineCookie('cart');
    for (const match of ['cart', cart, [cart], () => true] as const) {
      const all = [
        jar.set('cart', '1'),
        jar.removeAll(match),
        jar.set('cart', '2'),
        jar.removeAll(match),
        jar.set('cart', '3'),
      ];
      expect(await Promise.all(all)).toEqual([{ ok: true }, [], { ok: true }, [], { ok: true }]);
      expect(page.getAll()).toEqual({ cart: '3' });
    }
  });

  it('removes chunked cookies whole, and gives what is still there', async () => {
    const { page, jar } = slow();
    const draft = defineCookie('draft', { chunked });
    await draft.on(jar).set('x'.repeat(9000));
    page.set('draft', 'elsewhere', { path: '/cart' });
    page.setCookie('nameless; Path=/');
    expect(await jar.removeAll(draft)).toEqual(['draft']);
    expect(await jar.removeAll(() => true)).toEqual(['draft', '']);
    expect(await jar.removeAll('draft', { everywhere })).toEqual([]);
    expect(left(page)).toEqual(['']);
  });

  it('rejects with what a definition has wrong', async () => {
    const { jar } = slow();
    await expect(jar.removeAll(defineCookie('a', { httpOnly: true }))).rejects.toMatchObject({
      code: 'attribute',
      cookieName: 'a',
    });
    expect(await jar.set('a', '1')).toEqual({ ok: true });
  });

  it('gives extensions the cause of each removal', async () => {
    const fake = makeFake({ engine: 'firefox', style: 'promise' }, url);
    const jar = extensionJar({ url, api: fake.api });
    await jar.set('app_a', '1');
    await jar.set('app_b', '1');
    await jar.set('other', '1');
    const changes: unknown[] = [];
    const stop = jar.onChange(({ name, cause }) => changes.push([name, cause]));
    await jar.getAll();
    expect(await jar.removeAll('app_')).toEqual([]);
    stop();
    expect(changes).toEqual([
      ['app_a', 'explicit'],
      ['app_b', 'explicit'],
    ]);
    expect(await jar.getAll()).toEqual({ other: '1' });
  });
});

describe('removeAll on a server', () => {
  it('writes one header for each name', () => {
    const jar = serverJar('app_a=1; other=1; app_b=2', { url });
    expect(jar.removeAll('app_')).toEqual([]);
    expect(jar.getAll()).toEqual({ other: '1' });
    expect(jar.setCookies()).toEqual(
      ['app_a', 'app_b'].map((name) => `${name}=; path=/; sameSite=lax; secure; max-age=0`),
    );
  });

  it('removes defined cookies, HttpOnly ones too', () => {
    const jar = serverJar('session=1; a=2', { url });
    const session = defineCookie('session', { httpOnly: true, path: '/cart' });
    expect(jar.removeAll(session)).toEqual([]);
    expect(jar.setCookies()).toEqual([
      'session=; path=/cart; sameSite=lax; secure; httpOnly; max-age=0',
    ]);
  });

  it('stops at 40 removals a response, and names what is left', () => {
    const names = Array.from({ length: 60 }, (_, i) => `n${i}`);
    const jar = serverJar(names.map((name) => `${name}=1`).join('; '), { url });
    expect(jar.removeAll('n')).toEqual(names.slice(40));
    expect(jar.setCookies()).toHaveLength(40);
    expect(jar.removeAll('n')).toEqual(names.slice(40));
    expect(jar.setCookies()).toHaveLength(40);
  });
});

it('removeAll of the main entry works where there is no document', () => {
  const jar = createJar({ read: () => '', write: () => {}, site: () => null });
  expect(jar.removeAll(() => true)).toEqual([]);
});
