import { d as decodePercent } from './decode-percent.mjs';

/** Until when something goes on. */
/** The function that ends it, which an aborted signal calls as well; it ends once, and then leaves nothing at the signal. */
const until = (signal, end) => {
    let ended = false;
    const stop = () => {
        if (ended)
            return;
        ended = true;
        signal?.removeEventListener('abort', stop);
        end();
    };
    signal?.addEventListener('abort', stop);
    return stop;
};

const SECONDS = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 };
/** The attribute that removes a cookie. */
const GONE = '; max-age=0';
/**
 * The attribute that says how long: `''` for the browser's session, undefined where what is given is no lifetime.
 * A Date is written as `expires`; all else as `max-age`, which does not depend on the clock of whoever writes it.
 */
const lifetime = ({ maxAge, expires }) => {
    if ((maxAge ?? expires) == null)
        return '';
    // Another frame's Date is no `instanceof Date`.
    const date = maxAge == null && {}.toString.call(expires) === '[object Date]';
    const age = maxAge ??
        (date ? (Number(expires) - Date.now()) / 1000 : secondsIn(expires));
    // Number.isFinite, because the global one takes what becomes a number, such as '' and [], and throws for a BigInt.
    if (!Number.isFinite(age))
        return;
    if (age <= 0)
        return GONE;
    return date
        ? // Browsers ignore a year of five digits (RFC 6265bis, 5.1.1), and the cookie would end with the session.
            // Rounded up, as max-age is: the text has whole seconds, and cut off, one that is less than a second ahead would lie in the past.
            `; expires=${new Date(Math.min(Math.ceil(Number(expires) / 1000) * 1000, 2534e11)).toUTCString()}`
        : `; max-age=${wholeSeconds(age)}`;
};
/** 0 removes. libsoup, WebKitGTK's jar, keeps the seconds in 32 bits: 68 years are as good as for ever. */
const wholeSeconds = (age) => Math.max(0, Math.min(Math.ceil(age), 2 ** 31 - 1));
/** The seconds in a number of days or a Duration; NaN where it does not parse, or where the days are a timestamp by mistake. */
const secondsIn = (expires) => {
    if (typeof expires === 'number')
        return Math.abs(expires) > 36525 ? NaN : expires * 86400;
    // The same numbers as in the type's `${number}`, so that what compiles is a Duration: `${days}d` may be '1e-7d'.
    const [, count, unit] = /^(\S+)([smhdw])$/.exec(typeof expires === 'string' ? expires : '') ?? [];
    return Number(count) * SECONDS[unit];
};
/** Attributes that others may be put over: maxAge wins over expires, but one by default must not win over the expires of a call, so it is
 * written as one, in digits that a Duration has. An invalid lifetime stays, and throws where it is written. */
const underOthers = (attributes) => {
    // Own properties alone, here and below: a polluted prototype is none of the caller's.
    const { maxAge, ...others } = { __proto__: null, ...attributes };
    return Number.isFinite(maxAge)
        ? { ...others, expires: `${wholeSeconds(maxAge)}s` }
        : attributes;
};

/** A cookie's name, as it is given and as it is written. */
/**
 * The name as it is written. No server decodes names, so token characters (RFC 6265, cookie-name) stay as they are;
 * all others, and `%`, are percent-encoded. A lone surrogate has no form and is left, so that reading never throws.
 */
