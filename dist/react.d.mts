import { DefinedCookie } from './index.mjs';
import './shared/verbs.mjs';
import './shared/codec.mjs';

/** A cookie in a component: its value, and what writes and removes it, which stay the same functions from one render to the next. */
interface CookieState<T> extends Readonly<[
    value: T,
    set: DefinedCookie<T>['set'],
    remove: DefinedCookie<T>['remove']
]> {
}
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
declare const useCookie: <T>(cookie: DefinedCookie<T>, initial?: NoInfer<T>) => CookieState<T>;

export { useCookie };
export type { CookieState };
