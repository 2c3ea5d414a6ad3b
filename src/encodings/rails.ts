/** The encoding of Rails and Rack, which is that of HTML forms. */
import { decodePercent } from '../cookie/decode-percent.js';
import type { Encoding } from './encoding.js';
import { wellFormed } from './well-formed.js';

/**
 * The encoding of Rails and Rack; CGI.pm and Gin read it, too. It is percent-encoding in which a space is `+`. Malformed percent-encoding is
 * returned as it is. For a lone surrogate `set` returns `value`.
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
  decode: (rawValue) =>
    /[+%]/.test(rawValue) ? decodePercent(rawValue.replace(/\+/g, ' '), rawValue) : rawValue,
};
