import { a as readRequest, c as createServerJar } from './shared/server.mjs';
import { u as utf8 } from './shared/utf8.mjs';
import { s as shownStore } from './shared/shown-store.mjs';
import { h as headerStore } from './shared/store.mjs';

const asIs = (text) => text;
const kitStore = ({ request, url, cookies }) => {
    const [header, , globalPrivacyControl] = readRequest(request);
    const pairs = new Set(header.split(/; */));
    const all = () => cookies.getAll({ decode: asIs });
    return shownStore(headerStore(header, url, globalPrivacyControl), {
        received: new Map(all()
            // Kit leaves out the quotes around a value.
            .filter(({ name, value }) => pairs.has(`${name}=${value}`) || pairs.has(`${name}="${value}"`))
            .map(({ name, value }) => [name, value])),
        shown: () => new Map(all().map(({ name, value }) => [
            name,
            { text: value, rawValue: cookies.get(name) === undefined ? undefined : asSent(value) },
        ])),
        write: ({ name, value, ...attributes }) => {
            // As bytes, which is all that a header takes.
            cookies.set(utf8(name), utf8(value), { ...attributes, encode: asIs });
            return value;
        },
    });
};
/** Kit has the text where its own `set` was called, and what was sent where a response of `event.fetch` has set it. */
const asSent = (value) => (/[^!-:<-~]/.test(value) ? escape(utf8(value)) : value);

/** SvelteKit: a server jar at `event.locals.jar`. */
/**
 * SvelteKit's `handle`: puts a server jar at `event.locals.jar`. SvelteKit sends what you write, so the jar's own `setCookies` and `writes`
 * stay empty. `event.fetch` carries it, too. The jar reads at once what you write, and what `event.cookies` has set. Once the response is
 * made, a write returns `blocked`. Compose it with other handles by `sequence`.
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
