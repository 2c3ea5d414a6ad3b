import { c as RequestSource, S as ServerJarOptions, a as ServerJar } from './shared/types.cjs';
export { A as AppendableHeaders, C as CookieWrite, F as FastifyReplyLike, H as HeaderGetter, d as HeaderRecord, e as HeadersLike, f as HeadersTarget, g as HydratedCookie, N as NodeRequestLike, h as NodeResponseLike, R as RequestLike, i as ResponseLike, j as ResponseTarget, b as ServerPlace, W as WrittenAttributes } from './shared/types.cjs';
export { i as CookieError, m as Jar, M as MisuseCode, P as Prefixed, R as RefusalCode, t as RemoveOptions, y as ServerSetOptions, z as TypedServerSetOptions, W as WriteResult, l as isCookieError } from './shared/verbs.cjs';
export { U as UrlLike } from './shared/url-like.cjs';
import './shared/set-cookie.cjs';
import './shared/schema.cjs';
import './shared/abort-signal-like.cjs';

/**
 * Creates the verbs over a request. It reads the Cookie header by the page's rules, and collects what you write for the response. Create one
 * for each request. Headers of proxies (`X-Forwarded-Proto`) are not trusted: behind a proxy pass `url` or `secure`.
 *
 * @param from A request of any framework, its headers, or the Cookie header's text; null and undefined mean no cookies. Anything else,
 * such as Next's `cookies()` or a Hono context, throws a TypeError that says what to give.
 * @example
 * const jar = serverJar(request)
 * theme.on(jar).get() // as defined by defineCookie
 * jar.set('session', token, { httpOnly: true })
 * const response = new Response(body)
 * for (const line of jar.setCookies()) response.headers.append('Set-Cookie', line)
 */
declare const serverJar: (from: RequestSource | string | null | undefined, options?: ServerJarOptions) => ServerJar;

export { RequestSource, ServerJar, ServerJarOptions, serverJar };
