// @vitest-environment node
/** Where Secure cookies are kept. */
import { expect, it } from 'vitest';
import { isTrustworthy } from '../../src/cookie/is-trustworthy.js';

it.each([
  ['https://example.com/', true],
  ['https://127.evil.example/', true],
  ['http://localhost:8000/', true],
  ['http://shop.localhost/', true],
  ['http://127.0.0.1/', true],
  ['http://127.8.9.10:3000/', true],
  ['http://[::1]/', true],
  ['http://example.com/', false],
  ['http://127.evil.example/', false],
  ['http://127.0.0.1.evil.example/', false],
  ['http://localhost.evil.example/', false],
  ['http://evillocalhost/', false],
  ['http://128.0.0.1/', false],
  ['http://[::2]/', false],
  ['file:///tmp/page.html', false],
])('%s is trustworthy: %s', (url, trustworthy) => {
  expect(isTrustworthy(new URL(url))).toBe(trustworthy);
});
