import { P as PROBE, f as foundIn, G as GONE, e as encodeName, b as lifetime, m as makeEnds, c as makeHub, w as watchPage, u as underOthers, r as readsOf, g as eachPair, h as under, i as itself, d as decodeName } from './page2.mjs';
import { p as percent } from './percent.mjs';

/** Whether a place keeps cookies at all, told by writing one. */
/** Whether a cookie with these attributes becomes visible: one is written, looked for, and removed at once. */
const shows = ({ store, look }, attributes) => {
    try {
        store.write(`${PROBE}=${attributes}`);
        const visible = foundIn(look(), PROBE).wires.length > 0;
        store.write(`${PROBE}=${GONE}${attributes}`);
        return visible;
    }
    catch {
        return false;
    }
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
        super(`cookie "${cookieName}": ${reason}`);
        Object.assign(this, { name: 'CookieError', code, cookieName, cause });
    }
}
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
    secure: /^(true|false)$/,
    partitioned: /^(true|false)$/,
    expires: 0,
    maxAge: 0,
    codec: 0,
    encoding: 0,
    everywhere: 0,
};
/** What a server can write: HttpOnly as well. */
const HTTP_FORMS = { __proto__: FORMS, httpOnly: /^(true|false)$/ };
/** Neither a browser nor a server could hold these. A lone surrogate empties `document.cookie` for the whole page in Chromium. */
const NO_NAME = /^$|[\0-\x1f\x7f\ud800-\udfff]/u;
const NO_WIRE = /^ | $|[\0-\x1f;\x7f\ud800-\udfff]/u;
/** Name and value as they are written. Throws where no browser could hold them. */
const pairOf = (name, wire) => {
    const key = encodeName(name);
    const pair = `${key}=${wire}`;
    // Most are so plain that one test, without the u flag, is enough.
    if (key !== name || !/^[!-:<>-~]+=[!-:<-~]*$/.test(pair)) {
        if (NO_NAME.test(name))
            fail(name, 'name', `its name must not match ${NO_NAME}`);
        if (NO_WIRE.test(wire))
            fail(name, 'value', `its value must not match ${NO_WIRE}`);
    }
    // Counting takes as long as writing does, and 1365 UTF-16 units have at most 4095 bytes.
    const bytes = pair.length > 1366 ? new TextEncoder().encode(pair).length - 1 : 0;
    if (bytes > 4096)
        fail(name, 'size', `${bytes} bytes, but 4096 is the limit`);
    return pair;
};
/** Throws where the options of a cookie of this name are wrong everywhere, or here. `https`: whether the page is. */
const attributesOf = (name, options, https, place) => {
    // Prefixes count in any letter case (RFC 6265bis, 5.7).
    const [, prefix, host, http] = /^__(secure-|(host-)?(http-)?)/i.exec(name) ?? [];
    const path = (options.path ??= '/');
    const sameSite = (options['sameSite'] ??= 'lax');
    const needsSecure = !!prefix || sameSite === 'none' || !!options['partitioned'];
    const secure = (options.secure ??= needsSecure || https);
    const { domain } = options;
    let text = '';
    for (const option in options) {
        const value = options[option];
        const form = (place.forms ?? FORMS)[option];
        if (form === undefined)
            fail(name, 'attribute', `${option} is not an option`);
        if (form) {
            if (!form.test(value))
                fail(name, 'attribute', `${option} "${value}" must match ${form}`);
            if (value.length > 1024)
                fail(name, 'size', `${value.length} bytes of ${option}, but 1024 is the limit`);
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
        fail(name, 'expiry', `${options['maxAge'] ?? options['expires']} is not a Date, days, seconds or '7d'`);
    return { text: text + end, path, domain, secure, gone: end === GONE };
};
const fail = (name, code, reason) => {
    throw new CookieError(code, name, reason);
};

const same = (text) => text;
/**
 * Writes and reads the text as it stands, for servers that decode nothing (Go, Tomcat, Koa, hapi).
 * What a cookie can't hold (controls, `;`, outer blanks, a lone surrogate) makes `set` throw a CookieError with code `'value'`.
 * Non-ASCII text is written as asked, but WebKit cuts it: the answer of `set` then says `rejected`.
 */
const raw = { encode: same, decode: same };

/** Where a cookie that this page sees may have been set. */
/** The attributes that remove a cookie, as these do, from each path above this page and each domain above this host, partitioned and not. */
const everywhere = (store, { text, secure }) => {
    const { hostname, pathname } = store.site();
    const domains = [
        '',
        ...hostname.split('.').map((_, i, labels) => `; domain=${labels.slice(i).join('.')}`),
    ];
    const paths = new Set();
    for (const address of [pathname, store.loadedPath?.() ?? pathname]) {
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
    return [...paths].flatMap((path) => domains.flatMap((domain) => [secure ? '; secure' : '', '; secure; partitioned'].map((flags) => `; path=${path}${domain}${httpOnly}${flags}${GONE}`)));
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
/** `look` hands in what it sees, at once or in its own time. */
const makeOnChange = (place, look) => {
    const { store } = place;
    const ends = makeEnds();
    const hub = makeHub({
        look: (before) => look(hub.see, before),
        compare,
        watch: (interval) => store.watch
            ? { stop: store.watch(hub.look) }
            : watchPage((store.page?.defaultView ?? globalThis), () => void hub.look(), interval, [ends.source]),
    });
    place.wrote = (cookie) => {
        ends.note(cookie);
        return hub.look();
    };
    const onChange = (listener, options) => {
        const names = options?.name === undefined ? undefined : new Set([options.name].flat());
        return hub.hear((change) => {
            if (!names || names.has(change.name))
                listener(change);
        }, options);
    };
    return Object.assign(onChange, { seen: hub.seen });
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
 * The verbs over another store, or with other attributes by default.
 *
 * @example
 * const jar = createJar(documentStore(), { path: '/shop', encoding: raw })
 * jar.set('cart', 'empty')
 */
const createJar = (store, attributes) => {
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
        if (name !== undefined)
            return foundIn(look, name).wires.map((wire) => decode(options?.encoding ?? encoding, wire));
        return (look.all ??= readAll(look.cookies, encoding));
    });
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
const makeRemove = (jar) => (name, options) => put(jar, name, '', { ...options, codec: raw, maxAge: 0 });
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
const put = (jar, name, value, given) => {
    const { store } = jar;
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
        throw new CookieError(step, name, `its value has no form: ${cause.message}`, cause);
    }
    const pair = pairOf(name, wire);
    const site = store.site();
    const https = site?.protocol === 'https:';
    // A Date may have passed since, and a prefix has rules of its own.
    const attributes = given || options['expires'] || name.startsWith('__')
        ? attributesOf(name, given ? options : merge(options), https, store)
        : (jar.plain[+https] ??= attributesOf(name, merge(options), https, store));
    let refusal = refused(store, site, attributes);
    if (!refusal)
        try {
            const cookie = pair + attributes.text;
            store.write(cookie);
            if (attributes.gone) {
                // What somebody else wrote under the name as it stands goes with ours.
                const theirs = encodeName(name) !== name && under(jar.look().cookies, name).length;
                if (theirs)
                    store.write(`${name}=${attributes.text}`);
                if (options['everywhere'])
                    for (const scope of everywhere(store, attributes)) {
                        store.write(pair + scope);
                        if (theirs)
                            store.write(`${name}=${scope}`);
                    }
            }
            jar.wrote?.(cookie);
        }
        catch {
            refusal = 'blocked'; // a sandboxed frame's document throws
        }
    return new Answer(name, refusal, () => readBack(jar, name, wire, attributes));
};

export { CookieError as C, HTTP_FORMS as H, makeAvailable as a, makeGet as b, createJar as c, decode as d, makeGetAll as e, makeHas as f, makeRemove as g, makeSet as h, isCookieError as i, makeOnChange as m, open as o, raw as r, shows as s, verbsOf as v };
