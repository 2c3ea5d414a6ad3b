/** As Flask writes and reads. */
import { utf8 } from '../cookie/utf8.js';
import type { Encoding } from './encoding.js';
import { quote, unquote } from './quoted.js';
import { wellFormed } from './well-formed.js';

/**
 * As Flask and Werkzeug write and read, from 2.0 on: every text arrives exactly in `request.cookies`, without `urllib.parse.unquote`.
 * Cookie-octets stand bare, `%` among them; any other text stands in quotes, with `\ooo` for a byte of its UTF-8. A lone surrogate makes `set` throw `value`.
 *
 * @example
 * set('name', 'Zoë; 100%', { encoding: flask }) // name="Zo\303\253\073 100%"
 * get('prefs', { encoding: flask, codec: json<Prefs>() }) // what Flask wrote with json.dumps
 */
export const flask: Encoding = {
  encode: (text) => (/^[!#-+\--:<-[\]-~]*$/.test(text) ? text : quote(wellFormed(text), utf8)),
  decode: (wire) => unquote(wire) ?? wire,
};
