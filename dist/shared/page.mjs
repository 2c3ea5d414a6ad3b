import { d as documentStore } from './document.mjs';
import { a as until, u as underOthers } from './page2.mjs';
import { C as CookieError, s as shows, a as makeAvailable, b as makeGet, e as makeGetAll, f as makeHas, m as makeOnChange, g as makeRemove, h as makeSet, o as open } from './jar.mjs';
import { p as percent } from './percent.mjs';

/** Goes on with a value at once, or with a promised one later: so that what is done is written once, whatever the jar. */
const after = (value, go) => value instanceof Promise ? value.then(go) : go(value);
/** All of them, in order. */
const each = (values) => values.some((value) => value instanceof Promise) ? Promise.all(values) : values;

/**
 * A large text over several cookies: `name.0`, the head, says where the other pieces are. A new text's pieces go beside the old
 * one's, then the head is replaced, which is one write, and then the old pieces are removed: at no time is there half of anything.
 */
/** How many pieces a text may have: browsers keep 150 cookies of a site and more, and there are others. */
const MOST = 100;
/**
 * What marks a piece as ours, so that somebody else's `name.1` is not taken for one: the text's hash, and in the head where the rest is.
 * A count of more digits than `MOST` has is not ours, and would keep a reader looking.
 */
const HEAD = /^~([\da-z]+)\.(\d+)\.(\d{1,3})~/;
const PIECE = /^~([\da-z]+)~/;
/** Whether this is a name that the cookie uses: its own, from a time when it was not chunked, or a piece's. */
const belongs = (name, key) => key.startsWith(name) && /^(\.\d+)?$/.test(key.slice(name.length));
/** The text; undefined where there is none, or not the whole of it. */
const join = (name, shown) => {
    // Somebody else's cookie of the same name may be there too, on a path of its own.
    for (const first of shown.get(`${name}.0`) ?? []) {
        const [mark, tag, start, count] = HEAD.exec(first) ?? [];
        if (mark === undefined)
            continue;
        let text = first.slice(mark.length);
        for (let i = 0; i < Number(count); i++) {
            const piece = shown
                .get(`${name}.${Number(start) + i}`)
                ?.find((piece) => piece.startsWith(`~${tag}~`));
            text += piece?.slice(tag.length + 2) ?? '';
        }
        if (hash(text) === tag)
            return text;
    }
    return shown.get(name)?.[0];
};
/** How a text is to be written where this is shown. Undefined where it is too large. `fits`: whether a cookie is small enough. */
const split = (name, text, shown, fits) => {
    const tag = hash(text);
    const texts = [];
    for (let rest = text; rest || !texts.length;) {
        const mark = texts.length ? `~${tag}~` : `~${tag}.${MOST * 9}.${MOST}~`;
        const end = longest(rest, (end) => fits(`${name}.${MOST * 9}`, mark + rest.slice(0, end)));
        if ((!end && rest) || texts.length > MOST)
            return undefined;
        texts.push(rest.slice(0, end));
        rest = rest.slice(end);
    }
    const count = texts.length - 1;
    const names = (from) => Array.from({ length: count }, (_, i) => `${name}.${from + i}`);
    // Beside the pieces that are in use, and beside whatever else has such a name.
    let start = 1;
    while (names(start).some((piece) => shown.has(piece)))
        start++;
    return {
        head: [`${name}.0`, `~${tag}.${start}.${count}~${texts[0]}`],
        pieces: names(start).map((piece, i) => [piece, `~${tag}~${texts[i + 1]}`]),
        gone: leftovers(name, shown),
    };
};
/** The names of all pieces that are shown, and the cookie's own; not somebody else's, and not the head. */
const leftovers = (name, shown) => [...shown]
    .filter(([key, texts]) => key === name || (key !== `${name}.0` && texts.some((text) => PIECE.test(text))))
    .map(([key]) => key);
