/** Reads the quoted strings that Python's servers write. */
import { decodePercent } from '../cookie/decode-percent.js';

/**
 * The text inside a quoted wire value, or `undefined` where it is not quoted. Runs of `\ooo` are bytes of UTF-8 (Flask),
 * or, where they are not valid UTF-8, code points (Django, `http.cookies`); `\x` is `x`.
 */
export const unquote = (wire: string): string | undefined =>
  /^".*"$/s.test(wire)
    ? wire.slice(1, -1).replace(/((?:\\[0-3][0-7]{2})+)|\\(.)/gs, (_, octals: string | undefined, character: string) => {
        if (!octals) return character;
        const bytes = octals.replace(/\\(...)/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
        // escape() makes %XX of each byte; it is in Annex B, so in every browser, and shorter than a TextDecoder.
        return decodePercent(escape(bytes), bytes);
      })
    : undefined;
