/** Whatever is passed to defineCookie and to what it gives: reads throw nothing, all else says what is wrong. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  defineCookie,
  documentStore,
  createJar,
  chunked,
  type DefinedCookie,
} from '../../src/index.js';
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
