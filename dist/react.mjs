import { useSyncExternalStore } from 'react';

/** React's hook: a component that uses a defined cookie renders again when its value changes, and only then. */
/**
 * Uses a defined cookie in a component. The component renders again when the value changes, whoever changed it. You need no provider.
 *
 * @typeParam T What the cookie's value is
 * @param cookie The definition. Define it outside of the component, because each definition has its own listeners.
 * @param initial The value that the server read from the request. The server renders it, and the browser uses it while it hydrates; then
 * the component follows the cookie. Without it both use the definition's default, so there is no mismatch. A component that is
 * rendered only in the browser ignores it.
 * @returns the value (the default or `undefined` without a valid cookie), `set` and `remove`
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
    return [useSyncExternalStore(subscribe, snapshot, () => initial), cookie.set, cookie.remove];
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

export { useCookie };
