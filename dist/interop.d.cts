import { C as Codec, E as Encoding } from './shared/codec.cjs';
import { StandardSchema } from './index.cjs';

/** Values as Express writes objects, and cookie-parser reads them. */

/**
 * Any JSON value as `res.cookie(name, value)` writes an object and `req.cookies` has it: `j:` and the JSON. Of a signed cookie it gives the
 * value **unverified**: a page has no secret, so anybody may have changed it. Text without `j:` is a string, as in `req.cookies`;
 * malformed JSON after it reads as `undefined`, and keys named `__proto__` are left out. What JSON has no form for throws `codec`.
 *
 * Give it a schema (see `json`) where the name may hold something else. Express reads `j:0`, `j:false`, `j:null` and `j:""` as text.
 *
 * @example
 * set('cart', { items: [7] }, { codec: expressJson<Cart>() }) // req.cookies.cart.items
 * get('cart', { codec: expressJson<Cart>() }) // also after res.cookie('cart', cart, { signed: true })
 */
declare const expressJson: <T>(schema?: StandardSchema<T>) => Codec<T>;

/** As Django and the others that stand on Python's `http.cookies` write and read. */

/**
 * As Python's `http.cookies` writes and reads, and so Django, Starlette, FastAPI, aiohttp and Tornado: token characters and `:` stand bare,
 * any other text in quotes, with `\ooo` for a code point. It has no form of a character above U+00FF: that makes `set` throw `value`. For such text
 * keep `percent`, which is the default, and let Python undo it with `urllib.parse.unquote`.
 *
 * @example
 * set('name', 'Zoë', { encoding: django }) // name="Zo\353", and request.COOKIES['name'] is 'Zoë'
 * createJar(documentStore(), { encoding: django })
 */
declare const django: Encoding;

/**
 * As Flask and Werkzeug write and read, from 2.0 on: every text arrives exactly in `request.cookies`, without `urllib.parse.unquote`.
 * Cookie-octets stand bare, `%` among them; any other text stands in quotes, with `\ooo` for a byte of its UTF-8. A lone surrogate makes `set` throw `value`.
 *
 * @example
 * set('name', 'Zoë; 100%', { encoding: flask }) // name="Zo\303\253\073 100%"
 * get('prefs', { encoding: flask, codec: json<Prefs>() }) // what Flask wrote with json.dumps
 */
declare const flask: Encoding;

/**
 * As Rails and Rack write and read, and CGI.pm and Gin read: percent-encoding in which a space is `+`. Malformed percent-encoding
 * comes back as it stands. A lone surrogate makes `set` throw `value`.
 *
 * @example
 * set('note', 'a b+c', { encoding: rails }) // note=a+b%2Bc
 * get('note', { encoding: rails }) // 'a b+c'
 */
declare const rails: Encoding;

/**
 * As PHP from 7.4.2 and Symfony write and read. Writes what `percent` writes; reads percent-encoding and nothing else, so that double quotes
 * around a value stay. Malformed percent-encoding comes back as it stands. A lone surrogate makes `set` throw `value`.
 *
 * @example
 * set('note', 'a b+c', { encoding: php }) // note=a%20b%2Bc
 * php.decode('"quoted"') // '"quoted"', where percent reads 'quoted'
 */
declare const php: Encoding;

export { Codec, Encoding, django, expressJson, flask, php, rails };
