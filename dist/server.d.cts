import { m as Jar, y as ServerSetOptions, W as WriteResult, z as TypedServerSetOptions, P as Prefixed } from './shared/verbs.cjs';
export { i as CookieError, M as MisuseCode, R as RefusalCode, t as RemoveOptions, l as isCookieError } from './shared/verbs.cjs';
import { U as UrlLike } from './shared/url-like.cjs';
import './shared/schema.cjs';
import './shared/abort-signal-like.cjs';

/** The verbs over a request: its cookies are read, and what is written becomes the response's Set-Cookie headers. */

/** A `Headers`, or an object with its `get`. */
interface HeadersLike {
    /** Returns a header's text, or null. */
    readonly get: (name: string) => string | null;
}
/** A `Request`, or an object with these members of one. */
interface RequestLike {
    /** The headers; the Cookie header is read. */
    readonly headers: HeadersLike;
    /** The whole address. It decides the default of `secure`, which domains are refused, and which paths are seen. */
    readonly url: string;
}
/** The address of a request. */
interface ServerPlace {
    /**
     * The address as the browser has it. It decides the default of `secure`, which domains are refused, and which paths are seen. A text
     * that is not a whole address throws a TypeError.
     * @default the Request's own, else unknown: then `secure` is false by default, no domain is refused, and each path is seen
     * @example serverJar(request.headers.cookie, { url: 'https://shop.example/' }) // from your settings, not from the Host header
     */
    readonly url?: string | UrlLike | undefined;
}
/** A server jar's default options, and the address of the request. */
type ServerJarOptions = ServerSetOptions & Prefixed & ServerPlace;
/** The verbs over a request and its response. A cookie that was set is read at once. */
interface ServerJar extends Jar {
    /**
     * Writes a cookie into the response, also an HttpOnly one. Mistakes in the call throw a CookieError; a domain that the request's host
     * does not belong to is refused with `domain`.
     *
     * @typeParam T What the cookie's value is
     * @example
     * jar.set('session', token, { httpOnly: true, expires: '7d' })
     */
    readonly set: {
        (name: string, value: string, options?: ServerSetOptions): WriteResult;
        <T>(name: string, value: NoInfer<T>, options: TypedServerSetOptions<T>): WriteResult;
    };
    /**
     * Returns the values of the response's Set-Cookie headers: one for each cookie that was written, with its last value. It is empty if no
     * cookie was written. Call it when you have written everything, before the response's headers are sent.
     *
     * @example
     * response.setHeader('Set-Cookie', jar.setCookies()) // Node
     * for (const line of jar.setCookies()) headers.append('Set-Cookie', line) // fetch
     */
    readonly setCookies: () => string[];
}
/**
 * Creates the verbs over a request. It reads the Cookie header by the page's rules, and collects what you write for the response. Create one
 * for each request. Headers of proxies (`X-Forwarded-Proto`) are not trusted: behind a proxy pass `url` or `secure`.
 *
 * @param request A Request, its Headers, or the Cookie header's text; null and undefined mean no cookies.
 * @example
 * const jar = serverJar(request)
 * theme.on(jar).get() // as defined by defineCookie
 * jar.set('session', token, { httpOnly: true })
 * const response = new Response(body)
 * for (const line of jar.setCookies()) response.headers.append('Set-Cookie', line)
 */
declare const serverJar: (request: RequestLike | HeadersLike | string | null | undefined, options?: ServerJarOptions) => ServerJar;

export { Jar, Prefixed, ServerSetOptions, TypedServerSetOptions, UrlLike, WriteResult, serverJar };
export type { HeadersLike, RequestLike, ServerJar, ServerJarOptions, ServerPlace };
