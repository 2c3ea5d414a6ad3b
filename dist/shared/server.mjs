import { p as prefixOf, t as typeTagOf, a as asDefaults } from './lifetime.mjs';
import { b as toRawValue, o as findRefusal, q as tryWrite, g as createRemove, i as createRemoveAll, h as createSet, e as createOnChange, j as storeSource, m as merge } from './set.mjs';
import { o as own } from './own.mjs';
import { c as complete } from './prefix.mjs';
import { f as fail, e as explanation } from './error.mjs';
import { d as decodeName } from './name.mjs';
import { h as headerStore, A as ANYWHERE, t as toLine, s as scopeKeyOf } from './store.mjs';
import { b as checkName, f as findUnwritable, a as attributesOf, c as checkOptions } from './check.mjs';
import { i as isRemoval } from './set-cookie.mjs';
import { t as toResult, a as createGetAll, c as createHas, b as createGet } from './result.mjs';
import { c as createReader, a as createSnapshot } from './snapshot.mjs';
import { p as percent } from './percent.mjs';

/** Throws a TypeError for what has no Cookie header. */
const readRequest = (from) => {
    if (typeof from === 'string' || from == null)
        return [from ?? ''];
    const source = from;
    const { headers, url, cookies } = typeof from === 'object' ? source : {};
    // Next's headers have a property `headers`, too; and there are the headers themselves, as useRequestHeaders of Nuxt gives them.
    const isRequest = !hasGet(source) && isObject(headers);
    const given = isRequest ? headers : source;
    const header = (name) => (hasGet(given) ? given.get(name) : fieldOf(given, name));
    const isRead = hasGet(given) || (isPlain(given) && (isRequest || Object.values(given).flat().every(isText)));
    const read = isRead ? header('cookie') : from;
    // AWS Lambda takes the Cookie header out of the headers, and gives its cookies beside them (format 2.0).
    const isTakenOut = read == null && isRequest && Array.isArray(cookies) && cookies.every(isText);
    return [
        textOf(from, isTakenOut ? cookies.join('; ') : read),
        isRequest && hasGet(given) ? url : undefined,
        privacyIn(header),
    ];
};
/** Whether the headers ask for privacy: few are asked for that. https://w3c.github.io/gpc/: all but a 1 is no request. */
const privacyIn = (header) => () => header('sec-gpc') === '1';
const isObject = (value) => typeof value === 'object' && value !== null;
const isText = (value) => value === undefined || typeof value === 'string';
/** Whether its `get` is one of headers: with `set` and no `append` it is one of parsed cookies, or of something else. */
const hasGet = (value) => typeof value.get === 'function' && (typeof value.append === 'function' || !value.set);
/** A gateway may have left the name in other letters. Where HTTP/2 has sent the header in parts some servers give an array. */
const fieldOf = (headers, name) => {
    const fields = headers;
    const field = fields[name] ??
        Object.entries(fields).find(([key, value]) => value != null && key.toLowerCase() === name)?.[1];
    return Array.isArray(field) ? field.join('; ') : field;
};
/** Whether it is an object that no class made. */
const isPlain = (value) => {
    const prototype = Object.getPrototypeOf(value);
    return !(prototype && Object.getPrototypeOf(prototype));
};
const textOf = (from, header) => {
    if (typeof header === 'string' || header == null)
        return header ?? '';
    throw new TypeError(`serverJar found no Cookie header in ${typeof from.then === 'function'
        ? 'a Promise: await it'
        : `this ${typeof from}`}. Give it the request, its headers, or the header's text: event.request in SvelteKit, Astro.request, c.req.raw in Hono, await headers() or (await cookies()).toString() in Next.`);
};

/** A request's cookies at the address that is known of it. */
/** `request`: as `readRequest` gives it. The address that the options say wins over its own. */
const requestStore = ([header, address, globalPrivacyControl], options) => {
    const url = options ? (own(options).url ?? address) : address;
    return headerStore(header, url === undefined ? ANYWHERE : new URL(url), globalPrivacyControl);
};

