'use strict';

var trim = require('./trim.cjs');
var hub = require('./hub.cjs');
var parse = require('./parse.cjs');
var pathMatch = require('./path-match.cjs');
var setCookie = require('./set-cookie.cjs');
var document$1 = require('./document.cjs');
var snapshot = require('./snapshot.cjs');
var lifetime = require('./lifetime.cjs');
var utf8 = require('./utf8.cjs');

const isObject = (value) => typeof value === 'function' || (typeof value === 'object' && value !== null);
/** DOMString. */
const toString = (value) => {
    // String() would take it.
    if (typeof value === 'symbol')
        throw new TypeError('a symbol is no text');
    return String(value);
};
/** USVString. */
const toText = (value) => toString(value).replace(/[\ud800-\udfff]/gu, '\ufffd');
/** Blanks and TABs at the ends don't count (the standard's "normalize"). */
const toTrimmed = (value) => trim.trimBlanks(toText(value));
/** double. */
const toTime = (value) => {
    // Number() would take a BigInt.
    const time = Math.max(value);
    if (!isFinite(time))
        throw new TypeError(`expires ${time} is not finite`);
    return time;
};
/** long long, which wraps around. */
const toSeconds = (value) => {
    const seconds = Math.trunc(value);
    return isFinite(seconds) ? Number(BigInt.asIntN(64, BigInt(seconds))) : 0;
};
const toSameSite = (value) => {
    const sameSite = toString(value);
    if (!/^(strict|lax|none)$/.test(sameSite))
        throw new TypeError(`sameSite "${sameSite}" is not 'strict', 'lax' or 'none'`);
    return sameSite;
};
const orNull = (convert) => (value) => value === null ? null : convert(value);
/** Reads the members of a dictionary. */
const membersOf = (options) => {
    if (options != null && !isObject(options))
        throw new TypeError('the options are not an object');
    return (name, convert) => {
        const value = options?.[name];
        return value === undefined ? undefined : convert(value);
    };
};
/** Where there is a choice between a name and options, text is the name, and what is left out is the options. */
const orName = (options) => options == null || isObject(options) ? options : { name: options };
const required = (name, text) => {
    if (text === undefined)
        throw new TypeError(`the ${name} is missing`);
    return text;
};
/** Of `set`: a name and a value, or a CookieInit. */
const toCookie = (init, rest) => {
    const read = membersOf(rest.length ? { name: toString(init), value: toString(rest[0]) } : init);
    return {
        domain: read('domain', orNull(toText)) ?? null,
        expires: read('expires', orNull(toTime)) ?? null,
        maxAge: read('maxAge', orNull(toSeconds)) ?? null,
        name: required('name', read('name', toTrimmed)),
        partitioned: read('partitioned', Boolean) ?? false,
        path: read('path', toText) ?? '/',
        sameSite: read('sameSite', toSameSite) ?? 'strict',
        value: required('value', read('value', toTrimmed)),
    };
};
/** Of `delete`: a name, or CookieStoreDeleteOptions. A cookie without a name is deleted by a value that is not empty. */
const toDeletion = (options) => {
    const read = membersOf(orName(options));
    const domain = read('domain', orNull(toText)) ?? null;
    const name = required('name', read('name', toTrimmed));
    const partitioned = read('partitioned', Boolean) ?? false;
    const path = read('path', toText) ?? '/';
    return {
        name,
        value: name ? '' : 'deleted',
        domain,
        path,
        expires: null,
        maxAge: 0,
        sameSite: 'strict',
        partitioned,
    };
};
/** Of `get` and `getAll`: a name, or CookieStoreGetOptions. */
const toQuery = (options) => {
    const read = membersOf(orName(options));
    return { name: read('name', toTrimmed), url: read('url', toText) };
};

