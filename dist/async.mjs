import { u as underOthers, P as PROBE, G as GONE, e as encodeName, a as until, l as listens } from './shared/visible.mjs';
import { o as open, v as verbsOf, m as makeOnChange } from './shared/jar.mjs';
export { C as CookieError, i as isCookieError } from './shared/jar.mjs';
import { p as parseSetCookie } from './shared/set-cookie.mjs';
import { d as documentStore } from './shared/document.mjs';

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
        jar,
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
    const { jar, verbs } = draft;
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
            // What the event of an own write says is known.
            if (!see(all) && known.length && !wrote)
                see(all, draft.allOf(known.reduce((text, hint) => hint(text), cookies)));
        });
        return waiting;
    });
    const tryOut = async (cookie) => {
        try {
            await store.write(cookie);
            await read();
            const visible = jar.look().wires.has(PROBE);
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
        await Promise.allSettled(more.map(other => store.write(other)));
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
        has: name => after(() => verbs.has(name)),
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
    const list = () => [...wanted.keys()].map(name => (name === undefined ? {} : { name }));
    // WebKit has no subscriptions, and so no events.
    const { cookies } = worker.registration;
    return {
        watch: look => {
            const begun = Date.now();
            const known = new Set();
            const hear = (event) => {
                const { changed, deleted, waitUntil } = event;
                const isNews = ({ name }) => Date.now() - begun < WAKING && !known.has(name);
                const news = [changed.filter(isNews), deleted.filter(isNews)];
                for (const { name } of [...changed, ...deleted])
                    known.add(name);
                // The worker lives until its listeners have heard.
                waitUntil.call(event, Promise.resolve(look(news.flat().length ? now => before(now, ...news) : undefined)));
            };
            const heard = [
                listens(worker, ['cookiechange'], hear),
                // Chromium takes no subscription before the worker is active.
                listens(worker, ['activate'], event => event.waitUntil(cookies?.subscribe(list()) ?? Promise.resolve())),
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
 * what is told to be changed, and with what is told to be deleted, whose value nobody knows.
 */
const before = (now, changed, deleted) => {
    const names = new Set(changed.map(({ name }) => name));
    const others = now.split('; ').filter(cookie => !names.has(cookie.slice(0, Math.max(cookie.indexOf('='), 0))));
    return [...others, ...deleted.map(({ name }) => `${name}=`)].filter(Boolean).join('; ');
};

/** The cookies as CookieStore has them, in a window and in a service worker. */
/** Reads by CookieStore and writes by it what it can write as asked; all else through `page`, its document's store. */
const cookieStoreStore = (scope, page) => {
    return {
        ...(page ?? workerSetting(scope)),
        read: async () => {
            if (!scope.cookieStore)
                return page?.read() ?? '';
            // Firefox, with cookies switched off, answers with nothing at all.
            const list = (await scope.cookieStore.getAll()) ?? [];
            const cookies = list.map(({ name, value }) => (name ? `${name}=${value}` : value)).join('; ');
            // Of duplicates Firefox gives the oldest first; document.cookie, as everywhere, the most specific one. (Where that shows nothing
            // it is Chromium, with a cookie in it that is not UTF-8.)
            const duplicates = new Set(list.map(({ name }) => name)).size < list.length;
            const inOrder = duplicates && page ? page.read() : '';
            return inOrder === '' ? cookies : inOrder;
        },
        write: async (cookie) => {
            const { cookieStore } = scope;
            const parsed = parseSetCookie(cookie);
            // To remove it, a Secure cookie that has ended does as well.
            const obstacle = obstacleTo(!page && parsed.ends === -Infinity ? { ...parsed, secure: true } : parsed);
            // What `partitioned` means to their CookieStore, Firefox and WebKit don't say.
            if (page && (!cookieStore || obstacle || parsed.partitioned))
                page.write(cookie);
            else if (!cookieStore)
                throw new DOMException('no cookies are kept here', 'SecurityError');
            else if (obstacle)
                throw new DOMException(`a service worker's CookieStore has no way to write ${obstacle}`, 'NotSupportedError');
            else
                await cookieStore.set(init(parsed));
        },
    };
};
/** What CookieStore can't write as asked: it is always Secure, and Chromium and WebKit add a slash to the path's end. */
const obstacleTo = ({ secure, path, priority }) => !secure
    ? 'a cookie that is not Secure: give secure: true, and serve over https'
    : path && !path.endsWith('/')
        ? `the path "${path}": give one that ends with a slash`
        : priority && `a priority: leave it out`;
const init = ({ name, value, path = '/', domain, sameSite, partitioned, ends }) => ({
    name,
    value,
    path,
    partitioned,
    sameSite: (sameSite?.toLowerCase() ?? 'lax'),
    // A leading dot is refused everywhere, an upper case domain by WebKit.
    ...(domain && { domain: domain.toLowerCase().replace(/^\./, '') }),
    // Not maxAge, which WebKit ignores; and 0 for what is to be gone, since no engine takes -Infinity.
    ...(ends !== undefined && { expires: Math.max(ends, 0) }),
});
/** A worker sees the cookies of its registration's scope, not those of its script's path. */
const workerSetting = (scope) => {
    let site;
    return {
        site: () => (site ??= scope.registration && new URL(scope.registration.scope)),
        trustworthy: () => scope.isSecureContext !== false,
    };
};

/** The cookies of the browser that this runs in: a window's or a service worker's. */
/**
 * The store behind the verbs of `gingersnap/async`: CookieStore, or `document.cookie` where the browser has none, as on plain http.
 * Without either, in Node or a dedicated worker, it reads as empty.
 *
 * @param scope Another window than this one, such as a frame's. Left out: this window, or this service worker.
 * @example
 * const frames = createAsyncJar(browserStore(frame.contentWindow!), { path: '/embedded/' })
 */
const browserStore = (scope) => {
    const place = (scope ?? globalThis);
    return {
        ...cookieStoreStore(place, place.document && documentStore(scope?.document)),
        ...(isWorker(place) && watchWorker(place)),
    };
};
const isWorker = (place) => !place.document && 'registration' in place;

/** The verbs as promises, over CookieStore: in a window and in a service worker alike. */
let jar;
/** Made at the first call, so that an import touches nothing. */
const here = () => (jar ??= createAsyncJar(browserStore()));
/**
 * The cookie's value: the most specific one where there are several of the name. Never rejects.
 * `undefined` where there is none, and where the codec refuses what stands there; malformed percent-encoding comes back as it stands.
 *
 * @example
 * await get('theme') // string | undefined
 * await get('cart', { codec: json<Item[]>() }) // Item[] | undefined
 */
const get = ((name, options) => here().get(name, options));
/**
 * All cookies by name, in a frozen object without prototype; or, for one name, every duplicate, the most specific first. Never rejects;
 * empty where there is nothing.
 *
 * @example
 * await getAll() // { theme: 'dark', lang: 'de' }
 */
const getAll = ((name, options) => here().getAll(name, options));
/**
 * Whether a cookie of this name is visible here. Never rejects.
 *
 * @example
 * if (!(await has('seen'))) welcome()
 */
const has = name => here().has(name);
/**
 * Writes a cookie, with the options and defaults of the synchronous `set`, and has read it back when it resolves. Rejects with a
 * {@link CookieError}, before anything is written, for what would fail in every browser; what this page, browser or visitor refuses is
 * in the answer. A service worker, which has CookieStore alone, answers `rejected` for what that has no way to write: a cookie that is
 * not Secure, a `priority`, a path without a slash at its end.
 *
 * @example
 * const { ok, message } = await set('theme', 'dark', { expires: '30d' })
 */
const set = ((name, value, options) => here().set(name, value, options));
/**
 * Removes a cookie of the scope it was set with: path `/` and this host where not said otherwise. `ok` where it is gone afterwards,
 * also where it never was; `scope` where it is still visible, set with another path or domain.
 *
 * @example
 * await remove('theme')
 */
const remove = (name, options) => here().remove(name, options);
/**
 * Whether cookies can be kept here at all: false in a sandboxed frame, where the visitor has switched them off, and in a service worker of
 * Firefox, which keeps none by its default settings. Writes and removes a cookie where none is visible. Never rejects.
 *
 * @example
 * if (!(await available())) showNotice()
 */
const available = () => here().available();
/**
 * Calls the listener for each cookie that changes, with its name, its value now and the one before. Own writes are told before their
 * promise resolves. In a service worker, call it while the script is first run: it subscribes to the names, and a change then wakes the
 * worker, which knows no value from before.
 *
 * @returns stops listening; calling it twice is harmless
 * @example
 * const stop = onChange(({ name, value, oldValue }) => {}, { name: 'theme' })
 */
const onChange = (listener, options) => here().onChange(listener, options);

export { available, browserStore, createAsyncJar, get, getAll, has, onChange, remove, set };
