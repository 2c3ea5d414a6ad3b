/** As Django and the others that stand on Python's `http.cookies` write and read. */
import type { Encoding } from './encoding.js';
import { quote, unquote } from './quoted.js';
import { codePoint } from './well-formed.js';

/** Octal is a code point here, not a byte of UTF-8. */
const codePoints = (bytes: string) => bytes;

/**
 * As Python's `http.cookies` writes and reads, and so Django, Starlette, FastAPI, aiohttp and Tornado: token characters and `:` stand bare,
 * any other text in quotes, with `\ooo` for a code point. It has no form of a character above U+00FF: that makes `set` throw `value`. For such text
 * keep `percent`, which is the default, and let Python undo it with `urllib.parse.unquote`.
 *
 * @example
 * set('name', 'Zoë', { encoding: django }) // name="Zo\353", and request.COOKIES['name'] is 'Zoë'
 * createJar(documentStore(), { encoding: django })
 */
export const django: Encoding = {
  encode: (text) => {
    if (/^[\w!#$%&'*+\-.^`|~:]+$/.test(text)) return text;
    const beyond = /[^\0-\xff]/u.exec(text);
    if (beyond)
      throw new RangeError(`U+${codePoint(beyond[0])} at ${beyond.index} is above U+00FF`);
    return quote(text, codePoints);
  },
  decode: (wire) => unquote(wire, codePoints) ?? wire,
};
