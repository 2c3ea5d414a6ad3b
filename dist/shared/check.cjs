'use strict';

var error = require('./error.cjs');
var lifetime = require('./lifetime.cjs');
var name = require('./name.cjs');
var utf8 = require('./utf8.cjs');

/** Turns the options of a write into a cookie's attributes. Throws what is wrong in the code, and returns what depends on the data. */
/**
 * The valid options, each as `option=text`, or `option:type` of a value that is not a text.
 * path: RFC 6265bis' path-value. Browsers compare it with the URL's path, which is ASCII and has its blanks encoded: no other could match.
 * domain: labels, or an address. The others: their words, or the type alone.
 */
const VALID = /^((path=\/[!-:<-~]*|domain=[\w.:[\]-]+|sameSite=(lax|strict|none)|priority=(low|medium|high))$|(secure|partitioned|httpOnly):boo|(codec|encoding):obj|everywhere:fun|(expires|maxAge)[:=])/;
/** Control characters and lone surrogates: no server keeps a name with them. A lone surrogate empties `document.cookie` in Chromium. */
const INVALID = /[\0-\x1f\x7f\ud800-\udfff]/u;
/** What else ends a value, or is cut off it (RFC 6265bis, 5.6): `;`, and blanks at its ends. */
const CUT_OFF = /^ |;| $/;
/** The name as it is written. Throws for a name that no cookie can have. */
const checkName = (name$1) => name$1 && typeof name$1 === 'string' && !INVALID.test(name$1)
    ? name.encodeName(name$1)
    : error.fail(name$1, 'name', 'name', name$1);
/** The options of a call. Throws for a number, a Date and all else that has no options of its own, which would be ignored. */
const checkOptions = (cookieName, options) => options == null || lifetime.typeTagOf(options) === 'Object'
    ? options
    : error.fail(cookieName, 'attribute', 'options', options);
/** Why no browser would keep this cookie as it is. */
const findUnwritable = (cookie) => {
    const { name, value } = cookie;
    if (INVALID.test(value) || CUT_OFF.test(value))
        return ['value', 'value', value];
    // Counting takes as long as writing does, and a third of the limit in UTF-16 units is never too much.
    const bytes = value.length * 4 > lifetime.NAME_AND_VALUE_BYTES ? utf8.byteLength(name + value) : 0;
    if (bytes > lifetime.NAME_AND_VALUE_BYTES)
        return ['size', 'value', bytes, lifetime.NAME_AND_VALUE_BYTES];
    // Valid ones are ASCII.
    for (const what of ['path', 'domain']) {
        const bytes = cookie[what]?.length ?? 0;
        if (bytes > lifetime.ATTRIBUTE_BYTES)
            return ['size', what, bytes, lifetime.ATTRIBUTE_BYTES];
    }
    return undefined;
};
/**
 * The attributes of a cookie of this name. Throws for what is wrong in them. `https`: whether the page is; `canBeHttpOnly`: whether HttpOnly
 * cookies can be written here.
 */
const attributesOf = (cookieName, options, https, canBeHttpOnly = false) => {
    for (const what in options) {
        const value = options[what];
        const shown = typeof value === 'string' ? `=${value}` : `:${typeof value}`;
        if (value != null && (!VALID.test(what + shown) || (what === 'httpOnly' && !canBeHttpOnly)))
            error.fail(cookieName, 'attribute', what, value);
    }
    const prefix = lifetime.prefixOf(cookieName);
    const isHost = prefix.includes('host');
    const isHttp = prefix.includes('http');
    const { maxAge, expires, domain, priority } = options;
    const path = options.path ?? '/';
    const sameSite = options.sameSite ?? 'lax';
    const partitioned = !!options.partitioned;
    const needsSecure = prefix || (sameSite === 'none' ? 'sameSite' : partitioned && 'partitioned');
    const secure = options.secure ?? (https || !!needsSecure);
    const httpOnly = options.httpOnly ?? (isHttp && canBeHttpOnly);
    const lifetime$1 = lifetime.lifetimeOf(options) ??
        error.fail(cookieName, 'expiry', maxAge == null ? 'expires' : 'maxAge', maxAge ?? expires);
    const attributes = {
        path,
        domain,
        sameSite,
        secure,
        httpOnly,
        partitioned,
        priority,
        ...lifetime$1,
    };
    const broken = needsSecure && !secure
        ? 'secure'
        : isHttp && !httpOnly
            ? 'httpOnly'
            : isHost && (domain ? 'domain' : path !== '/' && 'path');
    return broken
        ? error.fail(cookieName, prefix ? 'prefix' : 'attribute', broken, attributes[broken], needsSecure)
        : attributes;
};

exports.attributesOf = attributesOf;
exports.checkName = checkName;
exports.checkOptions = checkOptions;
exports.findUnwritable = findUnwritable;
