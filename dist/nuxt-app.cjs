'use strict';

var app = require('nuxt/app');
var received = require('./shared/received.cjs');
var setCookie = require('./shared/set-cookie.cjs');
var utf8 = require('./shared/utf8.cjs');
var lineStore = require('./shared/line-store.cjs');
var sentStore = require('./shared/sent-store.cjs');
var server = require('./shared/server.cjs');
var vue = require('./vue.cjs');

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
    const store = server.requestStore(server.readRequest(req));
    const sent = sentStore.sentStore(store, () => res.headersSent, (cookie) => {
        const { name, path, domain, partitioned } = cookie;
        const key = [name, path, domain, partitioned].join(';');
        const line = utf8.utf8(setCookie.serialize(cookie));
        // In place of the one before: each cookie is sent once.
        res.setHeader('Set-Cookie', [...lines().filter((other) => other !== mine.get(key)), line]);
        mine.set(key, line);
    });
    return server.createServerJar(lineStore.lineStore(store, sent, lines));
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
    const text = app.useState(`gingersnap:${cookie.name}`, () => '');
    // Nuxt writes `true` here in the page's bundle, which then has no more of the server than this line.
    const event = undefined
        ? undefined
        : app.useRequestEvent();
    if (!event)
        return vue.useCookie(cookie, received.createReceived(text.value)(cookie));
    const jar = eventJar(event);
    const value = vue.useCookie(cookie.on(jar));
    // With what is written while the page is rendered.
    app.useNuxtApp().hook('app:rendered', () => {
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
        return app.useCookie(name, ...options);
    const { name: given } = (name ?? {});
    throw new TypeError(`Nuxt's useCookie takes a name, and this is ${typeof given === 'string' ? `the definition of the cookie "${given}"` : typeof name}. Use a definition with useDefinedCookie, which gingersnap/nuxt imports.`);
});

exports.checkedUseCookie = checkedUseCookie;
exports.useDefinedCookie = useDefinedCookie;
