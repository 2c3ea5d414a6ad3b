import { e as expiresAt } from './set-cookie.mjs';

/** The cookie that is written, looked for and removed at once to learn what a place keeps. */
const PROBE = 'gingersnap-probe';

/** The ends of lifetimes: no engine reports a cookie that expires, so the page refreshes when the lifetime of a cookie written here ends. */
/**
 * How long a timer for the end of a lifetime waits at most, until it asks the clock, which costs no read: while a computer sleeps its timers
 * may stand still, and would come late by all the time that it slept.
 */
const MINUTE = 60_000;
/** How many ends are kept, the next ones. Chromium and Firefox keep 180 cookies of a site, so all others have been thrown out. */
const MOST = 1000;
const known = /* @__PURE__ */ new WeakMap();
/** The one of a document, so that each entry notices the end of a cookie that another one wrote. */
const expiriesOf = (page) => {
    let ends = known.get(page);
    if (!ends)
        known.set(page, (ends = createExpiries()));
    return ends;
};
const createExpiries = () => {
    /** When each ends, by all that is written of it but its value and lifetime: it is one cookie that is written again. */
    const ends = new Map();
    const refreshes = new Map();
    let id;
    /** When the timer is due; not later than the next end, so that most writes leave it alone. */
    let due = Infinity;
    const wait = (until) => {
        const [view] = refreshes.values();
        const now = Date.now();
        // One that is overdue may never come: a test's fake timers have gone with it.
        if (!view || (until >= due && due > now))
            return;
        view.clearTimeout(id);
        due = Math.min(due, until);
        id = view.setTimeout(wake, Math.min(due - now, MINUTE));
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
            for (const refresh of refreshes.keys())
                refresh();
    };
    return {
        note: (cookie) => {
            const end = expiresAt(cookie);
            const { name, path, domain, partitioned } = cookie;
            const key = `${name};${path};${domain};${partitioned}`;
            ends.delete(key);
            if (end === Infinity || end <= Date.now())
                return;
            ends.set(key, end);
            if (ends.size > MOST)
                schedule();
            if (ends.size > MOST)
                for (const [far] of [...ends].sort(([, a], [, b]) => a - b).slice(MOST / 2))
                    ends.delete(far);
            wait(end + 10);
        },
        source: (view, refresh) => {
            refreshes.set(refresh, view);
            schedule();
            return {
                stop: () => {
                    refreshes.delete(refresh);
                    if (refreshes.size)
                        return;
                    view.clearTimeout(id);
                    due = Infinity;
                },
            };
        },
    };
};

/** A tab that finds a change notifies the others, which then refresh. */
const channel = ({ BroadcastChannel }, refresh) => {
    const tabs = new BroadcastChannel('gingersnap');
    let told = false;
    tabs.onmessage = () => {
        told = true;
        refresh();
        told = false;
    };
    // A tab that was notified need not notify others.
    return { stop: () => tabs.close(), changed: () => told || tabs.postMessage(null) };
};

