'use strict';

var document = require('./document.cjs');
var jar = require('./jar.cjs');
var page$1 = require('./page2.cjs');
var utf8 = require('./utf8.cjs');
var percent = require('./percent.cjs');

/**
 * A large text over several cookies: the head, `name.0`, names the write that its other pieces are of. Each write has names of its own
 * for its pieces, so that two writers never touch each other's: the pieces go beside all others, then the head is replaced, which is one
 * write, and then the pieces of the head that it replaced are removed. At no time is there half of anything.
 */
/** How many pieces a text may have: browsers keep 150 cookies of a site and more, and there are others. */
const MOST = 100;
/** How old the pieces of a write without a head must be, in milliseconds, until its writer counts as gone. */
const ORPHANED = 60_000;
/** The head: the text's hash, the write, how many other pieces there are. Somebody else's `name.0` does not look like this. */
const HEAD = /^~([\da-z]+)\.([\da-z]+)\.(\d{1,3})~/;
/** What comes after the cookie's name: `.0` in the head's, in a piece's the write and which of its pieces it is. */
const SUFFIX = /^(?:\.0|\.([\da-z]{10,14})\.\d{1,3})?$/;
/** A name for a write that no other writer has: its time, and four random characters. */
const makeId = () => Date.now().toString(36) + `${(1 + Math.random()).toString(36)}0000`.slice(2, 6);
const startedAt = (id) => parseInt(id.slice(0, -4), 36);
/** Whether this is a name that the cookie uses: its own, from a time when it was not chunked, or a piece's. */
const belongs = (name, key) => key.startsWith(name) && SUFFIX.test(key.slice(name.length));
/** The writes whose heads are shown. */
const idsOf = (name, shown) => new Set(shown.get(`${name}.0`)?.map((head) => HEAD.exec(head)?.[2]));
/** Whether a cookie of ours stands there: somebody else's `name.1` does not begin with a mark. */
const isPart = (name, key, text) => key === name || (belongs(name, key) && text.startsWith('~'));
/** What of it is ours: somebody else may have a `name.0`, or a name with a number and a piece's form. */
const ours = (name, all) => new Map([...all]
    .map(([key, texts]) => [key, texts.filter((text) => isPart(name, key, text))])
    .filter(([, texts]) => texts.length));
/** The text; undefined where there is none, or not the whole of it. */
const join = (name, shown) => {
    const tried = new Set();
    // Somebody else's cookie of the same name may be there too, on a path of its own.
    for (const first of shown.get(`${name}.0`) ?? []) {
        const [mark, tag, id, count] = HEAD.exec(first) ?? [];
        // The pieces of a write are put together once, so that no header takes longer than its length.
        if (!mark || tried.has(id))
            continue;
        tried.add(id);
        const texts = [first.slice(mark.length)];
        for (let i = 1; i <= Number(count); i++) {
            const piece = shown.get(`${name}.${id}.${i}`)?.[0];
            if (!piece)
                break;
            texts.push(piece.slice(1));
        }
        const text = texts.join('');
        if (hash(text) === tag)
            return text;
    }
    return shown.get(name)?.[0];
};
/** How a text is to be written. Undefined where it is too large. `fits`: whether a cookie is small enough. */
const split = (name, text, id, fits) => {
    const tag = hash(text);
    const pieceName = (piece) => `${name}.${id}.${piece}`;
    const texts = [];
    for (let rest = text; rest || !texts.length;) {
        const mark = texts.length ? '~' : `~${tag}.${id}.${MOST}~`;
        const end = longest(rest, (end) => fits(pieceName(MOST), mark + rest.slice(0, end)));
        if ((!end && rest) || texts.length > MOST)
            return undefined;
        texts.push(rest.slice(0, end));
        rest = rest.slice(end);
    }
    const [first, ...others] = texts;
    return {
        head: [`${name}.0`, `~${tag}.${id}.${others.length}~${first}`],
        // The mark keeps a blank from the piece's begin, where encodings that leave it would lose it.
        pieces: others.map((piece, i) => [pieceName(i + 1), `~${piece}`]),
    };
};
/**
 * The names that a finished write removes: the cookie's own, from a time when it was not chunked, and the pieces of `replaced` writes and of
 * writers that are gone. Those of a head that is shown stay, and those of whoever may be writing just now. As many as a text may have: on
 * a server each is a header, and whoever sends the request says how many there are.
 */
