import { c as createHas, a as createGetAll, b as createGet, t as toResult } from './result.mjs';
import { a as internalsOf } from './request.mjs';
import { c as createReader } from './snapshot.mjs';

const createReceived = (text) => {
    const reader = createReader(() => ({ cookie: text ?? '' }));
    const values = new Map();
    /** A jar of this text, as the definition's own jar would read it. Nothing is written to it. */
    const jarFor = (cookie) => {
        const { encoding, prefixed } = internalsOf(cookie) ?? {};
        const refuse = (name) => toResult(name, ['blocked']);
        const jar = {
            get: createGet(reader, encoding),
            getAll: createGetAll(reader, encoding),
            has: createHas(reader),
            set: refuse,
            remove: refuse,
            onChange: () => () => { },
        };
        const internals = {
            store: { site: () => null },
            encoding,
            defaults: {},
            cookies: () => text ?? '',
            listeners: {
                notified: () => undefined,
                // What `init` made, or an older cookie gave, while this is rendered, would be another value in the page than on the server.
                quietly: () => cookie.default,
            },
            queue: undefined,
            sweep: undefined,
            prefixed: undefined,
        };
        const bare = { ...jar, internals };
        return (prefixed
            ? { ...bare, internals: { ...internals, prefixed: { ...prefixed, jar: bare } } }
            : bare);
    };
    return (cookie) => {
        if (!values.has(cookie))
            values.set(cookie, cookie.on(jarFor(cookie)).get());
        return values.get(cookie);
    };
};

export { createReceived as c };
