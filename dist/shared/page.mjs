import { t as toText, r as raw, m as merge, k as isAddress, l as probe, f as createAvailable, g as createRemove, i as createRemoveAll, h as createSet, e as createOnChange, n as pageSource } from './set.mjs';
import { b as checkName, c as checkOptions, a as attributesOf } from './check.mjs';
import { t as toResult, b as createGet, a as createGetAll, c as createHas, f as answer } from './result.mjs';
import { i as isPromise } from './is-promise.mjs';
import { f as fail } from './error.mjs';
import { p as percent } from './percent.mjs';
import { o as own } from './own.mjs';
import { t as typeTagOf, a as asDefaults } from './lifetime.mjs';
import { c as call } from './hub.mjs';
import { t as thaw, i as isPlain } from './thaw.mjs';
import { c as createReader, a as createSnapshot } from './snapshot.mjs';
import { d as documentStore } from './document.mjs';

/** The jar that a definition works in, and what its name begins with there. */
const homeOf = (jar) => jar.internals?.prefixed ?? { jar, prefix: '' };
/** A jar as a definition uses it: its verbs within a turn, its turns, its encoding. */
const partsOf = (jar) => {
    const { queue, encoding = percent } = jar.internals ?? {};
    return queue
        ? {
            verbs: queue.verbs,
            encoding,
            // By an async function, so that what is thrown rejects.
            inTurn: (work, name) => queue.run(name, async () => work()),
        }
        : { verbs: jar, encoding, inTurn: (work) => work() };
};
/** The slot of one cookie. */
const createSlot = (jar, name, encoding) => {
    // Without options a jar reads from what it has decoded already.
    const options = encoding && { encoding };
    const read = () => jar.get(name, options);
    return {
        names: [name],
        has: () => jar.has(name),
        read,
        // They are read by the jar's encoding.
        textIn: (all) => (encoding ? read() : all[name]),
        shownIn: (all, name) => (name in all ? [name] : []),
        write: (value, codec, attributes) => jar.set(name, value, { encoding, ...attributes, codec }),
        remove: (scope) => jar.remove(name, scope),
    };
};
/** What distinguishes a cookie from another one of its name; and that it is a server's, so that a page does not say it has removed it. */
const scopeOf = (attributes) => Object.fromEntries(Object.entries(attributes).filter(([option]) => /^(path|domain|secure|sameSite|partitioned|httpOnly)$/.test(option)));

/** Opens a definition on a jar: its slot, with what guards it. */
/** Checked when a cookie is defined, because anything but a function would fail later, outside of any call. */
const needFunction = (name, what, value) => typeof value === 'function' || fail(name, 'attribute', what, value);
/** Nobody waits for a Promise: JSON has a form for it, which is that of an empty object. */
const needValue = (name, value) => isPromise(value) ? fail(name, 'codec', 'value', value) : value;
/** What becomes of a value that consent denies. */
const needWhenDenied = (name, value = 'hold') => ['hold', 'drop'].includes(value) || fail(name, 'attribute', 'whenDenied', value);
/** What `on` takes. */
const needJar = (name, jar) => typeof jar?.onChange === 'function' || fail(name, 'attribute', 'jar', jar, 'on');
/** The slot of a definition on a jar, whose prefix its name gets, and how its jar's writes take turns. */
const openSlot = (given, givenName, definition) => {
    const { jar, prefix } = homeOf(given);
    const name = prefix + givenName;
    const { chunked, encoding, consent } = definition;
    if (chunked)
        needFunction(name, 'chunked', chunked);
    const guard = consent && consent.guard;
    if (consent)
        needFunction(name, 'consent', guard);
    const { verbs, inTurn, encoding: jarEncoding } = partsOf(jar);
    const slot = chunked
        ? chunked(verbs, name, encoding ?? jarEncoding)
        : createSlot(verbs, name, encoding);
    // Any other function than the one that is imported gives something else.
    if (chunked)
        needFunction(name, 'chunked', slot?.textIn);
    return { slot: guard ? guard(slot, given, name, definition) : slot, verbs, inTurn };
};

