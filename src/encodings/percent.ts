/** The default encoding: what every browser keeps, and no server misreads. */
import { decodePercent } from '../cookie/decode-percent.js';
import type { Encoding } from './encoding.js';
import { unquote } from './quoted.js';

/**
 * Percent-encoding. Writes RFC 6265's cookie-octets bare, but for `%`, and for `+` and `&`, which Rack, Rails and CGI.pm misread;
 * everything else as the `%XX` of its UTF-8 bytes. A lone surrogate makes `set` throw `value`.
 *
 * Reads a value in double quotes as Python's servers mean it (Flask, Django: backslashes and octal), else undoes percent-encoding;
 * malformed percent-encoding comes back as it stands, and `+` stays a plus.
 *
 * @example
 * percent.encode('né & co') // 'n%C3%A9%20%26%20co'
 * percent.decode('"caf\\303\\251"') // 'café', as Flask writes it
 */
export const percent: Encoding = {
  // Most texts need neither, and a test costs a tenth of what it spares. With the u flag a pair of surrogates is one match;
  // on a lone one encodeURIComponent throws.
  encode: (text) =>
    /^[!#$'-*\--:<-[\]-~]*$/.test(text)
      ? text
      : text.replace(/[^!#$'-*\--:<-[\]-~]/gu, encodeURIComponent),
  decode: (wire) =>
    // WebKit takes several times as long for includes, or for a regular expression, as for indexOf.
    // eslint-disable-next-line @typescript-eslint/prefer-includes
    wire.startsWith('"') || wire.indexOf('%') >= 0 ? (unquote(wire) ?? decodePercent(wire)) : wire,
};
