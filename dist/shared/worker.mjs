import { u as underOthers, P as PROBE, G as GONE, e as encodeName, a as until, l as listens } from './page2.mjs';
import { o as open, v as verbsOf, m as makeOnChange } from './jar.mjs';

/** The synchronous verbs on paper: what they would write and answer, given what a place that answers in its own time has shown. */
const makeDraft = (store, attributes) => {
    let cookies = '';
    let written = [];
    let trials = new Map();
    let untried;
    let shown = false;
    const paper = Object.create(store, {
        read: { value: () => [cookies, ...(shown ? [`${PROBE}=`] : [])].filter(Boolean).join('; ') },
        write: {
            value: (cookie) => {
                if (!cookie.startsWith(`${PROBE}=`))
                    written.push(cookie);
                else if (cookie.includes(GONE))
                    shown = false;
                else {
                    shown = trials.get(cookie) ?? false;
                    if (!trials.has(cookie))
                        untried ??= cookie;
                }
            },
        },
    });
    const jar = open(paper, attributes && underOthers(attributes));
    /** What the place shows from now on. Between this and the verb that was waiting for it nothing else may come. */
    const show = (text) => {
        cookies = text;
    };
    const verbs = verbsOf(jar);
    return {
        verbs,
        encoding: jar.defaults.encoding,
        show,
        /** What a verb gives, and the cookies that it wants written. */
        written: (act) => {
            written = [];
            return [act(), written];
        },
        /** All cookies as they would be where the place showed this. */
        allOf: (text) => {
            const now = cookies;
            show(text);
            const all = verbs.getAll();
            show(now);
            return all;
        },
        /** Asks the rules; where only a cookie can tell, one is tried out, and they are asked again. */
        settle: async (ask, tryOut) => {
            const mine = new Map();
            for (;;) {
                trials = mine;
                untried = undefined;
                const answer = ask();
                const cookie = untried;
                if (cookie === undefined)
                    return answer;
                mine.set(cookie, await tryOut(cookie));
            }
        },
    };
};

