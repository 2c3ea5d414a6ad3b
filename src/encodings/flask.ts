/** The encoding of Flask. */
import { utf8 } from '../cookie/utf8.js';
import type { Encoding } from './encoding.js';
import { quote, unquote } from './quoted.js';
import { wellFormed } from './well-formed.js';

/**
 * The encoding of Flask and Werkzeug from 2.0 on: every text arrives unchanged in `request.cookies`, without `urllib.parse.unquote`.
 * Cookie-octets are written as they are, `%` among them; any other text in quotes, with `\ooo` for a byte of its UTF-8. For a lone
 * surrogate `set` returns `value`.
 *
 * @example
 * set('name', 'Zoë; 100%', { encoding: flask }) // name="Zo\303\253\073 100%"
 * get('prefs', { encoding: flask, codec: json<Prefs>() }) // what Flask wrote with json.dumps
 */
export const flask: Encoding = {
  encode: (text) => (/^[!#-+\--:<-[\]-~]*$/.test(text) ? text : quote(wellFormed(text), utf8)),
  decode: (rawValue) => unquote(rawValue) ?? rawValue,
};
