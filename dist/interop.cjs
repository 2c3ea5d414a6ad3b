'use strict';

var json = require('./shared/json.cjs');
var percent = require('./shared/percent.cjs');
var utf8 = require('./shared/utf8.cjs');
var decodePercent = require('./shared/decode-percent.cjs');

/** What cookie-signature adds: an HMAC of SHA-256 in base64, without its padding. */
const SIGNED = /^s:(.*)\.[A-Za-z\d+/]{43}$/s;
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
 * As Python's `http.cookies` writes and reads, and so Django, Starlette, FastAPI, aiohttp and Tornado: token characters and `:` stand bare,
 * any other text in quotes, with `\ooo` for a code point. It has no form of a character above U+00FF: that makes `set` throw `value`. For such text
 * keep `percent`, which is the default, and let Python undo it with `urllib.parse.unquote`.
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
    decode: (wire) => percent.unquote(wire, codePoints) ?? wire,
};

/** As Flask writes and reads. */
/**
 * As Flask and Werkzeug write and read, from 2.0 on: every text arrives exactly in `request.cookies`, without `urllib.parse.unquote`.
 * Cookie-octets stand bare, `%` among them; any other text stands in quotes, with `\ooo` for a byte of its UTF-8. A lone surrogate makes `set` throw `value`.
 *
 * @example
 * set('name', 'Zoë; 100%', { encoding: flask }) // name="Zo\303\253\073 100%"
 * get('prefs', { encoding: flask, codec: json<Prefs>() }) // what Flask wrote with json.dumps
 */
const flask = {
    encode: (text) => (/^[!#-+\--:<-[\]-~]*$/.test(text) ? text : percent.quote(wellFormed(text), utf8.utf8)),
    decode: (wire) => percent.unquote(wire) ?? wire,
};

/** As Rails and Rack write and read: the encoding of HTML forms. */
/**
 * As Rails and Rack write and read, and CGI.pm and Gin read: percent-encoding in which a space is `+`. Malformed percent-encoding
 * comes back as it stands. A lone surrogate makes `set` throw `value`.
 *
 * @example
 * set('note', 'a b+c', { encoding: rails }) // note=a+b%2Bc
 * get('note', { encoding: rails }) // 'a b+c'
 */
const rails = {
    encode: (text) => /^[\w*.-]*$/.test(text)
        ? text
        : encodeURIComponent(wellFormed(text)).replace(/%20|[!'()~]/g, (found) => found === '%20' ? '+' : escape(found)),
    decode: (wire) => (/[+%]/.test(wire) ? decodePercent.decodePercent(wire.replace(/\+/g, ' '), wire) : wire),
};

/** As PHP writes and reads. */
/**
 * As PHP from 7.4.2 and Symfony write and read. Writes what `percent` writes; reads percent-encoding and nothing else, so that double quotes
 * around a value stay. Malformed percent-encoding comes back as it stands. A lone surrogate makes `set` throw `value`.
 *
 * @example
 * set('note', 'a b+c', { encoding: php }) // note=a%20b%2Bc
 * php.decode('"quoted"') // '"quoted"', where percent reads 'quoted'
 */
const php = {
    encode: (text) => percent.percent.encode(wellFormed(text)),
    decode: (wire) => (wire.includes('%') ? decodePercent.decodePercent(wire) : wire),
};

exports.django = django;
exports.expressJson = expressJson;
exports.flask = flask;
exports.php = php;
exports.rails = rails;
