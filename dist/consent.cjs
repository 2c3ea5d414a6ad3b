'use strict';

var hub = require('./shared/hub.cjs');
var check = require('./shared/check.cjs');
var error = require('./shared/error.cjs');
var own = require('./shared/own.cjs');
var lifetime = require('./shared/lifetime.cjs');
var page = require('./shared/page.cjs');
var everywhere = require('./shared/everywhere.cjs');
var isPromise = require('./shared/is-promise.cjs');
var set = require('./shared/set.cjs');
var jar = require('./shared/jar.cjs');
var result = require('./shared/result.cjs');
var name = require('./shared/name.cjs');
var store = require('./shared/store.cjs');

/** The cookies under a consent: what is held of them, and which of their names a jar shows. */
/** Holds something else, or nothing, and notifies those who see it. `meanwhile`: what takes its place, so that they are notified of one change. */
const hold = (kept, held, meanwhile) => {
    const before = kept.held;
    kept.held = held;
    const notify = (text) => {
        for (const listener of [...kept.listeners])
            if (kept.listeners.has(listener))
                hub.call(() => listener(text));
    };
    return page.lastly(meanwhile, () => before !== held && page.chain(kept.read(), notify));
};
/** Writes what is held, once. What fails is reported as an unhandled rejection, and keeps nobody else from being written. */
const letGo = ({ held }) => {
    if (!held || held.due)
        return;
    held.due = true;
    void new Promise((resolve) => resolve(held.write()));
};
/** The names of a defined cookie that are shown, pieces without a head among them. */
const shownOf = ({ name, chunked }, shown) => chunked
    ? Object.keys(shown).filter((key) => everywhere.isPart(name, key, shown[key]))
    : name in shown
        ? [name]
        : [];
/** What can't be removed from here, a cookie without a name or a server's, keeps nothing else from going. */
const attempt = (remove) => void new Promise((resolve) => resolve(remove())).catch(() => { });

/** What a category's name may be made of, so that no encoding touches it. */
const CATEGORY = /^[\w-]+$/;
/** Version, time and the granted categories, with dots between: every server reads these characters as they stand. */
const decisionText = {
    encode: ({ version, time, granted }) => [version, time, ...granted].join('.'),
    decode: (text) => {
        const [version, time, ...granted] = text.split('.');
        // Of 16 digits and more a number is not written as it was read; of 13 and more the seconds are no Date.
        if (!/^\d{1,15}\.\d{1,12}(\.[\w-]+)*$/.test(text))
            throw new TypeError(`"${text}" is no decision`);
        return { version: Number(version), time: Number(time), granted };
    },
};

/** Updates that wait for consent, each of which goes on with what the one before it has made. */
/** `first`: what the update has made already where no text stands there. */
const createUpdate = (before, change, first) => {
    const update = { before, change, results: new Map([[undefined, first]]) };
    return Object.assign((shown) => run(update, shown), { update });
};
/** In a loop, because thousands may wait, and each call within a call takes room on the stack. */
const run = (update, shown) => {
    const due = [];
    let one = update;
    let begin;
    while (one && !one.results.has(shown)) {
        due.push(one);
        begin = one.before;
        one = begin?.update;
    }
    let text = one ? one.results.get(shown) : begin?.(shown);
    for (const { change, results } of due.reverse()) {
        text = change(text ?? shown);
        results.set(shown, text);
    }
    return text;
};

