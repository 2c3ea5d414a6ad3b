import { ReactNode, ReactElement } from 'react';
import { WriteResult } from './async.cjs';
import { CookieAttributes } from './index.cjs';
import { DefinedCookie } from './index.cjs';
import './shared/schema.cjs';
import './shared/abort-signal-like.cjs';

/** React's hook: a component that uses a defined cookie renders again when its value changes, and only then. */

/**
 * Writes a cookie in a component. It takes the new value, or a function that makes it from the present one, as React's own setters do.
 *
 * @typeParam T What the cookie's value is
 */
interface SetCookieState<T> {
    /**
     * Writes the value as the definition's `set` does; a function writes what it returns, as `update` does: it gets what the jar holds now, so
     * that two calls in one event both count.
     *
     * @example
     * <button onClick={() => setVisits(visits => visits + 1)}>+1</button>
     */
    (value: Exclude<T, undefined> | ((previous: T) => Exclude<T, undefined>), options?: CookieAttributes): WriteResult;
}
/**
 * A cookie in a component: its value, and the functions that write and remove it. The functions stay the same from one render to the next.
 *
 * @typeParam T What the cookie's value is
 */
interface CookieState<T> extends Readonly<[
    value: T,
    set: SetCookieState<T>,
    remove: DefinedCookie<T>['remove']
]> {
}
/** What {@link CookieProvider} takes. */
interface CookieProviderProps {
    /** The text of a Cookie header, from `jar.cookieHeader([theme, cart])` on the server. Null and undefined mean no cookies. */
    readonly cookies: string | null | undefined;
    /** What is rendered below it. */
    readonly children?: ReactNode;
}
/**
 * Gives the components below it the cookies that the server has read: the server renders their values, and the page hydrates with them.
 * Then `useCookie` needs no `initial`. The text becomes a part of the page, so name the definitions that the page needs, and no
 * HttpOnly ones.
 *
 * @example
 * <CookieProvider cookies={jar.cookieHeader([theme, cart])}>{children}</CookieProvider>
 */
declare const CookieProvider: ({ cookies, children }: CookieProviderProps) => ReactElement;
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
declare const useCookie: <T>(cookie: DefinedCookie<T>, initial?: NoInfer<T>) => CookieState<T>;

export { CookieProvider, useCookie };
export type { CookieProviderProps, CookieState, SetCookieState };
