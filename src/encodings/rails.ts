/** As Rails and Rack write and read: the encoding of HTML forms. */
import { decodePercent } from '../cookie/decode-percent.js';
import type { Encoding } from './encoding.js';
import { wellFormed } from './well-formed.js';

/**
 * As Rails and Rack write and read, and CGI.pm and Gin read: percent-encoding in which a space is `+`. Malformed percent-encoding
 * comes back as it stands. A lone surrogate makes `set` throw `value`.
 *
 * @example
 * set('note', 'a b+c', { encoding: rails }) // note=a+b%2Bc
 * get('note', { encoding: rails }) // 'a b+c'
 */
export const rails: Encoding = {
  encode: (text) =>
    /^[\w*.-]*$/.test(text)
      ? text
      : encodeURIComponent(wellFormed(text)).replace(/%20|[!'()~]/g, (found) =>
          found === '%20' ? '+' : escape(found),
        ),
  decode: (wire) => (/[+%]/.test(wire) ? decodePercent(wire.replace(/\+/g, ' '), wire) : wire),
};
