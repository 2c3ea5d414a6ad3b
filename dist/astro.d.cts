import { S as ServerJarOptions } from './shared/types.cjs';
import { WrittenAttributes } from './next.cjs';
import { RequestLike } from './server.cjs';
export { a as ServerJar } from './shared/types.cjs';
import './shared/verbs.cjs';
import './shared/schema.cjs';
import './shared/abort-signal-like.cjs';
import './shared/set-cookie.cjs';
import './shared/url-like.cjs';

/** What is used of Astro's cookies. */
interface AstroCookies {
    /** Returns the Set-Cookie headers of what was set so far. */
    readonly headers: () => Iterable<string>;
    /** Sets a cookie of the response. Throws for what no header takes. */
    readonly set: (name: string, value: string, options: WrittenAttributes & {
        /** Encodes the value. */
        readonly encode: (text: string) => string;
    }) => void;
}
/** What is used of the context that Astro calls a middleware with. */
interface AstroContext {
    /** The request; its Cookie header is read, and not its address, whose host Astro makes up. */
    readonly request: RequestLike;
    /** Whether the page is made by the build, where there are no cookies. */
    readonly isPrerendered?: boolean;
    /** Astro's own cookies, which writes go through. */
    readonly cookies: AstroCookies;
    /** Where the jar is put, as `jar`. */
    readonly locals: object;
}
/**
 * Creates Astro's middleware that puts a server jar at `Astro.locals.jar`. Astro sends what you write, so the jar's own `setCookies` and
 * `writes` stay empty; the jar also reads at once what `Astro.cookies` has set. Once the response is made, for example in a component that
 * a page streams, a write returns `blocked`.
 *
 * @param options The jar's default options. Pass `url` if you use `domain`, or want cookies to be Secure by default: Astro does not know
 * its address.
 * @example
 * export const onRequest = cookieJar({ url: 'https://shop.example/' }) // src/middleware.ts
 */
declare const cookieJar: (options?: ServerJarOptions) => <R>(context: AstroContext, next: () => Promise<R>) => Promise<R>;
/**
 * Astro's middleware, with a jar of no options. Compose it with others by `sequence`; {@link cookieJar} takes options.
 *
 * @example
 * export { onRequest } from 'gingersnap/astro' // src/middleware.ts
 * declare namespace App { interface Locals { jar: import('gingersnap/server').ServerJar } } // src/env.d.ts
 * const theme = themeCookie.on(Astro.locals.jar).get() // any page
 */
declare const onRequest: <R>(context: AstroContext, next: () => Promise<R>) => Promise<R>;

export { ServerJarOptions, cookieJar, onRequest };
export type { AstroContext, AstroCookies };