const encodeName = (name) => 
// Most names are tokens, and a test without the u flag costs a tenth of a replacement with it.
/^[!#$&'*+.^`|~\w-]+$/.test(name)
    ? name
    : name
        .replace(/[^!#$&'*+.^`|~\w\ud800-\udfff-]/gu, encodeURIComponent)
        .replace(/[()]/g, escape); // encodeURIComponent leaves ()
/** The name behind a written one: decoded where that is what {@link encodeName} wrote, else as it stands. */
const decodeName = (key) => {
    // Most names are not, and a look costs a tenth of what it spares; in WebKit indexOf a fraction of includes.
    // eslint-disable-next-line @typescript-eslint/prefer-includes
    if (key.indexOf('%') < 0)
        return key;
    const name = decodePercent(key);
    return encodeName(name) === key ? name : key;
};

/** The cookie that is written, looked for and removed at once to learn what a place keeps. */
const PROBE = 'gingersnap-probe';

/** Takes apart what `document.cookie` and a Cookie header show. */
/** Hands over the pairs of `a=1; b=2`, one after the other. One without `=` is a cookie without a name (RFC 6265bis, 5.7). */
const eachPair = (cookies, see) => {
    // To look ahead in the one text costs less than to cut it, or its pairs, first.
    let equals = -1;
    if (cookies)
        for (let at = 0, end; at <= cookies.length; at = end + 2) {
            end = cookies.indexOf('; ', at);
            if (end < 0)
                end = cookies.length;
            if (equals < at)
                equals = cookies.indexOf('=', at);
            // From here on there is none.
            if (equals < 0)
                equals = cookies.length;
            if (equals < end)
                see(cookies.slice(at, equals), cookies.slice(equals + 1, end));
            else
                see('', cookies.slice(at, end));
        }
};
/** All values by name. */
const parse = (cookies) => {
    const wires = new Map();
    eachPair(cookies, (key, wire) => {
        const duplicates = wires.get(key);
        if (duplicates)
            duplicates.push(wire);
        else
            wires.set(key, [wire]);
    });
    return wires;
};
/** What stands under one name as it is written. To search the text for it is several times faster than to take all of it apart. */
const under = (cookies, key) => {
    // One without a name mostly has no `=` to search for.
    if (!key)
        return (cookies ? cookies.split('; ') : [])
            .filter((pair) => pair.indexOf('=') < 1)
            .map((pair) => pair.replace('=', ''));
    // What ends a name is part of none.
    if (/=|; /.test(key))
        return [];
    const start = `${key}=`;
    const found = [];
    for (let at = -1; (at = cookies.indexOf(start, at + 1)) >= 0;) {
        // Else it is a part of another name, or of a value. With `; ` put before the text this would be simpler, but Firefox copies it all for that.
        if (at && cookies.slice(at - 2, at) !== '; ')
            continue;
        const end = cookies.indexOf('; ', at);
        found.push(cookies.slice(at + start.length, end < 0 ? undefined : end));
    }
    return found;
};
/** What stands under a name: under the written one first, then under the name as somebody else may have left it. */
const find = (cookies, name) => 
// Reading never throws, whatever is asked for.
typeof name === 'string'
    ? [...under(cookies, encodeName(name)), ...findUnencoded(cookies, name)]
    : [];
/** What somebody else left under the name as it stands. What is another name's written form, as `a%20b` is that of `a b`, is that one's. */
const findUnencoded = (cookies, name) => encodeName(name) !== name && decodeName(name) === name ? under(cookies, name) : [];

/** What a store shows: read each time, and what is made of it kept until it has changed. */
/** What stands under a name, looked for once. */
const foundIn = ({ cookies, found }, name) => {
    let known = found.get(name);
    if (!known) {
        // Names may be made up without end while the cookies stay as they are.
        if (found.size > 999)
            found.clear();
        found.set(name, (known = { wires: find(cookies, name) }));
    }
    return known;
};
/** All cookies, taken apart once. */
const wiresOf = (look) => (look.wires ??= parse(look.cookies));
/** Opens a store for reading. Comparing its text with the last one costs next to nothing beside reading it, in every engine. */
const readsOf = (store) => {
    // Its own, and found beforehand: a polluted Object.prototype has its say in every function.
    const { source } = { __proto__: null, ...store.read };
    let last;
    let look;
    const reads = (use) => (name, options) => {
        // This function is the verb. Chromium's getter takes some 0.2 µs longer for each function on the stack above it (docs/performance.md),
        // so the document is asked here, and what else a verb does is called afterwards.
        let cookies = '';
        try {
            cookies = (source ? source().cookie : store.read()) || '';
        }
        catch { }
        if (cookies !== last)
            look = { cookies, found: new Map() };
        // Also where it is equal: WebKit gives the same string for some time, and that is compared without a look at its characters.
        last = cookies;
        return use(look, name, options);
    };
    return reads;
};
/** The use of a look that is only looked at. */
const itself = (look) => look;

/** The longest that a timer waits: 2^31 - 1 ms, some 25 days. */
const LONGEST = 2147483647;
/** How many ends are kept, the next ones. Chromium and Firefox keep 180 cookies of a site, so all others have been thrown out. */
const MOST = 1000;
const known = /* @__PURE__ */ new WeakMap();
/** The one of a document, so that each entry hears of the end of what another one wrote. */
const endsOf = (page) => {
    let ends = known.get(page);
    if (!ends)
        known.set(page, (ends = makeEnds()));
    return ends;
};
const makeEnds = () => {
    /** When each ends, by all that is written of it but its value and lifetime: it is one cookie that is written again. */
    const ends = new Map();
    const looks = new Map();
    let id;
    /** When the timer is due; not later than the next end, so that most writes leave it alone. */
    let due = Infinity;
    const wait = (until) => {
        const [view] = looks.values();
        const now = Date.now();
        // One that is overdue may never come: a test's fake timers have gone with it.
        if (!view || (until >= due && due > now))
            return;
        view.clearTimeout(id);
        due = Math.min(due, until);
        id = view.setTimeout(wake, Math.min(due - now, LONGEST));
    };
    /** Forgets what has ended, waits for the next, and says whether there is something to look for. */
    const schedule = () => {
        const now = Date.now();
        let next = Infinity;
        let ended = false;
        for (const [cookie, end] of ends) {
            ended ||= end < now;
            // In WebKitGTK a cookie lives on to its next full second, so there is a second look at that time.
            const later = [end + 10, end + 1010].find((time) => time > now);
            if (later)
                next = Math.min(next, later);
            else
                ends.delete(cookie);
        }
        wait(next);
        return ended;
    };
    const wake = () => {
        due = Infinity;
        if (schedule())
            for (const look of looks.keys())
                look();
    };
    return {
        note: (cookie) => {
            // Each write comes by here, so most must be done with soon: a lifetime is the last attribute, where there is one.
            const last = cookie.lastIndexOf('; ') + 2;
            const isAge = cookie.startsWith('max-age=', last);
            if (!isAge && !cookie.startsWith('expires=', last))
                return;
            const lifetime = cookie.slice(last + 8);
            const end = isAge ? Date.now() + Number(lifetime) * 1000 : Date.parse(lifetime);
            const key = cookie.slice(0, cookie.indexOf('=')) + cookie.slice(cookie.indexOf('; '), last);
            ends.delete(key);
            if (end <= Date.now())
                return;
            ends.set(key, end);
            if (ends.size > MOST)
                schedule();
            if (ends.size > MOST)
                for (const [far] of [...ends].sort(([, a], [, b]) => a - b).slice(MOST / 2))
                    ends.delete(far);
            wait(end + 10);
        },
        source: (view, look) => {
            looks.set(look, view);
            schedule();
            return {
                stop: () => {
                    looks.delete(look);
                    if (looks.size)
                        return;
                    view.clearTimeout(id);
                    due = Infinity;
                },
            };
        },
    };
};

const makeHub = ({ look, compare, watch }) => {
    const listeners = new Set();
    const untold = [];
    let telling = false;
    let last;
    let interval = Infinity;
    let watching;
    const tellAll = (changes) => {
        // All changes of a look have one audience, before any of them is delivered.
        const audience = [...listeners].filter(({ begun }) => begun);
        for (const change of changes)
            untold.push([change, audience]);
        // A listener that writes is told of it after this round, so that everybody hears of everything in the order in which it happened.
        if (telling)
            return;
        telling = true;
        for (const [change, audience] of untold)
            for (const listener of audience)
                if (listeners.has(listener))
                    try {
                        listener.tell(change);
                    }
                    catch (error) {
                        // Goes where an event listener's error goes, to window's `error` event, and silences nobody.
                        queueMicrotask(() => {
                            throw error;
                        });
                    }
        untold.length = 0;
        telling = false;
    };
    const see = (now, before = last, isNews = () => true) => {
        last = now;
        const changes = before === undefined || before === now ? [] : compare(now, before).filter(isNews);
        if (changes.length) {
            watching?.changed?.();
            tellAll(changes);
        }
        return changes;
    };
    /** The shortest interval of the listeners decides; none of them switches the sources off. */
    const rewatch = (wanted) => {
        if (watching && wanted === interval && listeners.size)
            return;
        watching?.stop();
        interval = wanted;
        watching = listeners.size ? watch(interval) : undefined;
        if (!watching)
            last = undefined;
    };
    const hear = (listen, options) => {
        // Own properties alone: a polluted prototype is none of the caller's.
        const { signal, interval: wanted = 1000 } = { __proto__: null, ...options };
        if (signal?.aborted)
            return () => { };
        const listener = { interval: wanted, tell: listen, begun: false };
        const begin = () => {
            listener.begun = true;
        };
        const stop = until(signal, () => {
            listeners.delete(listener);
            if (wanted === interval || !listeners.size)
                rewatch(Math.min(...[...listeners].map((listener) => listener.interval)));
        });
        listeners.add(listener);
        rewatch(Math.min(wanted, interval));
        // The others alone are notified of what happened before. A listener added during a round comes after what its listeners have just done.
        const looked = look();
        if (looked)
            void looked.then(begin);
        else
            begin();
        return stop;
    };
    return {
        see,
        tell: (change) => tellAll([change]),
        hear,
        look: (before) => (listeners.size ? look(before) : undefined),
        seen: () => last,
    };
};

/** What one tab finds it tells the others, which then look themselves. */
const channel = ({ BroadcastChannel }, look) => {
    const tabs = new BroadcastChannel('gingersnap');
    let told = false;
    tabs.onmessage = () => {
        told = true;
        look();
        told = false;
    };
    // What a tab was told of, it need not tell on.
    return { stop: () => tabs.close(), changed: () => told || tabs.postMessage(null) };
};

/** The contract between the hub and what triggers it. */
/** Switches on what is there. */
const switchOn = (sources, view, look) => {
    const on = sources.flatMap((source) => {
        try {
            return source(view, look);
        }
        catch {
            return []; // Firefox refuses a BroadcastChannel where it refuses cookies; so there is nothing to hear of
        }
    });
    return {
        stop: () => on.forEach(({ stop }) => stop()),
        changed: () => on.forEach(({ changed }) => changed?.()),
    };
};
/** Hears events of a target. */
const listens = (target, types, handler) => {
    for (const type of types)
        target.addEventListener(type, handler);
    return { stop: () => types.forEach((type) => target.removeEventListener(type, handler)) };
};

/** The visitor comes back from another window, where there is no CookieStore. */
const focus = (view, look) => listens(view, ['focus'], look);

const responses = ({ PerformanceObserver }, look) => {
    const observer = new PerformanceObserver(look);
    observer.observe({ type: 'resource' });
    return { stop: () => observer.disconnect() };
};

/** The browser's own word: CookieStore's `change`. */
/**
 * A reason to look, never believed by itself: WebKit fires for a write of the same value, Firefox and WebKit for paths that this page
 * does not see, and none of them for a cookie that becomes HttpOnly. `failed` is called where the store stops answering.
 */
const storeEvents = ({ cookieStore }, look, failed) => {
    // In Chromium document.cookie may still show what was before, when the event comes, and in WebKit once more what was before the last
    // of several writes; after an answer of the store neither does. Chromium also loses the event of a write in the task of the first
    // addEventListener (15 of 20), and none after an answer.
    const lookAfterAnswer = () => void cookieStore.get('gingersnap').then(look, failed);
    lookAfterAnswer();
    return listens(cookieStore, ['change'], () => {
        try {
            lookAfterAnswer();
        }
        catch {
            failed();
        }
    });
};

/** What nothing else tells, where there is no CookieStore: a look now and then. */
const timer = (interval) => (view, look) => {
    // setInterval takes Infinity, and what is longer than it can wait, as 0.
    const id = interval < Infinity ? view.setInterval(look, Math.min(interval, LONGEST)) : undefined;
    return { stop: () => view.clearInterval(id) };
};

/** What tells a page that its cookies may have changed. */
/**
 * Watches a page while it is visible; when it becomes so again, or comes back from the back/forward cache, there is a look at once.
 * Where the events of a CookieStore could be switched on they are enough, and nothing polls.
 */
const watchPage = (view, look, interval, more = [], isOurs = () => false) => {
    const { document } = view;
    // Without a document (Node), and where a test has put an object with a `cookie` in its place, nothing tells of changes.
    const targets = [view, document];
    if (!targets.every((target) => target?.addEventListener))
        return switchOn([], view, look);
    const fallbacks = [channel, responses, focus, timer(interval)];
    /** Whether the CookieStore's events are on, or would be. */
    let native = true;
    const events = () => {
        // A page may have a `cookieStore` that is not the browser's: without events (the npm package cookie-store 3), or with a getter that throws.
        if (native)
            try {
                const { cookieStore } = view;
                if (!isOurs(cookieStore))
                    return storeEvents(view, lookIfShown, failed);
            }
            catch { }
        native = false;
        return switchOn(fallbacks, view, lookIfShown);
    };
    let watching;
    const lookIfShown = () => watching && look();
    const begin = () => (watching ??= switchOn([...more, events], view, lookIfShown));
    const end = () => {
        watching?.stop();
        watching = undefined;
    };
    const failed = () => {
        if (!native)
            return;
        native = false;
        if (!watching)
            return;
        end();
        begin();
        look();
    };
    const shown = () => document.visibilityState !== 'hidden';
    const onVisibility = ({ type }) => {
        // A page in the back/forward cache must hold no open channel, or the browser throws it away.
        if (type === 'pagehide' || !shown())
            end();
        else if (!watching) {
            begin();
            look();
        }
    };
    const heard = [
        listens(document, ['visibilitychange'], onVisibility),
        listens(view, ['pagehide', 'pageshow'], onVisibility),
    ];
    if (shown())
        begin();
    return {
        stop: () => {
            heard.forEach(({ stop }) => stop());
            end();
        },
        changed: () => watching?.changed?.(),
    };
};

export { GONE as G, LONGEST as L, PROBE as P, until as a, lifetime as b, endsOf as c, decodeName as d, encodeName as e, foundIn as f, eachPair as g, findUnencoded as h, itself as i, wiresOf as j, listens as l, makeHub as m, readsOf as r, secondsIn as s, underOthers as u, watchPage as w };
