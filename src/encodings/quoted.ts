/** The quoted strings that Python's servers read and write. */
import { decodePercent } from '../cookie/decode-percent.js';

/**
 * The text inside a quoted raw value, or `undefined` where it is not quoted. Runs of `\ooo` are bytes, a character each, which `read`
 * makes text of: where not said otherwise as UTF-8 (Flask), or, where they are not valid UTF-8, as code points (Django, `http.cookies`).
 * `\x` is `x`.
 */
export const unquote = (
  rawValue: string,
  // escape() makes %XX of each byte; it is in Annex B, so in every browser, and shorter than a TextDecoder.
  read = (bytes: string) => decodePercent(escape(bytes), bytes),
): string | undefined =>
  /^".*"$/s.test(rawValue)
    ? rawValue
        .slice(1, -1)
        .replace(
          /((?:\\[0-3][0-7]{2})+)|\\(.)/gs,
          (_, octals: string | undefined, character: string) =>
            octals
              ? read(
                  octals.replace(/\\(...)/g, (_, octal: string) =>
                    String.fromCharCode(parseInt(octal, 8)),
                  ),
                )
              : character,
        )
    : undefined;

/** The text in quotes: `"` and `\` after a backslash, and what a quoted string can't hold as `\ooo`: one for each character of its `bytes`. */
export const quote = (text: string, bytes: (characters: string) => string): string => {
  const octal = (byte: string) => `\\${byte.charCodeAt(0).toString(8).padStart(3, '0')}`;
  const inside = text
    .replace(/["\\]/g, '\\$&')
    // No u flag: a run holds both halves of each character, and WebKit compiles classes of astral ranges wrongly (test/behaviour/interop).
    .replace(/[^ -+\--:<-~]+/g, (characters) => Array.from(bytes(characters), octal).join(''));
  return `"${inside}"`;
};
