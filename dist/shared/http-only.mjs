/** HttpOnly for the names that need it, where it can be written. */
/** As Secure is for names that need it, so is HttpOnly. */
const httpOnly = (name, options) => {
    const given = { __proto__: null, ...options };
    return /^__(host-)?http-/i.test(name) ? { ...given, httpOnly: given.httpOnly ?? true } : options;
};

export { httpOnly as h };