/** The most UTF-16 units that fit, never half of a surrogate pair. No unit takes less than a byte. */
const longest = (text, fits) => {
    const whole = (end) => end - Number(/[\ud800-\udbff]/.test(text.charAt(end - 1)) && end < text.length);
    let [low, high] = [0, Math.min(text.length, 4096)];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (fits(whole(middle)))
            low = middle;
        else
            high = middle - 1;
    }
    return whole(low);
};
/** FNV-1a in 32 bits: to tell one text's pieces from another's. */
const hash = (text) => {
    let sum = 0x811c9dc5;
    for (let i = 0; i < text.length; i++)
        sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
    return (sum >>> 0).toString(36);
};

/** One cookie. */
const single = (jar, name, encoding) => {
    // Without options a jar reads from what it has decoded already.
    const options = encoding && { encoding };
    const read = () => jar.get(name, options);
    return {
        names: [name],
        has: () => jar.has(name),
        read,
        // They are read by the jar's encoding.
        textIn: (all) => (encoding ? read() : all[name]),
        write: (value, codec, attributes) => jar.set(name, value, { ...attributes, encoding, codec }),
        remove: (scope) => jar.remove(name, scope),
    };
};
/** Several cookies. */
const chunked = (jar, name, encoding) => {
    const options = encoding && { encoding };
    let seen;
    let text;
    const show = (all) => {
        const names = Object.keys(all).filter((key) => belongs(name, key));
        return after(each(names.map((key) => jar.getAll(key, options))), (texts) => new Map(names.map((key, i) => [key, texts[i]])));
    };
    const textIn = (all) => 
    // A jar gives the same object while nothing changes.
    all === seen
        ? text
        : after(show(all), (shown) => {
            seen = all;
            return (text = join(name, shown));
        });
    const read = () => after(jar.getAll(), textIn);
    const removeAll = (names, scope) => each(names.map((key) => jar.remove(key, scope)));
    return {
        names: [name, `${name}.0`],
        has: () => after(read(), (text) => text !== undefined),
        read,
        textIn,
        write: (value, codec, attributes) => after(after(jar.getAll(), show), (shown) => {
            const text = textOf(name, value, codec, encoding ?? percent);
            const scope = scopeOf(attributes);
            const fits = (key, piece) => size(key, (encoding ?? percent).encode(piece), attributes) <= 4096;
            const plan = split(name, text, shown, fits);
            if (!plan)
                throw new CookieError('size', name, `${text.length} characters are too many for a cookie in pieces`);
            const written = plan.pieces.map(([key]) => key);
            // Where a piece is refused the old text stays, and nothing is left of the new one.
            const put = (result, go) => result.ok ? go() : after(removeAll(written, scope), () => result);
            const all = plan.pieces.map(([key, piece]) => jar.set(key, piece, { ...attributes, encoding }));
            return after(each(all), (results) => put(results.find(({ ok }) => !ok) ?? { ok: true }, () => after(jar.set(...plan.head, { ...attributes, encoding }), (result) => put(result, () => after(removeAll(plan.gone, scope), () => result)))));
        }),
        remove: (scope) => after(after(jar.getAll(), show), (shown) => after(removeAll([`${name}.0`, ...leftovers(name, shown)], scope), (results) => results.find(({ ok }) => !ok) ?? results[0])),
    };
};
/** What tells one cookie from another of the same name; and that it is a server's, so that a page does not say it has removed it. */
const scopeOf = (attributes) => Object.fromEntries(Object.entries(attributes).filter(([option]) => /^(path|domain|secure|sameSite|partitioned|httpOnly)$/.test(option)));
/** What a text is that can be cut: throws, before anything is written, where it has no form. */
const textOf = (name, value, codec, { encode }) => {
    let step = 'codec';
    try {
        const text = codec ? codec.encode(value) : value;
        step = 'value';
        encode(text);
        return text;
    }
    catch (cause) {
        throw new CookieError(step, name, `its value has no form: ${cause.message}`, cause);
    }
};
/** The bytes of a whole Set-Cookie header, which some servers and proxies count, and some browsers did. */
const size = (name, wire, { path = '/', domain = '' }) => new TextEncoder().encode(name + wire + path + domain).length +
    '=; path=; domain=; samesite=strict; secure; partitioned; priority=medium; expires=Thu, 01 Jan 1970 00:00:00 GMT'
        .length;

