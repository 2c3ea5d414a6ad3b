'use strict';

var utf8 = require('./shared/utf8.cjs');
var lineStore = require('./shared/line-store.cjs');
var sentStore = require('./shared/sent-store.cjs');
var singleStore = require('./shared/single-store.cjs');
var server = require('./shared/server.cjs');

/** Astro: a server jar at `Astro.locals.jar`. */
const asIs = (text) => text;
/**
 * Creates Astro's middleware that puts a server jar at `Astro.locals.jar`. Astro sends what you write, so the jar's own `setCookies` and
 * `writes` stay empty; the jar also reads at once what `Astro.cookies` has set. Once the response is made, for example in a component that
 * a page streams, a write returns `blocked`.
 *
 * @param options The jar's default options. Pass `url` if you use `domain`, or want cookies to be Secure by default: Astro does not know
 * its address.
 * @example
 * export const onRequest = cookieJar({ url: 'https://shop.example/' }) // src/middleware.ts
 */
const cookieJar = (options) => async (context, next) => {
    let isMade = false;
    const store = server.requestStore(server.readRequest(context.isPrerendered ? '' : context.request.headers), options);
    const sent = sentStore.sentStore(store, () => isMade, ({ name, value, ...attributes }) => {
        // Astro's own error shows the value, which may be a secret.
        if (/[^!-~]/.test(value))
            throw new TypeError('Astro takes no value with a space or a character beyond ASCII, which this encoding leaves. Leave the encoding out');
        // As bytes, which is all that a header takes.
        context.cookies.set(utf8.utf8(name), utf8.utf8(value), { ...attributes, encode: asIs });
    });
    const shared = singleStore.singleStore(lineStore.lineStore(store, sent, () => context.cookies.headers()));
    Object.assign(context.locals, { jar: server.createServerJar(shared, options) });
    const response = await next();
    isMade = true;
    return response;
};
/**
 * Astro's middleware, with a jar of no options. Compose it with others by `sequence`; {@link cookieJar} takes options.
 *
 * @example
 * export { onRequest } from 'gingersnap/astro' // src/middleware.ts
 * declare namespace App { interface Locals { jar: import('gingersnap/server').ServerJar } } // src/env.d.ts
 * const theme = themeCookie.on(Astro.locals.jar).get() // any page
 */
const onRequest = /* @__PURE__ */ cookieJar();

exports.cookieJar = cookieJar;
exports.onRequest = onRequest;