/** The contract between the hub and what triggers it. */
/** Switches on what is there. */
const switchOn = (sources, view, refresh) => {
    const on = sources.flatMap((source) => {
        try {
            return source(view, refresh);
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
const focus = (view, refresh) => listens(view, ['focus'], refresh);

const responses = ({ PerformanceObserver }, refresh) => {
    const observer = new PerformanceObserver(refresh);
    observer.observe({ type: 'resource' });
    return { stop: () => observer.disconnect() };
};

/** The browser's own word: CookieStore's `change`. */
/**
 * A reason to refresh, never believed by itself: WebKit fires for a write of the same value, Firefox and WebKit for paths that this page
 * does not see, and none of them for a cookie that becomes HttpOnly. `failed` is called where the store stops answering.
 */
const storeEvents = ({ cookieStore }, refresh, failed) => {
    // In Chromium document.cookie may still show what was before, when the event comes, and in WebKit once more what was before the last
    // of several writes; after an answer of the store neither does. Chromium also loses the event of a write in the task of the first
    // addEventListener (15 of 20), and none after an answer.
    const refreshAfterAnswer = () => void cookieStore.get('gingersnap').then(refresh, failed);
    refreshAfterAnswer();
    return listens(cookieStore, ['change'], () => {
        try {
            refreshAfterAnswer();
        }
        catch {
            failed();
        }
    });
};

/** The longest that a timer waits: 2^31 - 1 ms, some 25 days. */
const LONGEST = 2147483647;
const timer = (interval) => (view, refresh) => {
    // setInterval takes Infinity, and what is longer than it can wait, as 0.
    const id = interval < Infinity ? view.setInterval(refresh, Math.min(interval, LONGEST)) : undefined;
    return { stop: () => view.clearInterval(id) };
};

/** What notifies a page that its cookies may have changed. */
/**
 * Watches a page while it is visible; when it becomes so again, or comes back from the back/forward cache, there is a look at once.
 * Where the events of a CookieStore could be switched on they are enough, and nothing polls.
 */
const watchPage = (view, refresh, interval, more = [], isOurs = () => false) => {
    const { document } = view;
    // Without a document (Node), and where a test has put an object with a `cookie` in its place, nothing reports changes.
    const targets = [view, document];
    if (!targets.every((target) => target?.addEventListener))
        return switchOn([], view, refresh);
    const fallbacks = [channel, responses, focus, timer(interval)];
    /** Whether the CookieStore's events are on, or would be. */
    let native = true;
    const events = () => {
        // A page may have a `cookieStore` that is not the browser's: without events (the npm package cookie-store 3), or with a getter that throws.
        if (native)
            try {
                const { cookieStore } = view;
                if (!isOurs(cookieStore))
                    return storeEvents(view, refreshIfShown, failed);
            }
            catch { }
        native = false;
        return switchOn(fallbacks, view, refreshIfShown);
    };
    let watching;
    const refreshIfShown = () => watching && refresh();
    const begin = () => (watching ??= switchOn([...more, events], view, refreshIfShown));
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
        refresh();
    };
    const shown = () => document.visibilityState !== 'hidden';
    const onVisibility = ({ type }) => {
        // A page in the back/forward cache must hold no open channel, or the browser throws it away.
        if (type === 'pagehide' || !shown())
            end();
        else if (!watching) {
            begin();
            refresh();
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

/** Calls what somebody else gave. */
/** What is thrown goes where an event listener's error goes, to window's `error` event, and stops nobody else. */
const call = (listener) => {
    try {
        listener();
    }
    catch (error) {
        queueMicrotask(() => {
            throw error;
        });
    }
};

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

const createHub = ({ read, compare, watch }) => {
    /** All who listen, with their intervals. */
    const listeners = new Map();
    /** Those of them for whom what happened before they came has been seen, so that they are notified of what is found from now on. */
    const audience = new Set();
    const pending = [];
    let notifying = false;
    let quiet = false;
    let last;
    let interval;
    let watching;
    const notifyAll = (changes) => {
        // All changes of a read have one audience, before any of them is delivered.
        const notified = [...audience];
        for (const change of changes)
            pending.push([change, notified]);
        // A listener that writes is notified of it after this round, so that every listener hears of all changes in their order.
        if (notifying)
            return;
        if (quiet)
            void Promise.resolve().then(deliver);
        else
            deliver();
    };
    const deliver = () => {
        notifying = true;
        for (const [change, notified] of pending)
            for (const listener of notified)
                if (audience.has(listener))
                    call(() => listener(change));
        pending.length = 0;
        notifying = false;
    };
    const see = (now, before = last, isNews = () => true) => {
        last = now;
        const changes = before === undefined || before === now ? [] : compare(now, before).filter(isNews);
        if (changes.length) {
            watching?.changed?.();
            notifyAll(changes);
        }
        return changes;
    };
    /** The shortest interval of the listeners decides; none of them switches the sources off. */
    const rewatch = () => {
        const shortest = Math.min(...listeners.values());
        if (watching && shortest === interval && listeners.size)
            return;
        watching?.stop();
        interval = shortest;
        watching = listeners.size ? watch(interval) : undefined;
        if (!watching)
            last = undefined;
    };
    const listen = (onChange, signal, interval = 1000) => {
        if (signal?.aborted)
            return () => { };
        const listener = (change) => onChange(change);
        const begin = () => listeners.has(listener) && audience.add(listener);
        const stop = until(signal, () => {
            listeners.delete(listener);
            audience.delete(listener);
            rewatch();
        });
        listeners.set(listener, interval);
        rewatch();
        // The others alone are notified of what happened before. A listener added during a round comes after what its listeners have just done.
        const reading = read();
        if (reading)
            void reading.then(begin);
        else
            begin();
        return stop;
    };
    return {
        see,
        notify: (change) => notifyAll([change]),
        listen,
        refresh: (before) => (listeners.size ? read(before) : undefined),
        notified: () => last,
        quietly: (work) => {
            // It may have been called by what is done quietly.
            const before = quiet;
            quiet = true;
            try {
                return work();
            }
            finally {
                quiet = before;
            }
        },
    };
};

export { MINUTE as M, PROBE as P, createHub as a, call as c, expiriesOf as e, listens as l, until as u, watchPage as w };