/** The part of a request's cookies that a page hydrates with: what defined cookies read, and nothing that scripts can't see. */
/** `jar`: with its prefix, whose names the definitions have. */
const createCookieHeader = (jar, store) => (definitions) => {
    const { defaults, prefixed } = jar.internals;
    const prefix = prefixed?.prefix ?? '';
    const refuse = (given) => fail(`${prefix}*`, 'attribute', 'definitions', given);
    const wanted = new Set();
    for (const cookie of Array.isArray(definitions) ? definitions : refuse(definitions)) {
        const { names, namesIn, whyMissing } = cookie?.internals?.on?.(jar) ?? refuse(cookie);
        const { chunked, httpOnly } = cookie.definition;
        const isHttp = prefixOf(names[0]).endsWith('http-');
        if (httpOnly ?? (defaults.httpOnly || isHttp))
            continue;
        // The last of them may be a decision. It goes along alone where the category is not granted here: the page knows the decision, and not
        // what else the request says.
        for (const name of names.slice(chunked ? 2 : 1))
            wanted.add(name);
        if (whyMissing?.())
            continue;
        // A chunked cookie's first two may be somebody else's.
        const own = chunked ? namesIn(jar.getAll()).map((name) => prefix + name) : [names[0]];
        for (const name of own)
            wanted.add(name);
    }
    return store.readable((key) => wanted.has(decodeName(key)));
};

/** `set` on a server: the same few attributes are written for request after request, so they are checked and made text once. */
/** Attributes by the options that say them: they are the same whoever says them, and hold nothing of a request. */
const known = new Map();
/** The attributes that options say. Undefined where they depend on more than the options: on the time, or on the cookie's name. */
const attributesFor = (cookieName, options, https) => {
    if (typeof cookieName !== 'string' || cookieName.startsWith('__'))
        return;
    let key = '';
    let count = 0;
    for (const what of Object.keys(options)) {
        const value = options[what];
        if (value == null)
            continue;
        const type = typeof value;
        if (type === 'string' || type === 'number' || type === 'boolean') {
            count++;
            key += `\0${what}:${type}=${value}`;
        }
        else if (type !== 'object' || !(what === 'codec' || what === 'encoding'))
            return;
    }
    // The number keeps apart what a separator inside of a value would make equal.
    key = `${https}${count}${key}`;
    let attributes = known.get(key);
    if (!attributes) {
        attributes = attributesOf(cookieName, own(options), https, true);
        if (isRemoval(attributes))
            return;
        // Paths and domains may be anybody's.
        if (known.size > 99)
            known.clear();
        if (key.length < 300)
            known.set(key, attributes);
    }
    return attributes;
};
/** Writes a cookie as a jar's `set` does. Gives nothing, and has done nothing, for what needs all that a jar's knows. */
const trySet = ({ encoding: standard, answer, onWrite }, store, cookieName, value, options = {}) => {
    // What has no options of its own is misuse.
    if (typeTagOf(options) !== 'Object')
        return;
    const name = checkName(cookieName);
    const site = store.site();
    const https = site.protocol === 'https:';
    const attributes = attributesFor(cookieName, options, https);
    if (!attributes)
        return;
    const given = (what) => Object.hasOwn(options, what) ? options[what] : undefined;
    const codec = given('codec');
    const encoding = given('encoding') ?? standard;
    const rawValue = toRawValue(cookieName, value, codec, encoding);
    if (typeof rawValue !== 'string')
        return toResult(cookieName, rawValue);
    const { path, domain, sameSite, secure, httpOnly, partitioned, priority, expires, maxAge } = attributes;
    // Spelled out: to copy an object takes longer than all of this.
    const cookie = {
        name,
        value: rawValue,
        path,
        domain,
        sameSite,
        secure,
        httpOnly,
        partitioned,
        priority,
        expires,
        maxAge,
    };
    const write = () => store.write(cookie, encoding, attributes);
    const fault = findUnwritable(cookie) ??
        findRefusal(store, site, https, cookie) ??
        tryWrite({ write }, cookie);
    if (fault)
        return answer(store, cookieName, cookie, () => fault, true);
    for (const notify of onWrite)
        notify(cookie);
    return { ok: true };
};

