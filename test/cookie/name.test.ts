// @vitest-environment node
/** Names, as they are given and as they are written. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { often } from '../generated.ts';
import { decodeName, encodeName } from '../../src/cookie/name.js';

it('every name comes back from what it is written as, and is written in token characters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (name) =>
        decodeName(encodeName(name)) === name &&
        /^([!#$&'*+.^`|~\w-]|%[0-9A-F]{2})*$/.test(encodeName(name)),
    ),
    { numRuns: often(10_000) },
  );
});

it.each(['%zz', 'a%2e', '%', 'a b', '(x)', '%E9'])(
  'what nobody here would write stays as it stands: %s',
  (key) => {
    expect(decodeName(key)).toBe(key);
  },
);

it('a lone surrogate does not throw', () => {
  expect(encodeName('a\ud800')).toBe('a\ud800');
});
