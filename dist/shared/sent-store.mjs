import { o as own } from './own.mjs';
import { P as PROBE } from './hub.mjs';
import { r as readRequest } from './server.mjs';
import { h as headerStore } from './store.mjs';

/** A request's cookies where the framework sends what is written: the jar has nothing of its own left to send. */
/** The cookies of a request, at the address that the options say, else its own. */
const requestStore = (from, options) => {
    const [header, address] = readRequest(from);
    const url = own(options).url ?? address;
    return headerStore(header, url === undefined ? undefined : new URL(url));
};
/** `send`: is called before each write, and throws where the framework cannot set a cookie any more. */
const sentStore = (store, send) => ({
    ...store,
    written: () => [],
    setCookies: () => [],
    writes: () => [],
    write: (cookie, ...more) => {
        if (cookie.name !== PROBE)
            send?.(cookie);
        store.write(cookie, ...more);
    },
});

export { requestStore as r, sentStore as s };
