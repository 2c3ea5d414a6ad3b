/** What is left to send. */
const NOTHING_TO_SEND = {
    written: () => [],
    setCookies: () => [],
    writes: () => [],
};
/** `isMade`: whether the response is, so that nothing can be written any more. `send`: hands a cookie to the framework, and may throw, too. */
const sentStore = (store, isMade, send) => ({
    ...store,
    ...NOTHING_TO_SEND,
    write: (cookie, ...more) => {
        if (isMade())
            throw new Error('the response is made');
        send?.(cookie);
        store.write(cookie, ...more);
    },
});
/** Reads after `refresh`, which takes over what others have set since, and gives the store. */
const createReads = (refresh) => ({
    read: () => refresh().read(),
    shows: (name) => refresh().shows(name),
    readable: (matches) => refresh().readable(matches),
});

export { NOTHING_TO_SEND as N, createReads as c, sentStore as s };
