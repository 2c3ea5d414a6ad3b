import { f as expiriesOf, w as watchPage, P as PROBE, g as createHub, N as NAME_AND_VALUE_BYTES, A as ATTRIBUTE_BYTES, p as prefixOf, d as lifetimeOf, h as findIn, i as createSnapshot, c as createReader } from './snapshot.mjs';
import { o as own } from './own.mjs';
import { a as encodeName, b as eachPair, d as decodeName, i as isRemoval, f as findUnencoded } from './parse.mjs';
import { p as percent } from './percent.mjs';
import { f as fail, m as messageOf, a as findingOf, e as explanation } from './error.mjs';
import { b as byteLength } from './utf8.mjs';

/** The source of a store that watches its place itself; it also knows what expires. */
const storeSource = (store) => ({
    watch: (refresh) => ({ stop: store.watch(refresh) }),
});
/** The source of a page's cookies: a document's window. */
const pageSource = ({ document }) => {
    const page = () => (document ?? (() => globalThis.document))();
    return {
        watch: (refresh, interval) => watchPage(viewOf(page()), () => void refresh(), interval, [
            (view, refresh) => expiriesOf(page()).source(view, refresh),
        ]),
        // Without a document (Node) there is nobody to notify.
        note: (cookie) => {
            const there = page();
            if (there)
                expiriesOf(there).note(cookie);
        },
    };
};
/** The source of any store. */
const sourceOf = (store) => store.watch ? storeSource(store) : pageSource(store);
/** The window that reports changes: in Node, where a test has put a `document` alone in place, that document's. */
const viewOf = (page) => (page === globalThis.document && 'addEventListener' in globalThis
    ? globalThis
    : (page?.defaultView ?? globalThis));

/** One cookie's change, and how two snapshots are compared. */
/** What differs between two snapshots. What was written and taken back in between never was. */
const compare = (now, before) => {
    const changes = [];
    const differs = (name) => {
        const value = now[name];
        const oldValue = before[name];
        // Another tab may be finding out, with a cookie of its own, whether any are kept.
        if (value !== oldValue && name !== PROBE)
            changes.push({ name, value, oldValue });
    };
    for (const name in before)
        differs(name);
    for (const name in now)
        if (!(name in before))
            differs(name);
    return changes;
};

/** `read` hands in what it sees, at once or by promise. */
const createOnChange = ({ watch, note }, onWrite, read) => {
    const hub = createHub({
        read: (before) => read(hub.see, before),
        compare,
        watch: (interval) => watch(hub.refresh, interval),
    });
    onWrite.add((cookie) => {
        note?.(cookie);
        return hub.refresh();
    });
    let due = false;
    return {
        onChange: (listener, options) => {
            const { name, signal, interval = 0 } = own(options);
            const names = name === undefined ? undefined : new Set([name].flat());
            if (typeof listener !== 'function' ||
                [...(names ?? [])].some((name) => typeof name !== 'string') ||
                (signal != null && !signal.addEventListener) ||
                !(typeof interval === 'number' && interval >= 0))
                throw new TypeError('onChange takes a function, and as options names, a signal, an interval');
            return hub.listen((change) => {
                if (!names || names.has(change.name))
                    listener(change);
            }, options);
        },
        notified: hub.notified,
        quietly: hub.quietly,
        refresh: () => void hub.refresh(),
        refreshSoon: () => {
            if (due)
                return;
            due = true;
            // Not queueMicrotask, which a test's fake timers may never run: nobody would look again.
            void Promise.resolve().then(() => {
                due = false;
                void hub.refresh();
            });
        },
    };
};

/** Turns the options of a write into a cookie's attributes. Throws what is wrong in the code, and returns what depends on the data. */
/**
 * The valid options, each as `option:type=value`.
 * path: RFC 6265bis' path-value. Browsers compare it with the URL's path, which is ASCII and has its blanks encoded: no other could match.
 * domain: labels, or an address. The others: their words, or the type alone.
 */