/** Makes a class as Web IDL's interfaces are. */
/** Names the class, since a minifier has renamed it, and makes the members that the standard lists enumerable. */
const asInterface = (own, name, members) => {
    Object.defineProperty(own, 'name', { value: name, configurable: true });
    Object.defineProperty(own.prototype, Symbol.toStringTag, { value: name, configurable: true });
    for (const member of members)
        Object.defineProperty(own.prototype, member, { enumerable: true });
};
/** Makes a class extend another. */
const inherit = (own, parent) => {
    Object.setPrototypeOf(own, parent);
    Object.setPrototypeOf(own.prototype, parent.prototype);
};
/** Makes an object of a class that extends another only now, since importing it must touch no global. */
const construct = (own, parent, target, given) => {
    inherit(own, parent);
    return Reflect.construct(parent, given, target);
};
const illegal = (what) => {
    throw new TypeError(`Illegal ${what}`);
};

/** The event that reports changed cookies. */
const lists = new WeakMap();
const listsOf = (event) => lists.get(event) ?? illegal('invocation');
/** A frozen array of cookies, of what is given with only the two members that the standard knows. */
const toItems = (given) => {
    // Array.from would take what is not iterable for empty.
    const items = given === undefined
        ? []
        : isObject(given)
            ? [...given]
            : illegal('list of cookies');
    return Object.freeze(items.map((cookie) => {
        const { name, value } = (cookie == null || isObject(cookie) ? (cookie ?? {}) : illegal('cookie'));
        return {
            ...(name !== undefined && { name: toText(name) }),
            ...(value !== undefined && { value: toText(value) }),
        };
    }));
};
/** `parent` gives the Event that it extends: another window has another one. */
const createCookieChangeEvent = (parent) => {
    class CookieChangeEvent {
        constructor(type, init = {}) {
            if (!arguments.length)
                throw new TypeError('the type is missing');
            const event = construct(CookieChangeEvent, parent(), new.target, [
                type,
                init,
            ]);
            const { changed, deleted } = init ?? {};
            lists.set(event, { changed: toItems(changed), deleted: toItems(deleted) });
            return event;
        }
        get changed() {
            return listsOf(this).changed;
        }
        get deleted() {
            return listsOf(this).deleted;
        }
    }
    asInterface(CookieChangeEvent, 'CookieChangeEvent', ['changed', 'deleted']);
    return CookieChangeEvent;
};
/**
 * What a {@link CookieStore} gives its listeners; made as every event is.
 *
 * @example
 * store.dispatchEvent(new CookieChangeEvent('change', { changed: [{ name: 'theme', value: 'dark' }] }))
 */
const CookieChangeEvent = 
/* @__PURE__ */ createCookieChangeEvent(() => Event);

/** Which pages have cookies, and which of them may write Secure ones. */
/** The page, where there is one that has cookies; else throws a SecurityError, as the standard has it for an opaque origin. */
const accessible = (page) => {
    // A document without a window has no origin of its own; a worker and Node have no document.
    const view = page?.defaultView;
    if (!view || view.origin === 'null')
        throw new DOMException('this page has no access to cookies', 'SecurityError');
    return page;
};
/** Whether the browser takes a Secure cookie from this page. Where it has no `isSecureContext` (jsdom), https and the own machine are. */
const secure = ({ defaultView, location: { protocol, hostname } }) => defaultView.isSecureContext ??
    (protocol === 'https:' || /^((.*\.)?localhost|127(\.\d+){3}|\[::1\])$/.test(hostname));

/** `onchange`: a listener that keeps its place while its handler is exchanged, as HTML's event handlers do. */
const createHandler = (target, { add, remove }) => {
    let handler = null;
    const listener = (event) => {
        if (typeof handler === 'function' && handler.call(target, event) === false)
            event.preventDefault();
    };
    return {
        get: () => handler,
        set: (given) => {
            // What is no object is none; what is an object and no function is kept and does nothing.
            handler = isObject(given) ? given : null;
            if (handler)
                add('change', listener);
            else
                remove('change', listener);
        },
    };
};