/** A slot that is written and read only while its category is allowed. */
/** Keeps nothing: for what throws, which must throw whatever the visitor says. The definition may be of a server's cookie. */
const paper = /* @__PURE__ */ jar.verbsOf(
/* @__PURE__ */ jar.openWith({
    httpOnly: true,
    read: () => '',
    write: () => { },
    site: () => null,
}));
const createGuard = (slot, jar, visitor, rules, name, definition) => {
    const { inTurn, encoding: jarEncoding } = page.partsOf(jar);
    const { encoding = jarEncoding, whenDenied = 'hold', chunked } = definition;
    const category = rules.check(definition.category, name);
    const draft = (chunked ?? page.createSlot)(paper, name, encoding);
    const scope = page.scopeOf(definition);
    // A scope that nothing could be removed from throws here, not when consent is withdrawn.
    void draft.remove(scope);
    const kept = visitor.keep({
        category,
        name,
        chunked: !!chunked,
        slot,
        scopes: new Map([[JSON.stringify(scope), scope]]),
        read: () => page.chain(read(), seen),
        listeners: new Set(),
    });
    const status = () => visitor.status(category);
    const ifGranted = (then, otherwise) => page.chain(status(), (status) => (status === 'granted' ? then() : otherwise));
    const read = () => ifGranted(slot.read, undefined);
    const seen = (text) => {
        try {
            return kept.held?.change(text) ?? text;
        }
        catch {
            return text; // an update that throws is reported when it is to be written
        }
    };
    const refusal = (status, outcome) => result.toResult(name, ['consent', 'category', category, status, `${status}, ${outcome}`]);
    /** A no may have come while the write was under way, when what removes a denied category's cookies could not see this one. */
    const removeIfDenied = (attributes) => (result) => page.chain(status(), (status) => status === 'granted'
        ? result
        : page.chain(slot.remove(page.scopeOf(attributes)), () => refusal(status, 'removed')));
    const write = (value, codec, attributes) => {
        const result = slot.write(value, codec, attributes);
        // A call may say another scope than the definition, and a no removes it from there as well.
        const scope = page.scopeOf(attributes);
        kept.scopes.set(JSON.stringify(scope), scope);
        return isPromise.isPromise(result) ? result.then(removeIfDenied(attributes)) : result;
    };
    /** Keeps a change of the text until consent comes, where values are held. */
    const holdBack = (before, change, attributes) => {
        // Without a page this is a server, whose requests share this jar and nothing else. Nor can a decision ever come here.
        if (jar.internals && !jar.internals.store.site())
            return result.toResult(name, ['blocked']);
        if (whenDenied === 'drop')
            return refusal(before, 'dropped');
        const held = {
            change,
            write: () => inTurn(() => page.run(function* () {
                const now = yield* page.wait(status());
                const shown = yield* page.wait(slot.read());
                // Something newer has been written, held or removed.
                if (kept.held !== held)
                    return;
                held.due = now === 'granted';
                if (!held.due)
                    return;
                yield* page.wait(page.lastly(() => {
                    const text = change(shown);
                    if (text === undefined)
                        return;
                    // Until it is stored it is seen as it is written.
                    held.change = () => text;
                    return write(text, undefined, attributes);
                }, () => kept.held === held && hold(kept, undefined, () => { })));
            }), name),
        };
        return hold(kept, held, () => 
        // Where a jar answers by promise, consent may have come since it was asked.
        page.chain(status(), (now) => {
            if (now === 'granted')
                letGo(kept);
            return refusal(before, 'held');
        }));
    };
    /** What a write on paper comes to: what the code has wrong is thrown, and what the value has wrong is returned. */
    const findFault = (text, attributes) => {
        const result = draft.write(text, undefined, attributes);
        return result.code === 'size' || result.code === 'value' ? result : undefined;
    };
    return {
        // A change of the decision changes what is read.
        names: [...slot.names, rules.name],
        has: () => ifGranted(slot.has, false),
        read,
        shownIn: slot.shownIn,
        textIn: (all) => ifGranted(() => slot.textIn(all), undefined),
        write: (value, codec, attributes) => page.run(function* () {
            const now = yield* page.wait(status());
            if (now === 'granted')
                return hold(kept, undefined, () => write(value, codec, attributes));
            // As text, which stays what it is whatever becomes of the value meanwhile.
            const text = set.toText(name, value, codec);
            if (typeof text !== 'string')
                return result.toResult(name, text);
            const fault = findFault(text, attributes);
            if (fault)
                return fault;
            const before = yield* page.wait(slot.read());
            return holdBack(now, 
            // What another tab has written since is newer.
            (shown) => (shown === undefined || shown === before ? text : undefined), attributes);
        }),
        hold: (go, change, codec, attributes) => page.run(function* () {
            const now = yield* page.wait(status());
            if (now === 'granted')
                return go();
            const before = kept.held?.change;
            // The change, not its result: what stands there by then is not read before.
            const changed = (shown) => set.toText(name, change(shown), codec);
            const text = changed(before?.(undefined));
            if (typeof text !== 'string')
                return result.toResult(name, text);
            return (findFault(text, attributes) ??
                holdBack(now, createUpdate(before, (shown) => {
                    const text = changed(shown);
                    return typeof text === 'string' ? text : undefined;
                }, text), attributes));
        }),
        whyMissing: () => page.chain(status(), (status) => status === 'granted' ? undefined : refusal(status, 'not written')),
        remove: (scope) => hold(kept, undefined, () => slot.remove(scope)),
        ...(whenDenied === 'hold' && {
            seen,
            onChange: (listener, options, onText) => {
                const stop = jar.onChange(listener, options);
                if (options.signal?.aborted)
                    return stop;
                // At once a listener looks for itself, so that none gets what another one has just changed.
                const notify = jar.internals?.queue ? onText : listener;
                kept.listeners.add(notify);
                return hub.until(options.signal, () => {
                    kept.listeners.delete(notify);
                    stop();
                });
            },
        }),
    };
};

