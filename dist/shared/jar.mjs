import { s as sourceOf, e as createOnChange, m as merge, f as createAvailable, g as createRemove, h as createSet, i as createRemoveAll } from './set.mjs';
import { c as checkOptions } from './check.mjs';
import { a as asDefaults } from './lifetime.mjs';
import { o as own } from './own.mjs';
import { f as answer, c as createHas, a as createGetAll, b as createGet } from './result.mjs';
import { p as percent } from './percent.mjs';
import { c as createReader, a as createSnapshot } from './snapshot.mjs';
import { c as complete } from './prefix.mjs';

/** Opens a store for the verbs. */
const open = (store, encoding = percent) => {
    const withSnapshot = createReader(() => ({ cookie: textIn(store.read()) }));
    return {
        store,
        encoding,
        withSnapshot,
        snapshot: createSnapshot(withSnapshot),
        onWrite: new Set(),
        answer,
    };
};
/** The text that a store has read. A store that anybody may write can give a Promise or a number: that shows no cookies. */
const textIn = (shown) => (typeof shown === 'string' ? shown : '');

/** Throws a TypeError for what is not a store. `maker`: the function that needs one. */
const checkStore = (maker, store) => {
    for (const member of ['read', 'write', 'site'])
        if (typeof store?.[member] !== 'function')
            throw new TypeError(`${maker} needs a store, and this has no function ${member}`);
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
    checkStore('createJar', store);
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
    const { store, encoding, defaults, snapshot, onWrite } = opened;
    const verbs = verbsOf(opened);
    const { onChange, ...listeners } = createOnChange(source, onWrite, (see) => void see(verbs.getAll()));
    return {
        ...verbs,
        onChange,
        internals: {
            store,
            encoding,
            defaults,
            cookies: () => snapshot().cookies,
            listeners,
            queue: undefined,
            sweep: undefined,
            prefixed: undefined,
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

export { checkStore as a, createJar as c, jarOf as j, openWith as o, textIn as t, verbsOf as v };
