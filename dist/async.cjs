'use strict';

var before = require('./shared/before.cjs');
var hub = require('./shared/hub.cjs');
var set$1 = require('./shared/set.cjs');
var refusal = require('./shared/refusal.cjs');
var error = require('./shared/error.cjs');
var setCookie = require('./shared/set-cookie.cjs');
var document = require('./shared/document.cjs');

/** What notifies a service worker that cookies may have changed: `cookiechange`, for the names that it has subscribed to. */
const watchWorker = (worker) => {
    const wanted = new Map();
    const list = () => [...wanted.keys()].map((name) => (name === undefined ? {} : { name }));
    // WebKit has no subscriptions, and so no events.
    const { cookies } = worker.registration;
    const { scope } = worker.registration;
    /** Whether a name was subscribed to before it was here: by a page, or by this worker's last run. */
    const earlier = new Map();
    /** What the events say is there. */
    const reported = new Map();
    let reads = false;
    const takeBack = async (name) => {
        // What was there before stays; and somebody may have begun to listen in the meantime.
        if ((await earlier.get(name)) || wanted.has(name))
            return;
        await cookies?.unsubscribe([name === undefined ? {} : { name }]).catch(() => { });
    };
    return {
        // Firefox starts a worker anew after a while, which then reads an empty jar for as long as it runs. The events still say what there is.
        correct: (cookies) => {
            reads ||= cookies !== '';
            return reads ? cookies : [...reported].map(([name, value]) => `${name}=${value}`).join('; ');
        },
        watch: (refresh) => {
            const begun = Date.now();
            const hear = (event) => {
                const { changed, deleted, waitUntil } = event;
                for (const { name = '', value = '' } of changed)
                    reported.set(name, value);
                for (const { name = '' } of deleted)
                    reported.delete(name);
                const isNews = !reads || Date.now() - begun < before.WAKING;
                // The worker lives until its listeners have heard.
                waitUntil.call(event, Promise.resolve(refresh(isNews ? (now) => before.beforeChange(now, changed, deleted) : undefined)));
            };
            const heard = [
                hub.listens(worker, ['cookiechange'], hear),
                // Chromium takes no subscription before the worker is active.
                hub.listens(worker, ['activate'], (event) => event.waitUntil(cookies?.subscribe(list()) ?? Promise.resolve())),
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

/** The cookies as CookieStore has them, in a window and in a service worker. */
/**
 * Reads by CookieStore, which shows no phantom of a HttpOnly cookie as Firefox and WebKit do in `document.cookie`. A window writes by
 * `page`, its document's store: that can write every cookie, takes no longer, and what the page writes synchronously keeps its place in the
 * order (in Firefox it came before a `cookieStore.set` that was called first, 100 of 100; measured). A worker has CookieStore alone.
 */
const cookieStoreStore = (scope, page) => page ? windowStore(scope, page) : workerStore(scope);
const windowStore = (scope, page) => ({
    ...page,
    read: async () => {
        let pairs;
        try {
            pairs = pairsOf(await usable(scope).getAll());
        }
        catch {
            // There is none, or not one that works: it may be anybody's.
            return page.read();
        }
        // Of duplicates Firefox gives the oldest first; document.cookie, as everywhere, the most specific one. (Where that shows nothing it is
        // Chromium, with a cookie in it that is not UTF-8.)
        const names = pairs.map((pair) => pair.split('=', 1)[0]);
        if (new Set(names).size < pairs.length) {
            const inOrder = page
                .read()
                .split('; ')
                .filter((pair) => pairs.includes(pair));
            if (inOrder.length === pairs.length)
                pairs = inOrder;
        }
        return pairs.join('; ');
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- what is thrown rejects
    write: async (cookie) => {
        try {
            page.write(cookie);
        }
        catch (error$1) {
            throw new DOMException(error.describe(error$1), 'SecurityError');
        }
    },
});
const workerStore = (scope) => ({
    ...workerInfo(scope),
    read: async () => (scope.cookieStore ? pairsOf(await scope.cookieStore.getAll()).join('; ') : ''),
    write: async (cookie) => {
        const { cookieStore } = scope;
        if (!cookieStore)
            throw refusal.createRefusal('blocked');
        // To remove it, a Secure cookie that has expired does as well.
        const obstacle = findObstacle(setCookie.isRemoval(cookie) ? { ...cookie, secure: true } : cookie);
        if (obstacle)
            throw refusal.createRefusal('rejected', obstacle, cookie[obstacle]);
        await cookieStore.set(toInit(cookie));
    },
});
/** The window's CookieStore, where it looks like one: a library or a script may have put something else there. Else reading it throws. */
const usable = ({ cookieStore }) => typeof cookieStore?.addEventListener === 'function' ? cookieStore : undefined;
/** As a Cookie header has them. Firefox, with cookies switched off, answers with nothing at all. */
const pairsOf = (list) => (list ?? []).map(({ name, value }) => (name ? `${name}=${value}` : value));
/** What CookieStore can't write as asked: it is always Secure, and Chromium and WebKit add a slash to the path's end. */
const findObstacle = ({ secure, path, priority }) => !secure ? 'secure' : !path.endsWith('/') ? 'path' : priority && 'priority';
const toInit = (cookie) => {
    const { name, value, path, domain, sameSite, partitioned } = cookie;
    const expires = setCookie.expiresAt(cookie);
    return {
        name,
        value,
        path,
        partitioned,
        sameSite,
        // A leading dot is refused everywhere, an upper case domain by WebKit.
        ...(domain && { domain: set$1.canonicalDomain(domain) }),
        // Not maxAge, which WebKit ignores.
        ...(expires < Infinity && { expires: setCookie.isRemoval(cookie) ? 0 : expires }),
    };
};
/** A service worker sees the cookies of its script's address, not those of its registration's scope (measured in all three engines). */
const workerInfo = (scope) => ({
    document: () => undefined,
    site: () => (scope.registration ? scope.location : undefined),
    isTrustworthy: () => scope.isSecureContext !== false,
});

/** The cookies of the browser that this runs in: a window's or a service worker's. */
/**
 * The store behind the verbs of `gingersnap/async`: CookieStore, or `document.cookie` where the browser has none, as on plain http.
 * Without either, in Node or a dedicated worker, it reads as empty.
 *
 * @param scope Another window, such as a frame's. That of another site, or of a frame that was taken out (`null`), reads as empty, and `set`
 * returns `blocked`. Left out: this window, or this service worker.
 * @example
 * const frames = createAsyncJar(browserStore(frame.contentWindow), { path: '/embedded/' })
 */
const browserStore = (scope) => {
    const place = reach(scope === undefined ? globalThis : scope);
    return {
        // Nothing of a polluted Object.prototype is a member of it.
        __proto__: null,
        ...cookieStoreStore(place, place.document && document.documentStore(scope ? place.document : undefined)),
        ...(isWorker(place) && watchWorker(place)),
    };
};
/** The place itself, or an empty one where this page may not look into it: null throws here, and so does a window of another site. */
const reach = (scope) => {
    try {
        return scope.document === null ? {} : scope;
    }
    catch {
        return {};
    }
};
const isWorker = (place) => !place.document && !!place.registration;

/** The verbs as promises, in a window and in a service worker. */
let jar;
/** Made at the first call, so that an import touches nothing. */
const here = () => (jar ??= before.createAsyncJar(browserStore()));
/** Reads a cookie. */
const get = ((name, options) => here().get(name, options));
/** Reads all cookies by name, or every cookie of one name. */
const getAll = ((name, options) => here().getAll(name, options));
/** Checks whether a cookie of this name is visible here. */
const has = (name) => here().has(name);
/** Writes a cookie, and reads it back before the promise resolves. */
const set = ((name, value, options) => here().set(name, value, options));
/** Removes a cookie. */
const remove = (name, options) => here().remove(name, options);
/** Checks whether cookies can be kept here at all. */
const available = () => here().available();
/**
 * Calls a listener for each cookie that changes. In a service worker, call it while the script first runs: it subscribes to the names, a
 * change then wakes the worker, and `oldValue` is not known. In Firefox a worker that was stopped and started again reads an empty jar,
 * while changes still come with name and value. In WebKit a worker sees its own writes only.
 */
const onChange = (listener, options) => here().onChange(listener, options);
/** The inside of these verbs, for a definition on them: `theme.on(verbs)`. Nothing else needs it. */
const internals = /* @__PURE__ */ new Proxy({}, {
    get: (_, member) => here().internals[member],
});
/** Removes all cookies that match. */
const removeAll = /* @__PURE__ */ before.createAsyncRemoveAll({
    ...{ get, getAll, has, set, remove, onChange },
    // As a definition on these verbs has it: what a consent holds back there goes, too.
    internals: internals,
});

exports.createAsyncJar = before.createAsyncJar;
exports.CookieError = error.CookieError;
exports.isCookieError = error.isCookieError;
exports.available = available;
exports.browserStore = browserStore;
exports.get = get;
exports.getAll = getAll;
exports.has = has;
exports.internals = internals;
exports.onChange = onChange;
exports.remove = remove;
exports.removeAll = removeAll;
exports.set = set;