const entryOf = (name$1, definition) => {
    const { category = '', chunked, purpose, path = '/', domain, sameSite, partitioned } = definition;
    const seconds = secondsOf(definition);
    return {
        // Of pieces nobody knows how many there will be.
        name: name.encodeName(name$1) + (chunked ? '.*' : ''),
        category,
        purpose,
        lifetime: seconds === undefined ? 'until the browser is closed' : inWords(seconds),
        seconds,
        scope: (domain ? `${set.canonicalDomain(domain)} and its subdomains` : 'this host') +
            (path === '/' ? '' : `, below ${path}`),
        party: sameSite === 'none' || partitioned ? 'third' : 'first',
        provider: undefined,
    };
};
/** What is known of a cookie that somebody else's script sets. */
const foreignEntryOf = (category, { name, purpose, lifetime = '', provider }) => ({
    // A text as it stands; of a pattern, where it says nothing else, how the names begin.
    name: String(name).replace(/^\/\^([\w-]+)(\$?)\/[a-z]*$/, (_, start, end) => end ? start : `${start}*`),
    category,
    purpose,
    lifetime,
    seconds: undefined,
    scope: 'this site',
    party: 'first',
    provider,
});
const secondsOf = (attributes) => {
    const { expires, maxAge } = lifetime.lifetimeOf(attributes) ?? {};
    const seconds = maxAge ?? (expires && Math.ceil((Number(expires) - Date.now()) / 1000));
    return seconds === undefined ? undefined : Math.min(seconds, lifetime.LONGEST_LIFETIME);
};
const UNITS = [
    [86400, 'day'],
    [3600, 'hour'],
    [60, 'minute'],
    [1, 'second'],
];
/** In the largest unit of which there are two, or one exactly. */
const inWords = (seconds) => {
    const [size, unit] = UNITS.find(([size]) => seconds >= 2 * size || seconds === size) ?? UNITS[3];
    const count = Math.round(seconds / size);
    return `${count} ${unit}${count === 1 ? '' : 's'}`;
};

