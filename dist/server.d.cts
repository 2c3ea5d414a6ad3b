import { c as Jar, j as ServerSetOptions, W as WriteResult, k as TypedServerSetOptions } from './shared/verbs.cjs';
export { b as CookieError, M as MisuseCode, R as RefusalCode, f as RemoveOptions, i as isCookieError } from './shared/verbs.cjs';
import './shared/codec.cjs';

/** The verbs over a request: its cookies are read, and what is written becomes the response's Set-Cookie headers. */

/** What is used of `Headers`. */
interface HeadersLike {
    /** A header's text; null where there is none. */
    readonly get: (name: string) => string | null;
}
/** What is used of a `Request`. */
interface RequestLike {
    /** Its Cookie header is read. */
    readonly headers: HeadersLike;
    /** The whole address, for the default of `secure`, for the domains that are refused, and for which paths are seen. */
    readonly url: string;
}
/** Where a request goes. */
interface ServerPlace {
    /**
     * The address as the browser has it, for the default of `secure`, for the domains that are refused, and for which paths are seen. A
     * text that is no whole address throws a TypeError.
     * @default the Request's own; unknown for all else: then nothing is Secure that does not say so, no domain is refused, each path is seen
     * @example serverJar(request.headers.cookie, { url: 'https://shop.example/' }) // from your settings, not from the Host header
     */
    readonly url?: string | URL | undefined;
}
/** What a server's jar does where a call does not say otherwise, and where the request goes. */
type ServerJarOptions = ServerSetOptions & ServerPlace;
/** The verbs over a request and its response. What was set is read back at once. */
interface ServerJar extends Jar {
    /**
     * Writes a cookie, HttpOnly too. Throws a CookieError, before anything is written, for what would fail in every browser; a domain
     * that the request's host does not belong to is refused in the answer.
     *
     * @example
     * jar.set('session', token, { httpOnly: true, expires: '7d' })
     */
    readonly set: {
        (name: string, value: string, options?: ServerSetOptions): WriteResult;
        <T>(name: string, value: NoInfer<T>, options: TypedServerSetOptions<T>): WriteResult;
    };
    /**
     * What was written, as the values of the response's Set-Cookie headers: one for each cookie, the last that was written of it. Empty
     * where nothing was. Ask when all is written, and before the response's headers are sent.
     *
     * @example
     * response.setHeader('Set-Cookie', jar.setCookies()) // Node
     * for (const line of jar.setCookies()) headers.append('Set-Cookie', line) // fetch
     */
    readonly setCookies: () => string[];
}
/**
 * The verbs over a request: reads its Cookie header by the page's rules, and collects what is written for the response. One for each
 * request; it touches nothing else. What proxies say of themselves (`X-Forwarded-Proto`) is not believed: say `url` or `secure` behind one.
 *
 * @param request A Request, its Headers, or the Cookie header's text; null and undefined are none.
 * @example
 * const jar = serverJar(request)
 * theme.on(jar).get() // as defined by defineCookie
 * jar.set('session', token, { httpOnly: true })
 * const response = new Response(body)
 * for (const line of jar.setCookies()) response.headers.append('Set-Cookie', line)
 */
declare const serverJar: (request: RequestLike | HeadersLike | string | null | undefined, options?: ServerJarOptions) => ServerJar;

export { Jar, ServerSetOptions, TypedServerSetOptions, WriteResult, serverJar };
export type { HeadersLike, RequestLike, ServerJar, ServerJarOptions, ServerPlace };
