'use strict';

/** A cookie as it is written, and the text that it is written as. */
/**
 * Turns a cookie into the text that `document.cookie` and a `Set-Cookie` header take.
 *
 * @example
 * write: (cookie) => { document.cookie = serialize(cookie) }
 */
const serialize = (cookie) => {
    let line = `${cookie.name}=${cookie.value}`;
    for (const what of ATTRIBUTES) {
        const given = what === 'expires' ? cookie.expires?.toUTCString() : cookie[what];
        if (given || given === 0)
            line += `; ${what === 'maxAge' ? 'max-age' : what}${given === true ? '' : `=${given}`}`;
    }
    return line;
};
/** What is written of a cookie, in this order. */
const ATTRIBUTES = [
    'path',
    'domain',
    'sameSite',
    'secure',
    'httpOnly',
    'partitioned',
    'priority',
    'expires',
    'maxAge',
];
/** Whether writing this removes the cookie. */
const isRemoval = ({ maxAge }) => maxAge <= 0;
/** When a cookie that is written now expires, in milliseconds since 1970; Infinity for the browser's session. */
const expiresAt = ({ maxAge, expires }) => maxAge === undefined ? Number(expires ?? Infinity) : Date.now() + maxAge * 1000;

exports.expiresAt = expiresAt;
exports.isRemoval = isRemoval;
exports.serialize = serialize;
