/** Whatever is passed to defineCookie and to what it gives: reads throw nothing, all else says what is wrong. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createAsyncJar } from '../../src/async.js';
import { createConsent } from '../../src/consent.js';
import {
  defineCookie,
  documentStore,
  createJar,
  chunked,
  everywhere,
  json,
  set,
  type DefinedCookie,
} from '../../src/index.js';
import { serverJar } from '../../src/server.js';
import { fakeStore } from '../fakes/store.ts';
import { junk, junkOptions, options, thrown } from '../helpers/junk.ts';

const definition = junkOptions(
  ...['expires', 'maxAge', 'path', 'domain', 'sameSite', 'secure', 'partitioned', 'priority'],
  ...['codec', 'encoding', 'httpOnly', 'default', 'purpose', 'category', 'consent'],
  ...['whenDenied', 'chunked', 'onInvalid', 'init', 'was'],
);
const CookieErrorOrNone = (call: () => unknown) =>
  expect([undefined, 'CookieError']).toContain((thrown(call) as Error | undefined)?.name);

it('defineCookie, and writing what it gives, throw a CookieError; reading throws nothing', () => {
  fc.assert(
    fc.property(junk, definition, junk, options, (name, given, value, written) => {
      document.cookie = 'n=v';
      for (const key of [name, 'n']) {
        let cookie: DefinedCookie<unknown> | undefined;
        CookieErrorOrNone(() => (cookie = defineCookie(key as string, given as object)));
        for (const { get, has, set, update, touch, remove } of cookie
          ? [cookie, cookie.on(createJar(documentStore()))]
          : []) {
          for (const read of [get, has]) expect(thrown(read)).toBeUndefined();
          for (const write of [
            () => set(value, written as object).code,
            () => set('v').code,
            () => update(() => value, written as object).code,
            () => update(value as never).code,
            () => touch().code,
            () => remove().code,
          ])
            CookieErrorOrNone(write);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

it('watch and subscribe throw what says what they take', () => {
  const { watch, subscribe } = defineCookie('n');
  fc.assert(
    fc.property(
      fc.oneof(
        junk,
        fc.constant(() => {}),
      ),
      options,
      (listener, given) => {
        for (const listen of [
          () => watch(listener as () => void, given as object),
          () => subscribe(listener as () => void),
        ]) {
          const error = thrown(() => listen()());
          if (typeof listener !== 'function')
            expect(error).toMatchObject({ name: 'CookieError', code: 'attribute' });
          else if (error) expect((error as Error).message).toContain('onChange takes');
        }
      },
    ),
    { numRuns: 300 },
  );
});

it.each([
  ['a number', 7],
  ['a text', 'ab'],
  ['an array', ['ab']],
  ['a Map', new Map()],
])('%s in place of options throws attribute', (_, given) => {
  const options = given as object;
  const { set, update } = defineCookie('n');
  for (const call of [
    () => defineCookie('n', options),
    () => set('v', options),
    () => update(() => 'v', options),
  ])
    expect(thrown(call)).toMatchObject({ name: 'CookieError', code: 'attribute' });
});

it('what is no text and has no codec throws codec, in a cookie in pieces too', () => {
  for (const value of [5, undefined, null, {}, Symbol('s')])
    expect(thrown(() => defineCookie('n', { chunked }).set(value as string))).toMatchObject({
      name: 'CookieError',
      code: 'codec',
    });
});

it('a name that no cookie can have throws name when it is defined', () => {
  for (const name of ['', 'a\nb', 'a\ud800', 5 as unknown as string])
    expect(thrown(() => defineCookie(name))).toMatchObject({ name: 'CookieError', code: 'name' });
});

it.each([
  ['true', true],
  ['a function that is another one', () => 'v'],
])('%s in place of chunked throws attribute when it is defined', (_, given) => {
  const definition = { chunked: given } as unknown as { chunked: typeof chunked };
  expect(thrown(() => defineCookie('n', definition))).toMatchObject({
    name: 'CookieError',
    code: 'attribute',
  });
});

it.each<[code: string, definition: object, name?: string]>([
  ['attribute', { pth: '/' }],
  ['attribute', { path: 'x' }],
  ['attribute', { path: '/a;b' }],
  ['attribute', { domain: 'a;b' }],
  ['attribute', { sameSite: 'Lax' }],
  ['attribute', { sameSite: 'none', secure: false }],
  ['attribute', { partitioned: true, secure: false }],
  ['attribute', { priority: 'highest' }],
  ['attribute', { secure: 'yes' }],
  ['attribute', { httpOnly: 'yes' }],
  ['expiry', { expires: '7 days' }],
  ['expiry', { expires: new Date(NaN) }],
  ['expiry', { maxAge: NaN }],
  ['attribute', { codec: 5 }],
  ['attribute', { codec: json }],
  ['attribute', { codec: {} }],
  ['attribute', { codec: { encode: String } }],
  ['attribute', { codec: { decode: String } }],
  ['attribute', { encoding: 'utf-8' }],
  ['attribute', { encoding: {} }],
  ['attribute', { encoding: { encode: String } }],
  ['attribute', { whenDenied: 'keep' }],
  ['attribute', { chunked, path: 'x' }],
  ['prefix', { path: '/a' }, '__Host-n'],
  ['prefix', { domain: 'example.com' }, '__Host-n'],
  ['prefix', { secure: false }, '__Secure-n'],
  ['prefix', { httpOnly: false }, '__Http-n'],
])('throws %s when %o is defined', (code, definition, name = 'n') => {
  expect(thrown(() => defineCookie(name, definition))).toMatchObject({
    name: 'CookieError',
    code,
    cookieName: name,
  });
});

it("takes what is valid on a server or on another page, and what a jar's own attributes complete", () => {
  for (const [name, definition] of [
    ['n', { httpOnly: true, secure: true }],
    ['n', { domain: 'elsewhere.example', path: '/away', expires: new Date(0) }],
    ['n', { codec: null, encoding: undefined, path: null, whenDenied: undefined }],
    ['__Http-n', {}],
    ['__Host-Http-n', { httpOnly: true, path: '/' }],
    ['__Host-n', { sameSite: 'none', partitioned: true }],
  ] as const)
    expect(thrown(() => defineCookie(name, definition as object))).toBe(undefined);
  const none = defineCookie('n', { sameSite: 'none' });
  const jar = createJar(documentStore(), { secure: false });
  expect(thrown(() => none.on(jar).set('v'))).toMatchObject({ code: 'attribute' });
});

it('a definition whose codec is null has no codec', () => {
  const { jar } = fakeStore();
  const cookie = defineCookie('n', { codec: null as never }).on(jar);
  cookie.set('v');
  expect(cookie.get()).toBe('v');
});

it.each([undefined, null, 5, 'page', {}, new Map()])(
  'on throws attribute for %o, which is not a jar',
  (jar) => {
    expect(thrown(() => defineCookie('n').on(jar as never))).toMatchObject({
      name: 'CookieError',
      code: 'attribute',
      cookieName: 'n',
    });
  },
);

describe('a Promise in place of a value', () => {
  const codecs = { json: json<unknown>(), own: { encode: String, decode: (text: string) => text } };
  const refused = { name: 'CookieError', code: 'codec' };

  it.each(Object.entries(codecs))('throws codec, and nothing is written: %s', async (_, codec) => {
    const { jar, store, lines } = fakeStore();
    for (const more of [{}, { chunked }]) {
      const definition = defineCookie('n', { codec, default: 'old', ...more });
      const cookie = definition.on(jar);
      expect(thrown(() => cookie.set(Promise.resolve(1)))).toMatchObject(refused);
      expect(thrown(() => cookie.update(() => Promise.resolve(1)))).toMatchObject(refused);
      const later = createAsyncJar({
        ...store,
        read: () => Promise.resolve(store.read()),
        write: (line) => Promise.resolve(store.write(line)),
      });
      await expect(definition.on(later).set(Promise.resolve(1))).rejects.toMatchObject(refused);
      await expect(definition.on(later).update(() => Promise.resolve(1))).rejects.toMatchObject(
        refused,
      );
    }
    expect(lines).toEqual([]);
  });

  it('throws codec when it is a default', () => {
    for (const codec of Object.values(codecs))
      expect(thrown(() => defineCookie('n', { codec, default: Promise.resolve(1) }))).toMatchObject(
        refused,
      );
  });

  it('throws codec at each read when init returns it', async () => {
    const { jar, store, lines } = fakeStore();
    const later = createAsyncJar({
      ...store,
      read: () => Promise.resolve(store.read()),
      write: (line) => Promise.resolve(store.write(line)),
    });
    for (const codec of [...Object.values(codecs), undefined]) {
      const onInvalid = vi.fn();
      const definition: object = { codec, init: async () => 1, onInvalid };
      const cookie = defineCookie('n', definition);
      for (const _ of [1, 2]) expect(thrown(() => cookie.on(jar).get())).toMatchObject(refused);
      expect(thrown(() => cookie.on(jar).watch(() => {}))).toMatchObject(refused);
      await expect(cookie.on(later).get()).rejects.toMatchObject(refused);
      expect([cookie.on(jar).has(), onInvalid.mock.calls]).toEqual([false, []]);
    }
    expect(lines).toEqual([]);
  });

  it('is what await takes for one, whatever else it holds', () => {
    const thenable = { then: () => {}, a: 1 };
    expect(thrown(() => json<unknown>().encode(thenable))).toBeInstanceOf(TypeError);
    expect(json<unknown>().encode({ then: 'a' })).toBe('{"then":"a"}');
    const cookie = defineCookie('n', { codec: json<unknown>() }).on(fakeStore().jar);
    expect(thrown(() => cookie.set(thenable))).toMatchObject(refused);
    expect(cookie.set({ then: 'a' }).ok).toBe(true);
  });

  it('throws codec while consent holds values back', () => {
    const consent = createConsent({ categories: { analytics: {} } });
    for (const codec of Object.values(codecs)) {
      const jar = serverJar('');
      const cookie = defineCookie('n', { codec, consent, category: 'analytics' }).on(jar);
      expect(thrown(() => cookie.set(Promise.resolve(1)))).toMatchObject(refused);
      expect(thrown(() => cookie.update(() => Promise.resolve(1)))).toMatchObject(refused);
      expect(jar.setCookies()).toEqual([]);
    }
  });

  it('throws codec from set with json', () => {
    expect(
      thrown(() => set('promised', Promise.resolve(1), { codec: json<unknown>() })),
    ).toMatchObject(refused);
    expect(document.cookie).not.toContain('promised');
  });
});

it('everywhere, which is an option of remove alone, throws attribute in a definition', () => {
  const definition: object = { everywhere };
  expect(thrown(() => defineCookie('n', definition))).toMatchObject({
    name: 'CookieError',
    code: 'attribute',
    cookieName: 'n',
  });
});
