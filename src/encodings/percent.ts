/** The default encoding: every browser keeps it, and every server reads it right. */
import { decodePercent } from '../cookie/decode-percent.js';
import type { Encoding } from './encoding.js';
import { unquote } from './quoted.js';

/**
 * Percent-encoding, the default. It writes RFC 6265's cookie-octets as they are, and everything else as the `%XX` of its UTF-8 bytes; `%`
 * as well, and `+` and `&`, which Rack, Rails and CGI.pm misread. For a lone surrogate `set` returns `value`.
 *
 * It reads a value in double quotes as Python's servers write it (Flask, Django: backslashes and octal), and decodes any other. Malformed
 * percent-encoding is returned as it is, and `+` stays a plus.
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
  decode: (rawValue) =>
    // WebKit takes several times as long for includes, or for a regular expression, as for indexOf.
    // eslint-disable-next-line @typescript-eslint/prefer-includes
    rawValue.startsWith('"') || rawValue.indexOf('%') >= 0
      ? (unquote(rawValue) ?? decodePercent(rawValue))
      : rawValue,
};
