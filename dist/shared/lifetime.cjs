'use strict';

var own = require('./own.cjs');

/** The limits that browsers and RFC 6265bis set, each once. */
/** The most bytes of a name and its value together (RFC 6265bis, 5.7). */
const NAME_AND_VALUE_BYTES = 4096;
/** The most bytes of an attribute's value; browsers ignore a longer attribute (RFC 6265bis, 5.6). */
const ATTRIBUTE_BYTES = 1024;
/** The longest lifetime, in seconds: 400 days (RFC 6265bis, 5.5). */
const LONGEST_LIFETIME = 400 * 86400;

/** The prefixes of names that have rules of their own (RFC 6265bis, 4.1.3). */
/**
 * A name's prefix in lower case, such as `__host-`: `__Secure-`, `__Host-`, `__Http-` and `__Host-Http-` count in any letter case
 * (RFC 6265bis, 5.7); `''` where there is none.
 * Each needs Secure; those with `host` need the path `/` and no domain, those with `http` need HttpOnly.
 */
const prefixOf = (name) => /^__(secure|(host-)?http|host)-/i.exec(name)?.[0].toLowerCase() ?? '';

/** What an object is, also one of another frame, which is no `instanceof` anything here. */
/** `Object`, `Date`, `Array` and so on. */
const typeTagOf = (value) => ({}).toString.call(value).slice(8, -1);

const SECONDS = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 };
/**
 * The lifetime that options say; undefined if they say none, or an invalid one. A Date becomes `expires`; all else becomes `maxAge`, which
 * does not depend on the clock of whoever writes it.
 */
const lifetimeOf = ({ maxAge, expires }) => {
    // Both are said, so that a polluted Object.prototype says neither.
    const lifetime = { expires: undefined, maxAge: undefined };
    const isDate = maxAge == null && typeTagOf(expires) === 'Date';
    const seconds = maxAge ??
        (isDate ? (Number(expires) - Date.now()) / 1000 : secondsIn(expires));
    if (isDate && seconds > 0)
        // Browsers ignore a year of five digits (RFC 6265bis, 5.1.1), and the cookie would end with the session.
        // Rounded up, as maxAge is: the text has whole seconds, and cut off, one that is less than a second ahead would lie in the past.
        lifetime.expires = new Date(Math.min(Math.ceil(Number(expires) / 1000) * 1000, 2534e11));
    // Number.isFinite, because the global one takes what becomes a number, such as '' and [], and throws for a BigInt.
    else if (Number.isFinite(seconds))
        lifetime.maxAge = wholeSeconds(seconds);
    else if ((maxAge ?? expires) != null)
        return;
    return lifetime;
};
/** 0 removes. libsoup, WebKitGTK's jar, keeps the seconds in 32 bits: 68 years are as good as for ever. */
const wholeSeconds = (seconds) => Math.max(0, Math.min(Math.ceil(seconds), 2 ** 31 - 1));
/** The seconds in a number of days or a Duration; NaN where it does not parse, or where the days are a timestamp by mistake. */
const secondsIn = (expires) => {
    if (typeof expires === 'number')
        return Math.abs(expires) > 36525 ? NaN : expires * 86400;
    // The same numbers as in the type's `${number}`, so that what compiles is a Duration: `${days}d` may be '1e-7d'.
    const [, count, unit] = /^(\S+)([smhdw])$/.exec(typeof expires === 'string' ? expires : '') ?? [];
    return Number(count) * SECONDS[unit];
};
/**
 * Attributes as defaults, over which the attributes of a call are put. `maxAge` wins over `expires`, but a default must not win over
 * the `expires` of a call, so it is written as one, in digits that a Duration has. An invalid lifetime stays, and throws where it is written.
 */
const asDefaults = (attributes) => {
    const { maxAge, ...others } = own.own(attributes);
    return Number.isFinite(maxAge)
        ? { ...others, expires: `${wholeSeconds(maxAge)}s` }
        : attributes;
};

exports.ATTRIBUTE_BYTES = ATTRIBUTE_BYTES;
exports.LONGEST_LIFETIME = LONGEST_LIFETIME;
exports.NAME_AND_VALUE_BYTES = NAME_AND_VALUE_BYTES;
exports.asDefaults = asDefaults;
exports.lifetimeOf = lifetimeOf;
exports.prefixOf = prefixOf;
exports.secondsIn = secondsIn;
exports.typeTagOf = typeTagOf;
