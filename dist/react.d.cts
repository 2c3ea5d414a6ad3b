import { DefinedCookie } from './index.cjs';
import './shared/verbs.cjs';
import './shared/schema.cjs';
import './shared/abort-signal-like.cjs';

/**
 * A cookie in a component: its value, and the functions that write and remove it. The functions stay the same from one render to the next.
 *
 * @typeParam T What the cookie's value is
 */
interface CookieState<T> extends Readonly<[
    value: T,
    set: DefinedCookie<T>['set'],
    remove: DefinedCookie<T>['remove']
]> {
}
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
declare const useCookie: <T>(cookie: DefinedCookie<T>, initial?: NoInfer<T>) => CookieState<T>;

export { useCookie };
export type { CookieState };