/** Goes on with a value at once, or with a promised one later: so that what is done is written once, whatever the jar. */
/** Goes on with one value. */
const chain = (value, go) => (isPromise(value) ? value.then(go) : go(value));
/** Does something, and then what is to be done in any case, which may not fail. */
const lastly = (work, done) => {
    let result;
    try {
        result = work();
    }
    catch (error) {
        void done();
        throw error;
    }
    return isPromise(result) ? result.finally(done) : chain(done(), () => result);
};
/** All of them, in order. */
const all = (values) => values.some(isPromise) ? Promise.all(values) : values;
/** What `yield*` waits for, in the steps of {@link run}. */
function* wait(value) {
    return yield value;
}
/**
 * Runs steps from top to bottom, as an async function does with `await`, but at once where nothing is promised.
 *
 * @example
 * run(function* () {
 *   const text = yield* wait(jar.get('theme'))
 *   return text ?? 'light'
 * })
 */
const run = (steps) => {
    const running = steps();
    const goOn = (given, how = 'next') => {
        for (;;) {
            const { done, value } = running[how](given);
            if (done)
                return value;
            // So that what rejects is caught by the steps' own `catch`.
            if (isPromise(value))
                return value.then(goOn, (error) => goOn(error, 'throw'));
            given = value;
            how = 'next';
        }
    };
    return goOn();
};

/** What is read where a cookie is missing: the value of an older cookie, or one that is made, each written once. */
/** Undefined where the definition has neither `init` nor `was`. */
const createFill = (jar, name, { init, was, codec }, slot, { read, report, state }, attributes) => {
    if (!init && !was)
        return;
    const encode = (value) => {
        const text = toText(name, needValue(name, value), codec);
        if (typeof text === 'string')
            return text;
        throw text[4];
    };
    const findOlder = was && was(jar, name, slot, encode, report);
    // Any other function than what moved() gives returns something else.
    if (was)
        needFunction(name, 'was', findOlder);
    const isDue = (text) => {
        if (text === undefined)
            return !!init || !!state.made || !state.asked;
        state.asked = true;
        if (init && read(text) === undefined)
            return true;
        state.made = undefined;
        return false;
    };
    const steps = function* () {
        let text = yield* wait(slot.read());
        // Another one may have been faster.
        if (!isDue(text))
            return read(text);
        if (yield* wait(slot.whyMissing?.())) {
            state.made = undefined;
            return read(undefined);
        }
        // Kept where it can't be written, so that all of a page or a request read the same; what has failed is not tried again, either.
        let { made } = state;
        if (!made) {
            made = state.made = {};
            let value;
            try {
                const older = state.asked ? undefined : yield* wait(findOlder?.());
                state.asked = true;
                // Another tab may have moved it between the two reads.
                if (findOlder && !older && !isDue((text = yield* wait(slot.read()))))
                    return read(text);
                made.text = older ? older.text : init && encode((value = init()));
                // A text that does not decode stays as it is: it may be that of a newer version.
                if (text === undefined && made.text !== undefined) {
                    const write = () => slot.write(made.text, undefined, attributes);
                    yield* wait(write());
                    // Another tab's, where that was the last to write.
                    const now = yield* wait(slot.read());
                    if (now !== undefined)
                        yield* wait(older?.remove(write));
                    if (!isDue(now))
                        return read(now);
                }
            }
            catch (error) {
                // That is wrong code, as in `update`: each read throws it.
                if (isPromise(value)) {
                    state.made = undefined;
                    throw error;
                }
                report(error, '');
            }
            if ((!init && made.text === undefined) || isNobodys(jar))
                state.made = undefined;
        }
        return read(made.text);
    };
    const go = () => run(steps);
    const { quietly = (work) => work() } = jar.internals?.listeners ?? {};
    // Whoever reads may be rendering, and nobody else may be notified meanwhile.
    return { isDue, fill: () => quietly(go) };
};
/** Whether this is a page's jar without a page: on a server, whose requests share it and nothing else. */
const isNobodys = ({ internals }) => {
    const store = internals?.store;
    return !!store?.document && !store.document() && !store.site();
};

