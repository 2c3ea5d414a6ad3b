import { d as domainMatch, c as canonicalDomain, j as storeSource } from './shared/set.mjs';
import { W as WAKING, b as beforeChange, d as directJar, i as inTurn, c as createAsyncRemoveAll } from './shared/before.mjs';
import { o as own } from './shared/own.mjs';
import { d as decodeName } from './shared/name.mjs';
import { c as createRefusal } from './shared/refusal.mjs';
import { M as MINUTE } from './shared/hub.mjs';
import { p as pathMatch } from './shared/path-match.mjs';
import { d as decode } from './shared/result.mjs';
import { c as complete } from './shared/prefix.mjs';
import { i as isTrustworthy } from './shared/is-trustworthy.mjs';
import { i as isRemoval, e as expiresAt } from './shared/set-cookie.mjs';
export { C as CookieError, i as isCookieError } from './shared/error.mjs';

/** The extension API as far as cookies need it, in its callback and its Promise style, and what to say where it is not there. */
/** The API that was given, or this place's own: looked up with each call, since a permission may come later. */
const extensionApi = (given) => {
    const place = globalThis;
    return given ?? place.browser ?? place.chrome ?? {};
};
/** Calls a function of the API. Rejects with its own words where it refuses. */
const ask = ({ runtime }, call, details) => new Promise((resolve, reject) => {
    const answered = (value) => {
        const error = runtime
            ?.lastError;
        if (error)
            reject(new Error(error.message));
        else
            resolve(value);
    };
    let answer;
    try {
        // By callback first: a function that takes none says so before it does anything, one that needs one may have done it.
        answer = call(details, answered);
    }
    catch {
        // Mozilla's polyfill counts arguments: an undefined is one, too.
        answer = call(details);
    }
    answer?.then(resolve, reject);
});
/** Why there is no cookies API: content scripts have no permissions API either. */
const noCookies = ({ permissions }) => permissions
    ? createRefusal('blocked', 'permission', 'cookies')
    : createRefusal('blocked', 'cookies API');
/** Why a call for this site was refused, where that is because the extension may not reach it. */
const noHost = async (api, { protocol, hostname }) => {
    const host = `${protocol}//${hostname}/*`;
    // Their own words are no help: Firefox's are the same for a refused domain.
    const reaches = api.permissions &&
        (await ask(api, api.permissions.contains, { origins: [host] }).catch(() => true));
    return reaches === false ? createRefusal('blocked', 'host', host) : undefined;
};

