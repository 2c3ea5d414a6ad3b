import { C as Codec, E as Encoding } from './shared/schema.mjs';
import { StandardSchema } from './index.mjs';

/** Values as Express writes objects, and cookie-parser reads them. */

/**
 * Any JSON value, as Express writes an object with `res.cookie(name, value)` and reads it in `req.cookies`: `j:` and the JSON. The value
 * of a signed cookie is read **unverified**: a page has no secret, so anybody may have changed it. Text without `j:` is a string, as in
 * `req.cookies`. Malformed JSON reads as `undefined`, and keys named `__proto__` are left out. A value without a JSON form throws `codec`.
 *
 * Pass a schema (see `json`) if the cookie may hold something else. Express reads `j:0`, `j:false`, `j:null` and `j:""` as text.
 *
 * @typeParam T What the value is
 * @typeParam Input What the schema accepts: `T` must be assignable to it
 * @example
 * set('cart', { items: [7] }, { codec: expressJson<Cart>() }) // req.cookies.cart.items
 * get('cart', { codec: expressJson<Cart>() }) // also after res.cookie('cart', cart, { signed: true })
 */
declare const expressJson: <T extends Input, Input = T>(schema?: StandardSchema<T, Input>) => Codec<T>;

/** The encoding of Django, and of the others that use Python's `http.cookies`. */

/**
 * The encoding of Python's `http.cookies`, and so of Django, Starlette, FastAPI, aiohttp and Tornado. Token characters and `:` are written
 * as they are; any other text in quotes, with `\ooo` for a code point. There is no form for a character above U+00FF: `set` returns
 * `value`. For such text use `percent`, the default, and decode it with `urllib.parse.unquote` in Python.
 *
 * @example
 * set('name', 'Zoë', { encoding: django }) // name="Zo\353", and request.COOKIES['name'] is 'Zoë'
 * createJar(documentStore(), { encoding: django })
 */
declare const django: Encoding;

/**
 * The encoding of Flask and Werkzeug from 2.0 on: every text arrives unchanged in `request.cookies`, without `urllib.parse.unquote`.
 * Cookie-octets are written as they are, `%` among them; any other text in quotes, with `\ooo` for a byte of its UTF-8. For a lone
 * surrogate `set` returns `value`.
 *
 * @example
 * set('name', 'Zoë; 100%', { encoding: flask }) // name="Zo\303\253\073 100%"
 * get('prefs', { encoding: flask, codec: json<Prefs>() }) // what Flask wrote with json.dumps
 */
declare const flask: Encoding;

/**
 * The encoding of Rails and Rack; CGI.pm and Gin read it, too. It is percent-encoding in which a space is `+`. Malformed percent-encoding is
 * returned as it is. For a lone surrogate `set` returns `value`.
 *
 * @example
 * set('note', 'a b+c', { encoding: rails }) // note=a+b%2Bc
 * get('note', { encoding: rails }) // 'a b+c'
 */
declare const rails: Encoding;

/**
 * The encoding of PHP from 7.4.2 on, and of Symfony. It writes what `percent` writes. It reads percent-encoding only, so double quotes around
 * a value stay. Malformed percent-encoding is returned as it is. For a lone surrogate `set` returns `value`.
 *
 * @example
 * set('note', 'a b+c', { encoding: php }) // note=a%20b%2Bc
 * php.decode('"quoted"') // '"quoted"', where percent reads 'quoted'
 */
declare const php: Encoding;

/**
 * The encoding of `createCookie` of React Router and Remix, unsigned: base64 of the text's UTF-8, percent-encoded. `createCookie` keeps JSON,
 * so use this encoding with the codec `json()`. A signed cookie, and any text that is not in this form, is returned as it is, which
 * `json()` reads as `undefined`. For a lone surrogate `set` returns `value`; in JSON it is escaped, and there is none.
 *
 * @example
 * const prefs = defineCookie('prefs', { codec: json<Prefs>(), encoding: reactRouter })
 * prefs.set({ theme: 'dark' }) // await createCookie('prefs').parse(request.headers.get('cookie'))
 */
declare const reactRouter: Encoding;

export { Codec, Encoding, django, expressJson, flask, php, rails, reactRouter };
