/** Undoes percent-encoding, where it is one. */
/** `decodeURIComponent`, or the fallback where the text is malformed. */
const decodePercent = (text, fallback = text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return fallback;
    }
};

/** A cookie's name, as it is given and as it is written. */
/**
 * The name as it is written. No server decodes names, so token characters (RFC 6265, cookie-name) stay as they are;
 * all others, and `%`, are percent-encoded. A lone surrogate has no form and is left, so that reading never throws.
 */
const encodeName = (name) => 
// Most names are tokens, and a test without the u flag costs a tenth of a replacement with it.
/^[!#$&'*+.^`|~\w-]+$/.test(name)
    ? name
    : name.replace(/[^!#$&'*+.^`|~\w\ud800-\udfff-]/gu, encodeURIComponent).replace(/[()]/g, escape); // encodeURIComponent leaves ()
/** The name behind a written one: decoded where that is what {@link encodeName} wrote, else as it stands. */
const decodeName = (key) => {
    const name = decodePercent(key);
    return encodeName(name) === key ? name : key;
};

/** Takes apart what `document.cookie` and a Cookie header show. */
/** Reads `a=1; b=2`. A pair without `=` is a cookie without a name (RFC 6265bis, 5.7). */
const parse = (cookies) => {
    const wires = new Map();
    if (cookies)
        for (const pair of cookies.split('; ')) {
            const end = pair.indexOf('=');
            const key = pair.slice(0, Math.max(end, 0));
            const wire = pair.slice(end + 1);
            const duplicates = wires.get(key);
            if (duplicates)
                duplicates.push(wire);
            else
                wires.set(key, [wire]);
        }
    return wires;
};
/** What stands under a name: under the written one first, then under the name as somebody else may have left it. */
const find = (wires, name) => {
    const key = encodeName(name);
    const found = wires.get(key) ?? [];
    return key === name ? found : [...found, ...(wires.get(name) ?? [])];
};

const SECONDS = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 };
/** The attribute that removes a cookie. */
const GONE = '; max-age=0';
/**
 * The attribute that says how long: `''` for the browser's session, undefined where what is given is no lifetime.
 * A Date is written as `expires`; all else as `max-age`, which does not depend on the clock of whoever writes it.
 */
const lifetime = ({ maxAge, expires }) => {
    if ((maxAge ?? expires) == null)
        return '';
    const date = maxAge == null && typeof expires === 'object';
    const age = maxAge ?? (date ? (Number(expires) - Date.now()) / 1000 : relative(expires));
    if (!isFinite(age))
        return;
    if (age <= 0)
        return GONE;
    return date
        ? // Browsers ignore a year of five digits (RFC 6265bis, 5.1.1), and the cookie would end with the session.
            `; expires=${new Date(Math.min(Number(expires), 2534e11)).toUTCString()}`
        : // libsoup, WebKitGTK's jar, keeps the seconds in 32 bits: 68 years are as good as for ever.
            `; max-age=${Math.min(Math.ceil(age), 2 ** 31 - 1)}`;
};
/** The seconds in a number of days or a Duration; NaN where it does not parse, or where the days are a timestamp by mistake. */
const relative = (expires) => {
    if (typeof expires === 'number')
        return Math.abs(expires) > 36525 ? NaN : expires * 86400;
    const [, count, unit] = /^(-?[\d.]+)([smhdw])$/.exec(expires) ?? [];
    return Number(count) * SECONDS[unit];
};

/** Whether a place keeps cookies at all, told by writing one. */
/** Whether a cookie with these attributes becomes visible: one is written, looked for, and removed at once. */
const shows = ({ store, look }, attributes) => {
    try {
        store.write(`gingersnap-probe=${attributes}`);
        const visible = look().wires.has('gingersnap-probe');
        store.write(`gingersnap-probe=${GONE}${attributes}`);
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
const kept = (place) => !!place.look().wires.size ||
    shows(place, '') ||
    // In a frame of another site it may be that only a partitioned cookie is kept.
    shows(place, '; secure; samesite=none; partitioned') ||
    (place.store.hides?.() ? undefined : false);

const REASONS = {
    insecure: 'Secure needs https',
    domain: 'its domain must be this host or a parent of it, and no public suffix',
    blocked: 'no cookies are kept here',
    scope: 'it is still there, so give the path and domain it was set with',
    full: 'this site has too many cookies, so remove some',
    rejected: 'the browser did not keep it',
};
/** A class, because in Chromium an object literal with getters takes as long as the write itself. */
class Answer {
    #place;
    #name;
    #wire;
    #attributes;
    /** false: there is none; undefined: nobody has looked yet. */
    #refusal;
    constructor(place, name, wire, attributes, refusal) {
        this.#place = place;
        this.#name = name;
        this.#wire = wire;
        this.#attributes = attributes;
        this.#refusal = refusal;
    }
    get ok() {
        return !this.code;
    }
    get code() {
        return (this.#refusal ??= readBack(this.#place, this.#name, this.#wire, this.#attributes)) || undefined;
    }
    get message() {
        const { code } = this;
        return code && `cookie "${this.#name}": ${REASONS[code]}`;
    }
}
/** What speaks against a write that was handed to the store: every duplicate counts. */
const readBack = (place, name, wire, { path, domain, gone }) => {
    const found = find(place.look().wires, name);
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
    return domain ? 'domain' : place.look().wires.size > 149 ? 'full' : 'rejected';
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
/** What each attribute must look like; 0 for the options that are none. */
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
/** Throws where the options of a cookie of this name are wrong everywhere. `https`: whether the page is. */
const attributesOf = (name, options, https) => {
    // Prefixes count in any letter case (RFC 6265bis, 5.7).
    const prefix = /^__(host-http|http|host|secure)-/i.exec(name)?.[1]?.toLowerCase();
    const path = (options.path ??= '/');
    const sameSite = (options['sameSite'] ??= 'lax');
    const needsSecure = !!prefix || sameSite === 'none' || !!options['partitioned'];
    const secure = (options.secure ??= needsSecure || https);
    const { domain } = options;
    let text = '';
    for (const option in options) {
        const value = options[option];
        const form = FORMS[option];
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
    if (prefix === 'host' && (domain || path !== '/'))
        fail(name, 'prefix', 'needs path / and no domain');
    if (prefix?.includes('http'))
        fail(name, 'prefix', 'only a server can set it');
    const end = lifetime(options) ?? fail(name, 'expiry', `${options['maxAge'] ?? options['expires']} is not a Date, days, seconds or '7d'`);
    return { text: text + end, path, domain, secure, gone: end === GONE };
};
const fail = (name, code, reason) => {
    throw new CookieError(code, name, reason);
};

/** Reads the quoted strings that Python's servers write. */
/**
 * The text inside a quoted wire value, or `undefined` where it is not quoted. Runs of `\ooo` are bytes of UTF-8 (Flask),
 * or, where they are not valid UTF-8, code points (Django, `http.cookies`); `\x` is `x`.
 */
const unquote = (wire) => /^".*"$/s.test(wire)
    ? wire.slice(1, -1).replace(/((?:\\[0-3][0-7]{2})+)|\\(.)/gs, (_, octals, character) => {
        if (!octals)
            return character;
        const bytes = octals.replace(/\\(...)/g, (_, octal) => String.fromCharCode(parseInt(octal, 8)));
        // escape() makes %XX of each byte; it is in Annex B, so in every browser, and shorter than a TextDecoder.
        return decodePercent(escape(bytes), bytes);
    })
    : undefined;

/** The default encoding: what every browser keeps, and no server misreads. */
/**
 * Percent-encoding. Writes RFC 6265's cookie-octets bare, but for `%`, and for `+` and `&`, which Rack, Rails and CGI.pm misread;
 * everything else as the `%XX` of its UTF-8 bytes. A lone surrogate makes `set` throw `value`.
 *
 * Reads a value in double quotes as Python's servers mean it (Flask, Django: backslashes and octal), else undoes percent-encoding;
 * malformed percent-encoding comes back as it stands, and `+` stays a plus.
 *
 * @example
 * percent.encode('né & co') // 'n%C3%A9%20%26%20co'
 * percent.decode('"caf\\303\\251"') // 'café', as Flask writes it
 */
const percent = {
    // Most texts need neither, and a test costs a tenth of what it spares. With the u flag a pair of surrogates is one match;
    // on a lone one encodeURIComponent throws.
    encode: text => (/^[!#$'-*\--:<-[\]-~]*$/.test(text) ? text : text.replace(/[^!#$'-*\--:<-[\]-~]/gu, encodeURIComponent)),
    decode: wire => (/["%]/.test(wire) ? (unquote(wire) ?? decodePercent(wire)) : wire),
};

const same = (text) => text;
/**
 * Writes and reads the text as it stands, for servers that decode nothing (Go, Tomcat, Koa, hapi).
 * What a cookie can't hold (controls, `;`, outer blanks, a lone surrogate) makes `set` throw a CookieError with code `'value'`.
 * Non-ASCII text is written as asked, but WebKit cuts it: the answer of `set` then says `rejected`.
 */
const raw = { encode: same, decode: same };

/** Where a cookie that this page sees may have been set. */
/** The attributes that remove a cookie from each path above this page and each domain above this host, partitioned and not. */
const everywhere = (store) => {
    const { hostname, pathname } = store.site();
    const domains = ['', ...hostname.split('.').map((_, i, labels) => `; domain=${labels.slice(i).join('.')}`)];
    const paths = new Set();
    for (const address of [pathname, store.loadedPath?.() ?? pathname]) {
        let path = '';
        // cookieStore.set adds the slash in Chromium and WebKit: '/a' and '/a/' are two cookies.
        for (const part of address.split(/(?=\/)/))
            paths.add(`${path}/`).add((path += part));
    }
    return [...paths].flatMap(path => domains.flatMap(domain => ['', '; secure; partitioned'].map(partition => `; path=${path}${domain}${partition}${GONE}`)));
};

/** What the place refuses by rule, so that nothing need be written to find out. */
const refused = (store, site, { secure, domain }) => !site
    ? 'blocked'
    : secure && site.protocol !== 'https:' && store.trustworthy?.() === false
        ? 'insecure'
        : domain && !`.${site.hostname}`.endsWith(`.${domain.toLowerCase().replace(/^\./, '')}`)
            ? 'domain'
            : undefined;

/** What a store shows: read each time, taken apart only when it has changed. */
/** Looks at a store. Comparing its text with the last one costs next to nothing beside reading it, in every engine. */
const lookAt = (store) => {
    let last;
    let look;
    return () => {
        let cookies = '';
        try {
            cookies = store.read();
        }
        catch { }
        if (cookies !== last)
            look = { wires: parse((last = cookies)), texts: new Map() };
        return look;
    };
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
const open = (store, attributes) => ({
    store,
    look: lookAt(store),
    plain: [],
    defaults: merge({ encoding: percent }, attributes),
});
/**
 * The verbs over another store, or with other attributes by default.
 *
 * @example
 * const jar = createJar(documentStore(), { path: '/shop', encoding: raw })
 * jar.set('cart', 'empty')
 */
const createJar = (store, attributes) => {
    const jar = open(store, attributes);
    return {
        get: makeGet(jar),
        getAll: makeGetAll(jar),
        has: makeHas(jar),
        set: makeSet(jar),
        remove: makeRemove(jar),
        available: makeAvailable(jar),
    };
};
const makeGet = (jar) => ((name, options) => {
    const { wires, texts } = jar.look();
    const known = options ? undefined : texts.get(name);
    if (known !== undefined)
        return known;
    const wire = find(wires, name)[0];
    if (wire === undefined)
        return;
    const { codec, encoding } = options ? merge(jar.defaults, options) : jar.defaults;
    const text = decode(encoding, wire);
    if (!options)
        texts.set(name, text);
    try {
        return codec ? codec.decode(text) : text;
    }
    catch { }
});
const makeGetAll = (jar) => {
    const { encoding } = jar.defaults;
    return ((name) => {
        const look = jar.look();
        if (name !== undefined)
            return find(look.wires, name).map(wire => decode(encoding, wire));
        return (look.all ??= readAll(look.wires, encoding));
    });
};
const readAll = (wires, encoding) => {
    const all = Object.create(null);
    for (const [key, [wire]] of wires) {
        const name = decodeName(key);
        // As in `find`, the written name goes before one that somebody else left as it stands.
        if (name !== key || !(name in all))
            all[name] = decode(encoding, wire);
    }
    // The next reader gets the same object.
    return Object.freeze(all);
};
const makeHas = (jar) => name => find(jar.look().wires, name).length > 0;
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
        ? attributesOf(name, given ? options : merge(options), https)
        : (jar.plain[+https] ??= attributesOf(name, merge(options), https));
    let refusal = refused(store, site, attributes);
    if (!refusal)
        try {
            store.write(pair + attributes.text);
            if (attributes.gone) {
                // What somebody else wrote under the name as it stands goes with ours.
                const theirs = encodeName(name) !== name && jar.look().wires.has(name);
                if (theirs)
                    store.write(`${name}=${attributes.text}`);
                if (options['everywhere'])
                    for (const scope of everywhere(store)) {
                        store.write(pair + scope);
                        if (theirs)
                            store.write(`${name}=${scope}`);
                    }
            }
        }
        catch {
            refusal = 'blocked'; // a sandboxed frame's document throws
        }
    return new Answer(jar, name, wire, attributes, refusal);
};

/**
 * The store behind the verbs of the main entry: a document's cookies. Without a document, in Node or a worker, it reads as empty.
 *
 * @param page Another document than this page's, such as a frame's.
 * @example
 * const frames = createJar(documentStore(frame.contentDocument!), { path: '/embedded' })
 */
const documentStore = (page) => {
    const the = () => page ?? (typeof document === 'undefined' ? undefined : document);
    let url;
    let site;
    return {
        // Without a document these two throw. The bare name, because Chromium takes a tenth of a read longer for globalThis.document.
        read: () => (page ?? document).cookie,
        write: cookie => {
            (page ?? document).cookie = cookie;
        },
        site: () => {
            // Chromium takes a fifth of a write's time to make location.protocol anew; document.URL it has at hand.
            const address = the()?.URL;
            if (address !== url || !site) {
                url = address;
                const location = the()?.location;
                site = location && { protocol: location.protocol, hostname: location.hostname, pathname: location.pathname };
            }
            return site;
        },
        // pushState changes the address, but a document's cookies stay those of the address it was loaded from (measured in all three engines).
        loadedPath: () => {
            const { defaultView, location } = the();
            // jsdom has no such entries.
            const performance = defaultView?.performance;
            const [navigation] = performance?.getEntriesByType?.('navigation') ?? [];
            return navigation && new URL(navigation.name, location.href).pathname;
        },
        trustworthy: () => the()?.defaultView?.isSecureContext !== false,
        hides: () => {
            // Chromium shows '' for the whole jar while one cookie in it is not valid UTF-8, just as when cookies are switched off. But with
            // them it switches storage off, as it does for frames of other sites. WebKitGTK doesn't, and hides nothing: featurePolicy is
            // Chromium's alone. A page without a host (file:, blob:) keeps no cookies there.
            try {
                const document = the();
                const { defaultView, location } = document;
                return 'featurePolicy' in document && !!location.host && !!defaultView.top.localStorage;
            }
            catch {
                return false;
            }
        },
    };
};

/** The part of Standard Schema v1 (https://standardschema.dev) that a codec needs; zod, valibot, arktype and others satisfy it. */
/** The checked value. Throws an Error with the schema's `issues` where it has some, and one for a schema that answers with a Promise. */
const check = (schema, value) => {
    const result = schema['~standard'].validate(value);
    if ('then' in result)
        throw new TypeError('the schema is asynchronous, and a cookie is read at once: use a synchronous one');
    if (result.issues) {
        throw Object.assign(new Error(result.issues.map(issue => issue.message).join('; ')), { issues: result.issues });
    }
    return result.value;
};

/**
 * Any JSON value. The string `"123"` and the number `123` both come back as they went in. Text that is no JSON reads as `undefined`,
 * and keys named `__proto__` are left out. What JSON has no form for (`undefined`, a function, a BigInt, a cycle) throws `codec`.
 *
 * With a schema (any Standard Schema: zod, valibot, arktype …) the value is checked both ways: what it refuses reads as `undefined`,
 * or throws `codec` with the `issues` under the error's `cause`. A schema that transforms must accept what it gives.
 *
 * @example
 * set('cart', [{ id: 7, count: 2 }], { codec: json<Item[]>() })
 * get('cart', { codec: json(z.array(item)) }) // Item[] | undefined
 */
const json = (schema) => ({
    encode: value => {
        if (schema)
            check(schema, value);
        const text = JSON.stringify(value);
        if (text === undefined)
            throw new TypeError(`JSON has no form for ${typeof value}`);
        return text;
    },
    decode: text => {
        const value = JSON.parse(text, (key, member) => (key === '__proto__' ? undefined : member));
        return schema ? check(schema, value) : value;
    },
});

const refuse = (found, wanted) => {
    throw new TypeError(`${JSON.stringify(String(found))} is not ${wanted}`);
};
/**
 * A number as its decimal text: `12`, `-0.5`, `1e+21`, `NaN`, `-0`. Text that is no number reads as `undefined`.
 *
 * @example
 * set('visits', 12, { codec: number })
 * get('visits', { codec: number }) // number | undefined
 */
const number = {
    encode: value => (typeof value !== 'number' ? refuse(value, 'a number') : Object.is(value, -0) ? '-0' : `${value}`),
    decode: text => {
        const value = Number(text);
        return !text.trim() || (isNaN(value) && text !== 'NaN') ? refuse(text, 'a number') : value;
    },
};
/**
 * `true` or `false`, and no other text.
 *
 * @example
 * set('sidebar', false, { codec: boolean })
 */
const boolean = {
    encode: value => (typeof value === 'boolean' ? `${value}` : refuse(value, 'true or false')),
    decode: text => (text === 'true' ? true : text === 'false' ? false : refuse(text, 'true or false')),
};
/** ISO 8601 with a zone, as `Date.prototype.toISOString` and Python's `isoformat` write it, or a day alone, which is UTC. */
const ISO = /^(\d{4}|[+-]\d{6})-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;
/**
 * A Date as ISO 8601: `2026-11-23T09:00:00.000Z`. An invalid Date throws `codec`; text that is no date, or a time without its zone, reads as `undefined`.
 *
 * @example
 * set('seen', new Date(), { codec: date })
 */
const date = {
    encode: value => value.toISOString(),
    decode: text => {
        const value = new Date(text);
        return ISO.test(text) && !isNaN(value.getTime()) ? value : refuse(text, 'an ISO 8601 date');
    },
};
/**
 * One of a few words. Any other text reads as `undefined`, any other value throws `codec`.
 *
 * @example
 * const theme = oneOf('dark', 'light')
 * get('theme', { codec: theme }) // 'dark' | 'light' | undefined
 */
const oneOf = (...words) => {
    const one = (word) => (words.includes(word) ? word : refuse(word, `one of ${words.join(', ')}`));
    return { encode: one, decode: one };
};

/** This page's cookies, synchronous: the verbs over `document.cookie`, and what they are made of. */
const page = /* @__PURE__ */ open(/* @__PURE__ */ documentStore());
/**
 * The cookie's value: the most specific one where there are several of the name. Never throws.
 * `undefined` where there is none, and where the codec refuses what stands there; malformed percent-encoding comes back as it stands.
 *
 * @example
 * get('theme') // string | undefined
 * get('cart', { codec: json<Item[]>() }) // Item[] | undefined
 */
const get = /* @__PURE__ */ makeGet(page);
/**
 * All cookies by name, in a frozen object without prototype, which is the same one while the jar is unchanged; or, for one name,
 * every duplicate, the most specific first. Never throws; empty where there is nothing.
 *
 * @example
 * getAll() // { theme: 'dark', lang: 'de' }
 * getAll('theme') // ['dark']
 */
const getAll = /* @__PURE__ */ makeGetAll(page);
/**
 * Whether a cookie of this name is visible here. Never throws.
 *
 * @example
 * if (!has('seen')) welcome()
 */
const has = /* @__PURE__ */ makeHas(page);
/**
 * Writes a cookie. Throws a {@link CookieError}, before anything is written, for what would fail in every browser;
 * what this page, browser or visitor refuses is in the answer, which is worked out when its `ok` is asked.
 *
 * @example
 * set('theme', 'dark', { expires: '30d' })
 * if (!set('visits', 12, { codec: number }).ok) tell()
 */
const set = /* @__PURE__ */ makeSet(page);
/**
 * Removes a cookie of the scope it was set with: path `/` and this host where not said otherwise. `ok` where it is gone afterwards,
 * also where it never was; `scope` where it is still visible, set with another path or domain.
 *
 * @example
 * remove('theme')
 * remove('old', { everywhere: true })
 */
const remove = /* @__PURE__ */ makeRemove(page);
/**
 * Whether this page can keep cookies at all: false in a sandboxed frame, where the visitor has switched them off, and where there is
 * no document. Writes and removes a cookie where none is visible, since nothing else tells. Never throws.
 *
 * @example
 * if (!available()) showNotice()
 */
const available = /* @__PURE__ */ makeAvailable(page);

export { CookieError, available, boolean, createJar, date, documentStore, get, getAll, has, isCookieError, json, number, oneOf, percent, raw, remove, set };