/** Reports changes to an extension: `onChanged`, and the ends of lifetimes, which the API shows but does not report in time. */
const watchExtension = (place) => {
    const { site, api, storeId, partitionKey } = place;
    const causes = new Map();
    const writing = [];
    let seen = [];
    let schedule;
    const concerns = ({ domain, hostOnly, path, storeId: store, partitionKey: key, }) => {
        const { hostname = '', pathname = '' } = site() ?? {};
        return ((hostOnly ? hostname === domain : domainMatch(hostname, canonicalDomain(domain))) &&
            pathMatch(pathname, path) &&
            (storeId === undefined || storeId === store) &&
            !partitionKey === !key?.topLevelSite);
    };
    /** Whether it is of the jar that is seen, which says itself which store and partition it is of, and no other one of the name hides it. */
    const visible = ({ name, domain, path, storeId: store, partitionKey: key, }) => {
        const { storeId: own = store, partitionKey: ours } = seen[0] ?? place;
        const shown = seen.find((cookie) => cookie.name === name) ?? { domain, path };
        return (own === store &&
            ours?.topLevelSite === key?.topLevelSite &&
            shown.domain === domain &&
            shown.path === path);
    };
    const watch = (refresh) => {
        const begun = Date.now();
        let timer;
        let overwritten;
        let ends = [];
        const hear = ({ removed, cause, cookie }) => {
            if (!concerns(cookie))
                return;
            // An overwriting is reported in two halves; the second one says what is there now.
            if (removed && cause === 'overwrite') {
                overwritten = cookie;
                return;
            }
            const name = decodeName(cookie.name);
            // Firefox, whose cookies alone have this, shows in the first half what is in the second.
            const old = overwritten?.name === cookie.name && !('firstPartyDomain' in overwritten)
                ? [overwritten]
                : [];
            const before = (now) => {
                if (!visible(cookie))
                    return now;
                return removed ? beforeChange(now, [], [cookie]) : beforeChange(now, [cookie], old);
            };
            overwritten = undefined;
            causes.set(name, cause);
            void Promise.resolve(refresh(Date.now() - begun < WAKING ? before : undefined)).then(() => causes.delete(name));
        };
        const events = extensionApi(api).cookies?.onChanged;
        events?.addListener(hear);
        schedule = (cookies) => {
            clearTimeout(timer);
            // Whatever this read was for, it is the one that no longer shows what has ended by now; several may have since the timer.
            for (const { name, end } of ends)
                if (end <= Date.now() && !causes.has(name))
                    causes.set(name, 'expired');
            ends = cookies.flatMap(({ name, expirationDate }) => expirationDate ? [{ name: decodeName(name), end: expirationDate * 1000 }] : []);
            const next = Math.min(...ends.map(({ end }) => end));
            const wait = () => {
                const left = next + 1 - Date.now();
                timer = setTimeout(left > MINUTE ? wait : () => void refresh(), Math.min(left, MINUTE));
            };
            if (next < Infinity)
                wait();
        };
        return () => {
            schedule = undefined;
            clearTimeout(timer);
            events?.removeListener(hear);
        };
    };
    return {
        watch,
        /** Takes what a read has shown. */
        saw: (cookies) => {
            seen = cookies;
            schedule?.(cookies);
        },
        /** Runs an own write. Its cause is known, before the event comes. */
        own: async (name, write) => {
            writing.push(name);
            try {
                return await write();
            }
            finally {
                writing.splice(writing.indexOf(name), 1);
            }
        },
        /** The cause of a change that is being reported. */
        causeOf: (name) => writing.includes(name) ? 'explicit' : causes.get(name),
    };
};

/** `value`: the text of what stands in the cookie. */
const detailsOf = (cookie, value) => {
    const { name, hostOnly, path, secure, httpOnly, storeId, expirationDate } = cookie;
    const domain = canonicalDomain(cookie.domain);
    const sameSite = SAME_SITES[cookie.sameSite];
    const expires = expirationDate === undefined ? undefined : new Date(expirationDate * 1000);
    const partitionKey = cookie.partitionKey ?? undefined;
    const attributes = {
        path,
        secure,
        expires,
        sameSite,
        partitioned: !!partitionKey,
        domain: hostOnly ? undefined : domain,
    };
    return {
        name: decodeName(name),
        value,
        domain,
        hostOnly,
        path,
        secure,
        httpOnly,
        sameSite,
        expires,
        storeId,
        partitionKey,
        attributes,
    };
};
/** Theirs to ours. `unspecified` has no word here: written again, it becomes the default, `lax`. */
const SAME_SITES = {
    no_restriction: 'none',
    lax: 'lax',
    strict: 'strict',
};

