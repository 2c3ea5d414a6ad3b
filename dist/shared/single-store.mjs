import { s as scopeKeyOf } from './store.mjs';

/** A request's cookies where the framework sends one cookie of each name, the one that was written last: in a second scope it would replace the first. */
const singleStore = (store) => {
    /** The scope that was written last, by name. */
    const scopes = new Map();
    return {
        ...store,
        write: (cookie, ...more) => {
            store.write(cookie, ...more);
            scopes.set(cookie.name, scopeKeyOf(cookie));
        },
        hasRoom: (cookie) => store.hasRoom(cookie) &&
            (!cookie || (scopes.get(cookie.name) ?? scopeKeyOf(cookie)) === scopeKeyOf(cookie)),
    };
};

export { singleStore as s };
