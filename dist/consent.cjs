'use strict';

var jar = require('./shared/jar.cjs');
var page = require('./shared/page.cjs');
var page$1 = require('./shared/page2.cjs');

/** What a category's name may be made of, so that no encoding touches it. */
const CATEGORY = /^[\w-]+$/;
/** Version, time and the granted categories, with dots between: every server reads these characters as they stand. */
const decisionText = {
    encode: ({ version, time, granted }) => [version, time, ...granted].join('.'),
    decode: text => {
        const [version, time, ...granted] = text.split('.');
        if (!/^\d+\.\d+(\.[\w-]+)*$/.test(text))
            throw new TypeError(`"${text}" is no decision`);
        return { version: Number(version), time: Number(time), granted };
    },
};

/** Keeps nothing: for what throws, which must throw whatever the visitor says. */
const paper = /* @__PURE__ */ jar.createJar({ read: () => '', write: () => { }, site: () => null });
const guarded = (slot, visitor, rules, name, definition) => {
    const { encoding, whenDenied = 'hold' } = definition;
    const category = rules.check(definition.category, name);
    if (!/^(hold|drop)$/.test(whenDenied))
        throw new jar.CookieError('attribute', name, `whenDenied "${whenDenied}" is neither hold nor drop`);
    const draft = (definition.chunked ? page.chunked : page.single)(paper, name, encoding);
    const kept = { category, slot, scope: page.scopeOf(definition) };
    // A scope that nothing could be removed from throws here, not when consent is withdrawn.
    void draft.remove(kept.scope);
    visitor.keep(kept);
    const ifGranted = (then, otherwise) => page.after(visitor.status(category), status => (status === 'granted' ? then() : otherwise));
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
        textIn: all => ifGranted(() => slot.textIn(all), undefined),
        write: (value, codec, attributes) => page.after(visitor.status(category), status => {
            kept.held = undefined;
            const write = () => slot.write(value, codec, attributes);
            if (status === 'granted')
                return write();
            void draft.write(value, codec, attributes);
            if (whenDenied === 'drop')
                return refusal(status, 'the value is dropped');
            kept.held = write;
            return refusal(status, 'the value is held, and written when consent comes');
        }),
        missing: () => page.after(visitor.status(category), status => (status === 'granted' ? undefined : refusal(status, 'so it is not written again'))),
        remove: scope => {
            kept.held = undefined;
            return slot.remove(scope);
        },
    };
};