/** Puts Set-Cookie headers into a response, whoever made it. */
const NAME = 'Set-Cookie';
/** Where a response's headers are, for what is remembered of it. Throws a TypeError if it is not a response. */
const headersOf = (target) => {
    const given = target;
    for (const one of [given?.headers, given])
        if (isFunction(one?.append) ||
            isFunction(one?.setHeader) ||
            (one?.raw && isFunction(one.header)))
            return one;
    throw new TypeError(`sendTo cannot add headers to this ${typeof target}. Give it a Response, its headers, or the response of Node, Express or Fastify; in Hono c.res. Where the framework has a function that sets cookies, give that what writes() returns.`);
};
/** Sends what a response has not had yet. Throws a TypeError where it cannot have it any more. */
const createSendTo = (store) => {
    /** What each response has had. One that was dropped leaves all for the next. */
    let sent;
    return (target) => {
        sent ??= new WeakMap();
        const headers = headersOf(target);
        const before = sent.get(headers);
        const cookies = store.written().filter((cookie) => !before?.has(cookie));
        if (cookies.length)
            append(headers, cookies.map(toLine));
        sent.set(headers, new Set([...(before ?? []), ...cookies]));
        return target;
    };
};
const append = (headers, lines) => {
    const { raw = headers } = headers;
    if (headers.sent || headers.headerSent || raw.headersSent)
        throw new TypeError('sendTo: the headers of this response have been sent. Call it before the body is written. The cookies are still in the jar.');
    try {
        if (headers.setHeader)
            // Of those that are there none would be left.
            headers.setHeader(NAME, [headers.getHeader?.(NAME) ?? [], lines].flat(2));
        else
            for (const line of lines)
                headers[headers.append ? 'append' : 'header'](NAME, line);
    }
    catch (cause) {
        throw new TypeError('sendTo: the headers of this response cannot be changed, as those of Response.redirect(). Make it with new Response(body, { status, headers }). The cookies are still in the jar.', { cause });
    }
};
const isFunction = (value) => typeof value === 'function';

/** The requests whose cookies are swept at this moment, with what is to be tried when each cookie has gone in its own scope. */
const sweeping = /* @__PURE__ */ new WeakMap();
/** A cookie that was asked for by its name goes in any case. Its further scopes go, and what is swept, as far as there is room. */
const createServerRemove = (opened, store) => (name, options) => {
    const later = sweeping.get(store);
    if (later && !store.hasRoom())
        return toResult(name, ['scope', 'room']);
    let own;
    let left = 0;
    const write = (cookie) => {
        const scope = scopeKeyOf(cookie);
        const isOwn = scope === (own ??= scope);
        if (later && !isOwn)
            later.push(cookie);
        else if ((isOwn && !later) || store.hasRoom(cookie))
            store.write(cookie);
        else
            left++;
    };
    // All that is looked for is whether a cookie stands under the name as it is given: the header is long, and a removal makes it another one.
    const snapshot = () => ({ cookies: store.shows(name) ? `${name}=` : '', found: new Map() });
    const remove = createRemove({ ...opened, store: { ...store, write }, snapshot });
    // What a listener removes meanwhile is asked for by its name.
    sweeping.delete(store);
    try {
        const result = remove(name, options);
        return left && result.ok ? toResult(name, ['scope', 'everywhere', left]) : result;
    }
    finally {
        if (later)
            sweeping.set(store, later);
    }
};
/** What `removeAll` finds, and the pieces of a chunked cookie, nobody has asked for by their names. `refresh`: notifies the listeners. */
const createSweep = (store, refresh) => (work) => {
    // `removeAll` sweeps a chunked cookie, which sweeps its pieces.
    if (sweeping.has(store))
        return work();
    const later = [];
    sweeping.set(store, later);
    try {
        return work();
    }
    finally {
        sweeping.delete(store);
        for (const cookie of later)
            if (store.hasRoom(cookie))
                tryWrite(store, cookie);
        if (later.length)
            refresh();
    }
};

/** The verbs of a request, for which a server makes a jar each: what few requests need is made when it is needed. */
/** The defaults of a jar without options, which is most of them. */
const NO_DEFAULTS = /* @__PURE__ */ merge();
/** Nobody reads back here: what no rule refuses is kept, and a header may have as many cookies as its sender likes. */
const createAnswer = (store) => (_, cookieName, cookie, find, known) => {
    if (known)
        return toRefusal(cookieName, find());
    return toResult(cookieName, isRemoval(cookie) && stands(store, cookieName, cookie.name) ? ['scope'] : undefined);
};
/** Whether a cookie is left, also of those that somebody else wrote under the name as it stands. */
const stands = (store, cookieName, name) => store.shows(name) ||
    (name !== cookieName && decodeName(cookieName) === cookieName && store.shows(cookieName));
