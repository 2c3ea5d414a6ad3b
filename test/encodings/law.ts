/** What holds for each encoding, whatever it writes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { often } from '../generated.ts';
import type { Encoding } from '../../src/index.js';

/** Characters that mean something to one server or another, more often than chance would have them. */
const nasty = fc.constantFrom(...'"\\%+&=,; 0134aAeE!\'()~\0\t\n\r\x1a\x7f\x80éÿĀ日🍮\ufeff');

/** Any text without lone surrogates. */
export const wellFormed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.string({ unit: nasty, maxLength: 30 }),
  fc.string({ maxLength: 100 }),
);

/** Any text, a lone surrogate in each. */
const malformed = fc
  .tuple(wellFormed, fc.integer({ min: 0xd800, max: 0xdfff }), wellFormed)
  .map(([before, unit, after]) => `${before} ${String.fromCharCode(unit)} ${after}`);

const junk = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^"[\\0-7"%a-f]*"$/),
  fc.stringMatching(/^[%0-9A-Fa-f+]*$/),
);

const cases = { numRuns: often(10_000) };

/** `wire` is all that the encoding may write; what `texts` gives must all come back. */
export const obeysTheLaw = (
  encoding: Encoding,
  wire: RegExp,
  texts: fc.Arbitrary<string> = wellFormed,
) => {
  it('gives back every text that it has a form for', () => {
    fc.assert(
      fc.property(texts, (text) => encoding.decode(encoding.encode(text)) === text),
      cases,
    );
  });

  it('writes nothing but what a cookie can hold, and the server reads', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(encoding.encode(text)).toMatch(wire);
        // RFC 6265bis, 5.6: none of these gets through a browser, and blanks at the ends are dropped.
        expect(encoding.encode(text)).not.toMatch(/[\0-\x1f;\x7f-\u{10ffff}]|^ | $/u);
      }),
      cases,
    );
  });

  it('refuses every lone surrogate, and says what it found', () => {
    fc.assert(
      fc.property(malformed, (text) => {
        expect(() => encoding.encode(text)).toThrow(
          /^U\+[\dA-F]{4,6} at \d+ is (half a character|above U\+00FF)$/,
        );
      }),
      cases,
    );
  });

  it('reads any junk without throwing', () => {
    fc.assert(
      fc.property(junk, (wire) => typeof encoding.decode(wire) === 'string'),
      cases,
    );
  });
};
