'use strict';

var worker = require('./shared/worker.cjs');
var setCookie = require('./shared/set-cookie.cjs');
var document = require('./shared/document.cjs');
var jar$1 = require('./shared/jar.cjs');

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
    write: async (cookie) => page.write(cookie),
});
const workerStore = (scope) => ({
    ...workerSetting(scope),
    read: async () => (scope.cookieStore ? pairsOf(await scope.cookieStore.getAll()).join('; ') : ''),
    write: async (cookie) => {
        const { cookieStore } = scope;
        if (!cookieStore)
            throw new DOMException('no cookies are kept here', 'SecurityError');
        const parsed = setCookie.parseSetCookie(cookie);
        // To remove it, a Secure cookie that has ended does as well.
        const obstacle = obstacleTo(parsed.ends === -Infinity ? { ...parsed, secure: true } : parsed);
        if (obstacle)
            throw new DOMException(`a service worker's CookieStore has no way to write ${obstacle}`, 'NotSupportedError');
        await cookieStore.set(init(parsed));
    },
});
/** The window's CookieStore, where it looks like one: a library or a script may have put something else there. Else reading it throws. */
const usable = ({ cookieStore }) => typeof cookieStore?.addEventListener === 'function' ? cookieStore : undefined;
/** As a Cookie header has them. Firefox, with cookies switched off, answers with nothing at all. */
const pairsOf = (list) => (list ?? []).map(({ name, value }) => (name ? `${name}=${value}` : value));
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
/** A service worker sees the cookies of its script's address, not those of its registration's scope (measured in all three engines). */
const workerSetting = (scope) => ({
    site: () => (scope.registration ? scope.location : undefined),
    trustworthy: () => scope.isSecureContext !== false,
});

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
        // Nothing of a polluted Object.prototype is a member of it.
        __proto__: null,
        ...cookieStoreStore(place, place.document && document.documentStore(scope?.document)),
        ...(isWorker(place) && worker.watchWorker(place)),
    };
};
const isWorker = (place) => !place.document && 'registration' in place;

/** The verbs as promises, in a window and in a service worker. */
let jar;
/** Made at the first call, so that an import touches nothing. */
const here = () => (jar ??= worker.createAsyncJar(browserStore()));
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
const has = (name) => here().has(name);
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
 * Whether cookies can be kept here at all: false in a sandboxed frame, where the visitor has switched them off, and in a service worker
 * of Firefox that was stopped and started again. Writes and removes a cookie where none is visible. Never rejects.
 *
 * @example
 * if (!(await available())) showNotice()
 */
const available = () => here().available();
/**
 * Calls the listener for each cookie that changes, with its name, its value now and the one before. Own writes are reported before their
 * promise resolves. In a service worker, call it while the script is first run: it subscribes to the names, and a change then wakes the
 * worker, which knows no value from before. Firefox's reads an empty jar once it was stopped and started again; changes still come with
 * name and value. WebKit's hears of its own writes alone.
 *
 * @returns stops listening; calling it twice is harmless
 * @example
 * const stop = onChange(({ name, value, oldValue }) => {}, { name: 'theme' })
 */
const onChange = /* @__PURE__ */ Object.defineProperty((listener, options) => here().onChange(listener, options), 'turns', 
// For definitions on these verbs, `theme.on(verbs)`.
{ get: () => here().onChange.turns });

exports.createAsyncJar = worker.createAsyncJar;
exports.CookieError = jar$1.CookieError;
exports.isCookieError = jar$1.isCookieError;
exports.available = available;
exports.browserStore = browserStore;
exports.get = get;
exports.getAll = getAll;
exports.has = has;
exports.onChange = onChange;
exports.remove = remove;
exports.set = set;