const leftovers = (name, shown, replaced) => {
    const inUse = idsOf(name, shown);
    return [...shown.keys()]
        .filter((key) => {
        const [, id] = SUFFIX.exec(key.slice(name.length));
        return id
            ? !inUse.has(id) && (replaced.has(id) || Math.abs(Date.now() - startedAt(id)) > ORPHANED)
            : key === name;
    })
        .slice(0, MOST);
};
/** The names that a removal removes: the head's first, seen or not, but not somebody else's. */
const removable = (name, all) => {
    const head = `${name}.0`;
    const shown = ours(name, all);
    return [
        ...new Set([...(all.has(head) && !shown.has(head) ? [] : [head]), ...shown.keys()]),
    ].slice(0, MOST + 2);
};
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

/** Goes on with a value at once, or with a promised one later: so that what is done is written once, whatever the jar. */
/** By its `then`: what an async function gives is no instance of a Promise that a polyfill or zone.js has put in its place. */
const isPromise = (value) => typeof value?.then === 'function';
const after = (value, go) => isPromise(value) ? value.then(go) : go(value);
/** All of them, in order. */
const each = (values) => values.some(isPromise) ? Promise.all(values) : values;

const turnsOf = (jar) => {
    const { turns, place } = jar.onChange;
    return turns
        ? {
            verbs: turns.verbs,
            encoding: turns.encoding,
            // By an async function, so that what is thrown rejects.
            inTurn: (work, name) => turns.take(name, async () => work()),
        }
        : {
            verbs: jar,
            encoding: place?.defaults?.encoding ?? percent.percent,
            inTurn: (work) => work(),
        };
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
        write: (value, codec, attributes) => jar.set(name, value, { encoding, ...attributes, codec }),
        remove: (scope) => jar.remove(name, scope),
    };
};
/** Several cookies. */
const chunked = (jar$1, name, encoding) => {
    const options = { encoding };
    let seen;
    let text;
    /** The last write of this writer, which may have been overtaken: then nobody else knows that its pieces are not needed. */
    let mine;
    const showAll = () => after(jar$1.getAll((key) => belongs(name, key), options), (found) => (found instanceof Map ? found : showEach()));
    /** By the public verbs, where the jar is somebody's own around one of ours. */
    const showEach = () => after(jar$1.getAll(), (all) => after(each(Object.keys(all)
        .filter((key) => belongs(name, key))
        .map((key) => after(jar$1.getAll(key, options), (texts) => [key, texts]))), (found) => new Map(found)));
    const show = () => after(showAll(), (all) => ours(name, all));
    const textIn = (all) => 
    // A jar gives the same object while nothing changes.
    all === seen
        ? text
        : after(show(), (shown) => {
            seen = all;
            return (text = join(name, shown));
        });
    const read = () => after(jar$1.getAll(), textIn);
    const removeAll = (names, scope) => each(names.map((key) => jar$1.remove(key, scope)));
    return {
        names: [name, `${name}.0`],
        has: () => after(read(), (text) => text !== undefined),
        read,
        textIn,
        write: (value, codec, attributes) => {
            const text = textOf(name, value, codec, encoding);
            const scope = scopeOf(attributes);
            const fits = (key, piece) => size(key, encoding.encode(piece), attributes) <= 4096;
            const id = makeId();
            const plan = split(name, text, id, fits);
            if (!plan)
                throw new jar.CookieError('size', name, `${text.length} characters are too many for a cookie in pieces`);
            // One that has no form must throw before another one is written.
            for (const [key, piece] of [...plan.pieces, plan.head])
                jar.pairOf(key, encoding.encode(piece));
            const put = ([key, piece]) => jar$1.set(key, piece, { ...attributes, encoding });
            // Where it is refused the old text stays, and nothing is left of the new one.
            const refused = (refusal) => after(removeAll(plan.pieces.map(([key]) => key), scope), () => refusal);
            const finish = (before, result) => after(show(), (now) => {
                const replaced = idsOf(name, before);
                if (join(name, now) === text) {
                    const old = leftovers(name, now, new Set([...replaced, mine]));
                    mine = id;
                    return after(removeAll(old, scope), () => ({ ok: true }));
                }
                if ([...idsOf(name, now)].every((id) => replaced.has(id)))
                    // Nothing speaks against what this page can't see, on another path.
                    return result.ok ? result : refused(result);
                // Its pieces stay until the next write: in Firefox another process may see this head as the last one.
                mine = id;
                return {
                    ok: false,
                    code: 'rejected',
                    message: `cookie "${name}": another writer has replaced it`,
                };
            });
            return after(show(), (before) => after(each(plan.pieces.map(put)), (results) => {
                const refusal = results.find(({ ok }) => !ok);
                return refusal
                    ? refused(refusal)
                    : after(put(plan.head), (result) => finish(before, result));
            }));
        },
        remove: (scope) => after(showAll(), (all) => after(removeAll(removable(name, all), scope), (results) => results.find(({ ok }) => !ok) ?? results[0] ?? { ok: true })),
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
        if (typeof encode(text) !== 'string')
            throw new TypeError(`${typeof text} is not a string`);
        return text;
    }
    catch (cause) {
        throw jar.noForm(step, name, cause);
    }
};
/** The bytes of a whole Set-Cookie header, which some servers and proxies count, and some browsers did. */
const size = (name, wire, { path = '/', domain = '' }) => 
// What no cookie can have is refused by the write, in its own words.
utf8.utf8(name + wire + jar.describe(path) + jar.describe(domain)).length +
    '=; path=; domain=; samesite=strict; secure; partitioned; priority=medium; expires=Thu, 01 Jan 1970 00:00:00 GMT'
        .length;