const VALID = /^((path:string=\/[!-:<-~]*|domain:string=[\w.:[\]-]+|sameSite:string=(lax|strict|none)|priority:string=(low|medium|high))$|(secure|partitioned|httpOnly):boo|(codec|encoding):obj|everywhere:fun|(expires|maxAge):)/;
/** Control characters and lone surrogates: no server keeps a name with them. A lone surrogate empties `document.cookie` in Chromium. */
const INVALID_NAME = /^$|[\0-\x1f\x7f\ud800-\udfff]/u;
/** What ends a value, or is cut off it (RFC 6265bis, 5.6): `;`, control characters, blanks at its ends; and lone surrogates. */
const INVALID_VALUE = /^ | $|[\0-\x1f;\x7f\ud800-\udfff]/u;
/** The name as it is written. Throws for a name that no cookie can have. */
const checkName = (name) => {
    const encoded = typeof name === 'string' ? encodeName(name) : '';
    // Most names are plain ASCII, and need no test with the u flag.
    return !encoded || (/[^!-~]/.test(name) && INVALID_NAME.test(name))
        ? fail(name, 'name', 'name', name)
        : encoded;
};
/** The options of a call. Throws for a number, a Date and all else that has no options of its own, which would be ignored. */
const checkOptions = (cookieName, options) => options == null || {}.toString.call(options) === '[object Object]'
    ? options
    : fail(cookieName, 'attribute', 'options', options);
/** Why no browser would keep this cookie as it is. */
const findUnwritable = ({ name, value, path, domain, }) => {
    // Most values are plain ASCII, and need no test with the u flag.
    if (typeof value !== 'string' || (!/^[!-:<-~]*$/.test(value) && INVALID_VALUE.test(value)))
        return ['value', 'value', value];
    for (const [what, text, limit] of [
        ['value', name + value, NAME_AND_VALUE_BYTES],
        ['path', path, ATTRIBUTE_BYTES],
        ['domain', domain ?? '', ATTRIBUTE_BYTES],
    ]) {
        // Counting takes as long as writing does, and a third of the limit in UTF-16 units is never too much.
        const bytes = text.length * 3 > limit ? byteLength(text) : 0;
        if (bytes > limit)
            return ['size', what, bytes, limit];
    }
    return undefined;
};
/**
 * The attributes of a cookie of this name. Throws for what is wrong in them. `https`: whether the page is; `canBeHttpOnly`: whether HttpOnly
 * cookies can be written here.
 */
const attributesOf = (cookieName, options, https, canBeHttpOnly) => {
    for (const what in options) {
        const value = options[what];
        if (value != null &&
            (!VALID.test(`${what}:${typeof value}=${typeof value === 'string' ? value : ''}`) ||
                (what === 'httpOnly' && !canBeHttpOnly)))
            fail(cookieName, 'attribute', what, value);
    }
    const prefix = prefixOf(cookieName);
    const { maxAge, expires, domain, priority } = options;
    const path = options.path ?? '/';
    const sameSite = options.sameSite ?? 'lax';
    const partitioned = !!options.partitioned;
    const needsSecure = prefix || (sameSite === 'none' ? 'sameSite' : partitioned && 'partitioned');
    const secure = options.secure ?? (https || !!needsSecure);
    const isHttp = prefix.endsWith('http-');
    const httpOnly = options.httpOnly ?? (isHttp && !!canBeHttpOnly);
    const attributes = { path, domain, sameSite, secure, httpOnly, partitioned, priority };
    const isHost = prefix.startsWith('__host');
    const broken = needsSecure && !secure
        ? 'secure'
        : isHttp && !httpOnly
            ? 'httpOnly'
            : isHost && domain
                ? 'domain'
                : isHost && path !== '/' && 'path';
    if (broken)
        fail(cookieName, prefix ? 'prefix' : 'attribute', broken, attributes[broken], needsSecure);
    const lifetime = lifetimeOf(options) ??
        fail(cookieName, 'expiry', maxAge == null ? 'expires' : 'maxAge', maxAge ?? expires);
    return { ...attributes, ...lifetime };
};

/** The result of a write as plain data. */
const toResult = (cookieName, fault) => {
    if (!fault)
        return { ok: true };
    const { issues } = (fault[4] ?? {});
    return {
        ok: false,
        code: fault[0],
        message: messageOf(findingOf(cookieName, fault)),
        ...(issues && { issues }),
    };
};
/**
 * A result that is computed at the first look at it: in Chromium, to read a cookie back takes as long as ten writes. What is `known` already
 * is plain data, except in development, where the check of writes must see whether somebody looks.
 */
