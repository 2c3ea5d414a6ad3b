'use strict';

var json = require('./shared/json.cjs');
var percent = require('./shared/percent.cjs');
var utf8 = require('./shared/utf8.cjs');
var decodePercent = require('./shared/decode-percent.cjs');

/** What cookie-signature adds: an HMAC of SHA-256 in base64, without its padding. */
const SIGNED = /^s:(.*)\.[A-Za-z\d+/]{43}$/s;
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
const expressJson = (schema) => {
    const { encode, decode } = json.json(schema);
    return {
        encode: (value) => `j:${encode(value)}`,
        decode: (text) => {
            const value = SIGNED.exec(text)?.[1] ?? text;
            return decode(value.startsWith('j:') ? value.slice(2) : JSON.stringify(value));
        },
    };
};

/** Refuses what has no UTF-8. */
/** The text as it is. Throws for a lone surrogate, which no server could read: it empties `document.cookie` for the whole page in Chromium. */
const wellFormed = (text) => {
    const lone = /[\ud800-\udfff]/u.exec(text);
    if (lone)
        throw new RangeError(`U+${codePoint(lone[0])} at ${lone.index} is half a character`);
    return text;
};
/** The number of the first character, as Unicode writes it. */
const codePoint = (character) => character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');

/** Octal is a code point here, not a byte of UTF-8. */
const codePoints = (bytes) => bytes;
/**
 * The encoding of Python's `http.cookies`, and so of Django, Starlette, FastAPI, aiohttp and Tornado. Token characters and `:` are written
 * as they are; any other text in quotes, with `\ooo` for a code point. There is no form for a character above U+00FF: `set` returns
 * `value`. For such text use `percent`, the default, and decode it with `urllib.parse.unquote` in Python.
 *
 * @example
 * set('name', 'Zoë', { encoding: django }) // name="Zo\353", and request.COOKIES['name'] is 'Zoë'
 * createJar(documentStore(), { encoding: django })
 */
const django = {
    encode: (text) => {
        if (/^[\w!#$%&'*+\-.^`|~:]+$/.test(text))
            return text;
        const beyond = /[^\0-\xff]/u.exec(text);
        if (beyond)
            throw new RangeError(`U+${codePoint(beyond[0])} at ${beyond.index} is above U+00FF`);
        return percent.quote(text, codePoints);
    },
    decode: (rawValue) => percent.unquote(rawValue, codePoints) ?? rawValue,
};

/** The encoding of Flask. */
/**
 * The encoding of Flask and Werkzeug from 2.0 on: every text arrives unchanged in `request.cookies`, without `urllib.parse.unquote`.
 * Cookie-octets are written as they are, `%` among them; any other text in quotes, with `\ooo` for a byte of its UTF-8. For a lone
 * surrogate `set` returns `value`.
 *
 * @example
 * set('name', 'Zoë; 100%', { encoding: flask }) // name="Zo\303\253\073 100%"
 * get('prefs', { encoding: flask, codec: json<Prefs>() }) // what Flask wrote with json.dumps
 */
const flask = {
    encode: (text) => (/^[!#-+\--:<-[\]-~]*$/.test(text) ? text : percent.quote(wellFormed(text), utf8.utf8)),
    decode: (rawValue) => percent.unquote(rawValue) ?? rawValue,
};

/** The encoding of Rails and Rack, which is that of HTML forms. */
/**
 * The encoding of Rails and Rack; CGI.pm and Gin read it, too. It is percent-encoding in which a space is `+`. Malformed percent-encoding is
 * returned as it is. For a lone surrogate `set` returns `value`.
 *
 * @example
 * set('note', 'a b+c', { encoding: rails }) // note=a+b%2Bc
 * get('note', { encoding: rails }) // 'a b+c'
 */
const rails = {
    encode: (text) => /^[\w*.-]*$/.test(text)
        ? text
        : encodeURIComponent(wellFormed(text)).replace(/%20|[!'()~]/g, (found) => found === '%20' ? '+' : escape(found)),
    decode: (rawValue) => /[+%]/.test(rawValue) ? decodePercent.decodePercent(rawValue.replace(/\+/g, ' '), rawValue) : rawValue,
};

/** The encoding of PHP. */
/**
 * The encoding of PHP from 7.4.2 on, and of Symfony. It writes what `percent` writes. It reads percent-encoding only, so double quotes around
 * a value stay. Malformed percent-encoding is returned as it is. For a lone surrogate `set` returns `value`.
 *
 * @example
 * set('note', 'a b+c', { encoding: php }) // note=a%20b%2Bc
 * php.decode('"quoted"') // '"quoted"', where percent reads 'quoted'
 */
const php = {
    encode: (text) => percent.percent.encode(wellFormed(text)),
    decode: (rawValue) => (rawValue.includes('%') ? decodePercent.decodePercent(rawValue) : rawValue),
};

/** The encoding of React Router and Remix. */
/**
 * The encoding of `createCookie` of React Router and Remix, unsigned: base64 of the text's UTF-8, percent-encoded. `createCookie` keeps JSON,
 * so use this encoding with the codec `json()`. A signed cookie, and any text that is not in this form, is returned as it is, which
 * `json()` reads as `undefined`. For a lone surrogate `set` returns `value`; in JSON it is escaped, and there is none.
 *
 * @example
 * const prefs = defineCookie('prefs', { codec: json<Prefs>(), encoding: reactRouter })
 * prefs.set({ theme: 'dark' }) // await createCookie('prefs').parse(request.headers.get('cookie'))
 */
const reactRouter = {
    encode: (text) => 
    // Their empty string is an empty cookie. The empty text, which is no JSON, is a blank: base64 ignores it.
    text === '""' ? '' : encodeURIComponent(text ? btoa(utf8.utf8(wellFormed(text))) : ' '),
    decode: (rawValue) => {
        try {
            return rawValue ? decodeURIComponent(escape(atob(decodePercent.decodePercent(rawValue)))) : '""';
        }
        catch {
            return rawValue;
        }
    },
};

exports.django = django;
exports.expressJson = expressJson;
exports.flask = flask;
exports.php = php;
exports.rails = rails;
exports.reactRouter = reactRouter;
