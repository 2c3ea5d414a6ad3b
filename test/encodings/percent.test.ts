// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { often } from '../generated.ts';
import { percent } from '../../src/index.js';

const wellFormed = fc.string({ unit: 'binary', maxLength: 200 });

it('gives back every string without lone surrogates', () => {
  fc.assert(
    fc.property(wellFormed, (text) => percent.decode(percent.encode(text)) === text),
    { numRuns: often(10_000) },
  );
});

it('writes cookie-octets only, and neither + nor & bare, which Rack, Rails and CGI.pm misread', () => {
  fc.assert(
    fc.property(wellFormed, (text) =>
      /^([!#$'-*\--:<-[\]-~]|%[0-9A-F]{2})*$/.test(percent.encode(text)),
    ),
    { numRuns: often(10_000) },
  );
});

it('writes bare what every server reads as it stands', () => {
  const bare = "!#$'()*-./0123456789:<=>?@AZ[]^_`az{|}~";
  expect(percent.encode(bare)).toBe(bare);
});

it.each([
  [' ', '%20'],
  ['"', '%22'],
  ['%', '%25'],
  ['&', '%26'],
  ['+', '%2B'],
  [',', '%2C'],
  [';', '%3B'],
  ['\\', '%5C'],
  ['\t', '%09'],
  ['\x7f', '%7F'],
  ['é', '%C3%A9'],
  ['€', '%E2%82%AC'],
  ['😀', '%F0%9F%98%80'],
])('writes %j as %s', (text, wire) => {
  expect(percent.encode(text)).toBe(wire);
});

it.each(['\ud800', 'a\udc00b', '\udc00\ud800'])(
  'has no form for the lone surrogate in %j',
  (text) => {
    expect(() => percent.encode(text)).toThrow(URIError);
  },
);

it.each([
  ['"This is a cookie"', 'This is a cookie', "Flask's quotes"],
  ['"caf\\303\\251"', 'café', "Flask's UTF-8 octal"],
  ['"caf\\351"', 'café', "Django's Latin-1 octal"],
  ['"\\360\\237\\230\\200"', '😀', 'four bytes of UTF-8'],
  ['"a\\054b\\073c"', 'a,b;c', 'octal of ASCII'],
  ['"\\"\\\\"', '"\\', 'escaped quotes and backslashes'],
  ['"\\x"', 'x', 'a backslash before anything else'],
  ['"\\400\\08"', '40008', 'what is no octal byte'],
  ['"%41"', '%41', 'no percent-decoding inside quotes'],
  ['""', '', 'an empty quoted value'],
  ['"', '"', 'a single quote'],
  ['"a', '"a', 'an unbalanced quote'],
  ['a"', 'a"', 'an unbalanced quote at the end'],
  ['a%20b', 'a b', 'percent-encoding'],
  ['a+b', 'a+b', 'a plus'],
  ['100%', '100%', 'a lone percent'],
  ['%zz%20', '%zz%20', 'malformed percent-encoding, whole, as it stands'],
  ['%E9', '%E9', 'percent-encoding that is not UTF-8'],
  ['', '', 'nothing'],
])('reads %s as %s: %s', (wire, text) => {
  expect(percent.decode(wire)).toBe(text);
});

it('reads any junk without throwing', () => {
  const junk = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^"[\\0-7"%a-f]*"$/),
    fc.stringMatching(/^[%0-9A-Fa-f+]*$/),
  );
  fc.assert(
    fc.property(junk, (wire) => typeof percent.decode(wire) === 'string'),
    { numRuns: often(10_000) },
  );
});
