// @vitest-environment node
/** The prefixes of names that have rules of their own. */
import { expect, it } from 'vitest';
import { prefixOf } from '../../src/cookie/prefix.js';

it.each([
  ['__Secure-n', '__secure-'],
  ['__Host-n', '__host-'],
  ['__Http-n', '__http-'],
  ['__Host-Http-n', '__host-http-'],
  ['__host-n', '__host-'],
  ['__HOST-HTTP-n', '__host-http-'],
  ['__Host-', '__host-'],
  ['__Host-Httpn', '__host-'],
  ['__Host', ''],
  ['_Host-n', ''],
  ['Host-n', ''],
  ['x__Host-n', ''],
  ['__Hosts-n', ''],
  ['', ''],
])('the prefix of %j is %j', (name, prefix) => {
  expect(prefixOf(name)).toBe(prefix);
});
