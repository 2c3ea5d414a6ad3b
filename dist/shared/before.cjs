'use strict';

var set = require('./set.cjs');
var hub = require('./hub.cjs');
var name = require('./name.cjs');
var own = require('./own.cjs');
var jar = require('./jar.cjs');
var prefix = require('./prefix.cjs');
var result = require('./result.cjs');
var setCookie = require('./set-cookie.cjs');

const createDraft = (store, attributes) => {
    let cookies = '';
    let written = [];
    let trials = new Map();
    let untried;
    let shown = false;
    const paper = Object.create(store, {
        // What is on paper is no write on a page.
        document: { value: undefined },
        read: { value: () => [cookies, ...(shown ? [`${hub.PROBE}=`] : [])].filter(Boolean).join('; ') },
        write: {
            value: (cookie) => {
                if (cookie.name !== hub.PROBE)
                    written.push(cookie);
                else if (setCookie.isRemoval(cookie))
                    shown = false;
                else {
                    const trial = trials.get(setCookie.serialize(cookie));
                    shown = trial ?? false;
                    if (trial === undefined)
                        untried ??= cookie;
                }
            },
        },
    });
    const jar$1 = jar.openWith(paper, attributes);
    /** Takes what the place shows from now on. Between this and the verb that was waiting for it nothing else may come. */
    const show = (text) => {
        cookies = text;
    };
    const verbs = jar.verbsOf(jar$1);
    return {
        verbs,
        encoding: jar$1.encoding,
        defaults: jar$1.defaults,
        show,
        /** What a verb gives, and the cookies that it wants written. */
        record: (act) => {
            written = [];
            return [act(), written];
        },
        /** All cookies as they would be where the place showed this. @default what it shows */
        allIn: (text = cookies) => {
            const now = cookies;
            show(text);
            const all = verbs.getAll();
            show(now);
            return all;
        },
        /** Asks the rules about what was read; where only a cookie can tell, one is tried out, and they are asked again. */
        settle: async (ask, read, tryOut) => {
            const mine = new Map();
            for (;;) {
                show(await read());
                trials = mine;
                untried = undefined;
                const answer = ask();
                const cookie = untried;
                if (!cookie)
                    return answer;
                mine.set(setCookie.serialize(cookie), await tryOut(cookie));
            }
        },
    };
};

/** How long to wait for another page, in milliseconds. One that is frozen keeps its lock. */
const PATIENCE = 2000;
const createQueue = () => {
    let last;
    return (name, work) => {
        const begin = name === undefined ? work : () => withLock(`gingersnap:${name}`, work);
        // Where nothing is under way it begins at once: a synchronous write that comes after it is then really later.
        const result = last ? last.then(begin) : begin();
        const done = () => {
            if (last === turn)
                last = undefined;
        };
        const turn = result.then(done, done);
        last = turn;
        return result;
    };
};
/** Goes on without where there are no Web Locks (plain http), where they are refused (a sandboxed frame), and when nobody lets go. */
const withLock = (name, work) => new Promise((resolve) => {
    let begun;
    // Granted late, the lock is held for as long as the work still takes.
    const go = () => {
        clearTimeout(timer);
        resolve((begun ??= work()));
        return begun;
    };
    const timer = setTimeout(go, PATIENCE);
    try {
        globalThis.navigator.locks.request(name, go).catch(() => void go());
    }
    catch {
        void go();
    }
});

/** It takes its turn among the writes of its jar. */
const createAsyncRemoveAll = (jar) => async (match, options) => {
    const { cookies, namesIn } = set.planOf(jar, match, options);
    const { run, verbs } = jar.internals.queue;
    const { getAll, remove } = verbs;
    const show = () => getAll();
    /** A cookie without a name can't be removed. It stays, and keeps no other one from going. */
    const removeNames = async () => {
        const names = namesIn(await show());
        await Promise.allSettled(names.map((name) => remove(name, options)));
        const left = await show();
        return names.filter((name) => name in left);
    };
    if (!cookies)
        return run(undefined, removeNames);
    // Each takes a turn of its own; so do the looks before and after. All are put into the queue at once, before what is called next.
    const before = run(undefined, show);
    const removed = cookies.map(({ remove }) => remove(options));
    const after = run(undefined, show);
    await Promise.all(removed.map((one) => Promise.resolve(one)));
    const left = await after;
    return namesIn(await before).filter((name) => name in left);
};

/**
 * The verbs as promises, over a store that answers by promise. A store without the functions `read`, `write` and `site` throws a TypeError; an
 * invalid `prefix` throws a CookieError.
 *
 * @example
 * const jar = createAsyncJar(browserStore(), { path: '/shop/' })
 * await jar.set('cart', 'empty')
 */
