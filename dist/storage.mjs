import { n as needWhenDenied, c as chain, d as defineCookie } from './shared/page.mjs';
import { c as checkOptions, a as attributesOf } from './shared/check.mjs';
import { f as fail, i as isCookieError, e as explanation } from './shared/error.mjs';
import { i as isPromise } from './shared/is-promise.mjs';
import { o as own } from './shared/own.mjs';
import { p as plain } from './shared/result.mjs';

/** cookieStorage: each name is a defined cookie, whose text is the item. */
/** What a mistake in the options is reported under: they are of no single cookie. */
const NAME = 'cookieStorage';
const warn = ({ code, message }, name) => explanation.refused?.(name, code, message);
const createCreateStorage = (defineCookie) => ((given) => {
    const { jar, onRefused = warn, ...definition } = own(checkOptions(NAME, given));
    checkStorage(jar, onRefused, definition);
    /** Whether the jar answers by promise. */
    const later = !!jar?.internals?.queue;
    const items = new Map();
    const itemOf = (name) => {
        let item = items.get(name);
        if (!item) {
            const cookie = defineCookie(name, definition);
            item = { cookie: jar ? cookie.on(jar) : cookie, writes: 0, due: new Map() };
            // Names may be made up without end.
            if (items.size > 999)
                items.clear();
            items.set(name, item);
        }
        return item;
    };
    const judge = (name, quota) => (result) => {
        if (result.ok)
            return;
        if (quota.test(result.code))
            throw new DOMException(result.message, 'QuotaExceededError');
        onRefused(plain(result), name);
    };
    const write = (name, go, quota) => {
        const item = itemOf(name);
        const end = () => {
            if (--item.writes)
                return;
            // Each in a task of its own, so that one that throws is reported and keeps nobody else from being called.
            for (const deliver of item.due.values())
                void Promise.resolve().then(deliver);
            item.due.clear();
        };
        const result = chain(go(item.cookie), judge(name, quota));
        if (!isPromise(result))
            return;
        item.writes++;
        return result.finally(end);
    };
    /** Calls at once, so that writes keep their order. Where the jar answers by promise, what is thrown rejects. */
    const answer = (work) => later ? new Promise((resolve) => resolve(work())) : work();
    return {
        getItem: (name, initial = null) => answer(() => {
            try {
                return chain(itemOf(name).cookie.get(), (text) => text ?? initial);
            }
            catch (error) {
                // No cookie has such a name, or none with these attributes.
                if (isCookieError(error) && /^(name|prefix)$/.test(error.code))
                    return initial;
                throw error;
            }
        }),
        setItem: (name, value) => answer(() => write(name, ({ set }) => set(value), /^(size|value|full)$/)),
        removeItem: (name) => answer(() => write(name, ({ remove }) => remove(), /^$/)),
        subscribe: (name, callback, initial = null) => {
            if (typeof callback !== 'function')
                fail(name, 'attribute', 'listener', callback);
            const item = itemOf(name);
            const key = {};
            const stop = item.cookie.watch((text) => {
                const deliver = () => callback(text ?? initial);
                // A state is ahead of its writes: an older one of them would take it back.
                if (item.writes)
                    item.due.set(key, deliver);
                else
                    deliver();
            });
            return () => {
                item.due.delete(key);
                stop();
            };
        },
    };
});
/** Throws for invalid options where they are written, and not at the first item. */
const checkStorage = (jar, onRefused, definition) => {
    const { chunked, consent, purpose, category, whenDenied, ...rest } = own(definition);
    const attributes = own(rest);
    const need = (value, what, given) => typeof value === 'function' || fail(NAME, 'attribute', what, given);
    need(onRefused, 'onRefused', onRefused);
    if (jar)
        need(jar.onChange, 'jar', jar);
    if (chunked)
        need(chunked, 'chunked', chunked);
    if (consent) {
        const { guard } = consent;
        need(guard?.check, 'consent', consent);
        needWhenDenied(NAME, whenDenied);
        guard.check(NAME, category);
    }
    // What is kept is a library's own text.
    if (attributes['codec'] != null)
        fail(NAME, 'attribute', 'codec', attributes['codec'], 'text');
    attributesOf(NAME, attributes, true);
};

/** Cookies for what takes a Web Storage: zustand, pinia, jotai, redux-persist, i18next. */
/** Creates a storage over cookies, for libraries that take a Web Storage. */
const cookieStorage = /* @__PURE__ */ createCreateStorage(defineCookie);

export { cookieStorage };
