import { C as CookieError, c as createJar, H as HTTP_FORMS } from './shared/jar.mjs';
import { e as chunked, f as single, i as scopeOf, j as after, k as belongs, d as defineCookie, s as set, r as remove, o as onChange, h as has, b as getAll, g as get, a as available } from './shared/page.mjs';
import { e as encodeName, b as lifetime } from './shared/page2.mjs';

/** What a category's name may be made of, so that no encoding touches it. */
const CATEGORY = /^[\w-]+$/;
/** Version, time and the granted categories, with dots between: every server reads these characters as they stand. */
const decisionText = {
    encode: ({ version, time, granted }) => [version, time, ...granted].join('.'),
    decode: (text) => {
        const [version, time, ...granted] = text.split('.');
        if (!/^\d+\.\d+(\.[\w-]+)*$/.test(text))
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
const guarded = (slot, visitor, rules, name, definition) => {
    const { encoding, whenDenied = 'hold' } = definition;
    const category = rules.check(definition.category, name);
    if (!/^(hold|drop)$/.test(whenDenied))
        throw new CookieError('attribute', name, `whenDenied "${whenDenied}" is neither hold nor drop`);
    const draft = (definition.chunked ? chunked : single)(paper, name, encoding);
    const scope = scopeOf(definition);
    // A scope that nothing could be removed from throws here, not when consent is withdrawn.
    void draft.remove(scope);
    const kept = visitor.keep({ category, slot, scope });
    const ifGranted = (then, otherwise) => after(visitor.status(category), (status) => status === 'granted' ? then() : otherwise);
    const refusal = (status, what) => ({
        ok: false,
        code: 'consent',
        message: `cookie "${name}": category "${category}" is ${status}; ${what}`,
    });
    return {
        // A change of the decision changes what is read.
        names: [...slot.names, rules.name],
        has: () => ifGranted(slot.has, false),
        read: () => ifGranted(slot.read, undefined),
        textIn: (all) => ifGranted(() => slot.textIn(all), undefined),
        write: (value, codec, attributes) => after(visitor.status(category), (status) => {
            kept.held = undefined;
            if (status === 'granted')
                return slot.write(value, codec, attributes);
            void draft.write(value, codec, attributes);
            if (whenDenied === 'drop')
                return refusal(status, 'the value is dropped');
            // As text, which stays what it is whatever becomes of the value meanwhile.
            const text = codec ? codec.encode(value) : value;
            return after(slot.read(), (before) => {
                // What another tab has written since is newer.
                kept.held = () => after(slot.read(), (now) => (now === undefined || now === before) && slot.write(text, undefined, attributes));
                return refusal(status, 'the value is held, and written when consent comes');
            });
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
const makeRules = (options) => {
    const { version = 1, gpc = [], globalPrivacyControl = asNavigatorSays } = options;
    const name = options.cookie?.name ?? 'consent';
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
    if (!Number.isSafeInteger(version) || version < 0)
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
                : gpc.includes(category) && globalPrivacyControl()
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

const makeVisitor = (jar, cookie, rules) => {
    const cookies = new Map();
    let begun = false;
    let replacing = false;
    /** What can't be removed from here, a cookie without a name or a server's, keeps nothing else from going. */
    const attempt = (remove) => void new Promise((resolve) => resolve(remove())).catch(() => { });
    /** Removes what the jar shows of a category; `all`: also what this page can't see, on another path. */
    const clear = (category, all) => void after(jar.getAll(), (shown) => {
        for (const { category: its, slot, scope } of cookies.values())
            if (its === category && (all || slot.names.some((name) => name in shown)))
                // What is still to be seen was set in another scope.
                attempt(() => after(slot.remove(scope), ({ code }) => code === 'scope' && slot.remove({ ...scope, everywhere: true })));
        for (const pattern of rules.clears(category))
            for (const name in shown)
                if (name !== rules.name &&
                    (typeof pattern === 'string' ? belongs(pattern, name) : name.search(pattern) >= 0))
                    attempt(() => jar.remove(name, { everywhere: true }));
    });
    /** `changed`: whether the decision just did. Else the cookies of an older yes stay until the visitor is asked again. */
    const enforce = (decision, changed) => {
        for (const category of rules.categories) {
            const status = rules.status(category, decision);
            if (status !== 'granted' && (changed || status !== 'undecided'))
                clear(category, changed);
            if (status === 'granted')
                for (const kept of cookies.values())
                    if (kept.category === category) {
                        const { held } = kept;
                        kept.held = undefined;
                        // One that fails is reported as an unhandled rejection, and keeps nobody else from being written.
                        if (held)
                            void new Promise((resolve) => resolve(held()));
                    }
        }
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
    const removeAll = () => jar.remove(rules.name, { everywhere: true });
    const current = () => after(cookie.get(), (decision) => decision && decision.version >= rules.version ? decision : undefined);
    return {
        decision: current,
        status: (category) => {
            begin();
            return after(cookie.get(), (decision) => rules.status(category, decision));
        },
        decide: (choice) => {
            begin();
            return after(current(), (decision) => {
                const granted = rules.categories.filter((category) => !rules.required.includes(category) &&
                    (choice[category] ?? decision?.granted.includes(category)));
                const made = { version: rules.version, time: Math.floor(Date.now() / 1000), granted };
                return after(cookie.set(made), (answer) => after(jar.get(rules.name), (text) => {
                    if (text === undefined || text === decisionText.encode(made))
                        return answer;
                    // Another one, of another scope, would be read before it. That there is none for a moment takes nothing away.
                    replacing = true;
                    return after(removeAll(), () => {
                        replacing = false;
                        return cookie.set(made);
                    });
                }));
            });
        },
        withdraw: () => {
            begin();
            return after(cookie.get(), (decision) => {
                // Without one nothing changes, but an older one may have left cookies.
                if (!decision)
                    enforce(undefined, true);
                return after(cookie.remove(), (answer) => (answer.code === 'scope' ? removeAll() : answer));
            });
        },
        subscribe: (listener) => {
            begin();
            return cookie.subscribe(listener);
        },
        keep: (kept) => {
            const key = JSON.stringify([kept.category, kept.slot.names, kept.scope]);
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
    const options = { __proto__: null, ...given };
    const rules = makeRules(options);
    const { name: _, ...attributes } = {
        ...options.cookie,
        expires: options.cookie?.expires ?? '180d',
    };
    const decision = defineCookie(rules.name, {
        ...attributes,
        codec: decisionText,
        purpose: 'Keeps which cookies you allow',
        category: rules.required[0] ?? 'necessary',
    });
    const cookies = new Map([[rules.name, decision.definition]]);
    // By its `onChange`, which the page's jar shares with the page's verbs.
    const visitors = new WeakMap();
    const visitorOf = (jar) => {
        let visitor = visitors.get(jar.onChange);
        if (!visitor)
            visitors.set(jar.onChange, (visitor = makeVisitor(jar, decision.on(jar), rules)));
        return visitor;
    };
    const guard = (slot, jar, name, definition) => {
        const guardedSlot = guarded(slot, visitorOf(jar), rules, name, definition);
        cookies.set(name, definition);
        return guardedSlot;
    };
    const inventory = () => [...cookies].map(([name, definition]) => entryOf(name, definition));
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
