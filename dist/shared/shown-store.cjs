'use strict';

var hub = require('./hub.cjs');
var percent = require('./percent.cjs');
var store = require('./store.cjs');
var sentStore = require('./sent-store.cjs');

/** A request's cookies where a framework shows them by name: what others have set is found there, and what is written here goes through it. */
/** `header`: the Cookie header. The framework sends what was written. */
const shownStore = (header, site, framework) => {
    const store$1 = store.headerStore(header, site);
    let known = framework.received;
    let standard = percent.percent;
    const look = (now = framework.shown()) => (known = new Map(Array.from(now, ([name, { text }]) => [name, text])));
    /** Takes over what others have set. */
    const refresh = () => {
        const now = framework.shown();
        for (const name of new Set([...known.keys(), ...now.keys()])) {
            const cookie = now.get(name);
            if (cookie?.text !== known.get(name))
                store$1.write(asSet(name, cookie), percent.percent);
        }
        look(now);
        return store$1;
    };
    return {
        ...sentStore.sentStore(store$1),
        read: () => refresh().read(),
        shows: (name) => refresh().shows(name),
        readable: (matches) => refresh().readable(matches),
        writing: (encoding) => {
            standard = encoding;
        },
        write: (cookie, encoding = standard) => {
            const cookies = refresh().read();
            // What is tried out is nobody's.
            const value = cookie.name === hub.PROBE ? cookie.value : framework.write(cookie, encoding, cookies);
            store$1.write({ ...cookie, value }, encoding);
            look();
        },
    };
};
/** What somebody else has set: at the paths of this request, and no matter how else. */
const asSet = (name, cookie) => ({
    name,
    value: cookie?.rawValue ?? '',
    path: '/',
    maxAge: cookie?.rawValue === undefined ? 0 : undefined,
    secure: false,
    httpOnly: !!cookie?.httpOnly,
    partitioned: false,
    sameSite: 'lax',
});

exports.shownStore = shownStore;
