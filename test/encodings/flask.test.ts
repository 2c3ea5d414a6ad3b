// @vitest-environment node
import { expect, it } from 'vitest';
import { flask } from '../../src/interop.js';
import { obeysTheLaw } from './law.ts';

obeysTheLaw(flask, /^([!#-+\--:<-[\]-~]*|"([ !#-+\--:<-[\]-~]|\\["\\]|\\[0-3][0-7]{2})*")$/);

it.each(['', 'dark', '%41', '100%', 'a+b', 'a=b&c=d', '{}', "!#$%&'()*+-./:<=>?@[]^_`{|}~"])(
  'writes and reads %j bare',
  (text) => {
    expect(flask.encode(text)).toBe(text);
    expect(flask.decode(text)).toBe(text);
  },
);

it.each([
  ['This is a cookie', '"This is a cookie"'],
  [' ', '" "'],
  ['é', '"\\303\\251"'],
  ['€', '"\\342\\202\\254"'],
  ['😀', '"\\360\\237\\230\\200"'],
  ['a,b;c', '"a\\054b\\073c"'],
  ['"', '"\\""'],
  ['\\', '"\\\\"'],
  ['\\303', '"\\\\303"'],
  ['"quoted"', '"\\"quoted\\""'],
  ['\0\t\n\x1a\x1f\x7f\x80', '"\\000\\011\\012\\032\\037\\177\\302\\200"'],
  ['a literal %41', '"a literal %41"'],
])('writes and reads %j as %s', (text, wire) => {
  expect(flask.encode(text)).toBe(wire);
  expect(flask.decode(wire)).toBe(text);
});

it.each([
  ['a%20b', 'a%20b', 'percent-encoding, which Flask leaves alone'],
  ['"caf\\351"', 'café', "Django's Latin-1 octal, since it is no UTF-8"],
  ['"\\x\\400"', 'x400', 'a backslash before anything else'],
  ['""', '', 'an empty quoted value'],
  ['"', '"', 'a single quote'],
  ['"open', '"open', 'an unbalanced quote'],
  ['This is bare', 'This is bare', 'what a script has left'],
])('reads %s as %s: %s', (wire, text) => {
  expect(flask.decode(wire)).toBe(text);
});

it('says where half a character stands', () => {
  expect(() => flask.encode('a\udc00')).toThrow(new RangeError('U+DC00 at 1 is half a character'));
});
