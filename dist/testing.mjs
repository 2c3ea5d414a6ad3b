import { p as put } from './shared/cookie-store.mjs';
import { p as percent } from './shared/percent.mjs';
import { p as prefixOf, L as LONGEST_LIFETIME, s as secondsIn } from './shared/lifetime.mjs';
import { c as canonicalDomain, d as domainMatch, k as isAddress, i as createRemoveAll, j as storeSource } from './shared/set.mjs';
import { j as jarOf, o as openWith } from './shared/jar.mjs';
import { c as complete } from './shared/prefix.mjs';
import { o as own } from './shared/own.mjs';
import { i as isTrustworthy } from './shared/is-trustworthy.mjs';
import { p as parseSetCookie } from './shared/parse-set-cookie.mjs';
import { d as defaultPath, p as pathMatch } from './shared/path-match.mjs';
import { s as serialize } from './shared/set-cookie.mjs';

/** A CookieStore on a window for as long as tests need it. */
const NAMES = ['cookieStore', 'CookieStore', 'CookieChangeEvent'];
/**
 * Puts a working `cookieStore`, made of the window's `document.cookie`, into a window of jsdom or happy-dom, with the classes `CookieStore` and
 * `CookieChangeEvent` beside it. jsdom has no CookieStore; happy-dom's reports only its own writes, and refuses almost nothing. The CookieStore
 * of a browser is left as it is.
 *
 * @param window The window: the global one where the test's environment is a DOM, or one of your own.
 * @returns removes it again, and puts back what was there before; a second call is harmless
 * @example
 * const takeOut = installCookieStore(window)
 * afterAll(takeOut)
 */
const installCookieStore = (window) => {
    const describe = (name) => Object.getOwnPropertyDescriptor(window, name);
    if (String(window.CookieStore).includes('[native code]'))
        return () => { };
    const before = NAMES.map((name) => [name, describe(name)]);
    const store = put(window);
    return () => {
        // What somebody else has put there since is his.
        if (window.cookieStore !== store)
            return;
        for (const [name, descriptor] of before)
            if (descriptor)
                Object.defineProperty(window, name, descriptor);
            else
                Reflect.deleteProperty(window, name);
    };
};

/** Whether two values are equal, and if not, where they differ. */
/** A way to the first difference, and what stands there; nothing where they are equal. 0 equals -0, and NaN itself. */
const differenceOf = (one, other, way = '', above = []) => {
    if (one === other || (one !== one && other !== other) || above.includes(one))
        return;
    if (!isObject(one) || !isObject(other))
        return [way, one, other];
    if (className(one) !== className(other))
        return [`${way}.constructor`, className(one), className(other)];
    const [mine, theirs] = [membersOf(one), membersOf(other)];
    if (!mine || !theirs)
        return [way, one, other];
    for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
        const member = mine.get(key);
        // A member that is undefined is another thing than none.
        if (mine.has(key) !== theirs.has(key))
            return [way + key, member, theirs.get(key)];
        const difference = differenceOf(member, theirs.get(key), way + key, [...above, one]);
        if (difference)
            return difference;
    }
    return;
};
const isObject = (value) => typeof value === 'object' && value !== null;
/** By name, since a frame, as jsdom's window is one, has classes of its own. */
const className = (value) => Object.getPrototypeOf(value)?.constructor?.name ??
    'Object';
/** What an object is compared by; nothing for what shows nothing of itself (a promise, a WeakMap), which only equals itself. */
const membersOf = (value) => {
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    const members = new Map(Object.entries(value).map(([key, member]) => [
        kind === 'Array' ? `[${key}]` : `.${key}`,
        member,
    ]));
    switch (kind) {
        case 'Date':
            return new Map([['.getTime()', Number(value)]]);
        case 'Map':
        case 'Set':
            return new Map([...value].map((member, i) => [`.entry ${i}`, member]));
        case 'ArrayBuffer':
            return membersOf(new Uint8Array(value));
        case 'Promise':
        case 'WeakMap':
        case 'WeakSet':
        case 'WeakRef':
            return;
        case 'Array':
        case 'Object':
            return members;
        default:
            // What the engine has made says in its text what no member shows: a URL, an Error, Temporal's.
            return members.set('.toString()', value.toString());
    }
};

/**
 * Checks that a codec keeps its law for this value: `decode(encode(value))` returns an equal value, which is encoded as the same text again,
 * and the text passes through the encoding unchanged. It returns true, or throws an Error whose sentence says what differs.
 *
 * @typeParam T What the value is
 * @example
 * expect(roundTrips(money, { amount: 5, currency: 'EUR' })).toBe(true)
 * fc.assert(fc.property(fc.date({ noInvalidDate: true }), value => roundTrips(date, value)))
 */
