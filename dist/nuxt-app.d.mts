import { useCookie } from 'nuxt/app';
import { Ref } from 'vue';
import { DefinedCookie } from './index.mjs';
import './shared/verbs.mjs';
import './shared/schema.mjs';
import './shared/abort-signal-like.mjs';

/** Nuxt's composable: a defined cookie as a ref, which the server renders and the page hydrates. */

/**
 * Uses a defined cookie as a ref, on the server and in the page. The server reads the request and passes the value to the page, so that
 * nothing flashes. If you assign to the ref while the server renders, the response sets the cookie. In the page the ref follows the cookie,
 * whoever changes it. Assigning writes the cookie, `undefined` removes it, and `v-model="prefs.name"` writes a member. If a write is
 * refused, the ref shows the cookie's value again; call `cookie.set` to learn why. An HttpOnly cookie never goes into the page.
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
