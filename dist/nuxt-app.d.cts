import { useCookie } from 'nuxt/app';
import { Ref } from 'vue';
import { DefinedCookie } from './index.cjs';
import './shared/verbs.cjs';
import './shared/schema.cjs';
import './shared/abort-signal-like.cjs';

/** Nuxt's composable: a defined cookie as a ref, which the server renders and the page hydrates. */

/**
 * Uses a defined cookie as a ref, on the server and in the page. The server reads the request and hands what it has read to the page, so
 * that nothing flashes; what is assigned while it renders goes into the response. In the page the ref follows the cookie, whoever changes
 * it. Assigning writes the cookie, `undefined` removes it, and `v-model="prefs.name"` writes a member. If a write is refused, the ref has
 * what the cookie has; use `cookie.set` to learn why. Of an HttpOnly cookie nothing is handed to the page.
 *
 * @typeParam T What the cookie's value is
 * @param cookie The definition. Define it outside of the component, in a file of `shared` or `utils`.
 * @returns a ref of the value: the default or `undefined` without a valid cookie
 * @example
 * const theme = useDefinedCookie(themeCookie)
 * theme.value = 'dark'
 */
declare const useDefinedCookie: <T>(cookie: DefinedCookie<T>) => Ref<T>;
/**
 * Nuxt's own `useCookie`, as the module imports it in development: a definition in place of a name throws a TypeError that says what to
 * call. Without it there would be a cookie named `[object Object]`.
 */
declare const checkedUseCookie: typeof useCookie;

export { checkedUseCookie, useDefinedCookie };
