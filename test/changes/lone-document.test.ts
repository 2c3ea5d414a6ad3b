// @vitest-environment node
/** Without a window: tests, and servers, that put a `document` alone in place. */
import { JSDOM } from 'jsdom';
import { afterEach, expect, it, vi } from 'vitest';
import { defineCookie, onChange } from '../../src/index.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('a document with a window of its own is watched by that window', () => {
  const { window } = new JSDOM('', { url: 'https://example.com/' });
  vi.stubGlobal('document', window.document);
  const theme = defineCookie('theme', { default: 'light' });
  const heard = vi.fn();
  const stop = theme.watch(heard);
  theme.set('dark');
  window.document.cookie = 'theme=blue; path=/';
  window.dispatchEvent(new window.Event('focus'));
  expect(heard.mock.calls).toEqual([
    ['dark', 'light'],
    ['blue', 'dark'],
  ]);
  stop();
  window.close();
});

it('an object with a cookie alone is read and written, and own writes are reported', () => {
  vi.stubGlobal('document', { cookie: 'theme=light', URL: 'https://example.com/' });
  const heard = vi.fn();
  const stop = onChange(heard);
  const theme = defineCookie('theme');
  const stopWatching = theme.watch(heard);
  (document as { cookie: string }).cookie = 'theme=dark';
  expect(theme.get()).toBe('dark');
  stop();
  stopWatching();
});
