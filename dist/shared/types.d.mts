import { m as Jar, y as ServerSetOptions, W as WriteResult, z as TypedServerSetOptions, P as Prefixed } from './verbs.mjs';
import { A as Attributes } from './set-cookie.mjs';
import { U as UrlLike } from './url-like.mjs';

/** The types of `gingersnap/server`: what a jar is made of, what it writes, and where it is sent. */

/** An object that returns a header by its name: Express's and Koa's request. An object that also has `set` is not accepted. */
interface HeaderGetter {
    /** Returns a header's text, or nothing. */
    readonly get: (name: string) => string | null | undefined;
    /** Left out: an object with `get` and `set` is a framework's own cookie functions. */
    readonly set?: undefined;
}
/** A `Headers`, or an object with these members of one, such as Next's `await headers()`. */
interface AppendableHeaders {
    /** Returns a header's text, or nothing. */
    readonly get: (name: string) => string | null | undefined;
    /** Adds a header. */
    readonly append: (name: string, value: string) => unknown;
}
/** The headers of a request. */
type HeadersLike = HeaderGetter | AppendableHeaders;
/** The headers of a request as a plain object, as Node has them. */
interface HeaderRecord {
    /** The Cookie header, or several of them. */
    readonly cookie?: string | readonly string[] | undefined;
    /** The Sec-GPC header: `1` where the visitor has Global Privacy Control on. */
    readonly 'sec-gpc'?: string | readonly string[] | undefined;
}
/** A `Request`, or an object with these members of one. */
interface RequestLike {
    /** The headers; the Cookie header is read. */
    readonly headers: HeadersLike;
    /** The whole address. It decides the default of `secure`, which domains are refused, and which paths are seen. @default unknown */
    readonly url?: string | undefined;
}
/**
 * Node's request, and Express's, Koa's and Fastify's. Its `url` has no host and is not used. Also AWS Lambda's event (format 2.0), which has
 * the texts of its cookies in an array `cookies` beside its headers.
 */
interface NodeRequestLike {
    /** The headers; the Cookie header is read. */
    readonly headers: HeaderRecord;
}
/** What `serverJar` reads the Cookie header of. */
type RequestSource = RequestLike | NodeRequestLike | HeadersLike | HeaderRecord;
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
/** A cookie that was written, as plain data. */
interface CookieWrite {
    /** The name as it is written, encoded. */
    readonly name: string;
    /** The value's text before the encoding, for a function that encodes by itself; `''` for a removal. */
    readonly text: string;
    /** The value as it is written, encoded: one character for each byte, as a header takes it. */
    readonly value: string;
    /** The attributes. One that the cookie does not have is `undefined`; a removal has `maxAge: 0`. */
    readonly attributes: WrittenAttributes;
}
/** The attributes of a cookie that was written. */
interface WrittenAttributes extends Attributes {
}
/** A defined cookie, as `defineCookie` creates it. */
interface HydratedCookie {
    /** The cookie's name. */
    readonly name: string;
    /** The definition, as it was given. */
    readonly definition: object;
}
/** What takes headers one after the other: `Headers`, Koa's context. */
interface HeadersTarget {
    /** Adds a header. */
    readonly append: (name: string, value: string) => unknown;
}
/** A `Response`. */
interface ResponseLike {
    /** Its headers. */
    readonly headers: HeadersTarget;
}
/** Node's response, and Express's. */
interface NodeResponseLike {
    /** Returns a header that is there. */
    readonly getHeader: (name: string) => number | string | readonly string[] | undefined;
    /** Writes a header in place of those of its name. */
    readonly setHeader: (name: string, value: readonly string[]) => unknown;
    /** Whether the headers are sent. */
    readonly headersSent?: boolean | undefined;
}
/** Fastify's reply. */
interface FastifyReplyLike {
    /** Adds a header. */
    readonly header: (name: 'Set-Cookie', value: string) => unknown;
    /** Node's response behind it. */
    readonly raw: object;
    /** Whether it is sent. */
    readonly sent?: boolean | undefined;
}
/** What `sendTo` adds Set-Cookie headers to. */
type ResponseTarget = HeadersTarget | ResponseLike | NodeResponseLike | FastifyReplyLike;
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
    /**
     * Adds the Set-Cookie headers to a response: a `Response` or its `Headers`, the response of Node or Express, Koa's context, Fastify's reply.
     * Headers that are there already stay. A second call with the same response adds only what was written since. If its headers are sent, or
     * can't be changed as those of `Response.redirect()`, a TypeError is thrown and the cookies can still be sent with another one.
     *
     * @typeParam R What the response is
     * @returns the response
     * @example
     * const sent = jar.sendTo(new Response(html)) // fetch
     * jar.sendTo(response).end(html) // Node, Express
     */
    readonly sendTo: <R extends ResponseTarget>(response: R) => R;
    /**
     * Returns the same cookies as `setCookies` as plain data, for a framework that writes cookies by a function of its own. Give it `text` if it
     * encodes the value itself, else `value`.
     *
     * @example
     * for (const { name, value, attributes } of jar.writes())
     *   cookies.set(name, value, { ...attributes, encode: (text) => text }) // SvelteKit
     */
    readonly writes: () => CookieWrite[];
    /**
     * Returns the part of the Cookie header that these definitions read, with what this request has written: for the page to hydrate with. It has
     * the pieces of chunked cookies and the decision that a consent-guarded cookie depends on. It leaves out cookies whose category this request
     * does not allow, and those that are HttpOnly by their definition or by what this request has written. A request does not say which of its other cookies are HttpOnly: a cookie that is must be
     * defined so. Anything but definitions throws `attribute`.
     *
     * @example
     * jar.cookieHeader([theme, cart]) // 'theme=dark; cart=[1%2C2]'
     */
    readonly cookieHeader: (definitions: readonly HydratedCookie[]) => string;
}

export type { AppendableHeaders as A, CookieWrite as C, FastifyReplyLike as F, HeaderGetter as H, NodeRequestLike as N, RequestLike as R, ServerJarOptions as S, WrittenAttributes as W, ServerJar as a, ServerPlace as b, RequestSource as c, HeaderRecord as d, HeadersLike as e, HeadersTarget as f, HydratedCookie as g, NodeResponseLike as h, ResponseLike as i, ResponseTarget as j };