const roundTrips = (codec, value, options = {}) => {
    const { encoding = percent, equal } = options;
    const text = step(`encode throws for ${shown$1(value)}`, () => codec.encode(value));
    if (typeof text !== 'string')
        throw new Error(`encode gives ${shown$1(text)} for ${shown$1(value)}, and must give text`);
    const written = `${shown$1(value)}, written as ${shown$1(text)},`;
    const back = step(`${written} does not come through the encoding`, () => encoding.decode(encoding.encode(text)));
    if (back !== text)
        throw new Error(`${written} comes out of the encoding as ${shown$1(back)}`);
    const decoded = step(`${written} is not read`, () => codec.decode(back));
    const difference = equal
        ? !equal(value, decoded) && ['', value, decoded]
        : differenceOf(value, decoded);
    if (difference) {
        const [way, one, other] = difference;
        throw new Error(`${written} comes back ${way && `with another ${way.replace(/^\./, '')}: `}as ${shown$1(other)} instead of ${shown$1(one)}`);
    }
    const again = step(`${written} is read, but encode throws for what it gives`, () => codec.encode(decoded));
    // Texts are compared to find out whether a value has changed.
    if (again !== text)
        throw new Error(`${written} comes back equal, but is then written as ${shown$1(again)}`);
    return true;
};
const step = (otherwise, go) => {
    try {
        return go();
    }
    catch (cause) {
        throw new Error(`${otherwise}: ${cause?.message ?? String(cause)}`, { cause });
    }
};
/** A value as a sentence has it. */
const shown$1 = (value) => {
    if (typeof value === 'string' ||
        (typeof value === 'object' && value !== null && !(value instanceof Date)))
        try {
            return JSON.stringify(value);
        }
        catch { }
    return Object.is(value, -0) ? '-0' : String(value);
};

