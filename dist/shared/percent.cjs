'use strict';

var decodePercent = require('./decode-percent.cjs');

/** The quoted strings that Python's servers read and write. */
/**
 * The text inside a quoted raw value, or `undefined` where it is not quoted. Runs of `\ooo` are bytes, a character each, which `read`
 * makes text of: where not said otherwise as UTF-8 (Flask), or, where they are not valid UTF-8, as code points (Django, `http.cookies`).
 * `\x` is `x`.
 */
const unquote = (rawValue, 
// escape() makes %XX of each byte; it is in Annex B, so in every browser, and shorter than a TextDecoder.
read = (bytes) => decodePercent.decodePercent(escape(bytes), bytes)) => /^".*"$/s.test(rawValue)
    ? rawValue
        .slice(1, -1)
        .replace(/((?:\\[0-3][0-7]{2})+)|\\(.)/gs, (_, octals, character) => octals
        ? read(octals.replace(/\\(...)/g, (_, octal) => String.fromCharCode(parseInt(octal, 8))))
        : character)
    : undefined;
/** The text in quotes: `"` and `\` after a backslash, and what a quoted string can't hold as `\ooo`: one for each character of its `bytes`. */
const quote = (text, bytes) => {
    const octal = (byte) => `\\${byte.charCodeAt(0).toString(8).padStart(3, '0')}`;
    const inside = text
        .replace(/["\\]/g, '\\$&')
        // No u flag: a run holds both halves of each character, and WebKit compiles classes of astral ranges wrongly (test/behaviour/interop).
        .replace(/[^ -+\--:<-~]+/g, (characters) => Array.from(bytes(characters), octal).join(''));
    return `"${inside}"`;
};

/** The default encoding: every browser keeps it, and every server reads it right. */
/**
 * Percent-encoding, the default. It writes RFC 6265's cookie-octets as they are, and everything else as the `%XX` of its UTF-8 bytes; `%`
 * as well, and `+` and `&`, which Rack, Rails and CGI.pm misread. For a lone surrogate `set` returns `value`.
 *
 * It reads a value in double quotes as Python's servers write it (Flask, Django: backslashes and octal), and decodes any other. Malformed
 * percent-encoding is returned as it is, and `+` stays a plus.
 *
 * @example
 * percent.encode('né & co') // 'n%C3%A9%20%26%20co'
 * percent.decode('"caf\\303\\251"') // 'café', as Flask writes it
 */
const percent = {
    // Most texts need neither, and a test costs a tenth of what it spares. With the u flag a pair of surrogates is one match;
    // on a lone one encodeURIComponent throws.
    encode: (text) => /^[!#$'-*\--:<-[\]-~]*$/.test(text)
        ? text
        : text.replace(/[^!#$'-*\--:<-[\]-~]/gu, encodeURIComponent),
    decode: (rawValue) => 
    // WebKit takes several times as long for includes, or for a regular expression, as for indexOf.
    // eslint-disable-next-line @typescript-eslint/prefer-includes
    rawValue.startsWith('"') || rawValue.indexOf('%') >= 0
        ? (unquote(rawValue) ?? decodePercent.decodePercent(rawValue))
        : rawValue,
};

exports.percent = percent;
exports.quote = quote;
exports.unquote = unquote;
