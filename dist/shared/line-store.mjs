import { p as parseSetCookie } from './parse-set-cookie.mjs';
import { c as createReads } from './sent-store.mjs';

/** A request's cookies where others set some, too: what they have set is found in the headers of the response. */
/** `sent`: over `store`, it hands what is written to the framework. `lines`: the Set-Cookie headers so far, whoever has set them. */
const lineStore = (store, sent, lines) => {
    let known = new Set();
    const look = () => (known = new Set(lines()));
    /** Takes over what others have set since. */
    const refresh = () => {
        const before = known;
        for (const line of look()) {
            const cookie = before.has(line) ? undefined : parseSetCookie(line);
            const expires = cookie?.attributes.get('expires');
            if (cookie)
                store.write({
                    ...cookie,
                    path: cookie.path ?? '/',
                    expires: expires ? new Date(expires) : undefined,
                    // No read depends on it.
                    sameSite: 'lax',
                });
        }
        return store;
    };
    return {
        ...sent,
        ...createReads(refresh),
        write: (...cookie) => {
            refresh();
            sent.write(...cookie);
            look();
        },
    };
};

export { lineStore as l };
