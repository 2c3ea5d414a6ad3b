/** The encoding of PHP. */
import { decodePercent } from '../cookie/decode-percent.js';
import type { Encoding } from './encoding.js';
import { percent } from './percent.js';
import { wellFormed } from './well-formed.js';

/**
 * The encoding of PHP from 7.4.2 on, and of Symfony. It writes what `percent` writes. It reads percent-encoding only, so double quotes around
 * a value stay. Malformed percent-encoding is returned as it is. For a lone surrogate `set` returns `value`.
 *
 * @example
 * set('note', 'a b+c', { encoding: php }) // note=a%20b%2Bc
 * php.decode('"quoted"') // '"quoted"', where percent reads 'quoted'
 */
export const php: Encoding = {
  encode: (text) => percent.encode(wellFormed(text)),
  decode: (rawValue) => (rawValue.includes('%') ? decodePercent(rawValue) : rawValue),
};
