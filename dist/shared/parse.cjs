'use strict';

var name = require('./name.cjs');

/** Takes apart what `document.cookie` and a Cookie header show. */
/** Hands over the pairs of `a=1; b=2`, one after the other. One without `=` is a cookie without a name (RFC 6265bis, 5.7). */
const eachPair = (cookies, see) => {
    // To look ahead in the one text costs less than to cut it, or its pairs, first.
    let equals = -1;
    if (cookies)
        for (let at = 0, end; at <= cookies.length; at = end + 2) {
            end = cookies.indexOf('; ', at);
            if (end < 0)
                end = cookies.length;
            if (equals < at)
                equals = cookies.indexOf('=', at);
            // From here on there is none.
            if (equals < 0)
                equals = cookies.length;
            if (equals < end)
                see(cookies.slice(at, equals), cookies.slice(equals + 1, end));
            else
                see('', cookies.slice(at, end));
        }
};
/** All values by name. */
const parse = (cookies) => {
    const rawValues = new Map();
    eachPair(cookies, (key, rawValue) => {
        const duplicates = rawValues.get(key);
        if (duplicates)
            duplicates.push(rawValue);
        else
            rawValues.set(key, [rawValue]);
    });
    return rawValues;
};
/** What stands under one name as it is written. To search the text for it is several times faster than to take all of it apart. */
const under = (cookies, key) => {
    // One without a name mostly has no `=` to search for.
    if (!key)
        return (cookies ? cookies.split('; ') : [])
            .filter((pair) => pair.indexOf('=') < 1)
            .map((pair) => pair.replace('=', ''));
    // What ends a name is part of none.
    if (/=|; /.test(key))
        return [];
    const start = `${key}=`;
    const found = [];
    for (let at = -1; (at = cookies.indexOf(start, at + 1)) >= 0;) {
        // Else it is a part of another name, or of a value. With `; ` put before the text this would be simpler, but Firefox copies it all for that.
        if (at && cookies.slice(at - 2, at) !== '; ')
            continue;
        const end = cookies.indexOf('; ', at);
        found.push(cookies.slice(at + start.length, end < 0 ? undefined : end));
    }
    return found;
};
/** What stands under a name: under the written one first, then under the name as somebody else may have left it. */
const find = (cookies, name$1) => 
// Reading never throws, whatever is asked for.
typeof name$1 === 'string'
    ? [...under(cookies, name.encodeName(name$1)), ...findUnencoded(cookies, name$1)]
    : [];
/** What somebody else left under the name as it stands. What is another name's written form, as `a%20b` is that of `a b`, is that one's. */
const findUnencoded = (cookies, name$1) => name.encodeName(name$1) !== name$1 && name.decodeName(name$1) === name$1 ? under(cookies, name$1) : [];

exports.eachPair = eachPair;
exports.find = find;
exports.findUnencoded = findUnencoded;
exports.parse = parse;
exports.under = under;
