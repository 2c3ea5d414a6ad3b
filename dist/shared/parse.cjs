'use strict';

var hub = require('./hub.cjs');
var trim = require('./trim.cjs');
var utf8 = require('./utf8.cjs');

/** Takes apart a cookie that a browser receives, from a script or from a server, as Chromium does. */
/** Nothing where no cookie can be made of it (RFC 6265bis, 5.6). */
const parseReceived = (line) => {
    const [pair, ...rest] = line.split(';').map((part) => halves(part));
    const [name, value] = pair.length < 2 ? ['', pair[0]] : pair;
    if (!(name || value) || utf8.utf8(name).length + utf8.utf8(value).length > hub.NAME_AND_VALUE_BYTES)
        return;
    // A cookie without a name must not look like one with a name: Chromium takes no `=a=b`.
    if (!name && (value.includes('=') || hub.prefixOf(value)))
        return;
    const attributes = new Map();
    for (const [key, text = ''] of rest)
        // What is too long is as if it were not there.
        if (utf8.utf8(text).length <= hub.ATTRIBUTE_BYTES)
            attributes.set(key.toLowerCase(), text);
    const all = [name, value, ...rest.flat()];
    return all.some((text) => /[\0-\x1f\x7f]/.test(text)) ? undefined : { name, value, attributes };
};
/** What stands before and after the first `=`, or the whole where there is none. */
const halves = (text) => {
    const end = text.indexOf('=');
    return (end < 0 ? [text] : [text.slice(0, end), text.slice(end + 1)]).map((half) => trim.trimBlanks(half));
};

exports.parseReceived = parseReceived;
