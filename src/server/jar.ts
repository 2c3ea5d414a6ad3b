/** The verbs over a request: its cookies are read, and what is written becomes the response's Set-Cookie headers. */
import { toResult, type Answer, type WriteResult } from '../jar/result.js';
import { storeSource } from '../changes/source.js';
import { jarOf, openWith } from '../jar/jar.js';
import { isRemoval } from '../cookie/set-cookie.js';
import { own } from '../cookie/own.js';
import type { Prefixed, ServerSetOptions, TypedServerSetOptions } from '../jar/options.js';
import { complete } from '../jar/prefix.js';
import { createRemoveAll } from '../jar/remove-all.js';
import type { UrlLike } from '../cookie/url-like.js';
import { headerStore, MOST_REMOVALS } from './store.js';
import type { Jar } from '../jar/verbs.js';

/** A `Headers`, or an object with its `get`. */
export interface HeadersLike {
  /** Returns a header's text, or null. */
  readonly get: (name: string) => string | null;
}

/** A `Request`, or an object with these members of one. */
export interface RequestLike {
  /** The headers; the Cookie header is read. */
  readonly headers: HeadersLike;
  /** The whole address. It decides the default of `secure`, which domains are refused, and which paths are seen. */
  readonly url: string;
}

/** The address of a request. */
export interface ServerPlace {
  /**
   * The address as the browser has it. It decides the default of `secure`, which domains are refused, and which paths are seen. A text
   * that is not a whole address throws a TypeError.
   * @default the Request's own, else unknown: then `secure` is false by default, no domain is refused, and each path is seen
   * @example serverJar(request.headers.cookie, { url: 'https://shop.example/' }) // from your settings, not from the Host header
   */
  readonly url?: string | UrlLike | undefined;
}

/** A server jar's default options, and the address of the request. */
export type ServerJarOptions = ServerSetOptions & Prefixed & ServerPlace;

/** The verbs over a request and its response. A cookie that was set is read at once. */
export interface ServerJar extends Jar {
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
export const serverJar = (
  request: RequestLike | HeadersLike | string | null | undefined,
  options?: ServerJarOptions,
): ServerJar => {
  const { url, prefix, ...attributes } = own<ServerJarOptions>(options);
  const [headers, address] =
    typeof request !== 'object' || !request
      ? []
      : 'headers' in request
        ? [request.headers, request.url]
        : [request];
  const header = headers ? headers.get('cookie') : (request as string | null | undefined);
  const at = url ?? address;
  const store = headerStore(header ?? '', at === undefined ? undefined : new URL(at as string));
  // Nobody reads back here: what no rule refuses is kept, and a header may have as many cookies as its sender likes.
  const answer: Answer = (_, cookieName, cookie, find, known) => {
    const { name } = cookie;
    if (known || (isRemoval(cookie) && name !== cookieName)) return toResult(cookieName, find());
    return toResult(cookieName, isRemoval(cookie) && store.shows(name) ? ['scope'] : undefined);
  };
  const opened = openWith(store, attributes);
  const jar = jarOf({ ...opened, answer }, storeSource(store));
  return {
    ...complete(jar, prefix, (jar) => createRemoveAll(jar, () => store.removals() < MOST_REMOVALS)),
    setCookies: store.setCookies,
  };
};
