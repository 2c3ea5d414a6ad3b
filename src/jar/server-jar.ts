/** The verbs over a request: its cookies are read, and what is written becomes the response's Set-Cookie headers. */
import type { WriteResult } from './answer.js';
import { createJar } from './jar.js';
import { httpOnly } from './http-only.js';
import type { ServerSetOptions, TypedServerSetOptions } from './options.js';
import { headerStore } from '../stores/header.js';
import type { Jar } from './verbs.js';

/** What is used of `Headers`. */
export interface HeadersLike {
  /** A header's text; null where there is none. */
  readonly get: (name: string) => string | null;
}

/** What is used of a `Request`. */
export interface RequestLike {
  /** Its Cookie header is read. */
  readonly headers: HeadersLike;
  /** The whole address, for the default of `secure`, for the domains that are refused, and for which paths are seen. */
  readonly url: string;
}

/** Where a request goes. */
export interface ServerPlace {
  /**
   * The address as the browser has it, for the default of `secure`, for the domains that are refused, and for which paths are seen. A
   * text that is no whole address throws a TypeError.
   * @default the Request's own; unknown for all else: then nothing is Secure that does not say so, no domain is refused, each path is seen
   * @example serverJar(request.headers.cookie, { url: 'https://shop.example/' }) // from your settings, not from the Host header
   */
  readonly url?: string | URL | undefined;
}

/** What a server's jar does where a call does not say otherwise, and where the request goes. */
export type ServerJarOptions = ServerSetOptions & ServerPlace;

/** The verbs over a request and its response. What was set is read back at once. */
export interface ServerJar extends Jar {
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
export const serverJar = (
  request: RequestLike | HeadersLike | string | null | undefined,
  options?: ServerJarOptions,
): ServerJar => {
  // Own properties alone: a polluted prototype is none of the caller's.
  const { url, ...attributes } = { __proto__: null, ...options } as object as ServerJarOptions;
  const [headers, address] =
    typeof request !== 'object' || !request
      ? []
      : 'headers' in request
        ? [request.headers, request.url]
        : [request];
  const header = headers ? headers.get('cookie') : (request as string | null | undefined);
  const at = url ?? address;
  const store = headerStore(header ?? '', at === undefined ? undefined : new URL(at));
  const jar = createJar(store, attributes);
  return {
    ...jar,
    set: ((name: string, value: string, options?: ServerSetOptions) =>
      jar.set(name, value, httpOnly(name, options))) as ServerJar['set'],
    remove: (name, options) => jar.remove(name, httpOnly(name, options)),
    setCookies: store.setCookies,
  };
};
