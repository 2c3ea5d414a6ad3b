'use strict';

/** Reads the quoted strings that Python's servers write. */
/**
 * The text inside a quoted wire value, or `undefined` where it is not quoted. Runs of `\ooo` are bytes of UTF-8 (Flask),
 * or, where they are not valid UTF-8, code points (Django, `http.cookies`); `\x` is `x`.
 */
const unquote = (wire) => /^".*"$/s.test(wire)
    ? wire.slice(1, -1).replace(/((?:\\[0-3][0-7]{2})+)|\\(.)/gs, (_, octals, character) => {
        if (!octals)
            return character;
        const bytes = octals.replace(/\\(...)/g, (_, octal) => String.fromCharCode(parseInt(octal, 8)));
        // escape() makes %XX of each byte; it is in Annex B, so in every browser, and shorter than a TextDecoder.
        return tolerant(escape(bytes), bytes);
    })
    : undefined;
/** `decodeURIComponent`, or the fallback where the text is malformed. */
const tolerant = (text, fallback = text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return fallback;
    }
};

const percent = {
    // RFC 6265 cookie-octets stay bare, but for `%`, and for `+` and `&`, which Rack, Rails and CGI.pm misread bare.
    // With the u flag a pair of surrogates is one match; encodeURIComponent throws on a lone one.
    encode: text => text.replace(/[^!#$'-*\--:<-[\]-~]/gu, encodeURIComponent),
    decode: wire => unquote(wire) ?? tolerant(wire),
};

exports.percent = percent;
