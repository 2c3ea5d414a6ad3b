/** The verbs over a request: its cookies are read, and what is written becomes the response's Set-Cookie headers. */
import { asDefaults } from '../cookie/lifetime.js';
import { merge } from '../cookie/merge.js';
import { own } from '../cookie/own.js';
import type { SetOptions } from '../jar/options.js';
import { complete } from '../jar/prefix.js';
import { createRemoveAll } from '../jar/remove-all.js';
import { createCookieHeader } from './cookie-header.js';
import { readRequest } from './from.js';
import { requestStore } from './request-store.js';
import type { HeaderStore } from './store.js';
import type { RequestSource, ServerJar, ServerJarOptions } from './types.js';
import { createVerbs, NO_DEFAULTS } from './verbs.js';

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
export const serverJar = (
  from: RequestSource | string | null | undefined,
  options?: ServerJarOptions,
): ServerJar => createServerJar(requestStore(readRequest(from), options), options);

/** The jar of a store: `serverJar`'s, or one that hands what is written to a framework. */
export const createServerJar = (store: HeaderStore, options?: ServerJarOptions): ServerJar => {
  if (!options) return createVerbs(store, NO_DEFAULTS);
  const { url: _, prefix, ...attributes } = own(options);
  const jar = createVerbs(store, merge<SetOptions>(asDefaults(attributes)));
  if (prefix == null) return jar;
  const prefixed = complete(jar, prefix, createRemoveAll);
  return { ...prefixed, cookieHeader: createCookieHeader(prefixed, store) };
};
