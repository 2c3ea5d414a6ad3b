// @vitest-environment node
import { expect, it } from 'vitest';
import { rails } from '../../src/interop.js';
import { obeysTheLaw } from './law.ts';

obeysTheLaw(rails, /^([\w*.+-]|%[\dA-F]{2})*$/);

it.each([
  ['', ''],
  ['dark', 'dark'],
  ['*-._', '*-._'],
  [' ', '+'],
  ['a b+c', 'a+b%2Bc'],
  ["!'()~", '%21%27%28%29%7E'],
  ['%41', '%2541'],
  ['%20', '%2520'],
  ['a=b&c;d,e', 'a%3Db%26c%3Bd%2Ce'],
  ['"', '%22'],
  ['\n', '%0A'],
  ['é', '%C3%A9'],
  ['😀', '%F0%9F%98%80'],
])('writes and reads %j as %s', (text, wire) => {
  expect(rails.encode(text)).toBe(wire);
  expect(rails.decode(wire)).toBe(text);
});

it.each([
  ['a%20b', 'a b', 'a space as percent writes it'],
  ['"a+b"', '"a b"', 'quotes, which Rack leaves alone'],
  ['100%+x', '100%+x', 'malformed percent-encoding, whole, as it stands'],
  ['%E9', '%E9', 'percent-encoding that is not UTF-8'],
])('reads %s as %s: %s', (wire, text) => {
  expect(rails.decode(wire)).toBe(text);
});

it('says where half a character stands', () => {
  expect(() => rails.encode('🍮\ud800')).toThrow(new RangeError('U+D800 at 2 is half a character'));
});
