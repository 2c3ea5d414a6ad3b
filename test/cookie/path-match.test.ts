// @vitest-environment node
/** Which pages a path stands for (RFC 6265bis, 5.1.4). */
import { expect, it } from 'vitest';
import { defaultPath, pathMatch } from '../../src/cookie/path-match.js';

it.each([
  ['/', '/', true],
  ['/shop', '/', true],
  ['/shop', '/shop', true],
  ['/shop/', '/shop', true],
  ['/shop/cart', '/shop', true],
  ['/shop/cart', '/shop/', true],
  ['/shop/cart', '/shop/cart', true],
  ['/shop', '/shop/', false],
  ['/shopping', '/shop', false],
  ['/', '/shop', false],
  ['/SHOP', '/shop', false],
  ['//evil', '/', true],
])('a page at %s sees a cookie of the path %s: %s', (pathname, path, sees) => {
  expect(pathMatch(pathname, path)).toBe(sees);
});

it.each([
  ['/', '/'],
  ['', '/'],
  ['/shop', '/'],
  ['/shop/', '/shop'],
  ['/shop/cart', '/shop'],
  ['/shop/cart/', '/shop/cart'],
])('a cookie that a page at %j sets without a path has the path %s', (pathname, path) => {
  expect(defaultPath(pathname)).toBe(path);
});
