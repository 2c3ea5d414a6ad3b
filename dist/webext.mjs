import { W as WAKING, b as beforeThat, c as createAsyncJar, i as inTurn } from './shared/worker.mjs';
import { d as decodeName, L as LONGEST } from './shared/page2.mjs';
import { p as percent } from './shared/percent.mjs';
import { h as httpOnly } from './shared/http-only.mjs';
import { H as HTTP_FORMS, d as decode } from './shared/jar.mjs';
export { C as CookieError, i as isCookieError } from './shared/jar.mjs';
import { p as parseSetCookie } from './shared/set-cookie.mjs';

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
const noCookies = ({ permissions }) => denied(permissions
    ? 'the extension lacks the "cookies" permission: add it to the manifest\'s permissions'
    : 'only an extension\'s background and own pages have the cookies API: in a content script or a page use "gingersnap" itself');
/** Why a call for this site was refused, where that is because the extension may not reach it. */
const noHost = async (api, { protocol, hostname }) => {
    const host = `${protocol}//${hostname}/*`;
    // Their own words are no help: Firefox's are the same for a refused domain.
    const reaches = api.permissions &&
        (await ask(api, api.permissions.contains, { origins: [host] }).catch(() => true));
    return reaches === false
        ? denied(`the extension may not reach ${host}: add it to the manifest's host_permissions, or ask the visitor for it`)
        : undefined;
};
const denied = (message) => new DOMException(message, 'SecurityError');

