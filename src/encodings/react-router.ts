/** The encoding of React Router and Remix. */
import { decodePercent } from '../cookie/decode-percent.js';
import { utf8 } from '../cookie/utf8.js';
import type { Encoding } from './encoding.js';
import { wellFormed } from './well-formed.js';

/**
 * The encoding of `createCookie` of React Router and Remix, unsigned: base64 of the text's UTF-8, percent-encoded. `createCookie` keeps JSON,
 * so use this encoding with the codec `json()`. A signed cookie, and any text that is not in this form, is returned as it is, which
 * `json()` reads as `undefined`. For a lone surrogate `set` returns `value`; in JSON it is escaped, and there is none.
 *
 * @example
 * const prefs = defineCookie('prefs', { codec: json<Prefs>(), encoding: reactRouter })
 * prefs.set({ theme: 'dark' }) // await createCookie('prefs').parse(request.headers.get('cookie'))
 */
export const reactRouter: Encoding = {
  encode: (text) =>
    // Their empty string is an empty cookie. The empty text, which is no JSON, is a blank: base64 ignores it.
    text === '""' ? '' : encodeURIComponent(text ? btoa(utf8(wellFormed(text))) : ' '),
  decode: (rawValue) => {
    try {
      return rawValue ? decodeURIComponent(escape(atob(decodePercent(rawValue)))) : '""';
    } catch {
      return rawValue;
    }
  },
};
