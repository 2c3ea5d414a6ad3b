// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { often } from '../generated.ts';
import { percent } from '../../src/index.js';
import { php } from '../../src/interop.js';
import { obeysTheLaw, wellFormed } from './law.ts';

obeysTheLaw(php, /^([!#$'-*\--:<-[\]-~]|%[\dA-F]{2})*$/);

it('writes what percent writes', () => {
  fc.assert(
    fc.property(wellFormed, (text) => php.encode(text) === percent.encode(text)),
    { numRuns: often(10_000) },
  );
});

it.each([
  ['a%20b', 'a b', 'percent-encoding'],
  ['a+b', 'a+b', 'a plus'],
  ['"quoted"', '"quoted"', 'quotes, which PHP leaves alone'],
  ['"%41\\054"', '"A\\054"', 'percent-encoding and no octal between quotes'],
  ['100%', '100%', 'a lone percent'],
  ['%E9', '%E9', 'percent-encoding that is not UTF-8'],
  ['', '', 'nothing'],
])('reads %s as %s: %s', (wire, text) => {
  expect(php.decode(wire)).toBe(text);
});

it('says where half a character stands', () => {
  expect(() => php.encode('\ud83c')).toThrow(new RangeError('U+D83C at 0 is half a character'));
});