const answer = ({ document }, cookieName, cookie, find, known) => {
    if (known && !explanation.wrote)
        return toResult(cookieName, find());
    let result;
    const settle = () => (result ??= toResult(cookieName, find()));
    const page = document?.();
    if (page)
        explanation.wrote?.({ cookieName, cookie, find, isSettled: () => !!result, page });
    const lazy = {
        get ok() {
            return settle().ok;
        },
        get code() {
            return settle().code;
        },
        get message() {
            return settle().message;
        },
    };
    const issues = known && toResult(cookieName, find()).issues;
    return (issues ? Object.assign(lazy, { issues }) : lazy);
};
/** A result as plain data, looked at now. */
const plain = ({ ok, code, message, issues }) => ok ? { ok } : { ok, code, message, ...(issues && { issues }) };

/** The verbs that read. */
const createGet = (withSnapshot, encoding = percent) => withSnapshot((snapshot, name, options) => {
    const found = findIn(snapshot, name);
    const [rawValue] = found.rawValues;
    if (rawValue === undefined)
        return;
    if (!options)
        return (found.text ??= decode(encoding, rawValue));
    const { codec, encoding: other } = own(options);
    const text = decode(other ?? encoding, rawValue);
    try {
        return codec ? codec.decode(text) : text;
    }
    catch { }
});
const createGetAll = (withSnapshot, encoding = percent) => withSnapshot((snapshot, name, options) => {
    if (name === undefined)
        return (snapshot.all ??= readAll(snapshot.cookies, encoding));
    const other = own(options).encoding ?? encoding;
    return findIn(snapshot, name).rawValues.map((rawValue) => decode(other, rawValue));
});
const createHas = (withSnapshot) => withSnapshot((snapshot, name) => findIn(snapshot, name).rawValues.length > 0);
const createGetMatching = (withSnapshot) => withSnapshot((snapshot, match, encoding) => {
    const texts = new Map();
    eachPair(snapshot.cookies, (key, rawValue) => {
        const name = decodeName(key);
        if (!match(name))
            return;
        const duplicates = texts.get(name);
        if (duplicates)
            duplicates.push(decode(encoding, rawValue));
        else
            texts.set(name, [decode(encoding, rawValue)]);
    });
    return texts;
});
const readAll = (cookies, encoding) => {
    const all = Object.create(null);
    let encoded;
    eachPair(cookies, (key, rawValue) => {
        const name = decodeName(key);
        // The most specific goes first; and as in `find`, the written name before one that somebody else left as it stands.
        if (name === key ? all[name] !== undefined : encoded?.has(name))
            return;
        if (name !== key)
            (encoded ??= new Set()).add(name);
        all[name] = decode(encoding, rawValue);
    });
    // The next reader gets the same object.
    return Object.freeze(all);
};
/** The text of a raw value; one that the encoding can't read comes back as it is. */
const decode = (encoding, rawValue) => {
    try {
        return encoding.decode(rawValue);
    }
    catch {
        return rawValue;
    }
};

/** Options over other options. */
/** The own properties that have a value, without a prototype; of several the last. */
const merge = (...sources) => {
    const merged = Object.create(null);
    for (const source of sources)
        for (const [option, value] of Object.entries(source ?? {}))
            if (value != null)
                merged[option] = value;
    return merged;
};

/** Opens a store for the verbs. `withSnapshot`: how it is read, where that is faster than by its `read`. */
const open = (store, encoding = percent, withSnapshot = createReader(() => ({ cookie: store.read() })), onWrite = new Set()) => ({
    store,
    encoding,
    withSnapshot,
    snapshot: createSnapshot(withSnapshot),
    onWrite,
    answer,
});

/** Which hosts a domain stands for (RFC 6265bis, 5.1.3). */
/** The domain as browsers compare it: in lower case, without the leading dot that older servers write (RFC 6265bis, 5.6.3). */
const canonicalDomain = (domain) => domain.toLowerCase().replace(/^\./, '');
/** Whether a host is an IP address, as the URL standard writes one: it has no sub-domains. */
const isAddress = (host) => /^[\d.]+$|:/.test(host);
/** Whether a host is this domain or a sub-domain of it. */
const domainMatch = (host, domain) => host === domain || (host.endsWith(`.${domain}`) && !isAddress(host));

