'use strict';

var set = require('./shared/set.cjs');
var jar = require('./shared/jar.cjs');
var parse = require('./shared/parse.cjs');
var own = require('./shared/own.cjs');
var store = require('./shared/store.cjs');
var error = require('./shared/error.cjs');

/** The verbs over a request: its cookies are read, and what is written becomes the response's Set-Cookie headers. */
/**
 * Creates the verbs over a request. It reads the Cookie header by the page's rules, and collects what you write for the response. Create one
 * for each request. Headers of proxies (`X-Forwarded-Proto`) are not trusted: behind a proxy pass `url` or `secure`.
 *
 * @param request A Request, its Headers, or the Cookie header's text; null and undefined mean no cookies.
 * @example
 * const jar = serverJar(request)
 * theme.on(jar).get() // as defined by defineCookie
 * jar.set('session', token, { httpOnly: true })
 * const response = new Response(body)
 * for (const line of jar.setCookies()) response.headers.append('Set-Cookie', line)
 */
const serverJar = (request, options) => {
    const { url, prefix, ...attributes } = own.own(options);
    const [headers, address] = typeof request !== 'object' || !request
        ? []
        : 'headers' in request
            ? [request.headers, request.url]
            : [request];
    const header = headers ? headers.get('cookie') : request;
    const at = url ?? address;
    const store$1 = store.headerStore(header ?? '', at === undefined ? undefined : new URL(at));
    // Nobody reads back here: what no rule refuses is kept, and a header may have as many cookies as its sender likes.
    const answer = (_, cookieName, cookie, find, known) => {
        const { name = cookieName } = cookie;
        if (known || (parse.isRemoval(cookie) && name !== cookieName))
            return set.toResult(cookieName, find());
        return set.toResult(cookieName, parse.isRemoval(cookie) && store$1.shows(name) ? ['scope'] : undefined);
    };
    const opened = jar.openWith(store$1, attributes);
    const jar$1 = jar.jarOf({ ...opened, answer }, set.storeSource(store$1));
    return {
        ...jar.complete(jar$1, prefix, (jar) => set.createRemoveAll(jar, () => store$1.removals() < store.MOST_REMOVALS)),
        setCookies: store$1.setCookies,
    };
};

exports.CookieError = error.CookieError;
exports.isCookieError = error.isCookieError;
exports.serverJar = serverJar;
