import { SetCookie } from './index.cjs';
import { Site } from './async.cjs';
import { RequestLike } from './server.cjs';
export { a as ServerJar } from './shared/types.cjs';
import './shared/document-like.cjs';
import './shared/verbs.cjs';
import './shared/schema.cjs';
import './shared/abort-signal-like.cjs';
import './shared/url-like.cjs';

/** A request's cookies as SvelteKit has them: what is written goes through its `event.cookies`. */

/** A cookie as Kit gives it. */
interface KitCookie {
    /** The cookie's name. */
    readonly name: string;
    /** Its value, as `decode` gives it; what was set since as it was set. */
    readonly value: string;
}
/** What is used of Kit's `event.cookies`. */
interface KitCookies {
    /** Returns a value, or undefined without such a cookie, or where it was deleted. */
    readonly get: (name: string) => string | undefined;
    /** Returns what the request has sent and what was set since. */
    readonly getAll: (options: {
        /** Decodes what the request has sent. */
        decode: (text: string) => string;
    }) => readonly KitCookie[];
    /** Sets a cookie of the response. Throws when that is made. */
    readonly set: (name: string, value: string, options: Omit<SetCookie, 'name' | 'value'> & {
        /** Encodes the value. */
        encode: (text: string) => string;
    }) => void;
}
/** What is used of Kit's `event`. */
interface KitEvent {
    /** The request; its Cookie header is read. */
    readonly request: RequestLike;
    /** The address, as Kit knows it: behind a proxy by `ORIGIN`. It decides the default of `secure`, and which domains are refused. */
    readonly url: Site;
    /** Kit's own cookies, which writes go through. */
    readonly cookies: KitCookies;
    /** Where the jar is put, as `jar`. */
    readonly locals: object;
}

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
declare const handle: <E extends KitEvent, R>({ event, resolve, }: {
    /** Kit's event. */
    readonly event: E;
    /** Makes the response. */
    readonly resolve: (event: E) => R;
}) => R;

export { handle };
export type { KitCookie, KitCookies, KitEvent };
