/** Pages of other hosts and schemes, without cookies, and without a window. */
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { CookieStore } from '../../src/cookie-store.js';

const at = (url: string) => {
  const { window } = new JSDOM('', { url });
  return new CookieStore(window.document);
};
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    (value) => value,
    (error: unknown) => (error as Error).name,
  );

it.each([
  ['https://app.example.com/', 'app.example.com', undefined],
  ['https://app.example.com/', 'example.com', undefined],
  ['https://app.example.com/', 'EXAMPLE.com', undefined],
  ['https://app.example.com/', 'ex%61mple.com', undefined],
  ['https://app.example.com/', 'com', 'TypeError'],
  ['https://app.example.com/', '.example.com', 'TypeError'],
  ['https://app.example.com/', 'ample.com', 'TypeError'],
  ['https://app.example.com/', 'example.com.', 'TypeError'],
  ['https://app.example.com/', 'other.example.com', 'TypeError'],
  ['https://app.example.com/', 'example.com:443', 'TypeError'],
  ['https://app.example.com/', 'example.com/x', 'TypeError'],
  ['https://app.example.com/', 'example.com?x', 'TypeError'],
  ['https://app.example.com/', 'x@example.com', 'TypeError'],
  ['https://app.example.com/', ' example.com', 'TypeError'],
  ['https://app.example.com/', 'exam\tple.com', 'TypeError'],
  ['https://xn--bcher-kva.example/', 'bücher.example', undefined],
  ['https://shop.example.co.uk/', 'example.co.uk', undefined],
  ['https://shop.example.co.uk/', 'co.uk', 'TypeError'],
  ['https://127.0.0.1/', '127.0.0.1', undefined],
  ['https://127.0.0.1/', '127.1', undefined],
  ['https://127.0.0.1/', '0.0.1', 'TypeError'],
  ['https://127.0.0.1/', '1', 'TypeError'],
])('a page of %s may set for the domain %s: %s', async (url, domain, expected) => {
  const store = at(url);
  expect(await outcome(store.set({ name: 'n', value: 'v', domain }))).toBe(expected);
  expect(await store.getAll()).toEqual(expected ? [] : [{ name: 'n', value: 'v' }]);
  if (!expected) await store.delete({ name: 'n', domain });
  expect(await store.getAll()).toEqual([]);
});

it('a page over plain http reads, and changes nothing, since cookies are always Secure here', async () => {
  const store = at('http://example.com/');
  await expect(store.set('n', 'v')).rejects.toThrow(TypeError);
  await expect(store.delete('n')).rejects.toThrow('secure');
  expect(await store.getAll()).toEqual([]);
  for (const own of ['http://localhost/', 'http://app.localhost/', 'http://127.0.0.1/']) {
    const store = at(own);
    await store.set('n', 'v');
    await store.delete('n');
  }
});

it('the default path is the folder of the page', async () => {
  const { window } = new JSDOM('', { url: 'https://example.com/a/b/c?x/y' });
  const store = new CookieStore(window.document);
  await store.set({ name: 'n', value: 'v', path: '' });
  expect((await store.get('n'))?.value).toBe('v');
  await store.delete({ name: 'n', path: '/a/b' });
  expect(await store.get('n')).toBeNull();
});

it.each([
  ['of an opaque origin', () => at('about:blank')],
  ['without a window', () => new CookieStore(document.implementation.createHTMLDocument())],
])('a page %s rejects with a SecurityError, and can be listened to', async (_, make) => {
  const store = make();
  for (const call of [
    store.get('n'),
    store.get(),
    store.getAll(),
    store.set('n', 'v'),
    store.set('', ''),
    store.delete('n'),
  ]) {
    await expect(call).rejects.toThrow(DOMException);
    expect(await outcome(call)).toBe('SecurityError');
  }
  // What cannot be converted is found before.
  expect(await outcome(store.delete(undefined!))).toBe('TypeError');
  store.onchange = () => undefined;
  store.onchange = null;
});
