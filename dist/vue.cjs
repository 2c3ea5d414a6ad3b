'use strict';

var vue = require('vue');

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
const useCookie = (cookie, initial = cookie.default) => {
    const component = vue.getCurrentInstance();
    // Scopes never end on the server, so there nothing listens. A server may have a `document` too: the renderer's context tells.
    const onServer = typeof document === 'undefined' || !!(component && vue.inject(vue.ssrContextKey, null));
    // What is hydrated has its element before it is set up.
    const hydrates = !!component?.vnode.el;
    const value = vue.shallowRef(onServer || hydrates ? initial : cookie.get());
    const ended = new AbortController();
    const follow = () => {
        cookie.watch((now) => (value.value = now), ended);
        value.value = cookie.get();
    };
    if (hydrates)
        vue.onMounted(follow);
    else if (!onServer)
        follow();
    if (vue.getCurrentScope())
        vue.onScopeDispose(() => ended.abort());
    return vue.computed({
        get: () => value.value,
        set: (now) => {
            if (now === undefined)
                cookie.remove();
            else
                cookie.set(now);
        },
    });
};

exports.useCookie = useCookie;