const followed = (jar, slot) => {
    const { seen } = jar.onChange;
    let followers = 0;
    let last;
    let text;
    const read = () => {
        const all = followers ? seen?.() : undefined;
        if (!all)
            return slot.read();
        if (all !== last)
            text = slot.textIn(all);
        last = all;
        return text;
    };
    return {
        read,
        follow: (hear, { signal, ...options } = {}) => {
            if (signal?.aborted)
                return () => { };
            followers++;
            const stopHearing = jar.onChange(() => hear(read()), { ...options, name: slot.names });
            return until(signal, () => {
                followers--;
                stopHearing();
            });
        },
    };
};

const makeReader = (definition) => {
    const { codec = asItStands, onInvalid } = definition;
    const decode = makeDecode(codec);
    const decodeDefault = makeDecode(codec);
    let defaultText;
    let invalid;
    const missing = () => {
        const given = definition.default;
        if (given === undefined)
            return given;
        try {
            // A copy, because the caller may go on using what was given.
            return decodeDefault((defaultText ??= codec.encode(given)));
        }
        catch {
            freeze(given);
            return given;
        }
    };
    return {
        read: (text) => {
            const value = missing();
            // The default's own text is the default, so that to remove it, or to write it, is no change.
            if (text === undefined || text === invalid || text === defaultText)
                return value;
            try {
                return decode(text);
            }
            catch (error) {
                invalid = text;
                onInvalid?.(error, text);
                return value;
            }
        },
    };
};
const asItStands = { encode: (value) => value, decode: (value) => value };
/** Decodes a text once. */
const makeDecode = (codec) => {
    let last;
    let value;
    let fixed;
    return (text) => {
        // A Date or a Map can't be frozen, so it is the value only as long as it still says what the text says.
        if (last !== text || !(fixed || codec.encode(value) === text)) {
            value = codec.decode(text);
            fixed = freeze(value);
            last = text;
        }
        return value;
    };
};
/** Freezes plain objects and arrays to the bottom; false where something in it can't be. */
const freeze = (value, above = []) => {
    if (typeof value !== 'object' || value === null)
        return typeof value !== 'function';
    if (above.includes(value))
        return true;
    const prototype = Object.getPrototypeOf(value);
    if (!Array.isArray(value) && prototype && Object.getPrototypeOf(prototype))
        return false;
    Object.freeze(value);
    return Object.values(value)
        .map((member) => freeze(member, [...above, value]))
        .every(Boolean);
};

