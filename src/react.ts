/** React's hook: a component that uses a defined cookie renders again when its value has changed, and only then. */
import { useSyncExternalStore } from 'react';
import type { DefinedCookie } from './define/definition.js';

/** A cookie in a component: its value, and what writes and removes it, which stay the same functions from one render to the next. */
export interface CookieState<T> extends Readonly<
  [value: T, set: DefinedCookie<T>['set'], remove: DefinedCookie<T>['remove']]
> {}

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