const followed = (jar, slot) => {
    const { seen, lookSoon } = jar.onChange;
    let last;
    let text;
    const reported = () => {
        const all = seen?.();
        if (!all)
            return slot.read();
        if (all !== last)
            text = slot.textIn(all);
        last = all;
        return text;
    };
    /** All cookies, where somebody listens: who finds here what was not reported has everybody told. */
    const look = () => {
        const before = seen?.();
        if (!before)
            return;
        // A jar that has `seen` answers at once, and gives the same object while nothing changes.
        const all = jar.getAll();
        if (all !== before)
            lookSoon();
        return all;
    };
    return {
        read: () => {
            const all = look();
            return all ? slot.textIn(all) : slot.read();
        },
        has: () => {
            look();
            return slot.has();
        },
        reported,
        // Not spread: an AbortController has a signal too, which is not its own.
        follow: (hear, options) => {
            const { signal, interval } = options ?? {};
            return jar.onChange(() => hear(reported()), { signal, interval, name: slot.names });
        },
    };
};

/**
 * Gives a jar's reader. What can be frozen is one object for all of them; a Date or a Map is made for each, because all who read it share
 * it, and a server's requests share nothing.
 */
const makeReaders = (definition) => {
    const { codec = asItStands, onInvalid } = definition;
    let given = definition.default;
    let defaultText;
    let shared = given === undefined;
    if (!shared)
        // Now, because the caller may go on using what was given.
        try {
            const copy = codec.decode((defaultText = codec.encode(given)));
            shared = freeze(copy);
            given = copy;
        }
        catch {
            defaultText = undefined;
            shared = true;
            given = frozenCopy(given);
        }
    const frozen = {};
    const readers = new WeakMap();
    const makeReader = () => {
        const decode = makeDecode(codec, frozen);
        const decodeDefault = makeDecode(codec, {});
        let invalid;
        const missing = () => (shared ? given : decodeDefault(defaultText));
        const read = (text) => {
            // The default's own text is the default, so that to remove it, or to write it, is no change.
            if (text === undefined || text === defaultText)
                return missing();
            try {
                return decode(text);
            }
            catch (error) {
                if (text !== invalid && onInvalid)
                    try {
                        onInvalid(error, text);
                    }
                    catch (thrown) {
                        // Goes where an event listener's error goes: a read never throws.
                        queueMicrotask(() => {
                            throw thrown;
                        });
                    }
                invalid = text;
                return missing();
            }
        };
        return { read };
    };
    return (jar) => {
        let reader = readers.get(jar);
        if (!reader)
            readers.set(jar, (reader = makeReader()));
        return reader;
    };
};
const asItStands = { encode: (value) => value, decode: (value) => value };
/** Decodes a text once. */
const makeDecode = (codec, frozen) => {
    let last;
    let value;
    let fixed;
    let written;
    /** What the value would be written as; undefined where a schema does not take what it gave. */
    const encoded = () => {
        try {
            return codec.encode(value);
        }
        catch {
            return undefined;
        }
    };
    return (text) => {
        // What is not frozen is the value only as long as it is written as it was when it had just been read. That need not be the text: a
        // codec may read more than it writes.
        if (last !== text || !(fixed || encoded() === written)) {
            value = frozen.last?.[0] === text ? frozen.last[1] : codec.decode(text);
            fixed = freeze(value);
            if (fixed)
                frozen.last = [text, value];
            else
                written = encoded();
            last = text;
        }
        return value;
    };
};
/** Whether it is an array or an object that no class made: what can be frozen and copied. */
const isPlain = (value) => {
    const prototype = Object.getPrototypeOf(value);
    return Array.isArray(value) || !prototype || !Object.getPrototypeOf(prototype);
};
/** Freezes plain objects and arrays to the bottom; false where something in it can't be. */
const freeze = (value, above = []) => {
    if (typeof value !== 'object' || value === null)
        return typeof value !== 'function';
    if (above.includes(value))
        return true;
    if (!isPlain(value))
        return false;
    Object.freeze(value);
    return Object.values(value)
        .map((member) => freeze(member, [...above, value]))
        .every(Boolean);
};
/** A frozen copy of plain objects and arrays, to the bottom; all else as it is. */
const frozenCopy = (value, copies = new Map()) => {
    if (typeof value !== 'object' || value === null || !isPlain(value))
        return value;
    const copy = (copies.get(value) ?? (Array.isArray(value) ? [] : {}));
    if (!copies.has(value)) {
        copies.set(value, copy);
        for (const [key, member] of Object.entries(value))
            copy[key] = frozenCopy(member, copies);
        Object.freeze(copy);
    }
    return copy;
};