/** A framework may have made up the host of the address, and then nobody looks for the reason at the cookie: development reports it. */
const toRefusal = (cookieName, fault) => {
    // Only a framework's store throws.
    if (fault?.[1] === 'store') {
        const cause = fault[4];
        return toResult(cookieName, cause?.fault ?? ['blocked', 'response', undefined, undefined, cause]);
    }
    if (fault?.[0] !== 'domain')
        return toResult(cookieName, fault);
    const [code, what, value, request] = fault;
    const result = toResult(cookieName, [code, what, value, { request }]);
    explanation.refused?.(cookieName, code, result.message);
    return result;
};
/** A store for the verbs, with the options that count where a call does not give them. */
const openHeader = (store, defaults) => {
    const withSnapshot = createReader(() => ({ cookie: store.read() }));
    const { encoding = percent } = defaults;
    const snapshot = createSnapshot(withSnapshot);
    const onWrite = new Set();
    return {
        store,
        encoding,
        withSnapshot,
        snapshot,
        onWrite,
        answer: createAnswer(store),
        defaults,
    };
};
/** In one object: to put two together takes longer than all that is in them. */
const createVerbs = (store, defaults) => {
    const opened = openHeader(store, defaults);
    const { encoding, withSnapshot, onWrite } = opened;
    const getAll = createGetAll(withSnapshot, encoding);
    const withDefaults = (name, options) => defaults === NO_DEFAULTS
        ? options
        : merge(defaults, checkOptions(name, options));
    let listening;
    const listen = () => (listening ??= createOnChange(storeSource(store), onWrite, (see) => void see(getAll())));
    const jar = {
        get: createGet(withSnapshot, encoding),
        getAll,
        has: createHas(withSnapshot),
        set: (name, value, options) => {
            const all = withDefaults(name, options);
            const result = trySet(opened, store, name, value, all);
            if (result)
                return result;
            store.writing(own(all).encoding ?? encoding);
            return createSet(opened)(name, value, all);
        },
        removeAll: (match, options) => createRemoveAll(jar)(match, options),
        setCookies: store.setCookies,
        writes: store.writes,
        sendTo: createSendTo(store),
        cookieHeader: (definitions) => createCookieHeader(jar, store)(definitions),
        remove: (name, options) => createServerRemove(opened, store)(name, withDefaults(name, options)),
        // Nothing is tried out here: whatever is written is sent.
        available: () => true,
        onChange: (listener, options) => listen().onChange(listener, options),
        internals: {
            store,
            encoding,
            defaults,
            cookies: () => opened.snapshot().cookies,
            // Without a listener there is nothing to notify.
            listeners: {
                notified: () => listening?.notified(),
                refresh: () => listening?.refresh(),
                refreshSoon: () => listening?.refreshSoon(),
                quietly: (work) => (listening ? listening.quietly(work) : work()),
            },
            queue: undefined,
            sweep: createSweep(store, () => listening?.refresh()),
            prefixed: undefined,
        },
    };
    return jar;
};

/** The verbs over a request: its cookies are read, and what is written becomes the response's Set-Cookie headers. */
/**
 * Creates the verbs over a request. It reads the Cookie header by the page's rules, and collects what you write for the response. Create one
 * for each request. Headers of proxies (`X-Forwarded-Proto`) are not trusted: behind a proxy pass `url` or `secure`.
 *
 * @param from A request of any framework, its headers, or the Cookie header's text; null and undefined mean no cookies. Anything else,
 * such as Next's `cookies()` or a Hono context, throws a TypeError that says what to give.
 * @example
 * const jar = serverJar(request)
 * theme.on(jar).get() // as defined by defineCookie
 * jar.set('session', token, { httpOnly: true })
 * const response = new Response(body)
 * for (const line of jar.setCookies()) response.headers.append('Set-Cookie', line)
 */
const serverJar = (from, options) => createServerJar(requestStore(readRequest(from), options), options);
/** The jar of a store: `serverJar`'s, or one that hands what is written to a framework. */
const createServerJar = (store, options) => {
    if (!options)
        return createVerbs(store, NO_DEFAULTS);
    const { url: _, prefix, ...attributes } = own(options);
    const jar = createVerbs(store, merge(asDefaults(attributes)));
    if (prefix == null)
        return jar;
    const prefixed = complete(jar, prefix, createRemoveAll);
    return { ...prefixed, cookieHeader: createCookieHeader(prefixed, store) };
};

export { readRequest as a, createServerJar as c, privacyIn as p, requestStore as r, serverJar as s };
