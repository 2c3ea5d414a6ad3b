import { Ref } from 'vue';
import { DefinedCookie } from './index.cjs';
import './shared/verbs.cjs';
import './shared/schema.cjs';
import './shared/abort-signal-like.cjs';

/** Vue's composable: a defined cookie as a ref. */

/**
 * Uses a defined cookie as a ref. The ref follows the cookie, whoever changes it, until its component or effect scope ends, or as long as the
 * page is there. Assigning a value writes the cookie, and `undefined` removes it. An object or array in the ref is a copy that you may change:
 * `v-model="prefs.name"` and `items.value.push(item)` write the cookie a moment later. If a write is refused, the ref shows the cookie's
 * value again; call `cookie.set` to learn why.
 *
 * @typeParam T What the cookie's value is
 * @param cookie The definition. All refs of one definition have the same value. On a server a definition on the request's jar,
 * `theme.on(serverJar(request))`, renders what the jar shows.
 * @param initial The value that the server read from the request. The server renders it, and the browser uses it while it hydrates; then
 * the ref follows the cookie. Without it both use the definition's default, so there is no mismatch. A component that is rendered only
 * in the browser ignores it.
 * @returns a ref of the value: the default or `undefined` without a valid cookie
 * @example
 * const theme = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' })
 *
 * const props = defineProps<{ initial?: 'dark' | 'light' }>() // theme.on(serverJar(request)).get()
 * const value = useCookie(theme, props.initial)
 * value.value = 'dark'
 */
declare const useCookie: <T>(cookie: DefinedCookie<T>, initial?: NoInfer<T>) => Ref<T>;

export { useCookie };
