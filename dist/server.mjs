import { H as HTTP_FORMS, c as createJar } from './shared/jar.mjs';
export { C as CookieError, i as isCookieError } from './shared/jar.mjs';
import { h as httpOnly } from './shared/http-only.mjs';
import { d as decodePercent } from './shared/decode-percent.mjs';
import { P as PROBE } from './shared/page2.mjs';
import { p as parseSetCookie } from './shared/set-cookie.mjs';
import { t as trimBlanks } from './shared/trim.mjs';
import { u as utf8 } from './shared/utf8.mjs';

/** A request's cookies: its Cookie header is what can be read, and what is written becomes Set-Cookie headers of the response. */
/** Where nothing is known of a request but its cookies, no domain is refused, and whatever is written is seen. */
const ANYWHERE = { protocol: 'http:', hostname: '', pathname: '/' };
/** `header`: the Cookie header's text, one character for each byte, as Node and `Headers` give it. */
const headerStore = (header, site = ANYWHERE) => {
    const received = new Map(header.split(';').map(trimBlanks).filter(Boolean).map(fromBytes).entries());
    /** Where those of a name stand. */
    const places = new Map();
    for (const [at, pair] of received) {
        const known = places.get(nameOf(pair));
        if (known)
            known.push(at);
        else
            places.set(nameOf(pair), [at]);
    }
    const lines = new Map();
    /** What was written and is not gone. */
    const written = new Map();
    let cookies;
    const sees = (path) => !site.hostname || covers(path, site.pathname);
    /** What the request would send after this response, as far as can be told: no Cookie header says what paths its cookies have. */
    const show = () => {
        const mine = [...written.values()]
            .filter(({ path }) => sees(path))
            .sort((a, b) => b.path.length - a.path.length);
        return [...mine.map(({ pair }) => pair), ...received.values()].join('; ');
    };
    const sent = () => [...lines].filter(([, line]) => nameOf(line) !== PROBE);
    return {
        forms: HTTP_FORMS,
        site: () => site,
        // Not at each write: a removal everywhere is many.
        read: () => (cookies ??= show()),
        write: (line) => {
            const [pair = ''] = line.split(';', 1);
            const name = nameOf(pair);
            const { path = '/', domain, partitioned, ends = Infinity } = parseSetCookie(line);
            const key = [name, path, partitioned, domain?.toLowerCase().replace(/^\./, '')].join(';');
            // It takes the place of one of its name: the last, which is the least specific.
            if (!lines.has(key) && sees(path))
                received.delete(places.get(name)?.pop() ?? -1);
            // What was gone and is written again is a new cookie, and browsers send the oldest first.
            if (!written.has(key))
                lines.delete(key);
            lines.set(key, line);
            if (ends > Date.now())
                written.set(key, { pair, path });
            else
                written.delete(key);
            cookies = undefined;
        },
        // Nobody else changes a request.
        watch: () => () => { },
        // In UTF-8, one character for each byte: neither Node nor `Headers` takes any other.
        setCookies: () => sent().map(([, line]) => utf8(line)),
        removals: () => sent().filter(([key]) => !written.has(key)).length,
    };
};
/** Whether a cookie of this path goes with a request for that one (RFC 6265, 5.1.4). */
const covers = (path, pathname) => path === pathname || pathname.startsWith(path.replace(/\/?$/, '/'));
const nameOf = (pair) => pair.slice(0, Math.max(pair.indexOf('='), 0));
/** Bytes as browsers show them: as UTF-8, where they are that. */
const fromBytes = (pair) => decodePercent(escape(pair), pair);

/**
 * The verbs over a request: reads its Cookie header by the page's rules, and collects what is written for the response. One for each
 * request; it touches nothing else. What proxies say of themselves (`X-Forwarded-Proto`) is not believed: say `url` or `secure` behind one.
 *
 * @param request A Request, its Headers, or the Cookie header's text; null and undefined are none.
 * @example
 * const jar = serverJar(request)
 * theme.on(jar).get() // as defined by defineCookie
 * jar.set('session', token, { httpOnly: true })
 * const response = new Response(body)
 * for (const line of jar.setCookies()) response.headers.append('Set-Cookie', line)
 */
const serverJar = (request, options) => {
    // Own properties alone: a polluted prototype is none of the caller's.
    const { url, ...attributes } = { __proto__: null, ...options };
    const [headers, address] = typeof request !== 'object' || !request
        ? []
        : 'headers' in request
            ? [request.headers, request.url]
            : [request];
    const header = headers ? headers.get('cookie') : request;
    const at = url ?? address;
    const store = headerStore(header ?? '', at === undefined ? undefined : new URL(at));
    const jar = createJar(store, attributes);
    return {
        ...jar,
        set: ((name, value, options) => jar.set(name, value, httpOnly(name, options))),
        remove: (name, options) => jar.remove(name, httpOnly(name, options)),
        setCookies: store.setCookies,
    };
};

export { serverJar };