/** For cookies of this jar where `on` does not say another. */
const makeDefineCookie = (jar$1) => ((name, given) => {
    if (typeof name !== 'string')
        jar.fail(name, 'name', 'its name must be text');
    // Without a prototype, of which a polluted one would have its say.
    const definition = { __proto__: null, ...jar.checkOptions(name, given) };
    return bind(jar$1, name, definition, makeReaders(definition));
});
const bind = (jar$1, name, definition, readers) => {
    const { codec, encoding, chunked: inPieces, default: _, purpose, category, consent, whenDenied, onInvalid, ...given } = definition;
    const attributes = page$1.underOthers(given);
    /** Checked here, because anything but a function would fail later, outside of any call. */
    const needFunction = (given, what) => typeof given === 'function' || jar.fail(name, 'attribute', `${what} must be a function`);
    if (onInvalid)
        needFunction(onInvalid, 'onInvalid');
    if (consent)
        needFunction(consent.guard, "consent's guard");
    const { verbs, inTurn, encoding: jarEncoding } = turnsOf(jar$1);
    const own = inPieces
        ? chunked(verbs, name, encoding ?? jarEncoding)
        : single(verbs, name, encoding);
    const slot = consent ? consent.guard(own, jar$1, name, definition) : own;
    const { read, has, reported, follow } = followed(jar$1, slot);
    const reader = readers(jar$1);
    const get = () => after(read(), reader.read);
    const attributesWith = (options) => jar.merge(attributes, jar.checkOptions(name, options), { encoding });
    const write = (value, options) => slot.write(value, codec, attributesWith(options));
    /** What is written in pieces is kept from the other pages meanwhile, too. */
    const alone = inPieces ? name : undefined;
    const observe = (listener, options) => {
        needFunction(listener, 'the listener');
        let last;
        const hear = (text) => void after(after(after(begun, () => text), reader.read), (value) => {
            const oldValue = last;
            last = value;
            // The same text gives the same value, and invalid text gives the default.
            if (value !== oldValue)
                listener(value, oldValue);
        });
        const stop = follow(hear, options);
        // After that, because what happened before is told to others alone; and as it was reported, because that is what a change is one of.
        const begun = after(after(reported(), reader.read), (value) => (last = value));
        return { stop, begun };
    };
    return {
        name,
        definition,
        // Of nobody's jar: a server renders it for one request and then for another.
        get default() {
            return readers({}).read(undefined);
        },
        get,
        set: (value, options) => inTurn(() => write(value, options), alone),
        update: (change, options) => inTurn(() => {
            needFunction(change, 'the change');
            const go = () => after(get(), (value) => write(change(value), options));
            return slot.hold
                ? slot.hold(go, (text) => change(reader.read(text)), codec, attributesWith(options))
                : go();
        }, name),
        remove: () => inTurn(() => slot.remove(scopeOf(attributes)), alone),
        has,
        touch: () => inTurn(() => after(slot.read(), (text) => text === undefined
            ? after(slot.missing?.(), (refusal) => refusal ?? {
                ok: false,
                code: 'rejected',
                message: `cookie "${name}": it is not there, so there is nothing to write again`,
            })
            : inPieces
                ? slot.write(text, undefined, attributes)
                : after(verbs.get(name, { encoding: jar.raw }), (wire = text) => 
                // As it stands, not as we would write it; but WebKit cuts what is not ASCII, and a tab only a server can write.
                /^[ -~]*$/.test(wire)
                    ? slot.write(wire, undefined, { ...attributes, encoding: jar.raw })
                    : slot.write(text, undefined, attributes))), name),
        watch: (listener, options) => observe(listener, options).stop,
        subscribe: (listener) => {
            needFunction(listener, 'the listener');
            let stopped = false;
            const { stop, begun } = observe((value) => listener(value));
            void after(begun, (value) => stopped || listener(value));
            return () => {
                stopped = true;
                stop();
            };
        },
        on: (other) => bind(other, name, definition, readers),
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
            const domain = domains.find((domain) => jar.shows(place, `; domain=${domain}`));
            // A no may be that of this moment: cookies are switched off, or the jar is hidden.
            if (domain === undefined)
                return;
            known = { hostname, domain };
        }
        return known.domain;
    };
};