const createAsyncJar = (store, attributes) => {
    jar.checkStore('createAsyncJar', store);
    const { prefix: prefix$1, ...defaults } = own.own(attributes);
    return prefix.complete(inTurn(directJar(store, set.sourceOf(store), defaults)), prefix$1, createAsyncRemoveAll);
};
/** `source`: what notifies the jar of changes. */
const directJar = (store, source, attributes) => {
    const draft = createDraft(store, attributes);
    const { verbs } = draft;
    const read = async () => {
        let cookies = '';
        try {
            cookies = jar.textIn(await store.read());
        }
        catch { } // there can't be any
        return cookies;
    };
    /** What is thrown rejects, also where the store is no async function. */
    const write = async (cookie) => {
        await store.write(cookie);
    };
    /** Runs a synchronous verb on what this read has shown: no other, which may have begun earlier, comes between the two. */
    const afterRead = async (verb) => {
        const cookies = await read();
        draft.show(cookies);
        return verb(cookies);
    };
    // One look at a time, so that none is late. One that has not begun yet is as good as another.
    let looked;
    let waiting;
    let lastLook = '';
    let hints = [];
    let listened = false;
    /** Names that listeners were notified of, that were written here, or read before: what an event says of how they were before is known. */
    const known = new Set();
    // Not the draft's, which writes nothing.
    const onWrite = new Set();
    const listeners = set.createOnChange(source, onWrite, (see, before) => {
        if (before)
            hints.push(before);
        waiting ??= looked = Promise.resolve(looked).then(async () => {
            const mine = waiting;
            waiting = undefined;
            const taken = hints;
            hints = [];
            lastLook = await read();
            const cookies = store.correct?.(lastLook) ?? lastLook;
            const all = draft.allIn(cookies);
            for (const { name } of see(all))
                known.add(name);
            if (taken.length) {
                // Backwards: from what is there now to what was there before the first of them.
                const before = draft.allIn(taken.reduceRight((text, hint) => hint(text), cookies));
                for (const { name } of see(all, before, ({ name }) => !known.has(name)))
                    known.add(name);
            }
            if (looked === mine)
                looked = undefined;
        });
        return waiting;
    });
    const tryOut = async (cookie) => {
        try {
            await write(cookie);
            const visible = await afterRead(() => verbs.has(hub.PROBE));
            await write({ ...cookie, maxAge: 0 });
            return visible;
        }
        catch {
            return false;
        }
    };
    /** Runs a synchronous verb: first for what is to be written, then for what became of it. */
    const put = async (cookieName, verb, readsFirst = false) => {
        const refuse = (code, cause) => result.toResult(cookieName, cause.fault ?? [code, undefined, undefined, undefined, cause]);
        // Whoever has begun to listen hears of this write, so what was there before must have been seen.
        if (looked)
            await looked;
        if (readsFirst)
            draft.show(await read());
        const [answer, [cookie, ...more]] = draft.record(verb);
        if (!cookie)
            return result.plain(answer);
        known.add(cookieName);
        const failed = await write(cookie).then(undefined, (error) => error);
        await Promise.allSettled(more.map(write));
        if (failed?.name === 'SecurityError')
            return refuse('blocked', failed);
        if (failed?.fault || failed?.name === 'NotSupportedError')
            return refuse('rejected', failed);
        await Promise.all([...onWrite].map((notify) => notify(cookie)));
        let next = answer;
        const settle = (look) => draft.settle(() => {
            const settled = result.plain(next ?? verb());
            next = undefined;
            return settled;
        }, look, tryOut);
        // The last look began after the write, and so does a read.
        let result$1 = await settle(() => (listeners.notified() ? lastLook : read()));
        // Chromium's CookieStore may look before document.cookie's write is there: on a host that is new to it, with other writers (measured).
        if (!result$1.ok && !failed)
            result$1 = await settle(read);
        // What stands there may be what stood there before.
        return failed ? refuse(result$1.code ?? 'rejected', failed) : result$1;
    };
    return {
        get: ((name, options) => afterRead(() => verbs.get(name, options))),
        getAll: ((name, options) => afterRead(() => verbs.getAll(name, options))),
        has: (name) => afterRead(() => verbs.has(name)),
        set: ((name, value, options) => put(name, () => verbs.set(name, value, options))),
        // A cookie that somebody else wrote under the name as it stands goes with ours.
        remove: async (name$1, options) => put(name$1, () => verbs.remove(name$1, options), name.encodeName(name$1) !== name$1),
        available: () => draft.settle(verbs.available, read, tryOut),
        onChange: (listener, options) => {
            const { name: names, signal } = own.own(options);
            if (signal?.aborted)
                return () => { };
            if (!listened)
                for (const name in draft.allIn())
                    known.add(name);
            listened = true;
            const stop = listeners.onChange(listener, options);
            const unsubscribe = store.subscribe?.(names === undefined ? undefined : [names].flat().map(name.encodeName));
            return hub.until(signal, () => {
                stop();
                unsubscribe?.();
            });
        },
        internals: {
            store,
            encoding: draft.encoding,
            defaults: draft.defaults,
            cookies: () => afterRead((cookies) => cookies),
            listeners: undefined,
            queue: undefined,
            sweep: undefined,
            prefixed: undefined,
        },
    };
};
/** The jar whose writes wait for their turn. */
const inTurn = (direct, run = createQueue()) => {
    const { internals } = direct;
    const queue = { verbs: direct, run };
    return {
        ...direct,
        set: ((name, value, options) => run(undefined, () => direct.set(name, value, options))),
        remove: (name, options) => run(undefined, () => direct.remove(name, options)),
        available: () => run(undefined, direct.available),
        internals: { ...internals, queue },
    };
};

/** How cookies were before a change, for a place that reports a change which nobody has seen coming. */
/** How long after its first listener a worker takes an event for one that may have woken it, in ms. */
const WAKING = 1000;
/**
 * A worker that was woken by a change saw the cookies only after it; this is how they were before, as far as the event says: without
 * the changed ones, and with the deleted ones, whose value a worker does not know.
 */
const beforeChange = (cookies, changed, deleted) => {
    const names = new Set(changed.map(({ name }) => name));
    const others = cookies
        .split('; ')
        .filter((cookie) => !names.has(cookie.slice(0, Math.max(cookie.indexOf('='), 0))));
    return [...others, ...deleted.map(({ name, value = '' }) => `${name}=${value}`)]
        .filter(Boolean)
        .join('; ');
};

exports.WAKING = WAKING;
exports.beforeChange = beforeChange;
exports.createAsyncJar = createAsyncJar;
exports.createAsyncRemoveAll = createAsyncRemoveAll;
exports.directJar = directJar;
exports.inTurn = inTurn;
