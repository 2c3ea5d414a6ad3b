'use strict';

var result = require('./result.cjs');
var request = require('./request.cjs');
var snapshot = require('./snapshot.cjs');

const createReceived = (text) => {
    const reader = snapshot.createReader(() => ({ cookie: text ?? '' }));
    const values = new Map();
    /** A jar of this text, as the definition's own jar would read it. Nothing is written to it. */
    const jarFor = (cookie) => {
        const { encoding, prefixed } = request.internalsOf(cookie) ?? {};
        const refuse = (name) => result.toResult(name, ['blocked']);
        const jar = {
            get: result.createGet(reader, encoding),
            getAll: result.createGetAll(reader, encoding),
            has: result.createHas(reader),
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

exports.createReceived = createReceived;
