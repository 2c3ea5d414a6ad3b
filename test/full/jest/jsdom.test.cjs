/** What an app's tests do with the package in Jest's jsdom. */
'use strict';
const { afterEach, describe, expect, test } = require('@jest/globals');
const { defineCookie, get, json, onChange, raw, remove, set } = require('gingersnap');
const { browserStore, createAsyncJar } = require('gingersnap/async');
const { flask } = require('gingersnap/interop');
const { serverJar } = require('gingersnap/server');
const { installCookieStore, testJar } = require('gingersnap/testing');

/** @typedef {import('gingersnap').Change} Change */

const url = 'https://shop.example/cart';
const text = 'Größe 日本 😀; "a, b"';
/** Long enough that its bytes are counted. */
const long = 'é'.repeat(400);

afterEach(() => {
  for (const cookie of document.cookie.split('; '))
    document.cookie = `${cookie.split('=')[0]}=; path=/; secure; max-age=0`;
});

test('there is no TextEncoder here, and the global object is not the window', () => {
  expect(typeof TextEncoder).toBe('undefined');
  Object.defineProperty(window, 'me', {
    get() {
      return this === window;
    },
    configurable: true,
  });
  expect(Reflect.get(window, 'me')).toBe(false);
});

describe('the page', () => {
  test.each([text, long])('gives back what was written: %#', (value) => {
    expect(set('n', value).ok).toBe(true);
    expect(get('n')).toBe(value);
    expect(decodeURIComponent(document.cookie)).toBe(`n=${value}`);
    expect(remove('n').ok).toBe(true);
    expect(document.cookie).toBe('');
  });

  test('refuses a value by its bytes', () => {
    expect(set('n', 'é'.repeat(2047), { encoding: raw }).ok).toBe(true);
    const result = set('n', 'é'.repeat(2048), { encoding: raw });
    expect(result).toEqual({ ok: false, code: 'size', message: expect.stringMatching(/\b4097\b/) });
  });

  test('answers with plain objects', () => {
    expect(set('n', 'v')).toEqual({ ok: true });
    expect({ ...set('n', 'v') }).toMatchObject({ ok: true });
    expect(JSON.stringify(set('n', 'v'))).toBe('{"ok":true}');
    expect(remove('n')).toEqual({ ok: true });
  });

  test('has a definition, which is written, watched and removed', () => {
    const cart = defineCookie('cart', { codec: json(), default: [], expires: '30d' });
    /** @type {unknown[]} */
    const seen = [];
    const stop = cart.subscribe((items) => seen.push(items));
    expect(cart.set([text]).ok).toBe(true);
    expect(cart.get()).toEqual([text]);
    expect(cart.remove().ok).toBe(true);
    stop();
    expect(seen).toEqual([[], [text], []]);
  });

  test('reports changes to onChange, its own and those of a script', async () => {
    /** @type {Change[]} */
    const heard = [];
    const stop = onChange((change) => heard.push(change), { interval: 20 });
    set('n', '1');
    document.cookie = 'n=2; path=/; secure';
    await new Promise((resolve) => setTimeout(resolve, 200));
    stop();
    expect(heard).toEqual([
      { name: 'n', value: '1', oldValue: undefined },
      { name: 'n', value: '2', oldValue: '1' },
    ]);
  });

  test('writes and reads what Flask does', () => {
    expect(set('n', text, { encoding: flask }).ok).toBe(true);
    expect(document.cookie).toBe(
      String.raw`n="Gr\303\266\303\237e \346\227\245\346\234\254 \360\237\230\200\073 \"a\054 b\""`,
    );
    expect(get('n', { encoding: flask })).toBe(text);
  });
});

test.each([text, long])('serverJar reads a request, and writes a response: %#', (value) => {
  const jar = serverJar(`n=${encodeURIComponent(value)}`, { url });
  expect(jar.get('n')).toBe(value);
  expect(jar.set('percent', value).ok).toBe(true);
  expect(jar.set('flask', value, { encoding: flask }).ok).toBe(true);
  const next = serverJar(
    jar
      .setCookies()
      .map((line) => line.split(';')[0])
      .join('; '),
  );
  expect(next.get('percent')).toBe(value);
  expect(next.get('flask', { encoding: flask })).toBe(value);
});

test('testJar keeps cookies, and their time', () => {
  const jar = testJar({ url, now: new Date('2026-01-01') });
  expect(jar.setCookie('session=1; Path=/; HttpOnly')).toBe(true);
  expect(jar.set('n', text, { maxAge: 60 })).toMatchObject({ ok: true });
  expect(jar.get('n')).toBe(text);
  expect(jar.cookies().map(({ name }) => name)).toEqual(['session', 'n']);
  jar.advance('61s');
  expect(jar.has('n')).toBe(false);
});

describe('installCookieStore', () => {
  let takeOut = () => {};
  afterEach(() => takeOut());

  test.each([
    ['window', () => window],
    ['globalThis', () => globalThis],
  ])('gives Jest a cookieStore by its %s', async (_, view) => {
    takeOut = installCookieStore(view());
    expect(window.cookieStore).toBe(cookieStore);
    await cookieStore.set('n', 'v');
    expect(document.cookie).toBe('n=v');
    expect(await window.cookieStore.get('n')).toMatchObject({ name: 'n', value: 'v' });
    takeOut();
    expect('cookieStore' in window).toBe(false);
  });

  test('is what gingersnap/async writes through', async () => {
    takeOut = installCookieStore(window);
    const jar = createAsyncJar(browserStore());
    /** @type {Change[]} */
    const heard = [];
    const stop = jar.onChange((change) => heard.push(change));
    expect(await jar.set('n', long)).toEqual({ ok: true });
    expect(await jar.getAll()).toEqual({ n: long });
    stop();
    expect(heard).toEqual([{ name: 'n', value: long, oldValue: undefined }]);
  });

  test('takes a listener', async () => {
    takeOut = installCookieStore(window);
    const changed = new Promise((resolve) => {
      cookieStore.addEventListener('change', resolve, { once: true });
    });
    await cookieStore.set('n', 'v');
    expect(await changed).toMatchObject({ changed: [{ name: 'n', value: 'v' }], deleted: [] });
  });
});
