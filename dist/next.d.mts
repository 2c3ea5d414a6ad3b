import { Jar } from './index.mjs';
import { W as WrittenAttributes, H as HeaderGetter, S as ServerJarOptions } from './shared/types.mjs';
import { ServerJar } from './astro.mjs';
export { b as ServerPlace } from './shared/types.mjs';
import './shared/schema.mjs';
import './shared/abort-signal-like.mjs';
import './shared/set-cookie.mjs';
import './shared/url-like.mjs';

/** A cookie as Next gives it. */
interface NextCookie {
    /** The name, as it is written. */
    readonly name: string;
    /** The value, decoded; `''` for a cookie that was deleted. */
    readonly value: string;
    /** Whether the cookie is hidden from scripts. Undefined for one that was received: no request says that. */
    readonly httpOnly?: boolean | undefined;
}
/** Next's `cookies()`, as far as it is used. */
interface NextCookies {
    /** Returns all cookies, with what was written. */
    readonly getAll: () => readonly NextCookie[];
    /** Writes a cookie and encodes its value. Throws where nothing can be written, as in a server component. */
    readonly set: (name: string, value: string, attributes: WrittenAttributes) => unknown;
}
/** A server jar whose writes Next sends by itself. */
interface NextJar extends Pick<ServerJar, keyof Jar | 'cookieHeader'> {
}

/** Next's request in proxy.ts, or an object with these members of one. */
interface NextRequestLike {
    /** The request's headers; the Cookie header is read. */
    readonly headers: Pick<HeaderGetter, 'get'>;
    /** The request's cookies, as Next reads them. */
    readonly cookies: Pick<NextCookies, 'getAll'>;
}
/** Next's response in proxy.ts, or an object with its `cookies`. */
interface NextResponseLike {
    /** The response's cookies. */
    readonly cookies: NextCookies;
}
/**
 * Returns the jar of the request, in a server component, a server action or a route handler. It reads what any part of the same request has
 * written, and Next sends what you write. A server component can't write: there the result is `blocked`, and the cookie stays as it is.
 *
 * @param options The jar's default options. Pass `url` if you use `domain`, or want cookies to be Secure by default: Next does not know its
 * address.
 * @example
 * const jar = await nextJar()
 * cart.on(jar).update(items => [...items, item]) // in a server action; the result may be returned
 */
declare const nextJar: (options?: ServerJarOptions) => Promise<NextJar>;
/**
 * Returns the jar of a request in proxy.ts. What you write goes into the response, and the render of the same request sees it.
 *
 * @param request The request that proxy.ts is called with.
 * @param response What proxy.ts returns: `NextResponse.next()`, or a redirect.
 * @param options The jar's default options, as in {@link nextJar}.
 * @example
 * export function proxy(request: NextRequest) {
 *   const response = NextResponse.next()
 *   visits.on(proxyJar(request, response)).update(count => count + 1)
 *   return response
 * }
 */
declare const proxyJar: (request: NextRequestLike, response: NextResponseLike, options?: ServerJarOptions) => NextJar;

export { HeaderGetter, ServerJarOptions, WrittenAttributes, nextJar, proxyJar };
export type { NextCookie, NextCookies, NextJar, NextRequestLike, NextResponseLike };
