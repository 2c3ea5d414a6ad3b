/** The default encoding: what every browser keeps and no server misreads. */
import type { Encoding } from './encoding.js';
import { tolerant, unquote } from './quoted.js';

export const percent: Encoding = {
  // RFC 6265 cookie-octets stay bare, but for `%`, and for `+` and `&`, which Rack, Rails and CGI.pm misread bare.
  // With the u flag a pair of surrogates is one match; encodeURIComponent throws on a lone one.
  encode: text => text.replace(/[^!#$'-*\--:<-[\]-~]/gu, encodeURIComponent),
  decode: wire => unquote(wire) ?? tolerant(wire),
};
