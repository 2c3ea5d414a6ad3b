import { f as foundIn, P as PROBE, G as GONE, e as encodeName, b as lifetime, c as endsOf, m as makeHub, w as watchPage, u as underOthers, r as readsOf, g as eachPair, h as findUnencoded, i as itself, d as decodeName } from './page2.mjs';
import { p as percent } from './percent.mjs';

/** Hands a cookie to a place, and says whether it takes any at all: one that can't throws. What somebody got wrong is thrown on. */
const takes = (store, cookie) => {
    try {
        store.write(cookie);
        return true;
    }
    catch (error) {
        if (error instanceof TypeError || error instanceof ReferenceError)
            throw error;
        return false;
    }
};
/** What the place refuses by rule, so that nothing need be written to find out. */
const refused = (store, site, { secure, domain }) => !site
    ? 'blocked'
    : secure && site.protocol !== 'https:' && store.trustworthy?.() === false
        ? 'insecure'
        : domain &&
            site.hostname &&
            !`.${site.hostname}`.endsWith(`.${domain.toLowerCase().replace(/^\./, '')}`)
            ? 'domain'
            : undefined;

/** Whether a place keeps cookies at all, told by writing one. */
/** Whether a cookie with these attributes becomes visible: one is written, looked for, and removed at once. */
const shows = ({ store, look }, attributes) => {
    if (!takes(store, `${PROBE}=${attributes}`))
        return false;
    const visible = foundIn(look(), PROBE).wires.length > 0;
    takes(store, `${PROBE}=${GONE}${attributes}`);
    return visible;
};
/**
 * True where a cookie is visible, or one that is written becomes so; false where not; undefined where none is but may be kept.
 * `navigator.cookieEnabled` is no help: it is true in sandboxed frames and, in Chromium, with cookies switched off.
 */
const kept = (place) => !!place.look().cookies ||
    shows(place, '') ||
    // In a frame of another site it may be that only a partitioned cookie is kept.
    shows(place, '; secure; samesite=none; partitioned') ||
    (place.store.hides?.() ? undefined : false);