/** Who listens to a CookieStore: its sources are on while somebody does. */
/** `native` are the methods of the EventTarget that `target` is. */
const createListeners = (target, native, hear) => {
    const entries = [];
    let stop;
    const capturing = (options) => isObject(options) ? !!options.capture : !!options;
    const find = (callback, capture) => entries.find((entry) => entry.callback === callback && entry.capture === capture);
    return {
        add: (type, callback, options) => {
            const { once, signal } = isObject(options) ? options : {};
            const capture = capturing(options);
            // The same listener twice counts once, as it is called once.
            if (type === 'change' && isObject(callback) && !signal?.aborted && !find(callback, capture)) {
                const forget = () => {
                    entries.splice(entries.indexOf(entry), 1);
                    native.removeEventListener.call(target, 'change', forget, capture);
                    signal?.removeEventListener('abort', forget);
                    if (!entries.length) {
                        stop?.();
                        stop = undefined;
                    }
                };
                const entry = { callback, capture, forget };
                // Comes just before the listener, so that no other one can silence only one of the two.
                if (once)
                    native.addEventListener.call(target, 'change', forget, { once, capture });
                signal?.addEventListener('abort', forget);
                entries.push(entry);
                stop ??= hear();
            }
            native.addEventListener.call(target, type, callback, options);
        },
        remove: (type, callback, options) => {
            if (type === 'change')
                find(callback, capturing(options))?.forget();
            native.removeEventListener.call(target, type, callback, options);
        },
    };
};

/** A cookie that was overwritten is one change, as the standard has it. */
const compareAll = (now, before) => [...new Set([...before.keys(), ...now.keys()])].flatMap((name) => {
    // Another script may be finding out, with a cookie of its own, what is kept here.
    if (name === hub.PROBE)
        return [];
    const left = [...(before.get(name) ?? [])];
    const added = (now.get(name) ?? []).filter((value) => {
        const at = left.indexOf(value);
        if (at >= 0)
            left.splice(at, 1);
        return at < 0;
    });
    return [
        ...added.map((value) => ({ name, value })),
        ...left.slice(added.length).map(() => ({ name })),
    ];
});

/** What this browser's `document.cookie` cannot hold although the standard can, found out with a cookie that is removed at once. */
const createFindObstacle = (store, snapshot$1) => {
    const holds = (value, domain) => {
        const cookie = {
            name: hub.PROBE,
            value,
            // The page's own, since WebKit cuts the cookie at what it cannot hold, and the attributes with it.
            path: pathMatch.defaultPath(document$1.loadedPathOf(store) ?? store.site()?.pathname ?? '/'),
            domain,
            sameSite: 'lax',
            secure: false,
            httpOnly: false,
            partitioned: false,
            // Each is said, so that none is found on a polluted prototype.
            priority: undefined,
            expires: undefined,
            maxAge: undefined,
        };
        store.write(cookie);
        const held = snapshot.findIn(snapshot$1(), hub.PROBE).rawValues.includes(value);
        store.write({ ...cookie, value: '', maxAge: 0 });
        if (domain)
            store.write({ ...cookie, value: '', domain: undefined, maxAge: 0 });
        return held;
    };
    const known = new Map();
    /** Where nothing at all is kept, nothing can be found out. */
    const keeps = (value, domain) => {
        const key = `${value};${domain}`;
        const kept = known.get(key) ?? (holds(value, domain) || !holds('1'));
        known.set(key, kept);
        return kept;
    };
    return ({ cookie: { name, value, path }, parent }) => {
        const text = name + value + path;
        // Chromium drops the whole cookie, WebKit what comes after the TAB.
        if (text.includes('\t') && !keeps('a\tb'))
            return 'this browser keeps no cookie with a TAB';
        // WebKitGTK drops what comes after the first character that is not ASCII.
        if (/[^\0-\x7f]/.test(text) && !keeps('\xe9'))
            return 'this browser keeps no cookie with a character that is not ASCII';
        if (parent && !keeps('2', parent))
            return `"${parent}" is a public suffix`;
        return undefined;
    };
};

