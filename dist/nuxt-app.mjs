import { useCookie, useState, useRequestEvent, useNuxtApp } from 'nuxt/app';
import { c as createReceived } from './shared/received.mjs';
import { s as serialize } from './shared/set-cookie.mjs';
import { u as utf8 } from './shared/utf8.mjs';
import { l as lineStore } from './shared/line-store.mjs';
import { s as sentStore } from './shared/sent-store.mjs';
import { r as requestStore, a as readRequest, c as createServerJar } from './shared/server.mjs';
import { useCookie as useCookie$1 } from './vue.mjs';

/** The jar of a request that Nuxt renders: one for all components, whose writes become headers of the response at once. */
const jars = /* @__PURE__ */ new WeakMap();
const eventJar = (event) => {
    let jar = jars.get(event);
    if (!jar)
        jars.set(event, (jar = createEventJar(event)));
    return jar;
};
const createEventJar = ({ node: { req, res } }) => {
    /** What was written, by what makes a cookie another one. */
    const mine = new Map();
    const lines = () => [res.getHeader('Set-Cookie') ?? []].flat().map(String);
    const store = requestStore(readRequest(req));
    const sent = sentStore(store, () => res.headersSent, (cookie) => {
        const { name, path, domain, partitioned } = cookie;
        const key = [name, path, domain, partitioned].join(';');
        const line = utf8(serialize(cookie));
        // In place of the one before: each cookie is sent once.
        res.setHeader('Set-Cookie', [...lines().filter((other) => other !== mine.get(key)), line]);
        mine.set(key, line);
    });
    return createServerJar(lineStore(store, sent, lines));
};

/** Nuxt's composable: a defined cookie as a ref, which the server renders and the page hydrates. */
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the compiler has no Nuxt here
/// <reference path="./nuxt/app.d.ts" />
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
const useDefinedCookie = (cookie) => {
    const text = useState(`gingersnap:${cookie.name}`, () => '');
    // Nuxt writes `true` here in the page's bundle, which then has no more of the server than this line.
    const event = import.meta.client
        ? undefined
        : useRequestEvent();
    if (!event)
        return useCookie$1(cookie, createReceived(text.value)(cookie));
    const jar = eventJar(event);
    const value = useCookie$1(cookie.on(jar));
    // With what is written while the page is rendered.
    useNuxtApp().hook('app:rendered', () => {
        text.value = jar.cookieHeader([cookie]);
    });
    return value;
};
/**
 * Nuxt's own `useCookie`, as the module imports it in development: a definition in place of a name throws a TypeError that says what to
 * call. Without it there would be a cookie named `[object Object]`.
 */
const checkedUseCookie = ((name, ...options) => {
    if (typeof name === 'string')
        return useCookie(name, ...options);
    const { name: given } = (name ?? {});
    throw new TypeError(`Nuxt's useCookie takes a name, and this is ${typeof given === 'string' ? `the definition of the cookie "${given}"` : typeof name}. Use a definition with useDefinedCookie, which gingersnap/nuxt imports.`);
});

export { checkedUseCookie, useDefinedCookie };