/** The cookies that a page at some address has, as an extension sees them. */
/** The cookies as a Cookie header has them. */
const headerOf = (cookies) => cookies.map(({ name, value }) => (name ? `${name}=${value}` : value)).join('; ');
const webextStore = ({ url, storeId, partitionKey, api: given, }) => {
    const site = new URL(url);
    const jar = { ...(storeId && { storeId }), ...(partitionKey && { partitionKey }) };
    const list = async (from = site.href) => {
        const api = extensionApi(given);
        if (!api.cookies)
            throw noCookies(api);
        const cookies = await ask(api, api.cookies.getAll, {
            ...jar,
            url: from,
        });
        // Firefox lists a cookie a while longer than it lives.
        return cookies
            .map(own)
            .filter(({ expirationDate = Infinity }) => expirationDate * 1000 > Date.now());
    };
    /** The cookie that is written anew, be it that somebody left its name as it stands. */
    const findReplaced = async ({ name, path, domain }) => {
        const there = (await list(Object.assign(new URL(site), { pathname: path }).href)).filter((cookie) => cookie.path === path &&
            cookie.domain === (domain ? `.${canonicalDomain(domain)}` : site.hostname));
        return [name, decodeName(name)].flatMap((known) => there.filter((cookie) => cookie.name === known))[0];
    };
    return {
        // about:, file: and the browser's own pages have no cookies.
        site: () => (/^https?:$/.test(site.protocol) ? site : undefined),
        // Localhost is up to the browser: Chromium keeps Secure cookies of its http there, Firefox doesn't.
        isTrustworthy: () => isTrustworthy(site),
        httpOnly: true,
        list: () => list(),
        write: async (cookie) => {
            const api = extensionApi(given);
            if (!api.cookies)
                throw noCookies(api);
            const obstacle = findObstacle(cookie, partitionKey);
            if (obstacle)
                throw createRefusal('rejected', obstacle, cookie[obstacle]);
            // To remove one there is no need to know, and the API's `remove` takes the name's other cookies too.
            const old = isRemoval(cookie) ? undefined : await findReplaced(cookie);
            // What is HttpOnly stays so: an edited session must not become readable to the page's scripts.
            const httpOnly = cookie.httpOnly || !!old?.httpOnly;
            try {
                await ask(api, api.cookies.set, {
                    ...jar,
                    ...toDetails(cookie),
                    name: old?.name ?? cookie.name,
                    url: site.href,
                    httpOnly,
                });
            }
            catch (error) {
                throw (await noHost(api, site)) ?? error;
            }
        },
    };
};
/** What the API has no way to write: a priority, and what is not of this jar's partition. */
const findObstacle = ({ priority, partitioned }, key) => priority ? 'priority' : partitioned === !key ? 'partitioned' : undefined;
const toDetails = (cookie) => {
    const { name, value, path, domain, sameSite, secure } = cookie;
    const expires = expiresAt(cookie);
    return {
        name,
        value,
        secure,
        path,
        ...(domain && { domain: canonicalDomain(domain) }),
        sameSite: sameSite === 'none' ? 'no_restriction' : sameSite,
        // A removal is not written as 0, which is no date to Chromium's older versions.
        ...(expires < Infinity && { expirationDate: isRemoval(cookie) ? 1 : expires / 1000 }),
    };
};

/** The verbs over the extension API. */
/**
 * Creates the verbs over the cookies of a page's address, in an extension's background and in its own pages. The extension needs the
 * permission `cookies` and the host permission. If one is missing there are no cookies, and `set` and `remove` return `blocked` with a
 * message that names it. A text that is not an address throws a TypeError; an address that can't have cookies (`about:blank`) has none.
 *
 * @param given The page's address, and if it matters the cookie store and the embedding site.
 * @param attributes The jar's default options, as with `createJar`.
 * @example
 * const jar = extensionJar({ url: 'https://example.com/' })
 * const { ok, message } = await jar.set('theme', 'dark', { expires: '30d' })
 */
const extensionJar = (given, attributes) => {
    const place = own(given);
    const { prefix, ...defaults } = own(attributes);
    const { store, own: ownWrite, causeOf, list } = extensionStore(place);
    const jar = directJar(store, storeSource(store), {
        ...(place.partitionKey && { partitioned: true }),
        ...defaults,
    });
    const { encoding } = jar.internals;
    const direct = {
        ...jar,
        set: ((name, value, options) => ownWrite(name, () => jar.set(name, value, options))),
        remove: (name, options) => ownWrite(name, () => jar.remove(name, options)),
        onChange: (listener, options) => jar.onChange((change) => listener({ ...change, cause: causeOf(change.name) }), options),
    };
    const begin = prefix ?? '';
    return {
        ...complete(inTurn(direct), prefix, createAsyncRemoveAll),
        getAllDetails: async (name) => (await list().catch(() => []))
            .map((cookie) => detailsOf(cookie, decode(encoding, cookie.value)))
            .filter((cookie) => name === undefined ? cookie.name.startsWith(begin) : cookie.name === begin + name)
            .map((cookie) => ({ ...cookie, name: cookie.name.slice(begin.length) })),
    };
};
/** The store behind the verbs, with what the verbs have no word for. */
const extensionStore = (place) => {
    const { list, ...setting } = webextStore(place);
    const { api, storeId, partitionKey } = place;
    const { watch, saw, ...changes } = watchExtension({
        site: setting.site,
        api,
        storeId,
        partitionKey,
    });
    const store = {
        ...setting,
        watch,
        read: async () => {
            const cookies = await list();
            saw(cookies);
            return headerOf(cookies);
        },
    };
    return { store: store, list, ...changes };
};

export { extensionJar };
