// @vitest-environment node
/** Which hosts a domain stands for (RFC 6265bis, 5.1.3). */
import { expect, it } from 'vitest';
import { canonicalDomain, domainMatch, isAddress } from '../../src/cookie/domain-match.js';

it.each([
  ['example.com', 'example.com', true],
  ['www.example.com', 'example.com', true],
  ['a.b.example.com', 'example.com', true],
  ['example.com', 'www.example.com', false],
  ['badexample.com', 'example.com', false],
  ['example.com', 'com', true],
  ['example.com', '', false],
  ['localhost', 'localhost', true],
  // An address has no sub-domains: only the whole of it matches.
  ['127.0.0.1', '127.0.0.1', true],
  ['127.0.0.1', '0.0.1', false],
  ['10.127.0.0.1', '127.0.0.1', false],
  ['[::1]', '[::1]', true],
  ['[::ffff:1.2.3.4]', '3.4]', false],
  // Digits alone make no address where there are letters, too.
  ['1.example', 'example', true],
])('the host %s belongs to the domain %j: %s', (host, domain, belongs) => {
  expect(domainMatch(host, domain)).toBe(belongs);
});

it.each([
  ['127.0.0.1', true],
  ['[::1]', true],
  ['[2001:db8::7]', true],
  ['localhost', false],
  ['127.evil.example', false],
  ['1.2.3.4.example', false],
])('%s is an address: %s', (host, address) => {
  expect(isAddress(host)).toBe(address);
});

it('a domain is compared in lower case and without the one dot before it', () => {
  expect(['.Example.COM', 'example.com', '..example.com'].map(canonicalDomain)).toEqual([
    'example.com',
    'example.com',
    '.example.com',
  ]);
});