const createFollower = (jar, slot) => {
    const listeners = jar.internals?.listeners;
    let last;
    let text;
    const seen = (text) => slot.seen ? chain(text, slot.seen) : text;
    const lastText = () => {
        const all = listeners?.notified();
        if (!all)
            return seen(slot.read());
        if (all !== last)
            text = slot.textIn(all);
        last = all;
        return seen(text);
    };
    /** Looks itself, and not by another function: Chromium's getter takes longer for each one on the stack above it (docs/performance.md). */
    const read = () => {
        const before = listeners?.notified();
        if (!before)
            return seen(slot.read());
        // A jar that has listeners answers at once, and gives the same object while nothing changes.
        const all = jar.getAll();
        // What is found here and was not reported is reported soon.
        if (all !== before)
            listeners.refreshSoon();
        return seen(slot.textIn(all));
    };
    return {
        read,
        has: () => {
            if (listeners?.notified())
                void read();
            return slot.has();
        },
        lastText,
        follow: (onText, options) => {
            // An AbortController has a signal too, which is not its own.
            const isPlain = /^(Object|Undefined|Null)/.test(typeTagOf(options));
            const { signal, interval } = isPlain ? own(options) : options;
            const { onChange = jar.onChange } = slot;
            return onChange(() => onText(lastText()), { signal, interval, name: slot.names }, onText);
        },
    };
};

/** Reads a defined cookie's text: the same text gives the same object, and nobody's change of it reaches the next reader. */
/**
 * Gives a jar's reader. What can be frozen is one object for all of them; a Date or a Map is made for each, because all who read it share
 * it, and a server's requests share nothing.
 */
const createReaders = (definition) => {
    const codec = definition.codec ?? asItStands;
    const { onInvalid } = definition;
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
            // What was passed in stays as it is.
            given = thaw(given);
            freeze(given);
        }
    const frozen = {};
    const readers = new WeakMap();
    const report = (error, text) => call(() => onInvalid?.(error, text));
    const createReader = () => {
        const decode = createDecode(codec, frozen);
        const decodeDefault = createDecode(codec, {});
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
                if (text !== invalid)
                    report(error, text);
                invalid = text;
                return missing();
            }
        };
        return { read, report, state: {} };
    };
    return (jar) => {
        let reader = readers.get(jar);
        if (!reader)
            readers.set(jar, (reader = createReader()));
        return reader;
    };
};
const asItStands = { encode: (value) => value, decode: (value) => value };
/** Decodes a text once. */
const createDecode = (codec, frozen) => {
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
            const shared = frozen.last?.[0] === text ? frozen.last : undefined;
            value = shared ? shared[1] : codec.decode(text);
            fixed = !!shared || freeze(value);
            if (fixed)
                frozen.last = [text, value];
            else
                written = encoded();
            last = text;
        }
        return value;
    };
};
/** Freezes plain objects and arrays to the bottom; false where something in it can't be. Not by calls: whoever sends the text says how deep it is. */
const freeze = (value) => {
    const seen = new Set([value]);
    let whole = true;
    // A set goes on with what is added meanwhile, and takes each object once.
    for (const one of seen)
        if (isPlain(one)) {
            Object.freeze(one);
            for (const key of Reflect.ownKeys(one)) {
                const member = own(Object.getOwnPropertyDescriptor(one, key));
                if ('get' in member)
                    whole = false;
                seen.add(member.value);
            }
        }
        else if (Object(one) === one)
            whole = false;
    return whole;
};

/** Checks a definition, and makes of it what every jar uses. */
const planDefinition = (name, given) => {
    checkName(name);
    const definition = own(checkOptions(name, given));
    const { chunked, default: asGiven, init, was, purpose, category, consent, whenDenied, onInvalid, ...others } = definition;
    const written = own(others);
    const { codec, encoding, ...options } = written;
    // As on a server, and over https: what else a page, a jar or a call has against it shows when it is written.
    attributesOf(name, written, true, true);
    // What says where to remove a cookie belongs to one removal.
    const { everywhere } = written;
    if (everywhere != null)
        fail(name, 'attribute', 'everywhere', everywhere);
    needPair(name, 'codec', codec);
    needPair(name, 'encoding', encoding);
    needWhenDenied(name, whenDenied);
    const attributes = asDefaults(options);
    if (onInvalid)
        needFunction(name, 'onInvalid', onInvalid);
    if (init != null)
        needFunction(name, 'init', init);
    if (init && asGiven !== undefined)
        fail(name, 'attribute', 'init', init, 'default');
    if (was != null)
        needFunction(name, 'was', was);
    needValue(name, asGiven);
    const readers = createReaders(definition);
    // Of nobody's jar.
    const another = () => readers({}).read(undefined);
    const standard = another();
    return {
        name,
        definition,
        attributes,
        scope: scopeOf(attributes),
        readers,
        standard,
        another: another() === standard ? undefined : another,
    };
};
/** What is given in place of a codec or an encoding must turn something into text, and back. */
const needPair = (name, what, value) => value == null ||
    (typeof value.encode === 'function' && typeof value.decode === 'function') ||
    fail(name, 'attribute', what, value);

