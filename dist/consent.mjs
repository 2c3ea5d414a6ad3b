import { e as chunked, f as single, i as scopeOf, j as after, t as textOf, k as isPromise, l as isPart, m as turnsOf, d as defineCookie, s as set, r as remove, o as onChange, h as has, b as getAll, g as get, a as available } from './shared/page.mjs';
import { C as CookieError, c as createJar, H as HTTP_FORMS, t as domainsOf } from './shared/jar.mjs';
import { e as encodeName, b as lifetime } from './shared/page2.mjs';
import { h as httpOnly } from './shared/http-only.mjs';

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

/** Keeps nothing: for what throws, which must throw whatever the visitor says. The definition may be of a server's cookie. */
const paper = /* @__PURE__ */ createJar({
    forms: HTTP_FORMS,
    read: () => '',
    write: () => { },
    site: () => null,
});
const guarded = (slot, visitor, rules, name, definition, { inTurn, encoding: jarEncoding }) => {
    const { encoding = jarEncoding, whenDenied = 'hold' } = definition;
    const category = rules.check(definition.category, name);
    if (!/^(hold|drop)$/.test(whenDenied))
        throw new CookieError('attribute', name, `whenDenied "${whenDenied}" is neither hold nor drop`);
    const draft = (definition.chunked ? chunked : single)(paper, name, encoding);
    const scope = scopeOf(definition);
    // A scope that nothing could be removed from throws here, not when consent is withdrawn.
    void draft.remove(scope);
    const kept = visitor.keep({
        category,
        name,
        chunked: !!definition.chunked,
        slot,
        scopes: new Map([[JSON.stringify(scope), scope]]),
    });
    const ifGranted = (then, otherwise) => after(visitor.status(category), (status) => status === 'granted' ? then() : otherwise);
    const refusal = (status, what) => ({
        ok: false,
        code: 'consent',
        message: `cookie "${name}": category "${category}" is ${status}; ${what}`,
    });
    /** A no may have come while the write was under way, when what removes a denied category's cookies could not see this one. */
    const unlessDenied = (attributes) => (result) => after(visitor.status(category), (status) => status === 'granted'
        ? result
        : after(slot.remove(scopeOf(attributes)), () => refusal(status, 'what was just written is removed again')));
    const write = (value, codec, attributes) => {
        const result = slot.write(value, codec, attributes);
        // A call may say another scope than the definition, and a no removes it from there as well.
        const scope = scopeOf(attributes);
        kept.scopes.set(JSON.stringify(scope), scope);
        return isPromise(result) ? result.then(unlessDenied(attributes)) : result;
    };
    /** Keeps a change of the text until consent comes, where values are held. `change` gives nothing for what is to stay. */
    const hold = (status, change, attributes) => {
        if (whenDenied === 'drop')
            return refusal(status, 'the value is dropped');
        kept.held = {
            change,
            write: () => inTurn(() => after(slot.read(), (now) => {
                const text = change(now);
                return text !== undefined && write(text, undefined, attributes);
            }), name),
        };
        return refusal(status, 'the value is held, and written when consent comes');
    };
    return {
        // A change of the decision changes what is read.
        names: [...slot.names, rules.name],
        has: () => ifGranted(slot.has, false),
        read: () => ifGranted(slot.read, undefined),
        textIn: (all) => ifGranted(() => slot.textIn(all), undefined),
        write: (value, codec, attributes) => after(visitor.status(category), (status) => {
            kept.held = undefined;
            if (status === 'granted')
                return write(value, codec, attributes);
            void draft.write(value, codec, attributes);
            // As text, which stays what it is whatever becomes of the value meanwhile.
            const text = (codec ? codec.encode(value) : value);
            return after(slot.read(), (before) => 
            // What another tab has written since is newer.
            hold(status, (now) => (now === undefined || now === before ? text : undefined), attributes));
        }),
        hold: (go, change, codec, attributes) => after(visitor.status(category), (status) => {
            if (status === 'granted')
                return go();
            const { held } = kept;
            // The change, not its result: what stands there by then is not read before.
            const changed = (now) => textOf(name, change(held?.change(now) ?? now), codec, encoding);
            void draft.write(changed(undefined), undefined, attributes);
            return hold(status, changed, attributes);
        }),
        missing: () => after(visitor.status(category), (status) => status === 'granted' ? undefined : refusal(status, 'so it is not written again')),
        remove: (scope) => {
            kept.held = undefined;
            return slot.remove(scope);
        },
    };
};