const entryOf = (name, definition) => {
    const { category = '', purpose, path = '/', domain, sameSite, partitioned } = definition;
    const seconds = secondsOf(definition);
    return {
        name,
        category,
        purpose,
        lifetime: seconds === undefined ? 'until the browser is closed' : inWords(seconds),
        seconds,
        scope: (domain ? `${domain.replace(/^\./, '')} and its subdomains` : 'this host') + (path === '/' ? '' : `, below ${path}`),
        party: sameSite === 'none' || partitioned ? 'third' : 'first',
    };
};
/** How long browsers keep a cookie at most (RFC 6265bis, 5.5). */
const LONGEST = 400 * 86400;
const secondsOf = (attributes) => {
    const [, , unit, end] = /^(; (max-age|expires)=(.*))?$/.exec(page$1.lifetime(attributes) ?? '') ?? [];
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
    const given = { __proto__: null, ...options.categories };
    const categories = Object.keys(given);
    const required = categories.filter(category => given[category].required);
    const check = (category, cookie = name) => {
        if (category !== undefined && categories.includes(category))
            return category;
        throw new jar.CookieError('attribute', cookie, `category "${category}" is none of ${categories.join(', ')}`);
    };
    if (!Number.isSafeInteger(version) || version < 0)
        throw new jar.CookieError('attribute', name, `version ${version} is no whole number`);
    const misnamed = categories.find(category => !CATEGORY.test(category));
    if (misnamed !== undefined)
        throw new jar.CookieError('attribute', name, `category "${misnamed}" must match ${CATEGORY}`);
    gpc.forEach(category => check(category));
    return {
        name,
        version,
        categories,
        required,
        clears: category => given[category].clears ?? [],
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
const asNavigatorSays = () => globalThis.navigator?.globalPrivacyControl === true;

const HEADERS = ['Name', 'Purpose', 'Category', 'Lifetime', 'Scope', 'Party'];
const cells = ({ name, purpose = '', category, lifetime, scope, party }) => [name, purpose, category, lifetime, scope, party];
/** With a caption, and headers that say what they head: what a screen reader reads out in each cell. */
const html = (entries) => {
    const tags = (tag, texts) => texts.map(text => `<${tag}>${escaped(text)}</${tag.split(' ')[0]}>`).join('');
    const rows = entries.map(cells).map(([name, ...rest]) => `<tr>${tags('th scope="row"', [name])}${tags('td', rest)}</tr>\n`);
    return (`<table>\n<caption>Cookies</caption>\n<thead>\n<tr>${tags('th scope="col"', HEADERS)}</tr>\n</thead>\n` +
        `<tbody>\n${rows.join('')}</tbody>\n</table>\n`);
};
const markdown = (entries) => {
    // A backslash keeps what Markdown would read as its own, and a table's row is one line.
    const row = (texts) => `| ${texts.map(text => escaped(text).replace(/[\\`*_[\]|~]/g, '\\$&').replace(/\s*\n\s*/g, ' ')).join(' | ')} |\n`;
    return row(HEADERS) + row(HEADERS).replace(/\w+/g, '---') + entries.map(entry => row(cells(entry))).join('');
};
const escaped = (text) => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);

const makeVisitor = (jar, cookie, rules) => {
    const cookies = new Set();
    let begun = false;
    /** Removes what the jar shows of a category; after a grant also what this page can't see, on another path. */
    const clear = (category, wasGranted) => void page.after(jar.getAll(), shown => {
        for (const { category: its, slot, scope } of cookies)
            if (its === category && (wasGranted || slot.names.some(name => name in shown)))
                void slot.remove(scope);
        for (const pattern of rules.clears(category))
            for (const name in shown)
                if (typeof pattern === 'string' ? page.belongs(pattern, name) : name.search(pattern) >= 0)
                    void jar.remove(name, { everywhere: true });
    });
    const changed = (decision, before) => {
        for (const category of rules.categories) {
            const status = rules.status(category, decision);
            const wasGranted = rules.status(category, before) === 'granted';
            if (status !== 'granted' && (wasGranted || status !== 'undecided'))
                clear(category, wasGranted);
            if (status === 'granted')
                for (const kept of cookies)
                    if (kept.category === category) {
                        const { held } = kept;
                        kept.held = undefined;
                        // One that fails is reported as an unhandled rejection, and keeps nobody else from being written.
                        if (held)
                            void new Promise(resolve => resolve(held()));
                    }
        }
    };
    /** From the first use on; so to define a cookie touches nothing. */
    const begin = () => {
        if (begun)
            return;
        begun = true;
        // Without a CookieStore nobody polls for this: a tab that decides tells the others.
        cookie.watch(changed, { interval: Infinity });
        // What others may have set since, in spite of the decision.
        void page.after(cookie.get(), decision => changed(decision));
    };
    const current = () => page.after(cookie.get(), decision => (decision && decision.version >= rules.version ? decision : undefined));
    return {
        decision: current,
        status: category => {
            begin();
            return page.after(cookie.get(), decision => rules.status(category, decision));
        },
        decide: choice => {
            begin();
            return page.after(current(), decision => {
                const granted = rules.categories.filter(category => !rules.required.includes(category) && (choice[category] ?? decision?.granted.includes(category)));
                return cookie.set({ version: rules.version, time: Math.floor(Date.now() / 1000), granted });
            });
        },
        withdraw: () => {
            begin();
            return cookie.remove();
        },
        subscribe: listener => {
            begin();
            return cookie.subscribe(listener);
        },
        keep: kept => cookies.add(kept),
    };
};

/** `page`: the jar that counts where `on` does not say another. */
const makeCreateConsent = (page, defineCookie) => (options) => {
    const rules = makeRules(options);
    const { name: _, ...attributes } = { expires: '180d', ...options.cookie };
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
        const all = (choice) => Object.fromEntries(rules.categories.map(category => [category, choice]));
        const decide = (choice) => {
            Object.keys(choice).forEach(category => rules.check(category));
            return visitor.decide(choice);
        };
        const state = () => {
            const now = made();
            return {
                decided: !!now,
                decidedAt: now && new Date(now.time * 1000),
                allowed: Object.fromEntries(rules.categories.map(category => [category, allows(category)])),
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
                ? decide(Object.fromEntries(categories.map(category => [category, false])))
                : visitor.withdraw(),
            subscribe: listener => visitor.subscribe(() => listener(state())),
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
const createConsent = /* @__PURE__ */ makeCreateConsent({ available: page.available, get: page.get, getAll: page.getAll, has: page.has, onChange: page.onChange, remove: page.remove, set: page.set }, page.defineCookie);

exports.createConsent = createConsent;
