'use strict';

var sentStore = require('./shared/sent-store.cjs');
var server = require('./shared/server.cjs');

/** Hono: a server jar at `c.var.jar`. */
/**
 * Creates Hono's middleware that puts a server jar at `c.var.jar`. When the handlers are done it adds what was written to the response, one
 * header for each cookie, so the jar's own `setCookies` and `writes` stay empty. After that, as in the callback of a stream, a write
 * returns `blocked`. The jar does not read what Hono's own `setCookie` sets.
 *
 * @param options The jar's default options. Pass `url` behind a proxy, where the address of the request is not the browser's.
 * @example
 * const app = new Hono<{ Variables: JarVariables }>()
 * app.use(cookieJar())
 * app.get('/', (c) => c.text(theme.on(c.var.jar).get()))
 */
const cookieJar = (options) => async (c, next) => {
    const store = server.requestStore(server.readRequest(c.req.raw), options);
    let isMade = false;
    c.set('jar', server.createServerJar(sentStore.sentStore(store, () => isMade), options));
    await next();
    isMade = true;
    for (const line of store.setCookies())
        c.header('Set-Cookie', line, { append: true });
};

exports.cookieJar = cookieJar;
