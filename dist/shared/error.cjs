'use strict';

/** What went wrong: the codes, what was found, the message made of it, and the error that is thrown for misuse. */
/** What development adds, once `gingersnap/explain` is imported: one record, which all entries share. */
const explanation = { __proto__: null };
/** Where the entries of the codes are: the page that the package ships. */
const ERRORS_PAGE = 'gingersnap/docs/errors.md#';
/** The message for a finding: a sentence in development; in production the finding, and the address of the code's entry. */
const messageOf = (cookieName, fault) => {
    const [code, what, value, , cause] = fault;
    const part = (before, it) => (it === undefined ? '' : before + describe(it));
    return (explanation.explain?.(cookieName, fault) ??
        `cookie "${describe(cookieName)}"${part(': ', what)}${
        // Not the text of a value, which may be a secret, and errors are logged.
        what === 'value' && code !== 'size' ? '' : part('=', value)}${part(': ', cause)}, see ${ERRORS_PAGE}${code}`);
};
/**
 * The error of a mistake in the code. It is thrown before anything is written. Refusals that depend on the value, the page, the browser or
 * the visitor are never thrown: `set` and `remove` return them.
 *
 * @example
 * try {
 *   set(name, 'dark')
 * } catch (error) {
 *   if (isCookieError(error) && error.code === 'name') rename()
 * }
 */
class CookieError extends Error {
    constructor(cookieName, fault) {
        super(messageOf(cookieName, fault));
        Object.assign(this, { name: 'CookieError', code: fault[0], cookieName, cause: fault[4] });
    }
}
/** What a message says of a value, whatever it is: an error's own message; a symbol, and an object without `toString`, throw where they become text. */
const describe = (value) => {
    try {
        return String(value?.message ?? value).slice(0, 100);
    }
    catch {
        return typeof value;
    }
};
/** Throws for what is wrong in the code. */
const fail = (cookieName, ...fault) => {
    throw new CookieError(cookieName, fault);
};
/**
 * Checks whether `error` is a {@link CookieError}. It also recognises one of another frame or of a second copy of this library, which
 * `instanceof` does not.
 *
 * @example
 * if (isCookieError(error)) console.warn(error.code)
 */
const isCookieError = (error) => error?.name === 'CookieError';

exports.CookieError = CookieError;
exports.ERRORS_PAGE = ERRORS_PAGE;
exports.describe = describe;
exports.explanation = explanation;
exports.fail = fail;
exports.isCookieError = isCookieError;
exports.messageOf = messageOf;
