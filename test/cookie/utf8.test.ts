// @vitest-environment node
/** The bytes of a text as UTF-8. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { utf8 } from '../../src/cookie/utf8.js';

it.each<[string, number]>([
  ['', 0],
  ['a\x7f', 2],
  ['\x80\u07ff', 4],
  ['\u0800\uffff', 6],
  ['\u{10000}\u{10ffff}', 8],
  ['\ud800', 3],
  ['\udc00\ud800', 6],
])('%j has %i', (text, bytes) => {
  expect(utf8(text).length).toBe(bytes);
});

it('any text has as many as the platform encodes it in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8(text).length).toBe(Buffer.byteLength(text));
    }),
  );
});
