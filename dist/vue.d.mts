import { Ref } from 'vue';
import { DefinedCookie } from './index.mjs';
import './shared/verbs.mjs';
import './shared/codec.mjs';

/** Vue's composable: a defined cookie as a ref. */

/**
 * A defined cookie as a ref, which follows the cookie, whoever changed it, until the component or effect scope that it was made in ends;
 * made outside of any, as long as the page is there. To assign writes the cookie, and undefined removes it; where that is refused the ref
 * stays as it is, and `cookie.set` says why. An object in it is frozen: assign another one.
 *
 * @param cookie The definition; whoever uses the same one sees the same value.
 * @param initial What the server read of the request. The server renders it, and so does the browser while it hydrates what the server
 * sent; then the ref follows the cookie. Where it is missing both take the definition's default, so that there is no mismatch either
 * way. A component that the browser alone renders takes no notice of it.
 * @returns holds the value: the default, or undefined, where there is no cookie or none that is valid
 * @example
 * const theme = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' })
 *
 * const props = defineProps<{ initial?: 'dark' | 'light' }>() // theme.on(serverJar(request)).get()
 * const value = useCookie(theme, props.initial)
 * value.value = 'dark'
 */
declare const useCookie: <T>(cookie: DefinedCookie<T>, initial?: NoInfer<T>) => Ref<T>;

export { useCookie };
