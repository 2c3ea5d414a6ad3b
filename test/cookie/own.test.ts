// @vitest-environment node
/** What a caller has given, and nothing else. */
import { expect, it } from 'vitest';
import { own } from '../../src/cookie/own.js';

it('own properties are copied, and inherited ones are not', () => {
  const given = Object.create({ path: '/evil' }) as { path?: string; domain?: string };
  given.domain = 'example.com';
  const copy = own(given);
  expect([copy.path, copy.domain, Object.getPrototypeOf(copy)]).toEqual([
    undefined,
    'example.com',
    null,
  ]);
  given.domain = 'other.example';
  expect(copy.domain).toBe('example.com');
});

it.each([undefined, null])('nothing of a polluted prototype comes with %s', (given) => {
  Object.assign(Object.prototype, { path: '/evil' });
  try {
    expect(own<{ path?: string }>(given).path).toBeUndefined();
  } finally {
    Reflect.deleteProperty(Object.prototype, 'path');
  }
});
