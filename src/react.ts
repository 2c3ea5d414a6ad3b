/** React's hook: a component that uses a defined cookie renders again when its value changes, and only then. */
import {
  createContext,
  createElement,
  useContext,
  useMemo,
  useSyncExternalStore,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { CookieAttributes } from './cookie/attributes.js';
import type { DefinedCookie } from './define/definition.js';
import { isOfRequest } from './frameworks/request.js';
import type { WriteResult } from './jar/result.js';
import { createReceived, type Received } from './frameworks/received.js';

/**
 * Writes a cookie in a component. It takes the new value, or a function that makes it from the present one, as React's own setters do.
 *
 * @typeParam T What the cookie's value is
 */
export interface SetCookieState<T> {
  /**
   * Writes the value as the definition's `set` does; a function writes what it returns, as `update` does: it gets what the jar holds now, so
   * that two calls in one event both count.
   *
   * @example
   * <button onClick={() => setVisits(visits => visits + 1)}>+1</button>
   */
  (
    value: Exclude<T, undefined> | ((previous: T) => Exclude<T, undefined>),
    options?: CookieAttributes,
  ): WriteResult;
}

/**
 * A cookie in a component: its value, and the functions that write and remove it. The functions stay the same from one render to the next.
 *
 * @typeParam T What the cookie's value is
 */
export interface CookieState<T> extends Readonly<
  [value: T, set: SetCookieState<T>, remove: DefinedCookie<T>['remove']]
> {}

/** What {@link CookieProvider} takes. */
export interface CookieProviderProps {
  /** The text of a Cookie header, from `jar.cookieHeader([theme, cart])` on the server. Null and undefined mean no cookies. */
  readonly cookies: string | null | undefined;
  /** What is rendered below it. */
  readonly children?: ReactNode;
}

const Cookies = /* @__PURE__ */ createContext<Received | undefined>(undefined);

/**
 * Gives the components below it the cookies that the server has read: the server renders their values, and the page hydrates with them.
 * Then `useCookie` needs no `initial`. The text becomes a part of the page, so name the definitions that the page needs, and no
 * HttpOnly ones.
 *
 * @example
 * <CookieProvider cookies={jar.cookieHeader([theme, cart])}>{children}</CookieProvider>
 */
export const CookieProvider = ({ cookies, children }: CookieProviderProps): ReactElement =>
  createElement(
    Cookies.Provider,
    { value: useMemo(() => createReceived(cookies), [cookies]) },
    children,
  );

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
export const useCookie = <T>(cookie: DefinedCookie<T>, initial?: NoInfer<T>): CookieState<T> => {
  const { subscribe, snapshot, set } = sharedOf(cookie);
  const received = useContext(Cookies);
  const rendered =
    initial !== undefined
      ? initial
      : isOfRequest(cookie)
        ? cookie.get()
        : received
          ? received(cookie)
          : cookie.default;
  return [useSyncExternalStore(subscribe, snapshot, () => rendered), set, cookie.remove];
};

/** What all components of one definition share. */
interface Shared<T> {
  readonly subscribe: (changed: () => void) => () => void;
  readonly snapshot: () => T;
  readonly set: SetCookieState<T>;
}

const all = /* @__PURE__ */ new WeakMap<object, Shared<unknown>>();

const sharedOf = <T>(cookie: DefinedCookie<T>): Shared<T> => {
  const given: unknown = cookie;
  if (typeof (given as Partial<DefinedCookie<T>> | null | undefined)?.watch !== 'function')
    throw new TypeError(
      typeof given === 'string'
        ? `useCookie takes a definition, and "${given}" is a name. Define it outside of the component: const cookie = defineCookie('${given}').`
        : 'useCookie takes a definition: what defineCookie has returned.',
    );
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
      set: (value, options) =>
        typeof value === 'function'
          ? cookie.update(value as (previous: T) => Exclude<T, undefined>, options)
          : cookie.set(value, options),
    };
    all.set(cookie, shared as Shared<unknown>);
  }
  return shared;
};
