'use strict';

var set = require('./set.cjs');
var check = require('./check.cjs');
var lifetime = require('./lifetime.cjs');
var own = require('./own.cjs');
var result = require('./result.cjs');
var percent = require('./percent.cjs');
var snapshot = require('./snapshot.cjs');
var prefix = require('./prefix.cjs');

/** Opens a store for the verbs. */
const open = (store, encoding = percent.percent) => {
    const withSnapshot = snapshot.createReader(() => ({ cookie: textIn(store.read()) }));
    return {
        store,
        encoding,
        withSnapshot,
        snapshot: snapshot.createSnapshot(withSnapshot),
        onWrite: new Set(),
        answer: result.answer,
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
    const { prefix: prefix$1, ...defaults } = own.own(attributes);
    return prefix.complete(jarOf(openWith(store, defaults), set.sourceOf(store)), prefix$1, set.createRemoveAll);
};
/** Opens a store with a jar's defaults. */
const openWith = (store, attributes) => {
    const defaults = set.merge(attributes && lifetime.asDefaults(attributes));
    return { ...open(store, defaults.encoding), defaults };
};
/** The jar of a store that is open. `source`: what notifies it of changes. */
const jarOf = (opened, source) => {
    const { store, encoding, defaults, snapshot, onWrite } = opened;
    const verbs = verbsOf(opened);
    const { onChange, ...listeners } = set.createOnChange(source, onWrite, (see) => void see(verbs.getAll()));
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
    const set$1 = set.createSet(opened);
    const remove = set.createRemove(opened);
    const withDefaults = (name, options) => set.merge(defaults, check.checkOptions(name, options));
    return {
        get: result.createGet(withSnapshot, encoding),
        getAll: result.createGetAll(withSnapshot, encoding),
        has: result.createHas(withSnapshot),
        set: ((name, value, options) => set$1(name, value, withDefaults(name, options))),
        remove: (name, options) => remove(name, withDefaults(name, options)),
        available: set.createAvailable(opened),
    };
};

exports.checkStore = checkStore;
exports.createJar = createJar;
exports.jarOf = jarOf;
exports.openWith = openWith;
exports.textIn = textIn;
exports.verbsOf = verbsOf;
