import { a as attributesOf, c as checkOptions, b as checkName, f as findUnwritable } from './check.mjs';
import { f as fail } from './error.mjs';
import { o as own } from './own.mjs';
import { P as PROBE, e as expiriesOf, w as watchPage, a as createHub } from './hub.mjs';
import { a as findUnencoded } from './parse.mjs';
import { i as isRemoval } from './set-cookie.mjs';
import { f as findIn } from './snapshot.mjs';

/** Which hosts a domain stands for (RFC 6265bis, 5.1.3). */
/** The domain as browsers compare it: in lower case, without the leading dot that older servers write (RFC 6265bis, 5.6.3). */
const canonicalDomain = (domain) => domain.toLowerCase().replace(/^\./, '');
/** Whether a host is an IP address, as the URL standard writes one: it has no sub-domains. */
const isAddress = (host) => /^[\d.]+$|:/.test(host);
/** Whether a host is this domain or a sub-domain of it. */
const domainMatch = (host, domain) => host === domain || (host.endsWith(`.${domain}`) && !isAddress(host));

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

/** `removeAll`: what it matches, and how it goes. */
/** What is to be removed: defined cookies, or the names that match. Throws for what is wrong in the call, before anything is written. */
const planOf = (jar, match, options) => {
    const { store, defaults, prefixed } = jar.internals ?? {};
    const cookieName = `${prefixed?.prefix ?? ''}*`;
    const matches = typeof match === 'string' ? (name) => name.startsWith(match) : match;
    const cookies = typeof matches === 'function'
        ? undefined
        : [matches].flat().map((cookie) => cookie?.internals?.on?.(jar.internals && jar) ??
            fail(cookieName, 'attribute', 'match', cookie, Array.isArray(match)));
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
            : Object.keys(all).filter((name) => matches(name)),
    };
};
/** For a jar that answers at once. */
const createRemoveAll = (jar) => (match, options) => {
    const { cookies, namesIn } = planOf(jar, match, options);
    const all = jar.getAll();
    const names = namesIn(all);
    /** A cookie without a name, or a server's `__Http-`, can't be removed from here. It stays, and keeps no other one from going. */
    const remove = (name) => {
        try {
            return jar.remove(name, options);
        }
        catch {
            return false;
        }
    };
    const isShown = (cookie) => cookie.namesIn(all).length > 0;
    const work = () => cookies
        ? // Those that are there first: a server has room for so many.
            [...cookies.filter(isShown), ...cookies.filter((cookie) => !isShown(cookie))].map(({ remove }) => remove(options))
        : names.map(remove);
    // Whoever calls this asks what became of each: development need not report it once more.
    (jar.internals?.sweep?.(work) ?? work()).forEach((result) => result && result.ok);
    const left = jar.getAll();
    return names.filter((name) => name in left);
};

/** The source of a store that watches its place itself; it also knows what expires. */
const storeSource = (store) => ({
    watch: (refresh) => ({ stop: store.watch(refresh) }),
});
/** The source of a page's cookies: a document's window. */
const pageSource = ({ document }) => {
    const page = () => (document ? document() : globalThis.document);
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
            const { name, signal, interval = 1000 } = own(options);
            const names = name === undefined ? name : [name].flat();
            if (typeof listener !== 'function' ||
                names?.some((name) => typeof name !== 'string') ||
                (signal != null && !signal.addEventListener) ||
                !(typeof interval === 'number' && interval >= 0))
                throw new TypeError('onChange takes a function, and as options names, a signal, an interval');
            return hub.listen((change) => {
                if (!names || names.includes(change.name))
                    listener(change);
            }, signal, interval);
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
/** What a cookie of this value holds, or what its schema or encoding has against it. */
const toRawValue = (cookieName, value, codec, encoding) => {
    const text = toText(cookieName, value, codec);
    if (typeof text !== 'string')
        return text;
    let rawValue = text;
    let cause;
    try {
        rawValue = encoding.encode(text);
        if (typeof rawValue === 'string')
            return rawValue;
    }
    catch (error) {
        cause = error;
    }
    return ['value', 'value', rawValue, undefined, cause];
};

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
const findRefusal = (store, site, https, { secure, domain }) => {
    if (!site)
        return ['blocked'];
    const { hostname } = site;
    if (secure && !https && store.isTrustworthy?.() === false)
        return ['insecure', 'secure', true, hostname];
    return domain && hostname && !domainMatch(hostname, canonicalDomain(domain))
        ? ['domain', 'domain', domain, hostname]
        : undefined;
};

/** Whether a cookie with these attributes becomes visible: one is written, looked for, and removed at once. */
const probe = ({ store, snapshot }, options) => {
    const attributes = attributesOf(PROBE, own(options), false);
    const cookie = { ...attributes, name: PROBE, value: '' };
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

/** The verbs that write: here codec and encoding meet, and a value becomes a cookie. */
const createSet = (jar) => (name, value, options) => write(jar, name, value, options);
const createRemove = (jar) => (name, options) => write(jar, name, '', options, { codec: undefined, encoding: raw, maxAge: 0 });
const write = (jar, cookieName, value, given, removal) => {
    const { store } = jar;
    const name = checkName(cookieName);
    const options = {
        __proto__: null,
        ...checkOptions(cookieName, given),
        ...removal,
    };
    const site = store.site();
    const https = site?.protocol === 'https:';
    const attributes = attributesOf(cookieName, options, https, store.httpOnly);
    const rawValue = toRawValue(cookieName, value, options.codec, options.encoding ?? jar.encoding);
    const cookie = { ...attributes, name, value: rawValue };
    const fault = typeof rawValue === 'string'
        ? (findUnwritable(cookie) ??
            findRefusal(store, site, https, cookie) ??
            tryWrite(store, cookie))
        : rawValue;
    if (!fault && isRemoval(cookie)) {
        const names = [name];
        // What somebody else wrote under the name as it stands goes with ours.
        if (cookieName !== name && findUnencoded(jar.snapshot().cookies, cookieName).length)
            names.push(cookieName);
        const scopes = options['everywhere']?.(jar, cookie) ?? [];
        for (const scope of [cookie, ...scopes])
            for (const other of names)
                if (scope !== cookie || other !== name)
                    tryWrite(store, { ...cookie, ...scope, name: other });
    }
    // Before the listeners are notified: what they write is written after this.
    const result = jar.answer(store, cookieName, cookie, () => fault ?? readBack(jar, cookieName, cookie), !!fault);
    if (!fault)
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

export { compare as a, toRawValue as b, canonicalDomain as c, domainMatch as d, createOnChange as e, createAvailable as f, createRemove as g, createSet as h, createRemoveAll as i, storeSource as j, isAddress as k, probe as l, merge as m, pageSource as n, findRefusal as o, planOf as p, tryWrite as q, raw as r, sourceOf as s, toText as t };
