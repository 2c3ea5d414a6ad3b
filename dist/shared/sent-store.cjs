'use strict';

var own = require('./own.cjs');
var hub = require('./hub.cjs');
var server = require('./server.cjs');
var store = require('./store.cjs');

/** A request's cookies where the framework sends what is written: the jar has nothing of its own left to send. */
/** The cookies of a request, at the address that the options say, else its own. */
const requestStore = (from, options) => {
    const [header, address] = server.readRequest(from);
    const url = own.own(options).url ?? address;
    return store.headerStore(header, url === undefined ? undefined : new URL(url));
};
/** `send`: is called before each write, and throws where the framework cannot set a cookie any more. */
const sentStore = (store, send) => ({
    ...store,
    written: () => [],
    setCookies: () => [],
    writes: () => [],
    write: (cookie, ...more) => {
        if (cookie.name !== hub.PROBE)
            send?.(cookie);
        store.write(cookie, ...more);
    },
});

exports.requestStore = requestStore;
exports.sentStore = sentStore;
