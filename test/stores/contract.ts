/** What every place where cookies live must do, told through the verbs as promises; each store passes it, whatever it is made of. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  chunked,
  createJar,
  defineCookie,
  everywhere,
  raw,
  type Change,
  type JarAttributes,
  type Store,
} from '../../src/index.js';
import { createAsyncJar, type AsyncJar, type AsyncStore } from '../../src/async.js';
import type { JarCookie } from '../browsers/engine.mjs';

/** The place as others see it. */
export interface Outside {
  /** What it really holds for a path. */
  readonly jar: (path?: string) => Promise<JarCookie[]>;
  /** A server sends these Set-Cookie headers. */
  readonly serverSets: (...lines: string[]) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** A store for a page that was loaded from below this path; where none is said, from wherever the test runs. */
export type MakeStore = (path?: string) => Promise<Store | AsyncStore>;

const isAsync = (store: Store | AsyncStore): store is AsyncStore => store.read() instanceof Promise;

/** The verbs of a synchronous jar as promises, which is all that tells the two apart. */
const verbsOf = (store: Store | AsyncStore, attributes?: JarAttributes): AsyncJar => {
  if (isAsync(store)) return createAsyncJar(store, attributes);
  const jar = createJar(store, attributes);
  const later =
    (verb: (...args: never[]) => unknown) =>
    async (...args: never[]) => {
      const answer = verb(...args);
      // A page's result looks the first time that it is looked at; what is handed on is then as it was when the verb was done.
      return (answer as { ok?: boolean } | undefined)?.ok === undefined
        ? answer
        : { ...(answer as object) };
    };
  const { get, getAll, has, set, remove, removeAll, available } = jar;
  return {
    ...(Object.fromEntries(
      Object.entries({ get, getAll, has, set, remove, removeAll, available }).map(
        ([name, verb]) => [name, later(verb as never)],
      ),
    ) as never as AsyncJar),
    onChange: jar.onChange,
  };
};

/** The place as others see it, where the names of a jar begin with a prefix: only such are looked at, and a server's get it too. */
const withPrefix = (prefix: string, { jar, serverSets, clear }: Outside): Outside => ({
  jar: async (path) =>
    (await jar(path)).flatMap((cookie) =>
      cookie.name.startsWith(prefix) ? [{ ...cookie, name: cookie.name.slice(prefix.length) }] : [],
    ),
  serverSets: (...lines) => serverSets(...lines.map((line) => prefix + line)),
  clear,
});

/** `seesHttpOnly`: an extension and a server do, a page's script doesn't. */
export const contract = (
  name: string,
  makeStore: MakeStore,
  outside: Outside,
  seesHttpOnly = false,
): void => {
  contractOf(name, makeStore, outside, seesHttpOnly, '');
  contractOf(`${name}, under a prefix,`, makeStore, outside, seesHttpOnly, 'app_');
};

const contractOf = (
  name: string,
  makeStore: MakeStore,
  outside: Outside,
  seesHttpOnly: boolean,
  prefix: string,
): void => {
  const { jar, serverSets, clear } = withPrefix(prefix, outside);
  const verbsOver = (store: Store | AsyncStore, attributes?: JarAttributes) =>
    verbsOf(store, { ...attributes, prefix: prefix || undefined });

  describe(`${name} keeps the contract of a store:`, () => {
    let store: Store | AsyncStore;
    let verbs: AsyncJar;
    beforeEach(async () => {
      await clear();
      store = await makeStore();
      verbs = verbsOver(store);
    });
    const names = async (path?: string) => (await jar(path)).map((cookie) => cookie.name).sort();

    it('reads as a Cookie header has it, and an empty jar as the empty string', async () => {
      expect(await store.read()).toBe('');
      await serverSets('a=1; Path=/', 'b=a=b "c"; Path=/');
      expect((await store.read()).split('; ').sort()).toEqual([
        `${prefix}a=1`,
        `${prefix}b=a=b "c"`,
      ]);
    });

    it(`${seesHttpOnly ? 'shows' : 'does not show'} what is HttpOnly`, async () => {
      await serverSets('secret=1; Path=/; HttpOnly', 'open=1; Path=/');
      expect((await store.read()).split('; ').sort()).toEqual(
        (seesHttpOnly ? ['open=1', 'secret=1'] : ['open=1']).map((pair) => prefix + pair),
      );
    });

    it('knows where it is', () => {
      expect(store.site()).toMatchObject({
        protocol: expect.stringMatching(/^https?:$/),
        hostname: expect.any(String),
      });
    });

    it('takes what is written, with its attributes, and gives it back', async () => {
      const https = store.site()!.protocol === 'https:';
      expect(await verbs.set('n', 'a b;é', { maxAge: 600, sameSite: 'strict' })).toEqual({
        ok: true,
      });
      expect(await verbs.get('n')).toBe('a b;é');
      expect(await jar()).toEqual([
        expect.objectContaining({
          name: 'n',
          value: 'a%20b%3B%C3%A9',
          path: '/',
          secure: https,
          sameSite: 'Strict',
        }),
      ]);
      expect(Math.abs((await jar())[0]!.expires! - Date.now() / 1000 - 600)).toBeLessThan(5);
    });

    it('writes Lax, the session and no domain where nothing else is said', async () => {
      await verbs.set('n', 'v');
      const [cookie] = await jar();
      expect(cookie).toMatchObject({ sameSite: 'Lax', httpOnly: false });
      expect(cookie!.expires).toBeUndefined();
      expect(cookie!.domain).not.toMatch(/^\./);
    });

    it('writes a path as it is given', async () => {
      const { get, set } = verbsOver(await makeStore('/shop/cart'));
      for (const path of ['/shop', '/shop/', '/'])
        expect(await set('n', path, { path })).toEqual({ ok: true });
      expect(await get('n')).toBe('/shop/');
      expect((await jar('/shop/')).map((cookie) => cookie.path).sort()).toEqual([
        '/',
        '/shop',
        '/shop/',
      ]);
    });

    it('writes what is not Secure where that is asked', async () => {
      expect(await verbs.set('n', 'v', { secure: false })).toEqual({ ok: true });
      expect(await jar()).toEqual([expect.objectContaining({ secure: false })]);
    });

    it('replaces a value, and keeps an empty one', async () => {
      await verbs.set('n', '1');
      await verbs.set('n', '');
      expect(await verbs.get('n')).toBe('');
      expect(await verbs.has('n')).toBe(true);
      expect(await jar()).toHaveLength(1);
    });

    it("leaves a stranger's cookies alone", async () => {
      await serverSets('theirs=%zz; Path=/');
      await verbs.set('n', '1');
      await verbs.remove('n');
      expect(await verbs.getAll()).toEqual({ theirs: '%zz' });
    });

    it('has nothing under a name that nobody wrote', async () => {
      for (const name of ['n', 'toString', '__proto__']) {
        expect(await verbs.get(name)).toBeUndefined();
        expect(await verbs.has(name)).toBe(false);
        expect(await verbs.getAll(name)).toEqual([]);
      }
      expect(await verbs.getAll()).toEqual({});
    });

    it('gives duplicates, the most specific first', async () => {
      const { get, getAll, set } = verbsOver(await makeStore('/shop/cart'));
      await set('n', 'root');
      await set('n', 'cart', { path: '/shop/cart' });
      await set('n', 'shop', { path: '/shop' });
      expect(await getAll('n')).toEqual(['cart', 'shop', 'root']);
      expect(await get('n')).toBe('cart');
    });

    it('removes, also what was never there', async () => {
      await verbs.set('n', 'v');
      expect(await verbs.remove('n')).toEqual({ ok: true });
      expect(await verbs.remove('n')).toEqual({ ok: true });
      expect(await jar()).toEqual([]);
    });

    it('says scope where another one is left, and removes it everywhere', async () => {
      const { remove, set } = verbsOver(await makeStore('/shop/cart'));
      for (const path of ['/shop', '/shop/cart', '/']) await set('n', path, { path });
      expect(await remove('n')).toMatchObject({
        ok: false,
        code: 'scope',
        message: expect.stringContaining(`cookie "${prefix}n"`) as string,
      });
      expect(await remove('n', { everywhere })).toEqual({ ok: true });
      expect(await names('/shop/cart')).toEqual([]);
    });

    it('removes what somebody else wrote under the name as it stands', async () => {
      await serverSets('a(b)=theirs; Path=/');
      await verbs.set('a(b)', 'ours');
      expect(await verbs.remove('a(b)')).toEqual({ ok: true });
      expect(await jar()).toEqual([]);
    });

    it('removes all that match, and gives the names that are still there', async () => {
      const { getAll, removeAll, set } = verbsOver(await makeStore('/shop/cart'));
      for (const name of ['a.1', 'a.2', 'a(b)', 'b']) await set(name, 'v');
      await set('a.2', 'v', { path: '/shop' });
      // Looks from outside: WebKit's page may get word of its own writes later, and show for a moment again what it has removed since.
      expect(await names('/shop/cart')).toHaveLength(5);
      expect(await removeAll('a.')).toEqual(['a.2']);
      expect(await removeAll((name) => name.startsWith('a'), { everywhere })).toEqual([]);
      expect(await getAll()).toEqual({ b: 'v' });
      expect(await names('/shop/cart')).toEqual(['b']);
      expect(await removeAll([defineCookie('b'), defineCookie('c', { chunked })])).toEqual([]);
      expect(await names('/shop/cart')).toEqual([]);
    });

    it('keeps defined cookies, chunked ones too', async () => {
      const attributes = { prefix: prefix || undefined };
      const made = isAsync(store)
        ? createAsyncJar(store, attributes)
        : createJar(store, attributes);
      const draft = defineCookie('draft', { chunked }).on(made as AsyncJar);
      expect(await draft.set('x'.repeat(5000))).toEqual({ ok: true });
      expect(await draft.get()).toBe('x'.repeat(5000));
      expect((await names()).map((name) => name.slice(0, 6))).toEqual(['draft.', 'draft.']);
      expect(await draft.update((text) => `${text}y`)).toEqual({ ok: true });
      expect(await draft.get()).toBe(`${'x'.repeat(5000)}y`);
      expect(await draft.remove()).toEqual({ ok: true });
      expect(await jar()).toEqual([]);
    });

    it("answers domain for one that is not this host's", async () => {
      expect(await verbs.set('n', 'v', { domain: 'example.org' })).toMatchObject({
        ok: false,
        code: 'domain',
      });
      expect(await jar()).toEqual([]);
    });

    it('throws what is wrong in the code, and writes nothing', async () => {
      await expect(verbs.set('', 'v')).rejects.toMatchObject({ code: 'name' });
      await expect(verbs.set('n', 'v', { maxAge: NaN })).rejects.toMatchObject({ code: 'expiry' });
      await expect(verbs.set('n', 5 as never)).rejects.toMatchObject({ code: 'codec' });
      expect(await jar()).toEqual([]);
    });

    it('answers size for what no browser keeps, and value for what has no form, and writes neither', async () => {
      expect(await verbs.set('n', 'x'.repeat(4096))).toEqual({
        ok: false,
        code: 'size',
        message: expect.stringContaining(String(4097 + prefix.length)) as string,
      });
      for (const [value, options] of [['a;b', { encoding: raw }], ['\ud800']] as const)
        expect(await verbs.set('n', value, options)).toEqual({
          ok: false,
          code: 'value',
          message: expect.stringContaining(`cookie "${prefix}n": `) as string,
        });
      expect(await jar()).toEqual([]);
    });

    it('keeps cookies, and leaves none behind when asked', async () => {
      expect(await verbs.available()).toBe(true);
      expect(await jar()).toEqual([]);
    });

    it('is one with a second store of the same place', async () => {
      const second = verbsOver(await makeStore(), { sameSite: 'strict' });
      await verbs.set('n', '1');
      expect(await second.get('n')).toBe('1');
      await second.set('n', '2');
      expect(await verbs.get('n')).toBe('2');
    });

    it('writes at once what is written at once', async () => {
      const all = Array.from({ length: 20 }, (_, i) => `c${i}`);
      expect(await Promise.all(all.map((name) => verbs.set(name, name)))).toEqual(
        all.map(() => ({ ok: true })),
      );
      expect(await names()).toEqual(all.sort());
    });

    it('tells of own writes before they are answered, each once', async () => {
      const heard: Change[] = [];
      const stop = verbs.onChange((change) => heard.push(change));
      await verbs.set('n', '1');
      expect(heard).toEqual([{ name: 'n', value: '1', oldValue: undefined }]);
      await verbs.set('n', '2');
      await verbs.set('n', '2', { maxAge: 60 });
      await verbs.remove('n');
      stop();
      await verbs.set('n', '3');
      expect(heard.slice(1)).toEqual([
        { name: 'n', value: '2', oldValue: '1' },
        { name: 'n', value: undefined, oldValue: '2' },
      ]);
    });

    it('tells of what others write, each once', async () => {
      await serverSets('n=0; Path=/');
      await expect.poll(() => verbs.get('n')).toBe('0');
      const heard: Change[] = [];
      const stop = verbs.onChange((change) => heard.push(change), { interval: 20 });
      // What was there before the listener must have been seen.
      await verbs.get('n');
      for (const line of ['n=1; Path=/', 'n="two words"; Path=/', 'n=; Path=/; Max-Age=0']) {
        const { length } = heard;
        await serverSets(line);
        await expect.poll(() => heard.length, { timeout: 5000, interval: 5 }).toBe(length + 1);
      }
      stop();
      expect(heard).toEqual([
        { name: 'n', value: '1', oldValue: '0' },
        { name: 'n', value: 'two words', oldValue: '1' },
        { name: 'n', value: undefined, oldValue: 'two words' },
      ]);
    });
  });
};