/** For cookies of this jar where `on` does not say another. */
const makeDefineCookie = (jar) => ((name, given) => {
    // Without a prototype, of which a polluted one would have its say.
    const definition = { __proto__: null, ...given };
    return bind(jar, name, definition, makeReader(definition));
});
const bind = (jar, name, definition, reader) => {
    const { codec, encoding, chunked: inPieces, default: _, purpose, category, consent, whenDenied, onInvalid, ...given } = definition;
    const attributes = underOthers(given);
    const own = (inPieces ? chunked : single)(jar, name, encoding);
    const slot = consent ? consent.guard(own, jar, name, definition) : own;
    const { read, follow } = followed(jar, slot);
    const get = () => after(read(), reader.read);
    const set = (value, options) => slot.write(value, codec, { ...attributes, ...options });
    const observe = (listener, options) => {
        let last;
        const hear = (text) => void after(after(after(begun, () => text), reader.read), (value) => {
            const oldValue = last;
            last = value;
            // The same text gives the same value; and what is no valid text, the default.
            if (value !== oldValue)
                listener(value, oldValue);
        });
        const stop = follow(hear, options);
        // After that, because what happened before is told to others alone.
        const begun = after(get(), (value) => (last = value));
        return { stop, begun };
    };
    return {
        name,
        definition,
        get default() {
            return reader.read(undefined);
        },
        get,
        set,
        update: (change, options) => after(get(), (value) => set(change(value), options)),
        remove: () => slot.remove(scopeOf(attributes)),
        has: slot.has,
        touch: () => after(slot.read(), (text) => text === undefined
            ? after(slot.missing?.(), (refusal) => refusal ?? {
                ok: false,
                code: 'rejected',
                message: `cookie "${name}": it is not there, so there is nothing to write again`,
            })
            : slot.write(text, undefined, attributes)),
        watch: (listener, options) => observe(listener, options).stop,
        subscribe: (listener) => {
            let stopped = false;
            const { stop, begun } = observe((value) => listener(value));
            void after(begun, (value) => stopped || listener(value));
            return () => {
                stopped = true;
                stop();
            };
        },
        on: (other) => bind(other, name, definition, reader),
    };
};

/** The widest domain that a page may set cookies on. */
/** By trying, from two labels on, since only the browser knows the public suffixes: one cookie each, removed at once. */
const makeRootDomain = (place) => {
    let known;
    return () => {
        const hostname = place.store.site()?.hostname;
        if (!hostname)
            return;
        if (known?.hostname !== hostname) {
            // An address has no domains. One label is none either (WebKitGTK would take localhost for all below it).
            const labels = /^[\d.]+$|:/.test(hostname) ? [] : hostname.split('.');
            const domains = labels.slice(1).map((_, i) => labels.slice(labels.length - 2 - i).join('.'));
            known = { hostname, domain: domains.find((domain) => shows(place, `; domain=${domain}`)) };
        }
        return known.domain;
    };
};

/** The verbs over this page's `document.cookie`. */
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
/**
 * Calls the listener for each cookie that changes, with its name, its value now and the one before: own writes (before `set` returns),
 * other scripts, other tabs, the server's, and the ends of lifetimes that were set here. A write that leaves the value as it is tells
 * nothing. While the page is hidden nothing is looked for; when it is shown again, it is.
 *
 * @returns stops listening; calling it twice is harmless
 * @example
 * const stop = onChange(({ name, value, oldValue }) => {}, { name: ['theme', 'lang'] })
 * onChange(({ value }) => show(value), { name: 'theme', signal: controller.signal })
 */
const onChange = /* @__PURE__ */ makeOnChange(page, (see) => void see(getAll()));
/**
 * The widest domain that this page may set cookies on, found by trying, and known from then on: `'example.co.uk'` on
 * `www.example.co.uk`. Leaves nothing behind. Undefined where there is none: on an address, on `localhost`, where no cookies are kept.
 *
 * @example
 * set('theme', 'dark', { domain: rootDomain() }) // for all sub-domains
 */
const rootDomain = /* @__PURE__ */ makeRootDomain(page);
/**
 * Defines a cookie once, for every place that reads or writes it: its codec, default, lifetime, scope and purpose. With a default its
 * value is never undefined.
 *
 * @example
 * const cart = defineCookie('cart', {
 *   codec: json<Item[]>(), default: [], expires: '30d',
 *   purpose: 'Keeps what you put into the cart', category: 'preferences',
 * })
 * cart.update(items => [...items, item])
 */
const defineCookie = /* @__PURE__ */ makeDefineCookie({
    get,
    getAll,
    has,
    set,
    remove,
    onChange,
});

export { available as a, getAll as b, rootDomain as c, defineCookie as d, chunked as e, single as f, get as g, has as h, scopeOf as i, after as j, belongs as k, onChange as o, remove as r, set as s };
