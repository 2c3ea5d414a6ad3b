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
        const cookies = await store.read().catch(() => '');
        draft.show(cookies);
        return cookies;
    };
    const after = async (verb) => (await read(), verb());
    // One look at a time, so that none is late. One that has not begun yet is as good as another.
    let looked = Promise.resolve();
    let waiting;
    let hints = [];
    let wrote = false;
    // Not the draft, which writes nothing.
    const place = { store };
    const hear = makeOnChange(place, (see, before) => {
        if (before)
            hints.push(before);
        waiting ??= looked = looked.then(async () => {
            waiting = undefined;
            const known = hints;
            hints = [];
            const cookies = await read();
            const all = verbs.getAll();
            // Asked in any case: who gives them notes what is told by this look.
            const before = known.length && draft.allOf(known.reduce((text, hint) => hint(text), cookies));
            // What the event of an own write says is known.
            if (!see(all) && before && !wrote)
                see(all, before);
        });
        return waiting;
    });
    const tryOut = async (cookie) => {
        try {
            await store.write(cookie);
            await read();
            const visible = verbs.has(PROBE);
            await store.write(cookie.replace('=', `=${GONE}`));
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
        await looked;
        const [answer, [cookie, ...more]] = draft.written(verb);
        if (cookie === undefined)
            return plain(answer);
        wrote = true;
        const failed = await store.write(cookie).then(undefined, (error) => error);
        await Promise.allSettled(more.map((other) => store.write(other)));
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
    return {
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
            if (options?.signal?.aborted)
                return () => { };
            const unsubscribe = store.subscribe?.(options?.name === undefined ? undefined : [options.name].flat().map(encodeName));
            const stop = hear(listener, options);
            return until(options?.signal, () => {
                stop();
                unsubscribe?.();
            });
        },
    };
};
const plain = ({ ok, code, message }) => (ok ? { ok } : { ok, code, message });

/** How long after its first listener a worker takes a name's first event for one that has woken it, in ms. */
const WAKING = 1000;
const watchWorker = (worker) => {
    const wanted = new Map();
    const list = () => [...wanted.keys()].map((name) => (name === undefined ? {} : { name }));
    // WebKit has no subscriptions, and so no events.
    const { cookies } = worker.registration;
    return {
        watch: (look) => {
            const begun = Date.now();
            const known = new Set();
            const hear = (event) => {
                const { changed, deleted, waitUntil } = event;
                const isNews = ({ name }) => Date.now() - begun < WAKING && !known.has(name);
                const news = [changed.filter(isNews), deleted.filter(isNews)];
                for (const { name } of [...changed, ...deleted])
                    known.add(name);
                // The worker lives until its listeners have heard.
                waitUntil.call(event, Promise.resolve(look(news.flat().length ? (now) => beforeThat(now, ...news) : undefined)));
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
            for (const name of mine)
                wanted.set(name, (wanted.get(name) ?? 0) + 1);
            cookies?.subscribe(list()).catch(() => { });
            return () => {
                for (const name of mine) {
                    mine.delete(name);
                    const others = wanted.get(name) - 1;
                    if (others)
                        wanted.set(name, others);
                    else {
                        wanted.delete(name);
                        cookies?.unsubscribe([name === undefined ? {} : { name }]).catch(() => { });
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

export { WAKING as W, beforeThat as b, createAsyncJar as c, watchWorker as w };