/** What a consent is about: the categories, and how a decision reads for each of them. */
/** The options, each with the types that it takes. */
const CONSENT = {
    __proto__: null,
    categories: 'Object',
    version: 'Number',
    cookie: 'Object',
    gpc: 'Array',
    globalPrivacyControl: 'Function',
};
const CATEGORY_OPTIONS = {
    __proto__: null,
    required: 'Boolean',
    optOut: 'Boolean',
    clears: 'Array',
};
const FOREIGN = {
    __proto__: null,
    name: 'String RegExp',
    purpose: 'String',
    lifetime: 'String',
    provider: 'String',
};
/** Throws for a type that none of the words says. `cookie`: the decision's. */
const need = (cookie, what, value, words, expected) => words.split(' ').includes(lifetime.typeTagOf(value)) || error.fail(cookie, 'attribute', what, value, expected);
/** The own options. Throws for those that do not exist, and for those of another type. */
const checked = (cookie, options, known) => {
    const given = own.own(options);
    for (const what in given)
        if (given[what] == null)
            Reflect.deleteProperty(given, what);
        else {
            const words = known[what];
            if (!words)
                error.fail(cookie, 'attribute', what, given[what], { options: Object.keys(known) });
            need(cookie, what, given[what], words, words);
        }
    return given;
};
/** `given`: the options. `name`: the decision's cookie's. */
const createRules = (given, name = 'consent') => {
    const { version = 1, gpc = [], globalPrivacyControl, categories: all, } = checked(name, given, CONSENT);
    need(name, 'categories', all, 'Object');
    const foreign = [];
    const byName = new Map(Object.entries(all).map(([category, its]) => {
        need(name, 'categories', its, 'Object', category);
        const { required, optOut, clears } = checked(name, its, CATEGORY_OPTIONS);
        const patterns = (clears ?? []).map((one) => {
            if (/^(String|RegExp)$/.test(lifetime.typeTagOf(one)))
                return one;
            need(name, 'clears', one, 'Object', 'entry');
            const cookie = checked(name, one, FOREIGN);
            if (!('name' in cookie))
                error.fail(name, 'attribute', 'clears', one, 'entry');
            foreign.push([category, cookie]);
            return cookie.name;
        });
        return [category, { required, optOut: !required && optOut, patterns }];
    }));
    const categories = [...byName.keys()];
    const required = categories.filter((category) => byName.get(category).required);
    const check = (category, cookie = name) => {
        if (category !== undefined && categories.includes(category))
            return category;
        return error.fail(cookie, 'attribute', 'category', category, categories);
    };
    if (!Number.isInteger(version) || version < 0 || version >= 1e15)
        error.fail(name, 'attribute', 'version', version);
    const misnamed = categories.find((category) => !CATEGORY.test(category));
    if (misnamed !== undefined)
        error.fail(name, 'attribute', 'categories', misnamed);
    gpc.forEach((category) => check(category));
    /** `isPrivacyAsked`: may throw. */
    const statusBy = (isPrivacyAsked) => (category, decision) => {
        const { required, optOut } = byName.get(category);
        const granted = decision?.granted.includes(category);
        if (required)
            return 'granted';
        // An answer to an older question is none.
        if (decision && decision.version >= version)
            return granted ? 'granted' : 'denied';
        if ((optOut || gpc.includes(category)) && isTrue(isPrivacyAsked))
            return 'denied by Global Privacy Control';
        // But who has said no once has opted out.
        return !optOut ? 'undecided' : granted === false ? 'denied' : 'granted';
    };
    const rules = {
        name,
        version,
        categories,
        required,
        asked: categories.filter((category) => !required.includes(category)),
        optOut: [...byName.values()].some(({ optOut }) => optOut),
        clears: (category) => byName.get(category).patterns,
        foreign,
        status: statusBy(globalPrivacyControl ?? asNavigatorSays),
        at: (store) => store?.globalPrivacyControl && !globalPrivacyControl
            ? { ...rules, status: statusBy(() => store.globalPrivacyControl()) }
            : rules,
        check,
    };
    return rules;
};
/** Reads never throw, and what is undecided is not kept either. */
const isTrue = (says) => {
    try {
        const said = says();
        // A text or a number that means yes is one. A promise says nothing yet.
        return !!said && !isPromise.isPromise(said);
    }
    catch {
        return false;
    }
};
/** https://w3c.github.io/gpc/: true in Firefox where the visitor has switched it on, and where an extension says so. */
const asNavigatorSays = () => globalThis.navigator?.globalPrivacyControl ===
    true;