/** For cookies of this jar where `on` does not say another. */
const createDefineCookie = (jar) => ((name, given) => {
    const plan = planDefinition(name, given);
    const on = (other = jar) => bind(other, plan, on);
    return on();
});
/** `given`: the jar. `on`: binds the cookie to another one, to the page's where none is given. */
const bind = (given, plan, on) => {
    const { name: givenName, definition, attributes, scope, readers, standard, another } = plan;
    const { codec, encoding, chunked } = definition;
    const { jar, prefix } = homeOf(given);
    const name = prefix + givenName;
    const { slot, verbs, inTurn } = openSlot(given, givenName, definition);
    const { read, has, lastText, follow } = createFollower(jar, slot);
    const reader = readers(given);
    const filling = createFill(given, name, definition, slot, reader, attributes);
    /** The value of a text. Where the cookie is missing it is filled; `turn`: how that takes its turn. */
    const valueOf = (text, turn = inTurn) => chain(text, (text) => (filling?.isDue(text) ? turn(filling.fill, name) : reader.read(text)));
    const attributesWith = (options) => options === undefined
        ? attributes
        : merge(attributes, checkOptions(name, options), { encoding });
    const write = (value, options) => slot.write(needValue(name, value), codec, attributesWith(options));
    /** What is written in pieces is kept from the other pages meanwhile, too. */
    const alone = chunked ? name : undefined;
    const observe = (listener, options) => {
        needFunction(name, 'listener', listener);
        let last;
        let hasBegun = false;
        const onText = (text) => 
        // Where a consent's first look removes what is denied, the first value is read without it.
        hasBegun &&
            void run(function* () {
                yield* wait(begun);
                const now = yield* wait(text);
                // Only what a consent has kept back until now is filled: what somebody has removed is not made again before it is asked for.
                const value = reader.state.asked ? reader.read(now) : yield* wait(valueOf(now));
                const oldValue = last;
                last = value;
                // The same text gives the same value, and invalid text gives the default.
                if (value !== oldValue)
                    listener(value, oldValue);
            });
        const stop = follow(onText, options);
        // After that, because what happened before is reported to others alone; and as it was reported, because that is what a change is one of.
        const begun = chain(valueOf(lastText()), (value) => (last = value));
        hasBegun = true;
        return { stop, begun };
    };
    const removeWith = (options) => {
        reader.state.made = undefined;
        return inTurn(() => slot.remove(merge(scope, options)), alone);
    };
    const bound = {
        name: givenName,
        definition,
        default: standard,
        get: () => valueOf(read()),
        set: (value, options) => inTurn(() => write(value, options), alone),
        update: (change, options) => inTurn(() => {
            needFunction(name, 'change', change);
            const go = () => chain(valueOf(read(), (work) => work()), (value) => write(change(value), options));
            return slot.hold
                ? slot.hold(go, (text) => needValue(name, change(reader.read(text))), codec, attributesWith(options))
                : go();
        }, name),
        // Without options: it may be an event's listener.
        remove: () => removeWith(),
        has,
        touch: () => inTurn(() => run(function* () {
            const text = yield* wait(slot.read());
            if (text === undefined)
                return (yield* wait(slot.whyMissing?.())) ?? toResult(name, ['rejected', 'cookie']);
            const rawValue = chunked ? undefined : yield* wait(verbs.get(name, { encoding: raw }));
            // As it stands, not as we would write it; but WebKit cuts what is not ASCII, and a tab only a server can write.
            const again = rawValue !== undefined && /^[ -~]*$/.test(rawValue);
            return again
                ? slot.write(rawValue, undefined, { ...attributes, encoding: raw })
                : slot.write(text, undefined, attributes);
        }), name),
        watch: (listener, options) => observe(listener, options).stop,
        subscribe: (listener) => {
            needFunction(name, 'listener', listener);
            let stopped = false;
            const show = (value) => listener(thaw(value));
            const { stop, begun } = observe(show);
            void chain(begun, (value) => stopped || show(value));
            return () => {
                stopped = true;
                stop();
            };
        },
        // Not the page's for want of another: on a server that would be nobody's.
        on: (other) => {
            needJar(givenName, other);
            return bind(other, plan, on);
        },
        internals: {
            jar: given,
            on: (other) => on(other).internals,
            names: slot.names,
            whyMissing: slot.whyMissing,
            namesIn: (all) => slot.shownIn(all, givenName),
            remove: removeWith,
        },
    };
    // Not a getter in the literal: V8 makes a shape of its own for each object that has one, which takes longer than all else here.
    return another ? Object.defineProperty(bound, 'default', { get: another }) : bound;
};

