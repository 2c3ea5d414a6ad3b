'use strict';

var react = require('react');

/** React's hook: a component that uses a defined cookie renders again when its value has changed, and only then. */
/**
 * A defined cookie in a component, which renders again when the value changes, whoever changed it. No provider is needed.
 *
 * @param cookie Defined outside of the component: each definition is listened to by itself.
 * @param initial What the server read of the request. The server renders it, and so does the browser while it hydrates what the server
 * sent; then the component follows the cookie. Where it is missing both take the definition's default, so that there is no mismatch
 * either way. A component that the browser alone renders takes no notice of it.
 * @returns the value (the default, or undefined, where there is no cookie or none that is valid), `set` and `remove`
 * @example
 * const theme = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' })
 *
 * function Toggle({ initial }: { initial?: 'dark' | 'light' }) { // theme.on(serverJar(request)).get()
 *   const [value, set, remove] = useCookie(theme, initial)
 *   return <button onClick={() => set(value === 'dark' ? 'light' : 'dark')}>{value}</button>
 * }
 */
const useCookie = (cookie, initial = cookie.default) => {
    const { subscribe, snapshot } = sharedOf(cookie);
    return [react.useSyncExternalStore(subscribe, snapshot, () => initial), cookie.set, cookie.remove];
};
const all = /* @__PURE__ */ new WeakMap();
const sharedOf = (cookie) => {
    let shared = all.get(cookie);
    if (!shared) {
        const components = new Set();
        let value;
        let stop;
        shared = {
            subscribe: (changed) => {
                components.add(changed);
                if (components.size === 1) {
                    stop = cookie.watch((now) => {
                        value = now;
                        for (const change of components)
                            change();
                    });
                    value = cookie.get();
                }
                return () => {
                    components.delete(changed);
                    if (!components.size)
                        stop();
                };
            },
            // The value that was reported last: React asks at each render, and a read of document.cookie takes long.
            snapshot: () => (components.size ? value : cookie.get()),
        };
        all.set(cookie, shared);
    }
    return shared;
};

exports.useCookie = useCookie;