/** The verbs over this page's `document.cookie`. */
const page = /* @__PURE__ */ jar.open(/* @__PURE__ */ document.documentStore());
/**
 * The cookie's value: the most specific one where there are several of the name. Never throws.
 * `undefined` where there is none, and where the codec refuses what stands there; malformed percent-encoding comes back as it stands.
 *
 * @example
 * get('theme') // string | undefined
 * get('cart', { codec: json<Item[]>() }) // Item[] | undefined
 */
const get = /* @__PURE__ */ jar.makeGet(page);
/**
 * All cookies by name, in a frozen object without prototype, which is the same one while the jar is unchanged; or, for one name,
 * every duplicate, the most specific first. Never throws; empty where there is nothing.
 *
 * @example
 * getAll() // { theme: 'dark', lang: 'de' }
 * getAll('theme') // ['dark']
 */
const getAll = /* @__PURE__ */ jar.makeGetAll(page);
/**
 * Whether a cookie of this name is visible here. Never throws.
 *
 * @example
 * if (!has('seen')) welcome()
 */
const has = /* @__PURE__ */ jar.makeHas(page);
/**
 * Writes a cookie. Throws a {@link CookieError}, before anything is written, for what would fail in every browser;
 * what this page, browser or visitor refuses is in the answer, which is worked out when its `ok` is asked.
 *
 * @example
 * set('theme', 'dark', { expires: '30d' })
 * if (!set('visits', 12, { codec: number }).ok) tell()
 */
const set = /* @__PURE__ */ jar.makeSet(page);
/**
 * Removes a cookie of the scope it was set with: path `/` and this host where not said otherwise. `ok` where it is gone afterwards,
 * also where it never was; `scope` where it is still visible, set with another path or domain.
 *
 * @example
 * remove('theme')
 * remove('old', { everywhere: true })
 */
const remove = /* @__PURE__ */ jar.makeRemove(page);
/**
 * Whether this page can keep cookies at all: false in a sandboxed frame, where the visitor has switched them off, and where there is
 * no document. Writes and removes a cookie where none is visible, since nothing else tells. Never throws.
 *
 * @example
 * if (!available()) showNotice()
 */
const available = /* @__PURE__ */ jar.makeAvailable(page);
/**
 * Calls the listener for each cookie that changes, with its name, its value now and the one before: own writes (before `set` returns),
 * other scripts, other tabs, the server's, and the ends of lifetimes that were set here. A write that leaves the value as it is tells
 * nothing. While the page is hidden nothing is looked for; when it is shown again, it is.
 * A listener that is not a function, or an option of the wrong type, throws a TypeError.
 *
 * @returns stops listening; calling it twice is harmless
 * @example
 * const stop = onChange(({ name, value, oldValue }) => {}, { name: ['theme', 'lang'] })
 * onChange(({ value }) => show(value), { name: 'theme', signal: controller.signal })
 */
const onChange = /* @__PURE__ */ jar.makeOnChange(page, (see) => void see(getAll()));
/**
 * The widest domain that this page may set cookies on, found by trying, and known from then on: `'example.co.uk'` on
 * `www.example.co.uk`. Leaves nothing behind. Undefined where there is none: on an address, on `localhost`, where no cookies are kept;
 * the next call then tries again.
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

exports.after = after;
exports.available = available;
exports.chunked = chunked;
exports.defineCookie = defineCookie;
exports.get = get;
exports.getAll = getAll;
exports.has = has;
exports.isPart = isPart;
exports.isPromise = isPromise;
exports.onChange = onChange;
exports.remove = remove;
exports.rootDomain = rootDomain;
exports.scopeOf = scopeOf;
exports.set = set;
exports.single = single;
exports.textOf = textOf;
exports.turnsOf = turnsOf;
