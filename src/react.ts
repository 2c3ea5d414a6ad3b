/** React's hook: a component that uses a defined cookie renders again when its value changes, and only then. */
import { useSyncExternalStore } from 'react';
import type { DefinedCookie } from './define/definition.js';

/**
 * A cookie in a component: its value, and the functions that write and remove it. The functions stay the same from one render to the next.
 *
 * @typeParam T What the cookie's value is
 */
export interface CookieState<T> extends Readonly<
  [value: T, set: DefinedCookie<T>['set'], remove: DefinedCookie<T>['remove']]
> {}

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
export const useCookie = <T>(
  cookie: DefinedCookie<T>,
  initial: NoInfer<T> = cookie.default,
): CookieState<T> => {
  const { subscribe, snapshot } = sharedOf(cookie);
  return [useSyncExternalStore(subscribe, snapshot, () => initial), cookie.set, cookie.remove];
};

/** What all components of one definition show. */
interface Shared<T> {
  readonly subscribe: (changed: () => void) => () => void;
  readonly snapshot: () => T;
}

const all = /* @__PURE__ */ new WeakMap<object, Shared<unknown>>();

const sharedOf = <T>(cookie: DefinedCookie<T>): Shared<T> => {
  let shared = all.get(cookie) as Shared<T> | undefined;
  if (!shared) {
    const components = new Set<() => void>();
    let value: T;
    let stop: () => void;
    shared = {
      subscribe: (changed) => {
        components.add(changed);
        if (components.size === 1) {
          stop = cookie.watch((now) => {
            value = now;
            for (const change of components) change();
          });
          value = cookie.get();
        }
        return () => {
          components.delete(changed);
          if (!components.size) stop();
        };
      },
      // The value that was reported last: React asks at each render, and a read of document.cookie takes long.
      snapshot: () => (components.size ? value : cookie.get()),
    };
    all.set(cookie, shared);
  }
  return shared;
};
