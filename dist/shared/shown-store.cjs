'use strict';

var percent = require('./percent.cjs');
var sentStore = require('./sent-store.cjs');

/** `store`: what was received. The framework sends what was written. */
const shownStore = (store, framework) => {
    let known = framework.received;
    let standard = percent.percent;
    const look = (now = framework.shown()) => (known = new Map(Array.from(now, ([name, { text }]) => [name, text])));
    /** Takes over what others have set. */
    const refresh = () => {
        const now = framework.shown();
        for (const name of new Set([...known.keys(), ...now.keys()])) {
            const cookie = now.get(name);
            if (cookie?.text !== known.get(name))
                store.write(asSet(name, cookie), percent.percent);
        }
        look(now);
        return store;
    };
    return {
        ...store,
        ...sentStore.NOTHING_TO_SEND,
        ...sentStore.createReads(refresh),
        writing: (encoding) => {
            standard = encoding;
        },
        write: (cookie, encoding = standard) => {
            const cookies = refresh().read();
            const value = framework.write(cookie, encoding, cookies);
            store.write({ ...cookie, value }, encoding);
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