/** The cookies of a document under all its CookieStores: read, written and watched in one place. */
const known = new WeakMap();
const cookiesOf = (page, isOurs) => {
    let cookies = known.get(page);
    if (!cookies)
        known.set(page, (cookies = createPageCookies(page, isOurs)));
    return cookies;
};
const createPageCookies = (page, isOurs) => {
    const store = document$1.documentStore(page);
    const look = snapshot.createSnapshot(snapshot.createReader(() => page));
    const rawValuesIn = snapshot.oncePerSnapshot(parse.parse);
    const findObstacle = createFindObstacle(store, look);
    const expiries = hub.expiriesOf(page);
    /** With which attributes each cookie was last written here; no look shows them. */
    const attributes = new Map();
    let rawValues;
    let notified = false;
    let writing = false;
    const hub$1 = hub.createHub({
        read: () => {
            notified = hub$1.see((rawValues = rawValuesIn(look()))).length > 0;
        },
        compare: (now, before) => {
            const changes = compareAll(now, before);
            // What somebody else has changed in the meantime is no longer as it was written here.
            if (!writing)
                for (const { name } of changes)
                    for (const key of attributes.keys())
                        if (key.startsWith(`${name};`))
                            attributes.delete(key);
            return changes;
        },
        watch: (interval) => {
            const view = (page === globalThis.document ? globalThis : page.defaultView);
            // A CookieStore of ours on this window hears from here, and has nothing to tell.
            return hub.watchPage(view, () => void hub$1.refresh(), interval, [expiries.source], isOurs);
        },
    });
    /** Tells whoever listens, and gives what is there; undefined where nobody does. */
    const tell = () => {
        notified = false;
        rawValues = undefined;
        void hub$1.refresh();
        return rawValues;
    };
    const url = () => {
        // pushState changes the document's address, but not the entry's. jsdom has no such entries.
        const performance = page.defaultView.performance;
        const [navigation] = performance?.getEntriesByType?.('navigation') ?? [];
        try {
            return new URL(navigation?.name ?? page.URL);
        }
        catch {
            return new URL(page.URL); // Firefox names the entry of about:blank and about:srcdoc `document`
        }
    };
    return {
        url,
        read: () => rawValuesIn(look()),
        hear: (listener) => hub$1.listen(listener),
        write: (written) => {
            const { cookie, key } = written;
            const { name, value, path } = cookie;
            const removes = setCookie.isRemoval(cookie);
            const reason = findObstacle(written);
            if (reason)
                throw new TypeError(reason);
            // What others did comes first.
            tell();
            writing = true;
            store.write(cookie);
            // Chromium's setter returns before its jar has the cookie, and a getter waits for that: without it another document of the
            // origin misses what a promise has said is written (in a frame, 77 of 300).
            look();
            expiries.note(cookie);
            const now = tell();
            writing = false;
            const last = attributes.get(key);
            if (removes)
                attributes.delete(key);
            else
                attributes.set(key, written.attributes);
            if (removes || !pathMatch.pathMatch(url().pathname, path))
                return;
            if (!name && !rawValuesIn(look()).get(name)?.includes(value))
                throw new TypeError('a cookie without a name is not kept here');
            // No look shows that only attributes are others. Those of a cookie that somebody else wrote are taken to be.
            if (!notified && now?.get(name)?.includes(value) && (!last || last !== written.attributes))
                hub$1.notify({ name, value });
        },
    };
};

/** The domains that a host may set cookies for. */
/**
 * The domain as a host parser has it, where it is the host or one that the host belongs to; else undefined.
 * Whether one of several labels is a public suffix only the browser knows.
 */
