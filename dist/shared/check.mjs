import { f as fail } from './error.mjs';
import { t as typeTagOf, N as NAME_AND_VALUE_BYTES, A as ATTRIBUTE_BYTES, p as prefixOf, l as lifetimeOf } from './lifetime.mjs';
import { e as encodeName } from './name.mjs';
import { b as byteLength } from './utf8.mjs';

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
const checkName = (name) => name && typeof name === 'string' && !INVALID.test(name)
    ? encodeName(name)
    : fail(name, 'name', 'name', name);
/** The options of a call. Throws for a number, a Date and all else that has no options of its own, which would be ignored. */
const checkOptions = (cookieName, options) => options == null || typeTagOf(options) === 'Object'
    ? options
    : fail(cookieName, 'attribute', 'options', options);
/** Why no browser would keep this cookie as it is. */
const findUnwritable = (cookie) => {
    const { name, value } = cookie;
    if (INVALID.test(value) || CUT_OFF.test(value))
        return ['value', 'value', value];
    // Counting takes as long as writing does, and a third of the limit in UTF-16 units is never too much.
    const bytes = value.length * 4 > NAME_AND_VALUE_BYTES ? byteLength(name + value) : 0;
    if (bytes > NAME_AND_VALUE_BYTES)
        return ['size', 'value', bytes, NAME_AND_VALUE_BYTES];
    // Valid ones are ASCII.
    for (const what of ['path', 'domain']) {
        const bytes = cookie[what]?.length ?? 0;
        if (bytes > ATTRIBUTE_BYTES)
            return ['size', what, bytes, ATTRIBUTE_BYTES];
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
            fail(cookieName, 'attribute', what, value);
    }
    const prefix = prefixOf(cookieName);
    const isHost = prefix.includes('host');
    const isHttp = prefix.includes('http');
    const { maxAge, expires, domain, priority } = options;
    const path = options.path ?? '/';
    const sameSite = options.sameSite ?? 'lax';
    const partitioned = !!options.partitioned;
    const needsSecure = prefix || (sameSite === 'none' ? 'sameSite' : partitioned && 'partitioned');
    const secure = options.secure ?? (https || !!needsSecure);
    const httpOnly = options.httpOnly ?? (isHttp && canBeHttpOnly);
    const lifetime = lifetimeOf(options) ??
        fail(cookieName, 'expiry', maxAge == null ? 'expires' : 'maxAge', maxAge ?? expires);
    const attributes = {
        path,
        domain,
        sameSite,
        secure,
        httpOnly,
        partitioned,
        priority,
        ...lifetime,
    };
    const broken = needsSecure && !secure
        ? 'secure'
        : isHttp && !httpOnly
            ? 'httpOnly'
            : isHost && (domain ? 'domain' : path !== '/' && 'path');
    return broken
        ? fail(cookieName, prefix ? 'prefix' : 'attribute', broken, attributes[broken], needsSecure)
        : attributes;
};

export { attributesOf as a, checkName as b, checkOptions as c, findUnwritable as f };
