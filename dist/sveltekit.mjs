import { c as createServerJar } from './shared/server.mjs';
import { P as PROBE } from './shared/prefix.mjs';
import { u as utf8 } from './shared/utf8.mjs';
import { h as headerStore } from './shared/store.mjs';

/** A request's cookies as SvelteKit has them: what is written goes through its `event.cookies`. */
const asIs = (text) => text;
const kitStore = ({ request, url, cookies }) => {
    const store = headerStore(request.headers.get('cookie') ?? '', url);
    const shown = () => new Map(cookies.getAll({ decode: asIs }).map(({ name, value }) => [name, value]));
    let known = shown();
    /** Takes over what others have set by Kit since. */
    const refresh = () => {
        const now = shown();
        for (const [name, value] of now)
            if (known.get(name) !== value)
                store.write(foreign(name, value, cookies.get(name) === undefined));
        known = now;
    };
    return {
        ...store,
        // Kit sends them, and what others have set stands here without its attributes.
        written: () => [],
        setCookies: () => [],
        writes: () => [],
        read: () => {
            refresh();
            return store.read();
        },
        readable: (matches) => {
            refresh();
            return store.readable(matches);
        },
        write: (cookie, ...more) => {
            const { name, value, ...attributes } = cookie;
            refresh();
            // As bytes, which is all that a header takes.
            if (name !== PROBE)
                cookies.set(utf8(name), utf8(value), { ...attributes, encode: asIs });
            store.write(cookie, ...more);
            known = shown();
        },
    };
};
/** What somebody else has set: at the paths of this request, and no matter how else. */
const foreign = (name, value, isRemoved) => ({
    name,
    // Kit has the text where its own `set` was called, and what was sent where a response of `event.fetch` has set it.
    value: /[^!-:<-~]/.test(value) ? escape(utf8(value)) : value,
    path: '/',
    maxAge: isRemoved ? 0 : undefined,
    secure: false,
    // Nobody says, as of what the request has sent.
    httpOnly: false,
    partitioned: false,
    sameSite: 'lax',
});

/** SvelteKit: a server jar at `event.locals.jar`. */
/**
 * SvelteKit's `handle`: puts a server jar at `event.locals.jar`. Kit sends what you write, so the jar's own `setCookies` and `writes` stay
 * empty; `event.fetch` sends it along; and it is read at once, as is what `event.cookies` has set. When the response is made, a write
 * returns `blocked`. Compose it with other handles by `sequence`.
 *
 * @typeParam E What Kit's event is
 * @typeParam R What `resolve` returns
 * @example
 * export { handle } from 'gingersnap/sveltekit' // src/hooks.server.ts
 * interface Locals { jar: import('gingersnap/server').ServerJar } // src/app.d.ts
 * export const load = ({ locals }) => ({ theme: theme.on(locals.jar).get() }) // src/routes/+layout.server.ts
 */
const handle = ({ event, resolve, }) => {
    Object.assign(event.locals, { jar: createServerJar(kitStore(event)) });
    return resolve(event);
};

export { handle };
