import { s as storeSource, c as createRemoveAll, t as toResult } from './shared/set.mjs';
import { o as openWith, j as jarOf, c as complete } from './shared/jar.mjs';
import { i as isRemoval } from './shared/parse.mjs';
import { o as own } from './shared/own.mjs';
import { h as headerStore, M as MOST_REMOVALS } from './shared/store.mjs';
export { C as CookieError, i as isCookieError } from './shared/error.mjs';

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
    const { url, prefix, ...attributes } = own(options);
    const [headers, address] = typeof request !== 'object' || !request
        ? []
        : 'headers' in request
            ? [request.headers, request.url]
            : [request];
    const header = headers ? headers.get('cookie') : request;
    const at = url ?? address;
    const store = headerStore(header ?? '', at === undefined ? undefined : new URL(at));
    // Nobody reads back here: what no rule refuses is kept, and a header may have as many cookies as its sender likes.
    const answer = (_, cookieName, cookie, find, known) => {
        const { name = cookieName } = cookie;
        if (known || (isRemoval(cookie) && name !== cookieName))
            return toResult(cookieName, find());
        return toResult(cookieName, isRemoval(cookie) && store.shows(name) ? ['scope'] : undefined);
    };
    const opened = openWith(store, attributes);
    const jar = jarOf({ ...opened, answer }, storeSource(store));
    return {
        ...complete(jar, prefix, (jar) => createRemoveAll(jar, () => store.removals() < MOST_REMOVALS)),
        setCookies: store.setCookies,
    };
};

export { serverJar };