/** The rules that depend on the place. */
/** Writes a cookie. A store throws where it takes none at all. */
const tryWrite = (store, cookie) => {
    try {
        store.write(cookie);
        return undefined;
    }
    catch (cause) {
        return ['blocked', 'store', undefined, undefined, cause];
    }
};
/** What the place refuses by rule, so that nothing need be written to find out. */
const findRefusal = (store, site, { secure, domain }) => {
    if (!site)
        return ['blocked'];
    const { protocol, hostname } = site;
    if (secure && protocol !== 'https:' && store.isTrustworthy?.() === false)
        return ['insecure', 'secure', true, hostname];
    return domain && hostname && !domainMatch(hostname, canonicalDomain(domain))
        ? ['domain', 'domain', domain, hostname]
        : undefined;
};

/** The cookie that is tried out. */
const probeCookie = (options) => ({
    ...attributesOf(PROBE, own(options), false),
    name: PROBE,
    value: '',
});
/** Whether a cookie with these attributes becomes visible: one is written, looked for, and removed at once. */
const probe = ({ store, snapshot }, options) => {
    const cookie = probeCookie(options);
    if (tryWrite(store, cookie))
        return false;
    const visible = findIn(snapshot(), PROBE).rawValues.length > 0;
    tryWrite(store, { ...cookie, maxAge: 0 });
    return visible;
};
/**
 * True where a cookie is visible, or one that is written becomes so; false where not; undefined where none is but may be kept.
 * `navigator.cookieEnabled` is no help: it is true in sandboxed frames and, in Chromium, with cookies switched off.
 */
const canKeepCookies = (jar) => !!jar.snapshot().cookies ||
    probe(jar, {}) ||
    // In a frame of another site it may be that only a partitioned cookie is kept.
    probe(jar, { sameSite: 'none', partitioned: true }) ||
    (jar.store.hidesCookies?.() ? undefined : false);
const createAvailable = (jar) => () => canKeepCookies(jar) !== false;

/** `removeAll`: what it matches, and how it goes. */
/** What is to be removed: defined cookies, or the names that match. Throws for what is wrong in the call, before anything is written. */
const planOf = (jar, match, options) => {
    const { store, defaults, prefixed } = jar.internals ?? {};
    const cookieName = `${prefixed?.prefix ?? ''}*`;
    const given = match;
    const cookies = typeof match === 'function' || typeof match === 'string'
        ? undefined
        : [given]
            .flat()
            .map((cookie) => cookie?.internals?.on?.(jar.internals && jar) ??
            fail(cookieName, 'attribute', 'match', cookie, Array.isArray(given)));
    // Each name alone may be one that can't be removed from here; what is wrong with the options is wrong for all of them.
    attributesOf(cookieName, own({
        ...merge(defaults, checkOptions(cookieName, options)),
        codec: undefined,
        encoding: undefined,
        maxAge: 0,
    }), false, store?.httpOnly);
    return {
        cookies,
        namesIn: (all) => cookies
            ? [...new Set(cookies.flatMap(({ namesIn }) => namesIn(all)))]
            : Object.keys(all).filter((name) => typeof match === 'string'
                ? name.startsWith(match)
                : match(name)),
    };
};
/** For a jar that answers at once. `hasRoom`: whether one more name can be removed. */
const createRemoveAll = (jar, hasRoom = () => true) => (match, options) => {
    const { cookies, namesIn } = planOf(jar, match, options);
    const names = namesIn(jar.getAll());
    /** A cookie without a name, or a server's `__Http-`, can't be removed from here. It stays, and keeps no other one from going. */
    const remove = (name) => {
        try {
            return hasRoom() && jar.remove(name, options);
        }
        catch {
            return false;
        }
    };
    const results = cookies ? cookies.map(({ remove }) => remove(options)) : names.map(remove);
    // Whoever calls this asks what became of each: development need not report it once more.
    results.forEach((result) => result && result.ok);
    const left = jar.getAll();
    return names.filter((name) => name in left);
};

const same = (text) => text;
/**
 * Writes and reads the text unchanged, for servers that decode nothing (Go, Tomcat, Koa, hapi). For text that a cookie can't hold
 * (control characters, `;`, blanks at the ends, a lone surrogate) `set` returns `value`. Non-ASCII text is written, but WebKit cuts it:
 * there `set` returns `rejected`.
 *
 * @example
 * set('token', 'a=b', { encoding: raw }) // token=a=b
 */
