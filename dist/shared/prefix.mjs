import { a as compare } from './set.mjs';
import { a as attributesOf } from './check.mjs';
import { f as fail } from './error.mjs';
import { o as own } from './own.mjs';

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

export { complete as c };