const domainOf = (domain, host) => {
    // A URL would drop blanks and take the other characters for the host's end.
    if (!/^(\[[\da-f:.]+\]|[^\0-\x20/\\?#@:]+)$/i.test(domain))
        return;
    let parsed;
    try {
        parsed = new URL(`https://${domain}`).hostname;
    }
    catch {
        return;
    }
    // What has no dot is a public suffix (publicsuffix.org: the prevailing rule is "*").
    return parsed === host || (parsed.includes('.') && host.endsWith(`.${parsed}`))
        ? parsed
        : undefined;
};

/** The standard's "set a cookie": what is refused, and the cookie of what is not. */
/** The last moment of a Date. */
const LAST = 8.64e15;
const fail = (reason) => {
    throw new TypeError(reason);
};
/** Throws a TypeError for what the standard refuses. */
const toSetCookie = (given, { hostname, pathname }) => {
    const { name, value, domain, expires, maxAge, sameSite, partitioned } = given;
    if (/[\0-\x08\n-\x1f;\x7f]/.test(name + value))
        fail('name and value must not hold control characters or ;');
    if (name.includes('='))
        fail(`the name "${name}" must not hold =`);
    if (!name) {
        if (!value)
            fail('name and value must not both be empty');
        if (value.includes('='))
            fail('the value of a cookie without a name must not hold =');
        // The server would take it for a cookie of that name.
        if (lifetime.prefixOf(value))
            fail(`the value "${value}" must not begin as a name with a prefix`);
    }
    const prefix = lifetime.prefixOf(name);
    if (prefix.endsWith('http-'))
        fail(`only a server can set "${name}"`);
    if (utf8.utf8(name).length + utf8.utf8(value).length > lifetime.NAME_AND_VALUE_BYTES)
        fail('name and value have more than 4096 bytes');
    const host = prefix === '__host-';
    let scope = '';
    if (domain !== null) {
        if (domain.startsWith('.'))
            fail(`the domain "${domain}" must not begin with a dot`);
        if (host)
            fail(`"${name}" must not have a domain`);
        scope =
            domainOf(domain, hostname) ??
                fail(`this page does not belong to the domain "${domain}", or it is a public suffix`);
    }
    if (expires !== null && maxAge !== null)
        fail('expires and maxAge exclude each other');
    const lifetime$1 = lifetime.lifetimeOf(expires === null
        ? { maxAge: maxAge }
        : { expires: new Date(Math.max(-LAST, Math.min(expires, LAST))) });
    const path = given.path || pathMatch.defaultPath(pathname);
    if (!path.startsWith('/'))
        fail(`the path "${path}" must begin with /`);
    if (host && path !== '/')
        fail(`"${name}" must have the path /`);
    if (utf8.utf8(path).length > lifetime.ATTRIBUTE_BYTES)
        fail('the path has more than 1024 bytes');
    // The standard leaves these open (httpwg/http-extensions#1593), but in document.cookie they would end or change the path.
    if (/[\0-\x1f;\x7f]| $/.test(path))
        fail('the path must not hold control characters or ; or end in a blank');
    return {
        cookie: {
            name,
            value,
            path,
            domain: scope || undefined,
            secure: true,
            httpOnly: false,
            partitioned,
            sameSite,
            priority: undefined,
            ...lifetime$1,
        },
        parent: scope === hostname ? undefined : scope || undefined,
        key: `${name};${scope};${path};${partitioned}`,
        attributes: maxAge === null ? `${sameSite};${partitioned};${Number(lifetime$1.expires)}` : undefined,
    };
};

/** The CookieStore itself: what is asked is converted and checked, then done in a microtask, and every error is a rejection. */
/** What belongs to each CookieStore, of whichever window. */
const parts = new WeakMap();
const partsOf = (store) => parts.get(store) ?? illegal('invocation');
const isOurs = (store) => parts.has(store);
const cookiesIn = (page) => cookiesOf(accessible(page), isOurs);
const assemble = (store, given, { EventTarget, CookieChangeEvent }) => {
    // Looked for when it is needed: making a store touches nothing.
    const page = () => given ?? (typeof document === 'undefined' ? undefined : document);
    const native = EventTarget().prototype;
    const listeners = createListeners(store, native, () => {
        let cookies;
        try {
            cookies = cookiesIn(page());
        }
        catch {
            return () => undefined; // a page without cookies has no changes either
        }
        return cookies.hear((change) => {
            const init = 'value' in change ? { changed: [change] } : { deleted: [change] };
            native.dispatchEvent.call(store, new CookieChangeEvent('change', init));
        });
    });
    return { page, listeners, handler: createHandler(store, listeners) };
};
/** All cookies that are asked for, in the order in which the browser shows them. */
const query = async (store, { name, url }) => {
    const page = partsOf(store).page();
    const cookies = cookiesIn(page);
    if (url !== undefined) {
        const [asked, loaded] = [new URL(url, page.baseURI), cookies.url()];
        asked.hash = loaded.hash = '';
        if (asked.href !== loaded.href)
            throw new TypeError(`the page was not loaded from "${url}"`);
    }
    await Promise.resolve();
    return [...cookies.read()].flatMap(([key, values]) => name === undefined || name === key ? values.map((value) => ({ name: key, value })) : []);
};
const write = async (store, cookie) => {
    const page = partsOf(store).page();
    const cookies = cookiesIn(page);
    await Promise.resolve();
    const written = toSetCookie(cookie, cookies.url());
    if (!secure(page))
        throw new TypeError('a page that is not secure cannot change cookies, which are always Secure here');
    cookies.write(written);
};
const createCookieStore = (realm) => {
    class CookieStore {
        constructor(...[page, key]) {
            if (realm.key !== key)
                illegal('constructor');
            const store = construct(CookieStore, realm.EventTarget(), new.target, [page]);
            parts.set(store, assemble(store, page, realm));
            return store;
        }
        // Web IDL counts the arguments that must be given, and so many has `length`.
        async get(...[asked]) {
            partsOf(this);
            const question = toQuery(asked);
            const cookies = query(this, question);
            if (question.name === undefined && question.url === undefined) {
                await cookies;
                throw new TypeError('get needs a name or a url');
            }
            return (await cookies)[0] ?? null;
        }
        async getAll(...[asked]) {
            partsOf(this);
            return query(this, toQuery(asked));
        }
        async set(init, ...rest) {
            partsOf(this);
            return write(this, toCookie(init, rest));
        }
        async delete(asked) {
            partsOf(this);
            return write(this, toDeletion(asked));
        }
        get onchange() {
            return partsOf(this).handler.get();
        }
        set onchange(handler) {
            partsOf(this).handler.set(handler);
        }
        addEventListener(...given) {
            partsOf(this).listeners.add(...given);
        }
        removeEventListener(...given) {
            partsOf(this).listeners.remove(...given);
        }
    }
    asInterface(CookieStore, 'CookieStore', ['get', 'getAll', 'set', 'delete', 'onchange']);
    return CookieStore;
};
/**
 * The CookieStore of the standard, made of `document.cookie`: what it reads, refuses and tells is the standard's, whatever the browser.
 * In Node and in workers, where there is no document, all that is asked of it rejects with a SecurityError.
 *
 * @example
 * const store = new CookieStore()
 * store.addEventListener('change', ({ changed, deleted }) => show(changed, deleted))
 * await store.set('theme', 'dark')
 */
const CookieStore = /* @__PURE__ */ createCookieStore({
    EventTarget: () => EventTarget,
    CookieChangeEvent,
});

/** Gives a window a CookieStore where the browser has none. */
/**
 * Puts `cookieStore`, `CookieStore` and `CookieChangeEvent` on a window, as the standard has them there, and returns its `cookieStore`.
 * If the window has a CookieStore already, the browser's or that of an earlier call, nothing changes. Where the window has a `cookieStore`
 * that cannot be defined anew, it throws a TypeError.
 *
 * @param window The window, such as this one or a frame's.
 * @example
 * install(window)
 * await cookieStore.set('theme', 'dark')
 */
const install = (window) => 
// One that is undefined is how a script or a test hides the browser's.
window.cookieStore ??
    put(window);
/** Puts one on a window, whatever stands there. */
const put = (view) => {
    // A frame has an Event of its own.
    const ChangeEvent = view.Event === Event ? CookieChangeEvent : createCookieChangeEvent(() => view.Event);
    inherit(ChangeEvent, view.Event);
    const key = {};
    const WindowStore = createCookieStore({
        EventTarget: () => view.EventTarget,
        CookieChangeEvent: ChangeEvent,
        key,
    });
    const store = new WindowStore(view.document, key);
    // Without a receiver it is the window's, as a bare `cookieStore` is.
    const receivers = [undefined, null, view];
    const attribute = {
        get cookieStore() {
            if (receivers.length < 4)
                receivers.push(this);
            return receivers.includes(this) ? store : illegal('invocation');
        },
    };
    Object.defineProperties(view, Object.getOwnPropertyDescriptors(attribute));
    for (const [name, value] of Object.entries({
        CookieStore: WindowStore,
        CookieChangeEvent: ChangeEvent,
    }))
        Object.defineProperty(view, name, { value, writable: true, configurable: true });
    // The first receiver is the window itself: under Jest, in a context of node:vm, that is another object than its `window`.
    return view.cookieStore;
};

exports.CookieChangeEvent = CookieChangeEvent;
exports.CookieStore = CookieStore;
exports.install = install;
exports.put = put;