const entryOf = (name, definition) => {
    const { category = '', chunked, purpose, path = '/', domain, sameSite, partitioned } = definition;
    const seconds = secondsOf(definition);
    return {
        // Of pieces nobody knows how many there will be.
        name: encodeName(name) + (chunked ? '.*' : ''),
        category,
        purpose,
        lifetime: seconds === undefined ? 'until the browser is closed' : inWords(seconds),
        seconds,
        scope: (domain ? `${domain.replace(/^\./, '')} and its subdomains` : 'this host') +
            (path === '/' ? '' : `, below ${path}`),
        party: sameSite === 'none' || partitioned ? 'third' : 'first',
    };
};
/** How long browsers keep a cookie at most (RFC 6265bis, 5.5). */
const LONGEST = 400 * 86400;
const secondsOf = (attributes) => {
    const [, , unit, end] = /^(; (max-age|expires)=(.*))?$/.exec(lifetime(attributes) ?? '') ?? [];
    if (!unit)
        return undefined;
    return Math.min(unit === 'expires' ? Math.ceil((Date.parse(end) - Date.now()) / 1000) : Number(end), LONGEST);
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
/** `name`: the decision's cookie's. */
const makeRules = (options, name = 'consent') => {
    const { version = 1, gpc = [], globalPrivacyControl = asNavigatorSays } = options;
    const isPrivacyAsked = () => {
        try {
            return globalPrivacyControl();
        }
        catch {
            return false; // reads never throw, and what is undecided is not kept either
        }
    };
    // Own properties alone: a polluted prototype makes no category required.
    const given = new Map(Object.entries(options.categories).map(([category, its]) => [
        category,
        { __proto__: null, ...its },
    ]));
    const categories = [...given.keys()];
    const required = categories.filter((category) => given.get(category).required);
    const check = (category, cookie = name) => {
        if (category !== undefined && categories.includes(category))
            return category;
        throw new CookieError('attribute', cookie, `category "${category}" is none of ${categories.join(', ')}`);
    };
    if (!Number.isInteger(version) || version < 0 || version >= 1e15)
        throw new CookieError('attribute', name, `version ${version} is no whole number`);
    const misnamed = categories.find((category) => !CATEGORY.test(category));
    if (misnamed !== undefined)
        throw new CookieError('attribute', name, `category "${misnamed}" must match ${CATEGORY}`);
    gpc.forEach((category) => check(category));
    return {
        name,
        version,
        categories,
        required,
        clears: (category) => given.get(category).clears ?? [],
        // An answer to an older question is none.
        status: (category, decision) => required.includes(category)
            ? 'granted'
            : decision && decision.version >= version
                ? decision.granted.includes(category)
                    ? 'granted'
                    : 'denied'
                : gpc.includes(category) && isPrivacyAsked()
                    ? 'denied by Global Privacy Control'
                    : 'undecided',
        check,
    };
};
/** https://w3c.github.io/gpc/: true in Firefox where the visitor has switched it on, and where an extension says so. */
const asNavigatorSays = () => globalThis.navigator?.globalPrivacyControl ===
    true;

const HEADERS = ['Name', 'Purpose', 'Category', 'Lifetime', 'Scope', 'Party'];
const cells = ({ name, purpose = '', category, lifetime, scope, party, }) => [name, purpose, category, lifetime, scope, party];
/** With a caption, and headers that say what they head: what a screen reader reads out in each cell. */
const html = (entries) => {
    const tags = (tag, texts) => texts.map((text) => `<${tag}>${escaped(text)}</${tag.split(' ')[0]}>`).join('');
    const rows = entries
        .map(cells)
        .map(([name, ...rest]) => `<tr>${tags('th scope="row"', [name])}${tags('td', rest)}</tr>\n`);
    return (`<table>\n<caption>Cookies</caption>\n<thead>\n<tr>${tags('th scope="col"', HEADERS)}</tr>\n</thead>\n` +
        `<tbody>\n${rows.join('')}</tbody>\n</table>\n`);
};
const markdown = (entries) => {
    // A backslash keeps what Markdown would read as its own, and a table's row is one line.
    const row = (texts) => `| ${texts
        .map((text) => escaped(text)
        .replace(/[\\`*_[\]|~]/g, '\\$&')
        .replace(/\s+/g, ' '))
        .join(' | ')} |\n`;
    return (row(HEADERS) +
        row(HEADERS).replace(/\w+/g, '---') +
        entries.map((entry) => row(cells(entry))).join(''));
};
const escaped = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The cookies under a consent: what is held of them, and which of their names a jar shows. */
/** The names of a defined cookie that are shown, pieces without a head among them. */
const shownOf = ({ name, chunked }, shown) => chunked
    ? Object.keys(shown).filter((key) => isPart(name, key, shown[key]))
    : name in shown
        ? [name]
        : [];
/** What can't be removed from here, a cookie without a name or a server's, keeps nothing else from going. */
const attempt = (remove) => void new Promise((resolve) => resolve(remove())).catch(() => { });

/** How many headers of a response remove something, at most: proxies give up at some kilobytes of headers (nginx at 4 or 8). */
const MOST = 40;
/** `decision`: the name of the decision's cookie. */
const makeResponse = (jar, { place, look }, store, decision) => {
    // Nobody listens to this one: each look at a long header takes as long as to read it.
    const quiet = createJar(store, place.defaults);
    const hostname = store.site()?.hostname;
    /** Most cookies stand at `/`, of the host or a domain above it. One of a single label holds no cookies. */
    const roots = domainsOf(hostname ?? '')
        .filter((domain) => domain === undefined || domain === hostname || domain.includes('.'))
        .filter((domain) => domain !== '')
        .map((domain) => ({ path: '/', domain }));
    /** Room for the decision's own removal, and for its duplicates. */
    const reserved = jar.getAll(decision).length > 1 ? roots.length + 1 : 1;
    return {
        /** Removes these, then what matches, in as many headers as there is room for; gives the number of the cookies that are left. */
        clear: (cookies, matches) => {
            const shown = jar.getAll();
            const wanted = new Map();
            const want = (name, scopes) => {
                const known = wanted.get(name) ?? new Map();
                wanted.set(name, known);
                for (const scope of scopes) {
                    const { path = '/', domain = '', partitioned } = scope;
                    known.set(`${path};${domain.replace(/^\./, '').toLowerCase()};${!!partitioned}`, scope);
                }
            };
            for (const kept of cookies) {
                const names = shownOf(kept, shown);
                const scopes = [...kept.scopes.values()];
                for (const name of names)
                    want(name, [...roots, ...scopes]);
                // On a path of its own it may be there although this request does not carry it.
                const hidden = scopes.filter(({ path = '/' }) => path !== '/');
                if (!names.length && hidden.length)
                    want(kept.slot.names.at(-1), hidden);
            }
            for (const name in shown)
                if (matches(name, shown))
                    want(name, roots);
            let room = MOST - reserved - store.removals();
            let left = 0;
            for (const [name, scopes] of wanted) {
                // One that somebody else wrote under the name as it stands goes with ours.
                const headers = scopes.size * (encodeName(name) === name ? 1 : 2);
                if (headers > room)
                    left++;
                else {
                    room -= headers;
                    for (const scope of scopes.values())
                        attempt(() => quiet.remove(name, httpOnly(name, scope)));
                }
            }
            void look();
            return left;
        },
        removeDecision: () => roots.map((scope) => jar.remove(decision, scope)).at(-1),
    };
};

/** `store`: the jar's, where it is known. */
const makeVisitor = (jar, cookie, rules, store) => {
    const cookies = new Map();
    const response = store?.removals &&
        makeResponse(jar, jar.onChange, store, rules.name);
    let begun = false;
    let replacing = false;
    let withdrawing = false;
    /** How many cookies the response has no room to remove. */
    let left = 0;
    /** Whether the name is one that goes with the category. */
    const clears = (category, name, shown) => name !== rules.name &&
        rules
            .clears(category)
            .some((pattern) => typeof pattern === 'string'
            ? isPart(pattern, name, shown[name])
            : name.search(pattern) >= 0);
    /** Removes what the jar shows of a category; `all`: also what this page can't see, on another path. */
    const clear = (category, all) => void after(jar.getAll(), (shown) => {
        for (const kept of cookies.values())
            if (kept.category === category && (all || shownOf(kept, shown).length)) {
                const [own, ...others] = kept.scopes.values();
                for (const scope of others)
                    attempt(() => kept.slot.remove(scope));
                // What is still to be seen was set in another scope.
                attempt(() => after(kept.slot.remove(own), ({ code }) => code === 'scope' && kept.slot.remove({ ...own, everywhere: true })));
            }
        for (const name in shown)
            if (clears(category, name, shown))
                attempt(() => jar.remove(name, { everywhere: true }));
    });
    /** `changed`: whether the decision just did. What is undecided stays, unread, until the visitor says no or withdraws. */
    const enforce = (decision, changed) => {
        const denied = [];
        for (const category of rules.categories) {
            const status = rules.status(category, decision);
            if (status !== 'granted' && (withdrawing || status !== 'undecided'))
                denied.push(category);
            if (status === 'granted')
                for (const kept of cookies.values())
                    if (kept.category === category) {
                        const { held } = kept;
                        kept.held = undefined;
                        // One that fails is reported as an unhandled rejection, and keeps nobody else from being written.
                        if (held)
                            void new Promise((resolve) => resolve(held.write()));
                    }
        }
        if (!response)
            denied.forEach((category) => clear(category, changed));
        // Because of a read, which anybody may send, a server removes nothing.
        else if (changed)
            left = response.clear([...cookies.values()].filter(({ category }) => denied.includes(category)), (name, shown) => denied.some((category) => clears(category, name, shown)));
    };
    /** What others may have set since, in spite of the decision. */
    const sweep = () => void after(cookie.get(), (decision) => enforce(decision, false));
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
    const removeAll = () => response ? response.removeDecision() : jar.remove(rules.name, { everywhere: true });
    /** What became of a decision, and of what it removes. */
    const withLeft = (answer) => left && answer.ok
        ? {
            ok: false,
            code: 'scope',
            message: `cookie "${rules.name}": the decision counts, but ${left} cookies are left: this response has no room to remove them`,
        }
        : answer;
    const current = () => after(cookie.get(), (decision) => decision && decision.version >= rules.version ? decision : undefined);
    return {
        decision: current,
        status: (category) => {
            begin();
            return after(cookie.get(), (decision) => rules.status(category, decision));
        },
        decide: (choice) => {
            begin();
            left = 0;
            return after(cookie.get(), (decision) => {
                // An answer to an older question is none. One to a newer question stays one, with what it grants that this page knows nothing of.
                const standing = decision && decision.version >= rules.version ? decision : undefined;
                const asked = rules.categories.filter((category) => !rules.required.includes(category));
                const others = standing?.granted.filter((category) => !asked.includes(category)) ?? [];
                const granted = [
                    ...asked.filter((category) => choice[category] ?? standing?.granted.includes(category)),
                    // Anybody may have written it: so much is no page's, and would leave no room for the decision.
                    ...(`${others}`.length > 2000 ? [] : others),
                ];
                const made = {
                    version: standing?.version ?? rules.version,
                    time: Math.floor(Date.now() / 1000),
                    granted,
                };
                const text = decisionText.encode(made);
                return after(cookie.set(made), (answer) => after(jar.getAll(rules.name), (texts) => {
                    // The same once more is no change, and says no all the same.
                    if (decision && text === decisionText.encode(decision))
                        enforce(made, true);
                    if (!texts.length || (texts[0] === text && !(response && texts[1])))
                        return withLeft(answer);
                    // Another one, of another scope, would be read before it. That there is none for a moment takes nothing away.
                    replacing = true;
                    return after(removeAll(), () => {
                        replacing = false;
                        return after(cookie.set(made), withLeft);
                    });
                }));
            });
        },
        withdraw: () => {
            begin();
            left = 0;
            withdrawing = true;
            return after(cookie.get(), (decision) => after(cookie.remove(), (answer) => after(answer.code === 'scope' ? removeAll() : answer, (answer) => {
                // Without one nothing has changed, but an older one may have left cookies.
                if (!decision)
                    enforce(undefined, true);
                withdrawing = false;
                return withLeft(answer);
            })));
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
            if (begun)
                sweep();
            return kept;
        },
    };
};

/** `page`: the jar that counts where `on` does not say another. */
const makeCreateConsent = (page, defineCookie) => (given) => {
    // Own properties alone, here and in the cookie's: a polluted prototype is none of the caller's.
    const options = { __proto__: null, ...given };
    const { name, expires, ...attributes } = {
        __proto__: null,
        ...options.cookie,
    };
    const rules = makeRules(options, name);
    const decision = defineCookie(rules.name, {
        ...attributes,
        expires: expires ?? '180d',
        codec: decisionText,
        purpose: 'Keeps which cookies you allow',
        category: rules.required[0] ?? 'necessary',
    });
    const cookies = new Map();
    /** Two definitions of one name may be two cookies; what the table would list twice is one. */
    const list = (name, definition) => cookies.set(JSON.stringify({ ...entryOf(name, definition), seconds: 0 }), [name, definition]);
    list(rules.name, decision.definition);
    const visitors = new WeakMap();
    const visitorOf = (jar) => {
        const { place } = jar.onChange;
        // One for a document, however many jars are made of it, as long as they write the decision to the same place.
        const owner = documentOf(place?.store) ?? jar.onChange;
        const scope = JSON.stringify(scopeOf(place?.defaults ?? {}));
        const known = visitors.get(owner) ?? new Map();
        visitors.set(owner, known);
        let visitor = known.get(scope);
        if (!visitor)
            known.set(scope, (visitor = makeVisitor(jar, decision.on(jar), rules, place?.store)));
        return visitor;
    };
    const guard = (slot, jar, name, definition) => {
        const guardedSlot = guarded(slot, visitorOf(jar), rules, name, definition, turnsOf(jar));
        list(name, definition);
        return guardedSlot;
    };
    const inventory = () => [...cookies.values()].map(([name, definition]) => entryOf(name, definition));
    const on = (jar) => {
        const visitor = visitorOf(jar);
        const made = () => visitor.decision();
        const allows = (category) => visitor.status(rules.check(category)) === 'granted';
        const all = (choice) => Object.fromEntries(rules.categories.map((category) => [category, choice]));
        const decide = (choice) => {
            Object.keys(choice).forEach((category) => rules.check(category));
            // A category may be called as what every object has.
            return visitor.decide({
                __proto__: null,
                ...choice,
            });
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
            withdraw: (...categories) => categories.length
                ? decide(Object.fromEntries(categories.map((category) => [category, false])))
                : visitor.withdraw(),
            subscribe: (listener) => visitor.subscribe(() => listener(state())),
            inventory,
            inventoryTable: (format = 'html') => (format === 'html' ? html : markdown)(inventory()),
            on,
            guard,
        };
    };
    return on(page);
};
/** The document whose cookies a store has; undefined where it has none. */
const documentOf = (store) => {
    try {
        return store?.read?.source?.();
    }
    catch {
        return undefined; // in Node and in a worker there is no document to ask
    }
};

/** Consent, kept at the cookie: a category that the visitor has not allowed writes nothing and reads as nothing. */
/**
 * Categories, and the visitor's decision on them, kept in one small cookie that a server can read. Cookies defined with it are written and read
 * only while their category is allowed. A name that the decision's cookie could not hold, and a `version` that is no whole number, throw
 * `attribute`.
 *
 * @example
 * const consent = createConsent({
 *   categories: { necessary: { required: true }, preferences: {}, analytics: { clears: ['_ga', /^_ga_/] } },
 *   gpc: ['analytics'],
 * })
 * const theme = defineCookie('theme', { consent, category: 'preferences', purpose: 'Keeps the colours you chose' })
 */
const createConsent = /* @__PURE__ */ makeCreateConsent({ available, get, getAll, has, onChange, remove, set }, defineCookie);

export { createConsent };