/** That of `consent` is the guard's to say. */
const REASONS = {
    insecure: 'Secure needs https',
    domain: 'its domain must be this host or a parent, and no public suffix',
    blocked: 'no cookies are kept here',
    scope: 'it is still there: give the path and domain it was set with',
    full: 'this site has too many cookies: remove some',
    rejected: 'the browser did not keep it',
};
/** A class, because in Chromium an object literal with getters takes as long as the write itself. */
class Answer {
    #name;
    /** false: there is none; undefined: nobody has looked yet. */
    #refusal;
    #look;
    constructor(name, refusal, look) {
        this.#name = name;
        this.#refusal = refusal;
        this.#look = look;
    }
    get ok() {
        return !this.code;
    }
    get code() {
        return (this.#refusal ??= this.#look()) || undefined;
    }
    get message() {
        const { code } = this;
        return code && `cookie "${this.#name}": ${REASONS[code]}`;
    }
}
/** What speaks against a write that was handed to the store: every duplicate counts. */
const readBack = (place, name, wire, { path, domain, gone }) => {
    const found = foundIn(place.look(), name).wires;
    if (gone)
        return !!found.length && 'scope';
    if (found.includes(wire))
        return false;
    const keeps = kept(place);
    if (keeps === false)
        return 'blocked';
    // Where nothing can be read, or nothing of this path, nothing speaks against the write. Only a cookie can tell what this page
    // sees of a path: it is not the address that counts, which pushState changes, but the one that the page was loaded from.
    if (!keeps || (path !== '/' && !shows(place, `; path=${path}`)))
        return false;
    return domain ? 'domain' : place.look().cookies.split('; ').length > 149 ? 'full' : 'rejected';
};

/** What went wrong: the error that is thrown for misuse, and the codes of both kinds. */
/**
 * Thrown before anything is written when a call would fail in every browser on every page.
 * What only this page, browser or visitor refuses is never thrown: `set` and `remove` return it.
 *
 * @example
 * try {
 *   set('theme', text)
 * } catch (error) {
 *   if (isCookieError(error) && error.code === 'size') shorten()
 * }
 */
class CookieError extends Error {
    constructor(code, cookieName, reason, cause) {
        super(`cookie "${describe(cookieName)}": ${reason}`);
        Object.assign(this, { name: 'CookieError', code, cookieName, cause });
    }
}
/** What a message says of a value, whatever it is: a symbol, and an object without `toString`, throw where they become text. */
const describe = (value) => {
    try {
        return String(value);
    }
    catch {
        return typeof value;
    }
};
/** Throws for what is wrong everywhere. */
const fail = (cookieName, code, reason) => {
    throw new CookieError(code, cookieName, reason);
};
/** The error for a value that has no form: `cause` is what the codec or the encoding threw, which need not be an Error. */
const noForm = (code, cookieName, cause) => new CookieError(code, cookieName, `its value has no form: ${describe(cause?.message ?? cause)}`, cause);
/**
 * Whether `error` is a {@link CookieError}, also one of another frame or of a second copy of this library,
 * which `instanceof` does not see.
 */
const isCookieError = (error) => error?.name === 'CookieError';

/** Makes the text of one cookie, and throws for what no browser would keep. */
/** What a script can write. */
const FORMS = {
    __proto__: null,
    // Browsers compare the path with the URL's, which is ASCII and has its blanks encoded: no other path could ever match.
    path: /^\/[!-:<-~]*$/,
    domain: /^[\w.:[\]-]+$/,
    sameSite: /^(lax|strict|none)$/,
    priority: /^(low|medium|high)$/,
    secure: 1,
    partitioned: 1,
    expires: 0,
    maxAge: 0,
    codec: 0,
    encoding: 0,
    everywhere: 0,
};
/** What a server can write: HttpOnly as well. */
const HTTP_FORMS = { __proto__: FORMS, httpOnly: 1 };
/** Neither a browser nor a server could hold these. A lone surrogate empties `document.cookie` for the whole page in Chromium. */
const NO_NAME = /^$|[\0-\x1f\x7f\ud800-\udfff]/u;
const NO_WIRE = /^ | $|[\0-\x1f;\x7f\ud800-\udfff]/u;
/** Name and value as they are written. Throws where no browser could hold them. */
const pairOf = (name, wire) => {
    if (typeof name !== 'string')
        fail(name, 'name', 'its name must be text');
    const key = encodeName(name);
    const pair = `${key}=${wire}`;
    // Most are so plain that one test, without the u flag, is enough.
    if (key !== name || !/^[!-:<>-~]+=[!-:<-~]*$/.test(pair)) {
        if (NO_NAME.test(name))
            fail(name, 'name', `its name must not match ${NO_NAME}`);
        if (NO_WIRE.test(wire))
            fail(name, 'value', `its value must not match ${NO_WIRE}`);
    }
    // Not by a TextEncoder, which jest's jsdom has not. Counting takes as long as writing does, and 1365 UTF-16 units have at most 4095 bytes.
    const bytes = pair.length > 1366 ? encodeURIComponent(pair).replace(/%../g, '%').length - 1 : 0;
    if (bytes > 4096)
        fail(name, 'size', `${bytes} bytes, but 4096 is the limit`);
    return pair;
};
/** The options of a call. Throws for a number, a Date and all else that has no options of its own, which would be ignored. */
const checkOptions = (name, given) => given == null || {}.toString.call(given) === '[object Object]'
    ? given
    : fail(name, 'attribute', `${describe(given)} are no options`);
/** Throws where the options of a cookie of this name are wrong everywhere, or here. `https`: whether the page is. */
const attributesOf = (name, options, https, place) => {
    // Prefixes count in any letter case (RFC 6265bis, 5.7).
    const [, prefix, host, http] = /^__(secure-|(host-)?(http-)?)/i.exec(name) ?? [];
    const path = (options.path ??= '/');
    const sameSite = (options['sameSite'] ??= 'lax');
    const needsSecure = !!prefix || sameSite === 'none' || !!options['partitioned'];
    const secure = (options.secure ??= needsSecure || https);
    const { domain } = options;
    // Object.prototype may be polluted, which adds nothing to a place.
    const forms = place.forms === {}.forms ? FORMS : place.forms;
    let text = '';
    for (const option in options) {
        const value = options[option];
        const form = forms[option];
        if (form === undefined)
            fail(name, 'attribute', `${option} is not an option`);
        if (form) {
            // An object that becomes text might do so in another way when it is written.
            if (form === 1 ? value !== !!value : typeof value !== 'string' || !form.test(value))
                fail(name, 'attribute', `${option} "${describe(value)}" must ${form === 1 ? 'be a boolean' : `match ${form}`}`);
            const { length } = value;
            if (length > 1024)
                fail(name, 'size', `${length} bytes of ${option}, but 1024 is the limit`);
            if (value)
                text += value === true ? `; ${option}` : `; ${option}=${value}`;
        }
    }
    if (needsSecure && !secure)
        fail(name, prefix ? 'prefix' : 'attribute', 'needs secure');
    if (http && !options['httpOnly'])
        fail(name, 'prefix', 'needs httpOnly');
    if (host && (domain || path !== '/'))
        fail(name, 'prefix', 'needs path / and no domain');
    const end = lifetime(options) ??
        fail(name, 'expiry', `${describe(options['maxAge'] ?? options['expires'])} is not a Date, days, seconds or '7d'`);
    return { text: text + end, path, domain, secure, gone: end === GONE };
};

const same = (text) => text;
/**
 * Writes and reads the text as it stands, for servers that decode nothing (Go, Tomcat, Koa, hapi).
 * What a cookie can't hold (controls, `;`, outer blanks, a lone surrogate) makes `set` throw a CookieError with code `'value'`.
 * Non-ASCII text is written as asked, but WebKit cuts it: the answer of `set` then says `rejected`.
 */
const raw = { encode: same, decode: same };

/** Where a cookie that this page sees may have been set. */
/** How many are tried: an address may be as deep as its writer likes, and each path is tried with each domain. */
const PATHS = 16;
const DOMAINS = 8;
/** What may stand in `domain` on this host: nothing, the host, and each domain above it, the widest last. Of too many the narrowest are left out. */
const domainsOf = (hostname) => [
    undefined,
    ...hostname
        .split('.')
        .map((_, i, labels) => labels.slice(i).join('.'))
        .slice(1 - DOMAINS),
];
/**
 * The attributes that remove a cookie, as these do, from the paths above this page and the domains above this host, partitioned and not: the 16
 * shortest paths, and the 7 widest domains beside the host alone.
 */
const everywhere = (store, { text, secure }) => {
    const { hostname, pathname } = store.site();
    const paths = new Set();
    // The address that the page was loaded from goes first: it says what is seen.
    for (const address of [store.loadedPath?.() ?? pathname, pathname]) {
        let path = '';
        // cookieStore.set adds the slash in Chromium and WebKit: '/a' and '/a/' are two cookies. A ; would end the path, and browsers ignore a longer one.
        for (const part of address
            .slice(0, 1024)
            .replace(/[^/]*;.*/, '')
            .split(/(?=\/)/))
            paths.add(`${path}/`).add((path += part));
    }
    // Without what its prefix needs a cookie is refused, even one that has ended.
    const httpOnly = /; httpOnly|$/.exec(text)[0];
    return [...paths]
        .slice(0, PATHS)
        .flatMap((path) => domainsOf(hostname).flatMap((domain) => [secure ? '; secure' : '', '; secure; partitioned'].map((flags) => `; path=${path}${domain === undefined ? '' : `; domain=${domain}`}${httpOnly}${flags}${GONE}`)));
};

/** One cookie's change, and how two looks are compared. */
/** What differs between two looks. What was written and taken back in between never was. */
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

/** `onChange` over a place: one hub for all who listen to it. */
/** The window that tells of changes: in Node, where a test has put a `document` alone in place, that document's. */
const viewOf = (page) => {
    const own = 'addEventListener' in globalThis ? undefined : globalThis.document;
    return ((page ?? own)?.defaultView ?? globalThis);
};
/** `look` hands in what it sees, at once or in its own time. */
const makeOnChange = (place, look) => {
    const { store } = place;
    const ends = () => endsOf(store.page ?? globalThis.document);
    const hub = makeHub({
        look: (before) => look(hub.see, before),
        compare,
        watch: (interval) => store.watch
            ? { stop: store.watch(hub.look) }
            : watchPage(viewOf(store.page), () => void hub.look(), interval, [
                (view, look) => ends().source(view, look),
            ]),
    });
    place.wrote = (cookie) => {
        // A place that watches itself knows of its ends, and without a document (Node) there is nobody to tell.
        if (!store.watch && (store.page ?? globalThis.document))
            ends().note(cookie);
        return hub.look();
    };
    const onChange = (listener, options) => {
        // Own properties alone: a polluted prototype is none of the caller's.
        const { name, signal, interval = 0 } = { __proto__: null, ...options };
        const names = name === undefined ? undefined : new Set([name].flat());
        if (typeof listener !== 'function' ||
            [...(names ?? [])].some((name) => typeof name !== 'string') ||
            (signal != null && !signal.addEventListener) ||
            !(typeof interval === 'number' && interval >= 0))
            throw new TypeError('onChange takes a function, and as options names, a signal, an interval');
        return hub.hear((change) => {
            if (!names || names.has(change.name))
                listener(change);
        }, options);
    };
    let due = false;
    const lookSoon = () => {
        if (due)
            return;
        due = true;
        // Not queueMicrotask, which a test's fake timers may never run: nobody would look again.
        void Promise.resolve().then(() => {
            due = false;
            void hub.look();
        });
    };
    return Object.assign(onChange, { seen: hub.seen, lookSoon, place, look: () => hub.look() });
};

/** The verbs over a store: here codec and encoding meet, and values become text. */
/** An object that inherits from this one has nothing of a polluted prototype, and unlike one made of null it is a fast one in V8. */
const nothing = /* @__PURE__ */ Object.create(null);
/** The own properties that have a value; of several the last. */
const merge = (...sources) => {
    const merged = Object.create(nothing);
    for (const source of sources)
        for (const option of Object.keys(source ?? nothing))
            if (source[option] != null)
                merged[option] = source[option];
    return merged;
};
/** Opens a store for the verbs. */
const open = (store, attributes) => {
    const reads = readsOf(store);
    return {
        store,
        reads,
        look: reads(itself),
        plain: [],
        defaults: merge({ encoding: percent }, attributes),
    };
};
/**
 * The verbs over another store, or with other attributes by default. What has no functions `read`, `write` and `site` throws a TypeError.
 *
 * @example
 * const jar = createJar(documentStore(), { path: '/shop', encoding: raw })
 * jar.set('cart', 'empty')
 */
const createJar = (store, attributes) => {
    for (const member of ['read', 'write', 'site'])
        if (typeof store?.[member] !== 'function')
            throw new TypeError(`createJar needs a store, and this has no function ${member}`);
    const jar = open(store, attributes && underOthers(attributes));
    const verbs = verbsOf(jar);
    return { ...verbs, onChange: makeOnChange(jar, (see) => void see(verbs.getAll())) };
};
/** The verbs that answer at once. */
const verbsOf = (jar) => ({
    get: makeGet(jar),
    getAll: makeGetAll(jar),
    has: makeHas(jar),
    set: makeSet(jar),
    remove: makeRemove(jar),
    available: makeAvailable(jar),
});
const makeGet = (jar) => jar.reads((look, name, options) => {
    const found = foundIn(look, name);
    const wire = found.wires[0];
    if (wire === undefined)
        return;
    const { codec, encoding } = options ? merge(jar.defaults, options) : jar.defaults;
    const text = options ? decode(encoding, wire) : (found.text ??= decode(encoding, wire));
    try {
        return codec ? codec.decode(text) : text;
    }
    catch { }
});
const makeGetAll = (jar) => {
    const { encoding } = jar.defaults;
    return jar.reads((look, name, options) => {
        if (name === undefined)
            return (look.all ??= readAll(look.cookies, encoding));
        const { encoding: own } = options ? merge(jar.defaults, options) : jar.defaults;
        return typeof name === 'function'
            ? readMatching(look.cookies, name, own)
            : foundIn(look, name).wires.map((wire) => decode(own, wire));
    });
};
/** For cookies in pieces, which must all be of one moment. */
const readMatching = (cookies, match, encoding) => {
    const texts = new Map();
    eachPair(cookies, (key, wire) => {
        const name = decodeName(key);
        if (!match(name))
            return;
        const duplicates = texts.get(name);
        if (duplicates)
            duplicates.push(decode(encoding, wire));
        else
            texts.set(name, [decode(encoding, wire)]);
    });
    return texts;
};
const readAll = (cookies, encoding) => {
    const all = Object.create(null);
    let encoded;
    eachPair(cookies, (key, wire) => {
        const name = decodeName(key);
        // The most specific goes first; and as in `find`, the written name before one that somebody else left as it stands.
        if (name === key ? all[name] !== undefined : encoded?.has(name))
            return;
        if (name !== key)
            (encoded ??= new Set()).add(name);
        all[name] = decode(encoding, wire);
    });
    // The next reader gets the same object.
    return Object.freeze(all);
};
const makeHas = (jar) => jar.reads((look, name) => foundIn(look, name).wires.length > 0);
const makeSet = (jar) => ((name, value, options) => put(jar, name, value, options));
const REMOVAL = { codec: raw, maxAge: 0 };
const makeRemove = (jar) => (name, options) => put(jar, name, '', options, REMOVAL);
const makeAvailable = (jar) => () => kept(jar) !== false;
/** What an encoding can't read comes back as it stands. */
const decode = (encoding, wire) => {
    try {
        return encoding.decode(wire);
    }
    catch {
        return wire;
    }
};
/** Value to text, text to wire, wire to cookie. */
const put = (jar, name, value, given, forced) => {
    const { store } = jar;
    checkOptions(name, given);
    if (forced)
        given = { ...given, ...forced };
    const options = given ? merge(jar.defaults, given) : jar.defaults;
    let step = 'codec';
    let wire;
    try {
        const text = options.codec ? options.codec.encode(value) : value;
        step = 'value';
        wire = options.encoding.encode(text);
        if (typeof wire !== 'string')
            throw new TypeError(`${typeof wire} is not a string`);
    }
    catch (cause) {
        throw noForm(step, name, cause);
    }
    const pair = pairOf(name, wire);
    const site = store.site();
    const https = site?.protocol === 'https:';
    // A Date may have passed since, and a prefix has rules of its own.
    const attributes = given || options['expires'] || name.startsWith('__')
        ? attributesOf(name, given ? options : merge(options), https, store)
        : (jar.plain[+https] ??= attributesOf(name, merge(options), https, store));
    let refusal = refused(store, site, attributes);
    const cookie = pair + attributes.text;
    if (!refusal)
        if (takes(store, cookie)) {
            if (attributes.gone) {
                // What somebody else wrote under the name as it stands goes with ours.
                const theirs = encodeName(name) !== name && findUnencoded(jar.look().cookies, name).length;
                if (theirs)
                    takes(store, `${name}=${attributes.text}`);
                if (options['everywhere'])
                    for (const scope of everywhere(store, attributes)) {
                        takes(store, pair + scope);
                        if (theirs)
                            takes(store, `${name}=${scope}`);
                    }
            }
            jar.wrote?.(cookie);
        }
        else
            refusal = 'blocked';
    return new Answer(name, refusal, () => readBack(jar, name, wire, attributes));
};

export { CookieError as C, HTTP_FORMS as H, describe as a, checkOptions as b, createJar as c, decode as d, merge as e, fail as f, makeAvailable as g, makeGet as h, isCookieError as i, makeGetAll as j, makeHas as k, makeRemove as l, makeOnChange as m, noForm as n, open as o, pairOf as p, makeSet as q, raw as r, shows as s, domainsOf as t, verbsOf as v };