/** Reads the date of an `expires` attribute (RFC 6265bis, 5.1.1), which servers write in many ways. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** In milliseconds since 1970; NaN where it is no date. */
const cookieDate = (text) => {
    let time;
    let day;
    let month;
    let year;
    for (const token of text.split(/[\t -/;-@[-`{-~]+/)) {
        // Each part is the first token that looks like it.
        const clock = time ? undefined : /^(\d\d?):(\d\d?):(\d\d?)(?!\d)/.exec(token);
        if (clock)
            time = clock.slice(1).map(Number);
        else if (day === undefined && /^\d\d?(?!\d)/.test(token))
            day = parseInt(token);
        else if (month === undefined && MONTHS.includes(token.slice(0, 3).toLowerCase()))
            month = MONTHS.indexOf(token.slice(0, 3).toLowerCase());
        else if (year === undefined && /^\d{2,4}(?!\d)/.test(token))
            year = parseInt(token);
    }
    if (!time || day === undefined || month === undefined || year === undefined)
        return NaN;
    if (year < 100)
        year += year < 70 ? 2000 : 1900;
    const [hours, minutes, seconds] = time;
    const date = Date.UTC(year, month, day, hours, minutes, seconds);
    // A 30th of February would be the 2nd of March.
    const exists = new Date(date).getUTCDate() === day && hours < 24 && minutes < 60 && seconds < 60;
    return exists && year > 1600 ? date : NaN;
};

/** Where a cookie holds: hosts and paths (RFC 6265bis, 5.1.3, 5.1.4 and 5.7). */
/** Without a list: the last label is the public suffix (publicsuffix.org: the prevailing rule is "*"). */
const lastTwo = (host) => {
    const labels = host.split('.').slice(-2);
    return labels.length > 1 && labels.every(Boolean) ? labels.join('.') : undefined;
};
/** The list's answer, where there is a list and it has one. */
const registrableBy = (list = lastTwo) => (host) => {
    if (isAddress(host))
        return;
    try {
        return list(host);
    }
    catch {
        return lastTwo(host); // tough-cookie throws for localhost, .test and the like, which are in no list
    }
};
/** The hosts that a cookie of this host with this `domain` holds for; nothing where the host may not set it. */
const hostsOf = (given, host, registrable) => {
    const domain = canonicalDomain(given);
    const site = registrable(host);
    // What has no domain of its own, an address, localhost, a public suffix, may name itself, and has said nothing by that.
    if (!given || (!site && domain === host))
        return { domain: host, hostOnly: true };
    return site && domainMatch(host, domain) && domainMatch(domain, site)
        ? { domain, hostOnly: false }
        : undefined;
};
/** The path of a cookie that names none that begins with `/`: the folder of the address. */
const pathOf = (given, { pathname }) => given?.startsWith('/') ? given : defaultPath(pathname);

/** A cookie as the jar in memory keeps it, and the rules by which one becomes it. */
/** Nothing where a browser refuses it (RFC 6265bis, 5.7). */
const cookieOf = (parsed, { site, script }, now, registrable) => {
    const { name, value, domain = '', path, secure, httpOnly, attributes } = parsed;
    const hosts = hostsOf(domain, site.hostname, registrable);
    const partition = parsed.partitioned ? site.protocol : undefined;
    const sameSite = findWord(attributes.get('samesite'), ['lax', 'strict', 'none']);
    const prefix = prefixOf(name);
    if (!hosts || (secure && !isTrustworthy(site)) || (httpOnly && script))
        return;
    if ((partition || prefix || sameSite === 'none') && !secure)
        return;
    // Chromium wants the path to be said, even where it would be / anyway.
    if (prefix.startsWith('__host') && (domain || path !== '/'))
        return;
    if (prefix.endsWith('http-') && !httpOnly)
        return;
    return {
        name,
        value,
        ...hosts,
        path: pathOf(path, site),
        secure,
        httpOnly,
        sameSite,
        partition,
        priority: findWord(attributes.get('priority'), ['low', 'medium', 'high']) ?? 'medium',
        ends: endOf(parsed, now),
    };
};
const findWord = (text, words) => words.find((word) => word === text?.toLowerCase());
/** max-age counts where there is one, else expires where it is a date, else the session. */
const endOf = ({ maxAge, attributes }, now) => {
    const asked = maxAge ?? (cookieDate(attributes.get('expires') ?? '') - now) / 1000;
    return isNaN(asked)
        ? Infinity
        : asked > 0
            ? now + Math.min(asked, LONGEST_LIFETIME) * 1000
            : -Infinity;
};

/** The most that a site may have, and how many are left of one more. */
const MOST = 180;
const LEFT = 150;
/** In this order, each with as many as it must leave (net/cookies/cookie_monster.cc). */
const ROUNDS = [
    ['low', 30, true],
    ['low', 30, false],
    ['medium', 50, true],
    ['high', 70, true],
    ['medium', 50, false],
    ['high', 70, false],
];
/** `cookies` are all of a site, those of a partition apart. */
const findEvicted = (cookies) => {
    const gone = new Set();
    if (cookies.length <= MOST)
        return gone;
    const leastUsed = [...cookies].sort((a, b) => a.used - b.used || a.made - b.made);
    if (cookies[0]?.partition)
        return new Set(leastUsed.slice(0, -MOST));
    for (const [priority, keeps, spareSecure] of ROUNDS) {
        const these = leastUsed.filter((cookie) => cookie.priority === priority && !gone.has(cookie));
        const open = spareSecure ? these.filter(({ secure }) => !secure) : these;
        const most = these.length - Math.max(keeps, these.length - open.length);
        const wanted = cookies.length - LEFT - gone.size;
        for (const cookie of open.slice(0, Math.max(0, Math.min(most, wanted))))
            gone.add(cookie);
    }
    return gone;
};

/** All cookies of a browser, in memory: received, kept, read and forgotten by RFC 6265bis, and where that leaves a choice, by Chromium's. */
/** Whether a page at this address has cookies at all. */
const keepsCookies = ({ protocol }) => /^https?:$/.test(protocol);
/** One cookie that is written again. */
const same = (one, other) => ['name', 'domain', 'hostOnly', 'path', 'partition'].every((key) => one[key] === other[key]);
const createCookies = (clock, list) => {
    const registrable = registrableBy(list);
    const siteOf = ({ domain }) => registrable(domain) ?? domain;
    const looks = new Map();
    let kept = [];
    let turn = 0;
    const tell = (but) => {
        for (const [look, as] of [...looks])
            if (as !== but)
                look();
    };
    /** Gives the time. */
    const tick = () => {
        const now = clock();
        const left = kept.filter(({ ends }) => ends > now);
        const ended = left.length < kept.length;
        kept = left;
        if (ended)
            tell();
        return now;
    };
    /** Whether what is there already forbids this cookie. */
    const forbids = (cookie, old, { site, script }) => !!(old?.httpOnly && script) ||
        // Leave secure cookies alone: http must not hide one (RFC 6265bis, 5.7).
        (!isTrustworthy(site) &&
            kept.some((other) => other.secure &&
                !other.partition &&
                other.name === cookie.name &&
                (domainMatch(other.domain, cookie.domain) || domainMatch(cookie.domain, other.domain)) &&
                pathMatch(cookie.path, other.path)));
    const visible = ({ site, script }) => kept
        .filter(({ domain, hostOnly, path, secure, httpOnly, partition }) => (hostOnly ? site.hostname === domain : domainMatch(site.hostname, domain)) &&
        pathMatch(site.pathname, path) &&
        !(secure && !isTrustworthy(site)) &&
        !(httpOnly && script) &&
        (!partition || partition === site.protocol))
        .sort((a, b) => b.path.length - a.path.length || a.made - b.made);
    return {
        receive: (line, sender, but) => {
            const now = tick();
            const parsed = keepsCookies(sender.site) ? parseSetCookie(line) : undefined;
            const cookie = parsed && cookieOf(parsed, sender, now, registrable);
            if (!cookie)
                return false;
            const old = kept.find((other) => same(cookie, other));
            if (forbids(cookie, old, sender))
                return false;
            kept = kept.filter((other) => other !== old);
            if (cookie.ends > now) {
                // Chromium and Firefox put one with a new value last, against RFC 6265bis, 5.7, where it keeps its place.
                kept.push({
                    ...cookie,
                    made: old?.value === cookie.value ? old.made : turn,
                    used: turn++,
                    usedAt: now,
                });
                const gone = findEvicted(kept.filter((other) => other.partition === cookie.partition && siteOf(other) === siteOf(cookie)));
                kept = kept.filter((other) => !gone.has(other));
            }
            tell(but);
            return true;
        },
        header: (sender) => {
            const now = tick();
            if (!keepsCookies(sender.site))
                return '';
            turn++;
            return visible(sender)
                .map((cookie) => {
                // Chromium notes a read once a minute.
                if (now - cookie.usedAt >= 60_000)
                    Object.assign(cookie, { used: turn, usedAt: now });
                return cookie.name ? `${cookie.name}=${cookie.value}` : cookie.value;
            })
                .join('; ');
        },
        all: () => {
            tick();
            return [...kept].sort((a, b) => a.made - b.made);
        },
        watch: (look, as) => {
            looks.set(look, as);
            return () => looks.delete(look);
        },
        tick,
    };
};

/** Cookies in memory, as a script of a page sees them. */
/** The store of a page at this address; one whose scheme is not http or https has no cookies, as in a browser. */
const memoryStore = (cookies, site) => {
    const page = { site, script: true };
    return {
        read: () => cookies.header(page),
        // Who writes looks by himself.
        write: (cookie) => void cookies.receive(serialize(cookie), page, page),
        site: () => (keepsCookies(site) ? site : undefined),
        isTrustworthy: () => isTrustworthy(site),
        watch: (refresh) => cookies.watch(() => void refresh(), page),
    };
};

/**
 * Creates a jar in memory that follows the rules of browsers (RFC 6265bis, and Chromium where that leaves a choice): domains, paths, Secure,
 * prefixes, lifetimes and the 400 days, 4096 bytes, 180 cookies, order. Its verbs, refusals and errors are those of a page.
 *
 * @example
 * const jar = testJar({ url: 'https://shop.example/cart', now: new Date('2026-01-01') })
 * jar.setCookie('session=1; Path=/; HttpOnly')
 * expect(cart.on(jar).set([item]).ok).toBe(true)
 */
const testJar = (options) => {
    const { url, now: start = () => Date.now(), registrableDomain, prefix } = own(options);
    const given = typeof start === 'function' ? start : () => Number(start);
    if (isNaN(given()))
        throw new TypeError(`now: ${String(start)} is no time`);
    let ahead = 0;
    const now = () => given() + ahead;
    const cookies = createCookies(now, registrableDomain);
    const at = (url) => {
        const page = new URL(url);
        const server = (url = page) => ({
            site: new URL(url),
            script: false,
        });
        const store = memoryStore(cookies, page);
        const jar = jarOf(openWith(store), storeSource(store));
        const set = ((name, value, options) => jar.set(name, value, onClock(options, now())));
        return {
            ...complete({ ...jar, set }, prefix, createRemoveAll),
            advance: (span) => {
                const seconds = secondsIn(span);
                if (!isFinite(seconds))
                    throw new TypeError(`"${span}" is no span of time: write '90s', '30m', '12h', '7d' or '4w'`);
                ahead += seconds * 1000;
                cookies.tick();
            },
            now,
            at,
            cookies: () => cookies.all().map(shown),
            cookieHeader: (url) => cookies.header(server(url)),
            setCookie: (line, url) => cookies.receive(line, server(url)),
            store,
        };
    };
    return at(url);
};
/** A Date is a moment of the jar's clock, of which the verbs know nothing; a lifetime in seconds is the same on every clock. */
const onClock = (options, now) => {
    const { expires, maxAge } = own(options);
    const end = Math.ceil(Number(expires) / 1000) * 1000;
    return !expires || typeof expires !== 'object' || isNaN(end) || maxAge != null
        ? options
        : { ...options, expires: undefined, maxAge: (end - now) / 1000 };
};
const shown = ({ name, value, domain, hostOnly, path, secure, httpOnly, sameSite, partition, priority, ends, }) => ({
    name,
    value,
    domain: hostOnly ? domain : `.${domain}`,
    path,
    secure,
    httpOnly,
    sameSite,
    partitioned: partition !== undefined,
    priority,
    expires: isFinite(ends) ? new Date(ends) : undefined,
});

export { installCookieStore, roundTrips, testJar };