/** The widest domain that a page may set cookies on. */
/** By trying, from two labels on, since only the browser knows the public suffixes: one cookie each, removed at once. */
const createRootDomain = (jar) => {
    let known;
    return () => {
        const hostname = jar.store.site()?.hostname;
        if (!hostname)
            return;
        if (known?.hostname !== hostname) {
            // An address has no domains. One label is none either (WebKitGTK would take localhost for all below it).
            const labels = isAddress(hostname) ? [] : hostname.split('.');
            const domains = labels.slice(1).map((_, i) => labels.slice(labels.length - 2 - i).join('.'));
            const domain = domains.find((domain) => probe(jar, { domain }));
            // A no may be that of this moment: cookies are switched off, or the jar is hidden.
            if (domain === undefined)
                return;
            known = { hostname, domain };
        }
        return known.domain;
    };
};

/** The verbs over this page's `document.cookie`. */
// The bare name, because Chromium takes a tenth of a read longer for globalThis.document.
const reader = /* @__PURE__ */ createReader(() => document);
const onWrite = /* @__PURE__ */ new Set();
const store = /* @__PURE__ */ documentStore();
const page = {
    store,
    encoding: percent,
    withSnapshot: reader,
    snapshot: /* @__PURE__ */ createSnapshot(reader),
    onWrite,
    answer,
};
/** Reads a cookie of this page. */
const get = /* @__PURE__ */ createGet(reader);
/** Reads all cookies of this page by name, or every cookie of one name. */
const getAll = /* @__PURE__ */ createGetAll(reader);
/** Checks whether a cookie of this name is visible on this page. */
const has = /* @__PURE__ */ createHas(reader);
/** Writes a cookie of this page. */
const set = /* @__PURE__ */ createSet(page);
/** Removes a cookie of this page. */
const remove = /* @__PURE__ */ createRemove(page);
/** Removes all cookies of this page that match. */
const removeAll = /* @__PURE__ */ createRemoveAll({ getAll, remove });
/** Checks whether this page can keep cookies at all. */
const available = /* @__PURE__ */ createAvailable(page);
const listeners = /* @__PURE__ */ createOnChange(
/* @__PURE__ */ pageSource({}), onWrite, (see) => void see(getAll()));
/** Calls a listener for each cookie of this page that changes. */
const onChange = (listener, options) => listeners.onChange(listener, options);
/**
 * Finds the widest domain that this page may set cookies on, by trying: `'example.co.uk'` on `www.example.co.uk`. The answer is remembered,
 * and no cookie is left behind.
 *
 * @returns `undefined` on an IP address, on `localhost`, and where no cookies can be kept; the next call tries again
 * @example
 * set('theme', 'dark', { domain: rootDomain() }) // for all sub-domains
 */
const rootDomain = /* @__PURE__ */ createRootDomain(page);
/** This page's verbs as one jar. */
const pageJar = {
    available,
    get,
    getAll,
    has,
    set,
    remove,
    onChange,
    internals: {
        store,
        encoding: percent,
        defaults: {},
        cookies: () => page.snapshot().cookies,
        listeners,
        queue: undefined,
        sweep: undefined,
        prefixed: undefined,
    },
};
/** Defines a cookie once, for every place that reads or writes it. */
const defineCookie = /* @__PURE__ */ createDefineCookie(pageJar);

export { all as a, available as b, chain as c, defineCookie as d, getAll as e, onChange as f, get as g, has as h, remove as i, removeAll as j, rootDomain as k, set as l, lastly as m, needWhenDenied as n, openSlot as o, partsOf as p, createSlot as q, run as r, scopeOf as s, homeOf as t, needFunction as u, needJar as v, wait as w, pageJar as x };
