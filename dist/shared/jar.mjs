import { d as attributesOf, e as compare, f as sourceOf, g as createOnChange, h as createGetMatching, m as merge, o as open, i as createAvailable, j as createHas, k as createGetAll, l as createGet, n as createRemove, b as checkOptions, q as createSet, c as createRemoveAll } from './set.mjs';
import { a as asDefaults } from './snapshot.mjs';
import { o as own } from './own.mjs';
import { f as fail } from './error.mjs';

/** A jar of the names that begin with a prefix: they are given and shown without it. */
/** Gives a jar its `removeAll`, and its prefix where it has one. */
const complete = (jar, prefix, createRemoveAll) => {
    const prefixed = prefix == null ? jar : withPrefix(jar, prefix);
    return { ...prefixed, removeAll: createRemoveAll(prefixed) };
};
const withPrefix = (jar, prefix) => {
    const { internals } = jar;
    const { queue } = internals;
    // The characters that a name is written with as they stand: it is a beginning of names as they are written, too.
    if (typeof prefix !== 'string' || !/^[!#$&'*+.^`|~\w-]+$/.test(prefix))
        fail(prefix, 'attribute', 'prefix', prefix);
    // What breaks the rule of `__Host-` breaks it for each name.
    attributesOf(prefix, internals.defaults, false, internals.store.httpOnly);
    const fullName = (name) => (typeof name === 'string' ? prefix + name : name);
    const onChange = (listener, options) => {
        const { name, ...others } = own(options);
        const hear = (change) => {
            if (change.name.startsWith(prefix))
                listener({ ...change, name: change.name.slice(prefix.length) });
        };
        return jar.onChange((typeof listener === 'function' ? hear : listener), {
            ...others,
            name: name === undefined ? name : [name].flat().map(fullName),
        });
    };
    return {
        ...jar,
        ...verbsWith(jar, prefix, fullName),
        onChange,
        internals: {
            ...internals,
            prefixed: { prefix, jar },
            queue: queue && { ...queue, verbs: verbsWith(queue.verbs, prefix, fullName) },
        },
    };
};
const verbsWith = (jar, prefix, fullName) => {
    const { get, getAll, has, set, remove } = jar;
    /** None is set or removed under an empty name. */
    const written = (verb) => (name, ...others) => verb(name && fullName(name), ...others);
    let seen;
    let shown = Object.freeze(Object.create(null));
    const show = (all) => {
        if (all === seen)
            return shown;
        seen = all;
        const now = Object.create(null);
        for (const name in all)
            if (name.startsWith(prefix))
                now[name.slice(prefix.length)] = all[name];
        // The same object, as long as what it shows is the same.
        if (compare(now, shown).length)
            shown = Object.freeze(now);
        return shown;
    };
    return {
        get: (name, options) => get(fullName(name), options),
        getAll: (name, options) => {
            if (name !== undefined)
                return getAll(fullName(name), options);
            const all = getAll();
            return typeof all.then === 'function'
                ? all.then(show)
                : show(all);
        },
        has: (name) => has(fullName(name)),
        set: written(set),
        remove: written(remove),
    };
};

/** The verbs over a store. */
/**
 * Creates the verbs over another store, or with other default options. A store without the functions `read`, `write` and `site` throws a
 * TypeError; an invalid `prefix` throws a CookieError.
 *
 * @example
 * const jar = createJar(documentStore(), { path: '/shop', prefix: 'app_' })
 * jar.set('cart', 'empty') // writes app_cart
 */
const createJar = (store, attributes) => {
    for (const member of ['read', 'write', 'site'])
        if (typeof store?.[member] !== 'function')
            throw new TypeError(`createJar needs a store, and this has no function ${member}`);
    const { prefix, ...defaults } = own(attributes);
    return complete(jarOf(openWith(store, defaults), sourceOf(store)), prefix, createRemoveAll);
};
/** Opens a store with a jar's defaults. */
const openWith = (store, attributes) => {
    const defaults = merge(attributes && asDefaults(attributes));
    return { ...open(store, defaults.encoding), defaults };
};
/** The jar of a store that is open. `source`: what notifies it of changes. */
const jarOf = (opened, source) => {
    const { store, encoding, defaults, withSnapshot, onWrite } = opened;
    const verbs = verbsOf(opened);
    const { onChange, ...listeners } = createOnChange(source, onWrite, (see) => void see(verbs.getAll()));
    return {
        ...verbs,
        onChange,
        internals: {
            store,
            encoding,
            defaults,
            getMatching: createGetMatching(withSnapshot),
            listeners,
        },
    };
};
/** The verbs that answer at once: the plain ones, whose options are put over the defaults. */
const verbsOf = (opened) => {
    const { encoding, defaults, withSnapshot } = opened;
    const set = createSet(opened);
    const remove = createRemove(opened);
    const withDefaults = (name, options) => merge(defaults, checkOptions(name, options));
    return {
        get: createGet(withSnapshot, encoding),
        getAll: createGetAll(withSnapshot, encoding),
        has: createHas(withSnapshot),
        set: ((name, value, options) => set(name, value, withDefaults(name, options))),
        remove: (name, options) => remove(name, withDefaults(name, options)),
        available: createAvailable(opened),
    };
};

export { createJar as a, complete as c, jarOf as j, openWith as o, verbsOf as v };
