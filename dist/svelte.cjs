'use strict';

var request = require('./shared/request.cjs');
var thaw = require('./shared/thaw.cjs');

/**
 * Creates a Svelte store without a flash. The server and the page that hydrates render the seed; then the store follows the cookie, whoever
 * changes it. Call it in the component that shows it.
 *
 * @typeParam T What the cookie's value is
 * @param cookie The definition. On a server one that is bound to the request's jar begins with what the jar shows.
 * @param seed The value that the server read from the request, which `load` returned. Without it both render the definition's default.
 * @example
 * const theme = seeded(themeCookie, data.theme) // +page.svelte; load returns theme: themeCookie.on(event.locals.jar).get()
 */
const seeded = (cookie, seed = request.isOfRequest(cookie) ? cookie.get() : cookie.default) => {
    /** Those that subscribe before the page is hydrated: they begin to follow afterwards. */
    const waiting = new Set();
    const listeners = new Set();
    let follows = false;
    let notified = 0;
    const follow = () => {
        follows = true;
        for (const begin of waiting)
            begin();
        waiting.clear();
    };
    // Svelte hydrates a component at one go. A server follows nothing: it renders what it has read of the request.
    if (typeof document !== 'undefined')
        queueMicrotask(follow);
    /** Calls the listeners once more where a write has changed nothing: what they hold may be changed already. */
    const write = (work) => {
        const before = notified;
        try {
            work();
        }
        finally {
            if (notified === before)
                for (const listener of listeners)
                    listener(thaw.thaw(cookie.get()));
        }
    };
    const set = (value) => {
        write(() => value === undefined ? cookie.remove() : cookie.set(value));
    };
    return {
        subscribe: (given) => {
            const listener = (value) => given(value);
            let stop = () => { };
            const begin = () => {
                listeners.add(listener);
                stop = cookie.subscribe((value) => {
                    notified++;
                    listener(value);
                });
            };
            if (follows)
                begin();
            else {
                listener(thaw.thaw(seed));
                waiting.add(begin);
            }
            return () => {
                waiting.delete(begin);
                listeners.delete(listener);
                stop();
            };
        },
        set,
        update: (change) => {
            write(() => cookie.update((value) => change(thaw.thaw(value))));
        },
    };
};

exports.seeded = seeded;
