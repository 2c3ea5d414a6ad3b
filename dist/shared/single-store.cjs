'use strict';

var store = require('./store.cjs');

/** A request's cookies where the framework sends one cookie of each name, the one that was written last: in a second scope it would replace the first. */
const singleStore = (store$1) => {
    /** The scope that was written last, by name. */
    const scopes = new Map();
    return {
        ...store$1,
        write: (cookie, ...more) => {
            store$1.write(cookie, ...more);
            scopes.set(cookie.name, store.scopeKeyOf(cookie));
        },
        hasRoom: (cookie) => store$1.hasRoom(cookie) &&
            (!cookie || (scopes.get(cookie.name) ?? store.scopeKeyOf(cookie)) === store.scopeKeyOf(cookie)),
    };
};

exports.singleStore = singleStore;