/** What tells an extension that cookies have changed: `onChanged`, and the ends of lifetimes, which the API shows and nobody tells of in time. */
const watchExtension = (place) => {
    const { site, api, storeId, partitionKey } = place;
    const causes = new Map();
    const writing = [];
    let seen = [];
    let schedule;
    const concerns = ({ domain, hostOnly, path, storeId: store, partitionKey: key, }) => {
        const { hostname = '', pathname = '' } = site() ?? {};
        return ((hostOnly ? hostname === domain : `.${hostname}`.endsWith(`.${domain.replace(/^\./, '')}`)) &&
            `${pathname}/`.startsWith(path.endsWith('/') ? path : `${path}/`) &&
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
    const watch = (look) => {
        const begun = Date.now();
        let timer;
        let overwritten;
        let ends = [];
        const hear = ({ removed, cause, cookie }) => {
            if (!concerns(cookie))
                return;
            // An overwriting is told in two halves; the second one says what is there now.
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
                return removed ? beforeThat(now, [], [cookie]) : beforeThat(now, [cookie], old);
            };
            overwritten = undefined;
            causes.set(name, cause);
            void Promise.resolve(look(Date.now() - begun < WAKING ? before : undefined)).then(() => causes.delete(name));
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
            if (next < Infinity)
                timer = setTimeout(() => void look(), Math.min(next + 1 - Date.now(), LONGEST));
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
        /** The cause of a change that is being told. */
        causeOf: (name) => writing.includes(name) ? 'explicit' : causes.get(name),
    };
};

/** `value`: the text of what stands in the cookie. */
const detailsOf = (cookie, value) => {
    const { name, hostOnly, path, secure, httpOnly, storeId, expirationDate } = cookie;
    const domain = cookie.domain.replace(/^\./, '');
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
        return (cookies
            // Own properties alone: what a cookie lacks must not be found on a polluted prototype.
            .map((cookie) => ({ __proto__: null, ...cookie }))
            .filter(({ expirationDate = Infinity }) => expirationDate * 1000 > Date.now()));
    };
    /** The cookie that is written anew, be it that somebody left its name as it stands. */
    const replaced = async ({ name, path = '/', domain }) => {
        const there = (await list(Object.assign(new URL(site), { pathname: path }).href)).filter((cookie) => cookie.path === path &&
            cookie.domain === (domain ? `.${plainDomain(domain)}` : site.hostname));
        return [name, decodeName(name)].flatMap((known) => there.filter((cookie) => cookie.name === known))[0];
    };
    return {
        // about:, file: and the browser's own pages have no cookies.
        site: () => (/^https?:$/.test(site.protocol) ? site : undefined),
        // Localhost is up to the browser: Chromium keeps Secure cookies of its http there, Firefox doesn't.
        trustworthy: () => /^(.*\.)?localhost$|^127\.|^\[::1\]$/.test(site.hostname),
        forms: HTTP_FORMS,
        list: () => list(),
        write: async (cookie) => {
            const api = extensionApi(given);
            if (!api.cookies)
                throw noCookies(api);
            const parsed = parseSetCookie(cookie);
            const obstacle = obstacleTo(parsed, partitionKey);
            if (obstacle)
                throw new DOMException(`the extension API has no way to write ${obstacle}`, 'NotSupportedError');
            // To remove one there is no need to know, and the API's `remove` takes the name's other cookies too.
            const old = parsed.ends === -Infinity ? undefined : await replaced(parsed);
            // What is HttpOnly stays so: an edited session must not become readable to the page's scripts.
            const httpOnly = parsed.httpOnly || !!old?.httpOnly;
            try {
                await ask(api, api.cookies.set, {
                    ...jar,
                    ...init(parsed),
                    name: old?.name ?? parsed.name,
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
const plainDomain = (domain) => domain.toLowerCase().replace(/^\./, '');
const obstacleTo = ({ priority, partitioned }, key) => priority
    ? 'a priority: leave it out'
    : partitioned && !key
        ? 'a partitioned cookie without knowing the embedding site: give extensionJar a partitionKey'
        : !partitioned && key
            ? 'an unpartitioned cookie with a partitionKey: make a jar without one'
            : undefined;
const init = ({ name, value, path, domain, sameSite, secure, ends }) => ({
    name,
    value,
    secure,
    ...(path && { path }),
    ...(domain && { domain: plainDomain(domain) }),
    ...(sameSite && { sameSite: sameSite === 'none' ? 'no_restriction' : sameSite }),
    // Not 0, which is no date to Chromium's older versions.
    ...(ends !== undefined && { expirationDate: Math.max(ends / 1000, 1) }),
});

/** The verbs over the extension API. */
/**
 * The cookies of a page's address, in an extension's background and in its own pages. Needs the permission `cookies`, and the host's.
 * Where one is missing it reads as empty, and `set` and `remove` are answered `blocked` with a message that says which.
 * An address that is none throws a TypeError; one that can have no cookies (`about:blank`) reads as empty.
 *
 * @param given Whose cookies: the page's address, and where it matters the store and the embedding site.
 * @param attributes What counts where a call does not say otherwise, as with `createJar`.
 * @example
 * const jar = extensionJar({ url: 'https://example.com/' })
 * const { ok, message } = await jar.set('theme', 'dark', { expires: '30d' })
 */
const extensionJar = (given, attributes) => {
    // Own properties alone: a polluted prototype is none of the caller's.
    const place = { __proto__: null, ...given };
    const { encoding = percent } = { __proto__: null, ...attributes };
    const { store, own, causeOf, list } = extensionStore(place);
    const queued = createAsyncJar(store, {
        ...(place.partitionKey && { partitioned: true }),
        ...attributes,
    });
    const jar = queued.onChange.turns.verbs;
    const direct = {
        ...jar,
        set: ((name, value, options) => own(name, () => jar.set(name, value, httpOnly(name, options)))),
        remove: (name, options) => own(name, () => jar.remove(name, httpOnly(name, options))),
        getAllDetails: async (name) => (await list().catch(() => []))
            .filter((cookie) => name === undefined || decodeName(cookie.name) === name)
            .map((cookie) => detailsOf(cookie, decode(encoding, cookie.value))),
        onChange: (listener, options) => jar.onChange((change) => listener({ ...change, cause: causeOf(change.name) }), options),
    };
    return inTurn(direct, encoding, queued);
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
    return { store, list, ...changes };
};

export { extensionJar };
