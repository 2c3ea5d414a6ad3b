'use client';

'use strict';

var react = require('react');
var request = require('./shared/request.cjs');
var received = require('./shared/received.cjs');

/** React's hook: a component that uses a defined cookie renders again when its value changes, and only then. */
const Cookies = /* @__PURE__ */ react.createContext(undefined);
/**
 * Gives the components below it the cookies that the server has read: the server renders their values, and the page hydrates with them.
 * Then `useCookie` needs no `initial`. The text becomes a part of the page, so name the definitions that the page needs, and no
 * HttpOnly ones.
 *
 * @example
 * <CookieProvider cookies={jar.cookieHeader([theme, cart])}>{children}</CookieProvider>
 */
const CookieProvider = ({ cookies, children }) => react.createElement(Cookies.Provider, { value: react.useMemo(() => received.createReceived(cookies), [cookies]) }, children);
/**
 * Uses a defined cookie in a component. The component renders again when the value changes, whoever changed it. You need no provider in
 * an app that only the browser renders. Anything but a defined cookie throws a TypeError.
 *
 * @typeParam T What the cookie's value is
 * @param cookie The definition. Define it outside of the component, because each definition has its own listeners. One that is bound to a
 * server's jar, `theme.on(jar)`, renders the value of that jar.
 * @param initial The value that the server read from the request. The server renders it, and the browser uses it while it hydrates; then
 * the component follows the cookie. You need it only without a {@link CookieProvider}. Without both the definition's default is rendered and
 * hydrated, so there is no mismatch. A component that is rendered only in the browser ignores it.
 * @returns the value (the default or `undefined` without a valid cookie), `set` and `remove`
 * @example
 * const theme = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' })
 *
 * function Toggle() {
 *   const [value, set, remove] = useCookie(theme)
 *   return <button onClick={() => set(value === 'dark' ? 'light' : 'dark')}>{value}</button>
 * }
 */
const useCookie = (cookie, initial) => {
    const { subscribe, snapshot, set } = sharedOf(cookie);
    const received = react.useContext(Cookies);
    const rendered = initial !== undefined
        ? initial
        : request.isOfRequest(cookie)
            ? cookie.get()
            : received
                ? received(cookie)
                : cookie.default;
    return [react.useSyncExternalStore(subscribe, snapshot, () => rendered), set, cookie.remove];
};
const all = /* @__PURE__ */ new WeakMap();
const sharedOf = (cookie) => {
    const given = cookie;
    if (typeof given?.watch !== 'function')
        throw new TypeError(typeof given === 'string'
            ? `useCookie takes a definition, and "${given}" is a name. Define it outside of the component: const cookie = defineCookie('${given}').`
            : 'useCookie takes a definition: what defineCookie has returned.');
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
            set: (value, options) => typeof value === 'function'
                ? cookie.update(value, options)
                : cookie.set(value, options),
        };
        all.set(cookie, shared);
    }
    return shared;
};

exports.CookieProvider = CookieProvider;
exports.useCookie = useCookie;
