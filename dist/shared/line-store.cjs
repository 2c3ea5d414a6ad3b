'use strict';

var parse = require('./parse.cjs');

/** `sent`: over `store`, it hands what is written to the framework. `lines`: the Set-Cookie headers so far, whoever has set them. */
const lineStore = (store, sent, lines) => {
    let known = new Set();
    /** Takes over what others have set since. */
    const refresh = () => {
        const now = new Set(lines());
        for (const line of now) {
            const cookie = known.has(line) ? undefined : cookieOf(line);
            if (cookie)
                store.write(cookie);
        }
        known = now;
        return store;
    };
    return {
        ...sent,
        read: () => refresh().read(),
        shows: (name) => refresh().shows(name),
        readable: (matches) => refresh().readable(matches),
        write: (...cookie) => {
            refresh();
            sent.write(...cookie);
            known = new Set(lines());
        },
    };
};
/** A cookie that a Set-Cookie header sets, as far as the request's next reads depend on it. */
const cookieOf = (line) => {
    const received = parse.parseReceived(line);
    if (!received)
        return;
    const { name, value, attributes } = received;
    const [age, expires] = [attributes.get('max-age'), attributes.get('expires')];
    return {
        name,
        value,
        path: attributes.get('path') ?? '/',
        domain: attributes.get('domain'),
        maxAge: age ? Number(age) : undefined,
        expires: expires && !age ? new Date(expires) : undefined,
        secure: attributes.has('secure'),
        httpOnly: attributes.has('httponly'),
        partitioned: attributes.has('partitioned'),
        sameSite: 'lax',
    };
};

exports.lineStore = lineStore;
