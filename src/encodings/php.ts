/** As PHP writes and reads. */
import { decodePercent } from '../cookie/decode-percent.js';
import type { Encoding } from './encoding.js';
import { percent } from './percent.js';
import { wellFormed } from './well-formed.js';

/**
 * As PHP from 7.4.2 and Symfony write and read. Writes what `percent` writes; reads percent-encoding and nothing else, so that double quotes
 * around a value stay. Malformed percent-encoding comes back as it stands. A lone surrogate makes `set` throw `value`.
 *
 * @example
 * set('note', 'a b+c', { encoding: php }) // note=a%20b%2Bc
 * php.decode('"quoted"') // '"quoted"', where percent reads 'quoted'
 */
export const php: Encoding = {
  encode: (text) => percent.encode(wellFormed(text)),
  decode: (wire) => (wire.includes('%') ? decodePercent(wire) : wire),
};