/** How long to wait for another page, in milliseconds. One that is frozen keeps its lock. */
const PATIENCE = 2000;
const makeTake = () => {
    let last;
    return (name, work) => {
        const begin = name === undefined ? work : () => underLock(`gingersnap:${name}`, work);
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
const underLock = (name, work) => new Promise((resolve) => {
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

/**
 * The verbs as promises, over a store that answers in its own time.
 *
 * @example
 * const jar = createAsyncJar(browserStore(), { path: '/shop/' })
 * await jar.set('cart', 'empty')
 */
const createAsyncJar = (store, attributes) => {
    const draft = makeDraft(store, attributes);
    const { verbs } = draft;
    const read = async () => {
        let cookies = '';
        try {
            cookies = await store.read();
        }
        catch { } // there can't be any
        draft.show(cookies);
        return cookies;
    };
    /** What is thrown rejects, also where the store is no async function. */
    const write = async (cookie) => {
        await store.write(cookie);
    };
    const after = async (verb) => (await read(), verb());
    // One look at a time, so that none is late. One that has not begun yet is as good as another.
    let looked;
    let waiting;
    let hints = [];
    /** Names that were told of, or written here: what an event says of how they were before is known. */
    const known = new Set();
    // Not the draft, which writes nothing.
    const place = { store };
    const hear = makeOnChange(place, (see, before) => {
        if (before)
            hints.push(before);
        waiting ??= looked = Promise.resolve(looked).then(async () => {
            const mine = waiting;
            waiting = undefined;
            const taken = hints;
            hints = [];
            const shown = await read();
            const cookies = store.snapshot?.(shown) ?? shown;
            const all = draft.allOf(cookies);
            for (const { name } of see(all))
                known.add(name);
            if (taken.length) {
                // Backwards: from what is there now to what was there before the first of them.
                const before = draft.allOf(taken.reduceRight((text, hint) => hint(text), cookies));
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
            await read();
            const visible = verbs.has(PROBE);
            await write(cookie.replace('=', `=${GONE}`));
            return visible;
        }
        catch {
            return false;
        }
        finally {
            await read();
        }
    };
    /** Runs a synchronous verb: first for what is to be written, then for what became of it. */
    const put = async (name, verb) => {
        const refused = (code, { message }) => ({
            ok: false,
            code,
            message: `cookie "${name}": ${message}`,
        });
        // Whoever has begun to listen hears of this write, so what was there before must have been seen.
        if (looked)
            await looked;
        const [answer, [cookie, ...more]] = draft.written(verb);
        if (cookie === undefined)
            return plain(answer);
        known.add(name);
        const failed = await write(cookie).then(undefined, (error) => error);
        await Promise.allSettled(more.map(write));
        if (failed?.name === 'SecurityError')
            return refused('blocked', failed);
        if (failed?.name === 'NotSupportedError')
            return refused('rejected', failed);
        await Promise.resolve(place.wrote?.(cookie) ?? read());
        let next = answer;
        const result = await draft.settle(() => {
            const known = plain(next ?? verb());
            next = undefined;
            return known;
        }, tryOut);
        // What stands there may be what stood there before.
        return failed ? refused(result.code ?? 'rejected', failed) : result;
    };
    const direct = {
        get: ((name, options) => after(() => verbs.get(name, options))),
        getAll: ((name, options) => after(() => verbs.getAll(name, options))),
        has: (name) => after(() => verbs.has(name)),
        set: ((name, value, options) => put(name, () => verbs.set(name, value, options))),
        remove: async (name, options) => {
            // A cookie that somebody else wrote under the name as it stands goes with ours.
            if (encodeName(name) !== name)
                await read();
            return put(name, () => verbs.remove(name, options));
        },
        available: () => after(() => { }).then(() => draft.settle(verbs.available, tryOut)),
        onChange: (listener, options) => {
            // Own properties alone: a polluted prototype is none of the caller's.
            const { name, signal } = { __proto__: null, ...options };
            if (signal?.aborted)
                return () => { };
            const stop = hear(listener, options);
            const unsubscribe = store.subscribe?.(name === undefined ? undefined : [name].flat().map(encodeName));
            return until(signal, () => {
                stop();
                unsubscribe?.();
            });
        },
    };
    return inTurn(direct, draft.encoding);
};
/** A jar whose writes wait for their turn. `before`: the jar that it takes turns with. */
const inTurn = (direct, encoding, before) => {
    const { take = makeTake() } = before?.onChange?.turns ?? {};
    const turns = { verbs: direct, encoding, take };
    return {
        ...direct,
        set: ((name, value, options) => take(undefined, () => direct.set(name, value, options))),
        remove: (name, options) => take(undefined, () => direct.remove(name, options)),
        available: () => take(undefined, direct.available),
        onChange: Object.assign(((listener, options) => direct.onChange(listener, options)), { turns }),
    };
};
const plain = ({ ok, code, message }) => (ok ? { ok } : { ok, code, message });

/** How long after its first listener a worker takes an event for one that may have woken it, in ms. */
const WAKING = 1000;
const watchWorker = (worker) => {
    const wanted = new Map();
    const list = () => [...wanted.keys()].map((name) => (name === undefined ? {} : { name }));
    // WebKit has no subscriptions, and so no events.
    const { cookies } = worker.registration;
    const { scope } = worker.registration;
    /** Whether a name was subscribed to before it was here: by a page, or by this worker's last run. */
    const earlier = new Map();
    /** What the events say is there. */
    const told = new Map();
    let reads = false;
    const takeBack = async (name) => {
        // What was there before stays; and somebody may have begun to listen in the meantime.
        if ((await earlier.get(name)) || wanted.has(name))
            return;
        await cookies?.unsubscribe([name === undefined ? {} : { name }]).catch(() => { });
    };
    return {
        // Firefox starts a worker anew after a while, which then reads an empty jar for as long as it runs. The events still say what there is.
        snapshot: (cookies) => {
            reads ||= cookies !== '';
            return reads ? cookies : [...told].map(([name, value]) => `${name}=${value}`).join('; ');
        },
        watch: (look) => {
            const begun = Date.now();
            const hear = (event) => {
                const { changed, deleted, waitUntil } = event;
                for (const { name = '', value = '' } of changed)
                    told.set(name, value);
                for (const { name = '' } of deleted)
                    told.delete(name);
                const isNews = !reads || Date.now() - begun < WAKING;
                // The worker lives until its listeners have heard.
                waitUntil.call(event, Promise.resolve(look(isNews ? (now) => beforeThat(now, changed, deleted) : undefined)));
            };
            const heard = [
                listens(worker, ['cookiechange'], hear),
                // Chromium takes no subscription before the worker is active.
                listens(worker, ['activate'], (event) => event.waitUntil(cookies?.subscribe(list()) ?? Promise.resolve())),
            ];
            return () => heard.forEach(({ stop }) => stop());
        },
        /** Subscribes to these names, or to all; the function that it gives takes back what nobody else wants. */
        subscribe: (names = [undefined]) => {
            const mine = new Set(names);
            // Asked before this one is made, which is then not in the answer.
            const there = cookies?.getSubscriptions?.().catch(() => []);
            for (const name of mine) {
                wanted.set(name, (wanted.get(name) ?? 0) + 1);
                if (!earlier.has(name))
                    earlier.set(name, there?.then((list) => list.some((one) => one.name === name && one.url === scope)));
            }
            cookies?.subscribe(list()).catch(() => { });
            return () => {
                for (const name of mine) {
                    mine.delete(name);
                    const rest = wanted.get(name) - 1;
                    if (rest)
                        wanted.set(name, rest);
                    else {
                        wanted.delete(name);
                        void takeBack(name);
                    }
                }
            };
        },
    };
};
/**
 * A worker that was woken by a change saw the cookies only after it; this is how they were before, as far as the event says: without
 * what is told to be changed, and with what is told to be deleted, whose value a worker does not know.
 */
const beforeThat = (now, changed, deleted) => {
    const names = new Set(changed.map(({ name }) => name));
    const others = now
        .split('; ')
        .filter((cookie) => !names.has(cookie.slice(0, Math.max(cookie.indexOf('='), 0))));
    return [...others, ...deleted.map(({ name, value = '' }) => `${name}=${value}`)]
        .filter(Boolean)
        .join('; ');
};

export { WAKING as W, beforeThat as b, createAsyncJar as c, inTurn as i, watchWorker as w };
