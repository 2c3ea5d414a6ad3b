/** The encoding of Django, and of the others that use Python's `http.cookies`. */
import type { Encoding } from './encoding.js';
import { quote, unquote } from './quoted.js';
import { codePoint } from './well-formed.js';

/** Octal is a code point here, not a byte of UTF-8. */
const codePoints = (bytes: string) => bytes;

/**
 * The encoding of Python's `http.cookies`, and so of Django, Starlette, FastAPI, aiohttp and Tornado. Token characters and `:` are written
 * as they are; any other text in quotes, with `\ooo` for a code point. There is no form for a character above U+00FF: `set` returns
 * `value`. For such text use `percent`, the default, and decode it with `urllib.parse.unquote` in Python.
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
  decode: (rawValue) => unquote(rawValue, codePoints) ?? rawValue,
};