const raw = { encode: same, decode: same };

/** The text of a value, or what its schema has against it. Throws `codec` where the codec fails, and without a codec for what is not a string. */
const toText = (cookieName, value, codec) => {
    let text = value;
    try {
        if (codec)
            text = codec.encode(value);
    }
    catch (cause) {
        return cause?.issues
            ? ['value', 'value', value, undefined, cause]
            : fail(cookieName, 'codec', 'value', value, undefined, cause);
    }
    return typeof text === 'string' ? text : fail(cookieName, 'codec', 'value', value);
};

/** The verbs that write: here codec and encoding meet, and a value becomes a cookie. */
const createSet = (jar) => (name, value, options) => write(jar, name, value, options);
const createRemove = (jar) => (name, options) => write(jar, name, '', options, { codec: undefined, encoding: raw, maxAge: 0 });
/** The options of most writes, made once: an object without a prototype is a slow one to make. */
const NO_OPTIONS = /* @__PURE__ */ own(undefined);
const write = (jar, cookieName, value, given, removal) => {
    const { store } = jar;
    const name = checkName(cookieName);
    const options = given != null || removal
        ? own({ ...checkOptions(cookieName, given), ...removal })
        : NO_OPTIONS;
    const site = store.site();
    const attributes = attributesOf(cookieName, options, site?.protocol === 'https:', store.httpOnly);
    const refuse = (fault) => jar.answer(store, cookieName, attributes, () => fault, true);
    const text = toText(cookieName, value, options.codec);
    if (typeof text !== 'string')
        return refuse(text);
    let rawValue;
    try {
        rawValue = (options.encoding ?? jar.encoding).encode(text);
    }
    catch (cause) {
        return refuse(['value', 'value', text, undefined, cause]);
    }
    const cookie = { ...attributes, name, value: rawValue };
    const fault = findUnwritable(cookie) ?? findRefusal(store, site, cookie);
    if (fault)
        return refuse(fault);
    const blocked = tryWrite(store, cookie);
    if (blocked)
        return refuse(blocked);
    if (isRemoval(cookie)) {
        const names = [name];
        const scopes = [cookie];
        // What somebody else wrote under the name as it stands goes with ours.
        if (cookieName !== name && findUnencoded(jar.snapshot().cookies, cookieName).length)
            names.push(cookieName);
        scopes.push(...(options['everywhere']?.(jar, cookie) ?? []));
        for (const scope of scopes)
            for (const other of names)
                if (scope !== cookie || other !== name)
                    tryWrite(store, { ...cookie, ...scope, name: other });
    }
    // Before the listeners are notified: what they write is written after this.
    const result = jar.answer(store, cookieName, cookie, () => readBack(jar, cookieName, cookie));
    for (const notify of jar.onWrite)
        notify(cookie);
    return result;
};
/** What speaks against a write that was handed to the store: every duplicate counts. */
const readBack = (jar, cookieName, cookie) => {
    const { path, domain, value } = cookie;
    const found = findIn(jar.snapshot(), cookieName).rawValues;
    if (isRemoval(cookie))
        return found.length ? ['scope'] : undefined;
    if (found.includes(value))
        return;
    const keeps = canKeepCookies(jar);
    if (keeps === false)
        return ['blocked'];
    // Where nothing can be read, or nothing of this path, nothing speaks against the write. Only a cookie can tell what this page
    // sees of a path: it is not the address that counts, which pushState changes, but the one that the page was loaded from.
    if (!keeps || (path !== '/' && !probe(jar, { path })))
        return;
    if (domain)
        return ['domain', 'domain', domain];
    const { length } = jar.snapshot().cookies.split('; ');
    return length > 149 ? ['full', 'cookies', length] : ['rejected'];
};

export { isAddress as A, probe as B, pageSource as C, canonicalDomain as a, checkOptions as b, createRemoveAll as c, attributesOf as d, compare as e, sourceOf as f, createOnChange as g, createGetMatching as h, createAvailable as i, createHas as j, createGetAll as k, createGet as l, merge as m, createRemove as n, open as o, plain as p, createSet as q, toText as r, storeSource as s, toResult as t, findUnwritable as u, raw as v, domainMatch as w, decode as x, planOf as y, checkName as z };
