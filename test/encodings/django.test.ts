// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { often } from '../generated.ts';
import { django } from '../../src/interop.js';
import { obeysTheLaw, wellFormed } from './law.ts';

const latin = wellFormed.map((text) =>
  text.replace(/[^\0-\xff]/gu, (character) => String.fromCharCode(character.codePointAt(0)! % 256)),
);

obeysTheLaw(
  django,
  /^([\w!#$%&'*+\-.^`|~:]+|"([ !#-+\--:<-[\]-~]|\\["\\]|\\[0-3][0-7]{2})*")$/,
  latin,
);

it.each(['dark', '%41', '100%', 'a+b', "!#$%&'*+-.^_`|~:"])('writes and reads %j bare', (text) => {
  expect(django.encode(text)).toBe(text);
  expect(django.decode(text)).toBe(text);
});

it.each([
  ['', '""'],
  ['This is a cookie', '"This is a cookie"'],
  ['a=b', '"a=b"'],
  ['{}', '"{}"'],
  ['()/<=>?@[]{}', '"()/<=>?@[]{}"'],
  ['é', '"\\351"'],
  ['Ã©', '"\\303\\251"'],
  ['ÿ', '"\\377"'],
  ['a,b;c', '"a\\054b\\073c"'],
  ['"', '"\\""'],
  ['\\', '"\\\\"'],
  ['\0\t\n\x1a\x1f\x7f\x80', '"\\000\\011\\012\\032\\037\\177\\200"'],
  ['a literal %41', '"a literal %41"'],
])('writes and reads %j as %s', (text, wire) => {
  expect(django.encode(text)).toBe(wire);
  expect(django.decode(wire)).toBe(text);
});

it.each([
  ['a%20b', 'a%20b', 'percent-encoding, which Django leaves alone'],
  ['"\\x\\400"', 'x400', 'a backslash before anything else'],
  ['', '', 'nothing'],
  ['"', '"', 'a single quote'],
  ['"open', '"open', 'an unbalanced quote'],
  ['This is bare', 'This is bare', 'what a script has left'],
])('reads %s as %s: %s', (wire, text) => {
  expect(django.decode(wire)).toBe(text);
});

it('has no form for any character above U+00FF', () => {
  const beyond = fc
    .integer({ min: 0x100, max: 0x10ffff })
    .map((code) => String.fromCodePoint(code));
  fc.assert(
    fc.property(latin, beyond, latin, (before, character, after) => {
      expect(() => django.encode(before + character + after)).toThrow(
        /^U\+[\dA-F]{4,6} at \d+ is above U\+00FF$/,
      );
    }),
    { numRuns: often(10_000) },
  );
  expect(() => django.encode('Ł')).toThrow(new RangeError('U+0141 at 0 is above U+00FF'));
  expect(() => django.encode('né 🍮')).toThrow(new RangeError('U+1F36E at 3 is above U+00FF'));
});