const HEADERS = ['Name', 'Purpose', 'Category', 'Lifetime', 'Scope', 'Party'];
/** The headers, then the cells of each entry. Who sets a cookie is said where it is somebody else. */
const rowsOf = (entries) => {
    const others = entries.some(({ provider }) => provider !== undefined);
    return [
        [...HEADERS, ...(others ? ['Provider'] : [])],
        ...entries.map(({ name, purpose = '', category, lifetime, scope, party, provider = '' }) => [
            ...[name, purpose, category, lifetime, scope, party],
            ...(others ? [provider] : []),
        ]),
    ];
};
/** With a caption, and headers that say what they head: what a screen reader reads out in each cell. */
const html = (entries) => {
    const tags = (tag, texts) => texts.map((text) => `<${tag}>${escaped(text)}</${tag.split(' ')[0]}>`).join('');
    const [headers, ...cells] = rowsOf(entries);
    const rows = cells.map(([name, ...rest]) => `<tr>${tags('th scope="row"', [name])}${tags('td', rest)}</tr>\n`);
    return (`<table>\n<caption>Cookies</caption>\n<thead>\n<tr>${tags('th scope="col"', headers)}</tr>\n</thead>\n` +
        `<tbody>\n${rows.join('')}</tbody>\n</table>\n`);
};
const markdown = (entries) => {
    // A backslash keeps what Markdown would read as its own, and a table's row is one line.
    const row = (texts) => `| ${texts
        .map((text) => escaped(text)
        .replace(/[\\`*_[\]|~]/g, '\\$&')
        .replace(/\s+/g, ' '))
        .join(' | ')} |\n`;
    const [headers, ...rows] = rowsOf(entries).map(row);
    return headers + headers.replace(/\w+/g, '---') + rows.join('');
};
const escaped = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** What a decision removes on a server, where each removal is a header, and whoever sends the request says how many cookies there are. */
/** What says which cookie it is, where nothing else is said. */
const cookieOf = (name$1, { path = '/', domain, partitioned }) => ({
    name: name.encodeName(name$1),
    path,
    domain,
    partitioned: !!partitioned,
});
/** `decision`: the name of the decision's cookie. */
const createResponse = (jar$1, { store: store$1, defaults, listeners }, decision) => {
    // Nobody listens to this one: each look at a long header takes as long as to read it.
    const quiet = jar.verbsOf(jar.openWith(store$1, defaults));
    /** Most cookies stand at `/`, of the host or a domain above it. */
    const roots = everywhere.domainsOf(store$1.site()?.hostname ?? '').map((domain) => ({
        path: '/',
        domain,
    }));
    /** Room for the decision's own removal, and for its duplicates. */
    const reserved = jar$1.getAll(decision).length > 1 ? roots.length + 1 : 1;
    /** A framework may send one cookie of each name: that of the first scope, which is the definition's own. */
    const fits = (name, scope) => store$1.hasRoom(cookieOf(name, scope));
    return {
        /** Removes these, then what matches, in as many headers as there is room for; gives the number of the cookies that are left. */
        clear: (cookies, matches) => {
            const shown = jar$1.getAll();
            const wanted = new Map();
            const want = (name, scopes) => {
                const known = wanted.get(name) ?? new Map();
                wanted.set(name, known);
                for (const scope of scopes) {
                    const key = store.scopeKeyOf(cookieOf(name, scope));
                    // The definition's own comes first, with all that it says.
                    if (!known.has(key))
                        known.set(key, scope);
                }
            };
            for (const kept of cookies) {
                const names = shownOf(kept, shown);
                const scopes = [...kept.scopes.values()];
                for (const name of names)
                    want(name, [...scopes, ...roots]);
                // On a path of its own it may be there although this request does not carry it.
                const hidden = scopes.filter(({ path = '/' }) => path !== '/');
                if (!names.length && hidden.length)
                    want(kept.slot.names.at(-1), hidden);
            }
            for (const name in shown)
                if (matches(name, shown))
                    want(name, roots);
            let room = store.MOST_REMOVALS - reserved - store$1.removals();
            let left = 0;
            for (const [name$1, scopes] of wanted) {
                // One that somebody else wrote under the name as it stands goes with ours.
                const headers = scopes.size * (name.encodeName(name$1) === name$1 ? 1 : 2);
                if (headers > room)
                    left++;
                else {
                    room -= headers;
                    let missed = 0;
                    for (const scope of scopes.values())
                        if (fits(name$1, scope))
                            attempt(() => quiet.remove(name$1, scope));
                        else
                            missed = 1;
                    left += missed;
                }
            }
            listeners?.refresh();
            return left;
        },
        removeDecision: () => roots
            .filter((scope) => fits(decision, scope))
            .map((scope) => jar$1.remove(decision, scope))
            .at(-1) ?? result.toResult(decision, ['scope', 'room']),
    };
};

/** A visitor: what the decision in one jar allows, and what follows from a change of it. */
/** Seconds since 1970. */
const now = () => Math.floor(Date.now() / 1000);
/** `openAll`: opens each definition of the consent on this jar, so that its cookie is known here. */
const createVisitor = (jar, cookie, rules, openAll) => {
    const cookies = new Map();
    /** What waits until its category is granted. */
    const waiting = new Set();
    const internals = jar.internals;
    // Only a request's store counts its removals.
    const response = typeof internals?.store?.removals === 'function'
        ? createResponse(jar, internals, rules.name)
        : undefined;
    let begun = false;
    let opening = false;
    let replacing = false;
    let withdrawing = false;
    /** How many cookies the response has no room to remove. */
    let left = 0;
    /** Whether the name is one that goes with the category. */
    const clears = (category, name, shown) => name !== rules.name &&
        rules
            .clears(category)
            .some((pattern) => typeof pattern === 'string'
            ? everywhere.isPart(pattern, name, shown[name])
            : name.search(pattern) >= 0);
    /** Removes what the jar shows of a category; `all`: also what this page can't see, on another path. */
    const clear = (category, all) => void page.chain(jar.getAll(), (shown) => {
        for (const kept of cookies.values())
            if (kept.category === category && (all || shownOf(kept, shown).length)) {
                const [own, ...others] = kept.scopes.values();
                for (const scope of others)
                    attempt(() => kept.slot.remove(scope));
                // What is still to be seen was set in another scope.
                attempt(() => page.chain(kept.slot.remove(own), ({ code }) => code === 'scope' && kept.slot.remove({ ...own, everywhere: everywhere.everywhere })));
            }
        for (const name in shown)
            if (clears(category, name, shown))
                attempt(() => jar.remove(name, { everywhere: everywhere.everywhere }));
    });
    const goOn = (decision) => {
        for (const one of [...waiting])
            if (rules.status(one.category, decision) === 'granted' && waiting.delete(one))
                hub.call(one.go);
    };
    /** `changed`: whether the decision just did. What is undecided stays, unread, until the visitor says no or withdraws. */
    const enforce = (decision, changed) => {
        const denied = [];
        // A no counts for what has not been used in this jar as well.
        if (changed) {
            opening = true;
            openAll();
            opening = false;
        }
        for (const category of rules.categories) {
            const status = rules.status(category, decision);
            if (status !== 'granted' && (withdrawing || status !== 'undecided'))
                denied.push(category);
            if (status === 'granted')
                for (const kept of cookies.values())
                    if (kept.category === category)
                        letGo(kept);
        }
        if (!response)
            denied.forEach((category) => clear(category, changed));
        // Because of a read, which anybody may send, a server removes nothing.
        else if (changed)
            left = response.clear([...cookies.values()].filter(({ category }) => denied.includes(category)), (name, shown) => denied.some((category) => clears(category, name, shown)));
        goOn(decision);
    };
    /** What others may have set since, in spite of the decision. */
    const sweep = () => void page.chain(cookie.get(), (decision) => enforce(decision, false));
    /** From the first use on; so to define a cookie touches nothing. */
    const begin = () => {
        if (begun)
            return;
        begun = true;
        // Without a CookieStore nobody polls for this: a tab that decides tells the others.
        cookie.watch((decision) => replacing || enforce(decision, true), { interval: Infinity });
        sweep();
    };
    /** Removes the decision's cookie in every scope. */
    const removeAll = () => response ? response.removeDecision() : jar.remove(rules.name, { everywhere: everywhere.everywhere });
    /** What became of a decision, and of what it removes. */
    const withLeft = (result$1) => left && result$1.ok ? result.toResult(rules.name, ['scope', 'decision', left]) : result$1;
    /** A decision on this version of the question, or a newer one; an answer to an older question is none. */
    const onThisVersion = (decision) => decision && decision.version >= rules.version ? decision : undefined;
    /** What a choice makes of the decision. One on a newer question stays one, with what it grants that this page knows nothing of. */
    const decisionOf = (choice, decision) => {
        const standing = onThisVersion(decision);
        const others = standing?.granted.filter((category) => !rules.asked.includes(category)) ?? [];
        return {
            version: standing?.version ?? rules.version,
            time: now(),
            granted: [
                ...rules.asked.filter((category) => choice[category] ?? rules.status(category, decision) === 'granted'),
                // Anybody may have written it: so much is no page's, and would leave no room for the decision.
                ...(`${others}`.length > 2000 ? [] : others),
            ],
        };
    };
    /** Writes a decision in place of the one that is read. */
    const record = (made, decision) => page.run(function* () {
        const text = decisionText.encode(made);
        const result = yield* page.wait(cookie.set(made));
        const texts = yield* page.wait(jar.getAll(rules.name));
        // The same once more is no change, and says no all the same.
        if (decision && text === decisionText.encode(decision))
            enforce(made, true);
        if (!texts.length || (texts[0] === text && !(response && texts[1])))
            return withLeft(result);
        // Another one, of another scope, would be read before it. That there is none for a moment takes nothing away.
        replacing = true;
        yield* page.wait(removeAll());
        replacing = false;
        return withLeft(yield* page.wait(cookie.set(made)));
    });
    return {
        rules,
        decision: () => page.chain(cookie.get(), onThisVersion),
        status: (category) => {
            begin();
            return page.chain(cookie.get(), (decision) => rules.status(category, decision));
        },
        decide: (choice) => page.run(function* () {
            begin();
            left = 0;
            const decision = yield* page.wait(cookie.get());
            return record(decisionOf(choice, decision), decision);
        }),
        withdraw: () => page.run(function* () {
            begin();
            left = 0;
            withdrawing = true;
            const decision = yield* page.wait(cookie.get());
            let result;
            // Where no decision counts as a yes, a no must stay: as the answer to a question that is older than all.
            if (rules.optOut)
                result = yield* page.wait(record({ version: 0, time: now(), granted: [] }, decision));
            else {
                const removed = yield* page.wait(cookie.remove());
                result = removed.code === 'scope' ? yield* page.wait(removeAll()) : removed;
                // Without one nothing has changed, but an older one may have left cookies.
                if (!decision)
                    enforce(undefined, true);
            }
            withdrawing = false;
            return withLeft(result);
        }),
        forget: (categories) => {
            for (const kept of cookies.values())
                if (categories.includes(kept.category))
                    void hold(kept, undefined, () => { });
        },
        whenGranted: (category, go) => {
            const one = { category, go };
            begin();
            waiting.add(one);
            void page.chain(cookie.get(), goOn);
            return () => void waiting.delete(one);
        },
        subscribe: (listener) => {
            begin();
            return cookie.subscribe(listener);
        },
        keep: (kept) => {
            const key = JSON.stringify([kept.category, kept.slot.names, [...kept.scopes.keys()]]);
            const known = cookies.get(key);
            if (known)
                return known;
            cookies.set(key, kept);
            if (begun && !opening)
                sweep();
            return kept;
        },
    };
};

/** createConsent: the categories, the decision's cookie, and one visitor for each jar. */
/** How many defined cookies are known at most. */
const MOST = 1000;
/** `page`: the jar that counts where `on` does not say another. */
const createCreateConsent = (page$1, defineCookie) => (given) => {
    const options = own.own(check.checkOptions('consent', given));
    const { name, expires, ...attributes } = own.own(
    // Anything but an object is refused below, with the other options.
    options.cookie);
    const rules = createRules(options, name);
    const decision = defineCookie(rules.name, {
        ...attributes,
        expires: expires ?? '180d',
        codec: decisionText,
        purpose: 'Keeps which cookies you allow',
        category: rules.required[0] ?? 'necessary',
    });
    const cookies = new Map();
    /** Two definitions of one name may be two cookies; what the table would list twice is one. */
    const list = (name, definition) => {
        const entry = entryOf(name, definition);
        const { expires } = definition;
        // A Date is another time away each day.
        const lifetime$1 = lifetime.typeTagOf(expires) === 'Date' ? expires : entry.lifetime;
        const key = JSON.stringify({ ...entry, lifetime: lifetime$1, seconds: 0 });
        // A storage's names may be made up without end. The decision's own is the first.
        const [, oldest] = cookies.size < MOST ? [] : cookies.keys();
        if (oldest && !cookies.has(key))
            cookies.delete(oldest);
        cookies.set(key, [name, definition]);
    };
    list(rules.name, decision.definition);
    const visitors = new WeakMap();
    const visitorOf = (given) => {
        page.needJar(rules.name, given);
        const { jar, prefix } = page.homeOf(given);
        const { internals } = jar;
        // One for a document, however many jars are made of it, as long as they write the decision to the same place.
        const owner = documentOf(internals) ?? internals ?? jar.onChange;
        const scope = prefix + JSON.stringify(page.scopeOf(internals?.defaults ?? {}));
        const known = visitors.get(owner) ?? new Map();
        visitors.set(owner, known);
        let visitor = known.get(scope);
        if (!visitor)
            known.set(scope, 
            // What the decision clears is other people's: those names are full ones.
            (visitor = createVisitor(jar, decision.on(given), (prefix ? createRules(options, prefix + rules.name) : rules).at(internals?.store), () => {
                for (const [name, definition] of [...cookies.values()])
                    if (definition.consent)
                        attempt(() => page.openSlot(given, name, definition));
            })));
        return visitor;
    };
    const guardSlot = (slot, jar, name, definition) => {
        const visitor = visitorOf(jar);
        const home = page.homeOf(jar);
        const guardedSlot = createGuard(slot, home.jar, visitor, visitor.rules, name, definition);
        list(name.slice(home.prefix.length), definition);
        return guardedSlot;
    };
    const guard = Object.assign(guardSlot, {
        check: (name, category) => void rules.check(category, name),
    });
    const on = (jar) => {
        const visitor = visitorOf(jar);
        const { rules } = visitor;
        const { prefix } = page.homeOf(jar);
        const inventory = () => [
            ...[...cookies.values()].map(([name, definition]) => entryOf(prefix + name, definition)),
            ...rules.foreign.map(([category, cookie]) => foreignEntryOf(category, cookie)),
        ];
        const made = () => visitor.decision();
        const allows = (category) => visitor.status(rules.check(category)) === 'granted';
        const all = (choice) => Object.fromEntries(rules.categories.map((category) => [category, choice]));
        const decide = (choice) => {
            if (lifetime.typeTagOf(choice) !== 'Object')
                error.fail(rules.name, 'attribute', 'choice', choice);
            // A category may be called as what every object has.
            const given = own.own(choice);
            for (const category in given) {
                const allowed = given[rules.check(category)];
                // What merely counts as a yes is none: 'false' would.
                if (allowed !== undefined && typeof allowed !== 'boolean')
                    error.fail(rules.name, 'attribute', category, allowed, 'Boolean');
            }
            return visitor.decide(given);
        };
        const state = () => {
            const now = made();
            return {
                decided: !!now,
                decidedAt: now && new Date(now.time * 1000),
                allowed: Object.fromEntries(rules.categories.map((category) => [category, allows(category)])),
            };
        };
        return {
            get decided() {
                return !!made();
            },
            allows,
            decide,
            acceptAll: () => decide(all(true)),
            rejectAll: () => decide(all(false)),
            withdraw: (...categories) => {
                categories.forEach((category) => rules.check(category));
                visitor.forget(categories.length ? categories : rules.asked);
                return categories.length
                    ? decide(Object.fromEntries(categories.map((category) => [category, false])))
                    : visitor.withdraw();
            },
            whenAllowed: (category, load, options) => {
                rules.check(category);
                page.needFunction(rules.name, 'load', load);
                const { signal } = own.own(check.checkOptions(rules.name, options));
                if (signal != null && typeof signal.addEventListener !== 'function')
                    error.fail(rules.name, 'attribute', 'signal', signal, 'AbortSignal');
                if (signal?.aborted)
                    return () => { };
                let cancel = () => { };
                const stop = hub.until(signal, () => cancel());
                cancel = visitor.whenGranted(category, () => {
                    stop();
                    return load();
                });
                return stop;
            },
            subscribe: (listener) => {
                page.needFunction(rules.name, 'listener', listener);
                return visitor.subscribe(() => listener(state()));
            },
            inventory,
            inventoryTable: (format = 'html') => (format === 'html' ? html : markdown)(inventory()),
            on,
            guard,
        };
    };
    return on(page$1);
};
/** The document whose cookies a jar that answers at once has; undefined where there is none, in Node and in a worker. */
const documentOf = ({ store, queue } = {}) => queue ? undefined : store?.document?.();

/** Consent, kept at the cookie: a category that the visitor has not allowed writes nothing and reads as nothing. */
/**
 * Creates a consent: categories, and the visitor's decision on them, which one small cookie keeps for pages and servers. Cookies defined
 * with it are written and read only while their category is allowed. An invalid name of a category, or a `version` that is not a whole
 * number, throws `attribute`.
 *
 * @example
 * const consent = createConsent({
 *   categories: { necessary: { required: true }, preferences: {}, analytics: { clears: ['_ga', /^_ga_/] } },
 *   gpc: ['analytics'],
 * })
 * const theme = defineCookie('theme', { consent, category: 'preferences', purpose: 'Keeps the colours you chose' })
 */
const createConsent = /* @__PURE__ */ createCreateConsent(page.pageJar, page.defineCookie);

exports.createConsent = createConsent;
