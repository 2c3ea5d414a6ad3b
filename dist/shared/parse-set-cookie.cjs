'use strict';

var lifetime = require('./lifetime.cjs');
var trim = require('./trim.cjs');
var utf8 = require('./utf8.cjs');

/** Takes apart a cookie that somebody else has written, as Chromium does with one of a script or of a server. */
/** Nothing where no cookie can be made of it (RFC 6265bis, 5.6). */
const parseSetCookie = (line) => {
    const [pair, ...rest] = line.split(';').map(halves);
    const [name, value] = pair.length < 2 ? ['', pair[0]] : pair;
    if (!(name || value) || utf8.utf8(name).length + utf8.utf8(value).length > lifetime.NAME_AND_VALUE_BYTES)
        return;
    // A cookie without a name must not look like one with a name: Chromium takes no `=a=b`.
    if (!name && (value.includes('=') || lifetime.prefixOf(value)))
        return;
    if ([name, value, ...rest.flat()].some((text) => /[\0-\x1f\x7f]/.test(text)))
        return;
    const attributes = new Map();
    for (const [key, text = ''] of rest)
        // What is too long is as if it were not there.
        if (utf8.utf8(text).length <= lifetime.ATTRIBUTE_BYTES)
            attributes.set(key.toLowerCase(), text);
    const age = attributes.get('max-age') ?? '';
    return {
        name,
        value,
        path: attributes.get('path'),
        domain: attributes.get('domain'),
        // Chromium takes a plus sign, too.
        maxAge: /^[+-]?\d+$/.test(age) ? Number(age) : undefined,
        secure: attributes.has('secure'),
        httpOnly: attributes.has('httponly'),
        partitioned: attributes.has('partitioned'),
        attributes,
    };
};
/** What stands before and after the first `=`, or the whole where there is none. */
const halves = (text) => {
    const end = text.indexOf('=');
    return (end < 0 ? [text] : [text.slice(0, end), text.slice(end + 1)]).map(trim.trimBlanks);
};

exports.parseSetCookie = parseSetCookie;
