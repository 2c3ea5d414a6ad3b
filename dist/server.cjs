'use strict';

var jar = require('./shared/jar.cjs');
var parse = require('./shared/parse.cjs');
var prefix = require('./shared/prefix.cjs');
var decodePercent = require('./shared/decode-percent.cjs');
var pathMatch = require('./shared/path-match.cjs');
var trim = require('./shared/trim.cjs');
var utf8 = require('./shared/utf8.cjs');
var error = require('./shared/error.cjs');

/** A request's cookies: its Cookie header is what can be read, and what is written becomes Set-Cookie headers of the response. */
/** Where nothing is known of a request but its cookies, no domain is refused, and whatever is written is seen. */
const ANYWHERE = { protocol: 'http:', hostname: '', pathname: '/' };
/** `header`: the Cookie header's text, one character for each byte, as Node and `Headers` give it. */
const headerStore = (header, site = ANYWHERE) => {
    const received = new Map(header.split(';').map(trim.trimBlanks).filter(Boolean).map(fromBytes).entries());
    /** Where those of a name stand. */
    const places = new Map();
    for (const [at, pair] of received) {
        const known = places.get(nameOf(pair));
        if (known)
            known.push(at);
        else
            places.set(nameOf(pair), [at]);
    }
    const writes = new Map();
    /** What was written and is not removed. */
    const kept = new Map();
    /** How many of those the request sees, by name. */
    const visible = new Map();
    let cookies;
    const sees = (path) => !site.hostname || pathMatch.pathMatch(site.pathname, path);
    /** What the request would send after this response, as far as can be told: no Cookie header says what paths its cookies have. */
    const show = () => {
        const mine = [...kept.values()]
            .filter(({ path }) => sees(path))
            .sort((a, b) => b.path.length - a.path.length);
        return [...mine.map(({ name, value }) => `${name}=${value}`), ...received.values()].join('; ');
    };
    const sent = () => [...writes].filter(([, { name }]) => name !== prefix.PROBE);
    return {
        httpOnly: true,
        site: () => site,
        // Not at each write: a removal everywhere is many.
        read: () => (cookies ??= show()),
        write: (cookie) => {
            const { name, path, domain = '', partitioned } = cookie;
            const key = [name, path, partitioned, jar.canonicalDomain(domain)].join(';');
            // It takes the place of one of its name: the last, which is the least specific.
            if (!writes.has(key) && sees(path))
                received.delete(places.get(name)?.pop() ?? -1);
            const keeps = parse.expiresAt(cookie) > Date.now();
            if (sees(path))
                visible.set(name, (visible.get(name) ?? 0) + Number(keeps) - Number(kept.has(key)));
            // What was removed and is written again is a new cookie, and browsers send the oldest first.
            if (!kept.has(key))
                writes.delete(key);
            writes.set(key, cookie);
            if (keeps)
                kept.set(key, cookie);
            else
                kept.delete(key);
            cookies = undefined;
        },
        shows: (name) => !!places.get(name)?.length || !!visible.get(name),
        // Nobody else changes a request.
        watch: () => () => { },
        // In UTF-8, one character for each byte: neither Node nor `Headers` takes any other.
        setCookies: () => sent().map(([, cookie]) => utf8.utf8(parse.serialize(cookie))),
        removals: () => sent().filter(([key]) => !kept.has(key)).length,
    };
};
const nameOf = (pair) => pair.slice(0, Math.max(pair.indexOf('='), 0));
/** Bytes as browsers show them: as UTF-8, where they are that. */
const fromBytes = (pair) => decodePercent.decodePercent(escape(pair), pair);

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
    const { url, ...attributes } = prefix.own(options);
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
        if (known || (parse.isRemoval(cookie) && name !== cookieName))
            return jar.toResult(cookieName, find());
        return jar.toResult(cookieName, parse.isRemoval(cookie) && store.shows(name) ? ['scope'] : undefined);
    };
    const opened = jar.openWith(store, attributes);
    return {
        ...jar.jarOf({ ...opened, answer }, jar.storeSource(store)),
        setCookies: store.setCookies,
    };
};

exports.CookieError = error.CookieError;
exports.isCookieError = error.isCookieError;
exports.serverJar = serverJar;
