/** The verbs over a request: its cookies are read, and what is written becomes the response's Set-Cookie headers. */
import { toResult, type Answer } from '../jar/result.js';
import { storeSource } from '../changes/source.js';
import { jarOf, openWith } from '../jar/jar.js';
import { isRemoval } from '../cookie/set-cookie.js';
import { own } from '../cookie/own.js';
import { complete } from '../jar/prefix.js';
import { createRemoveAll } from '../jar/remove-all.js';
import type { Jar } from '../jar/verbs.js';
import { createCookieHeader } from './cookie-header.js';
import { readRequest } from './from.js';
import { headerStore, MOST_REMOVALS } from './store.js';
import type { RequestSource, ServerJar, ServerJarOptions } from './types.js';

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
): ServerJar => {
  const { url, prefix, ...attributes } = own<ServerJarOptions>(options);
  const [header, address] = readRequest(from);
  const at = url ?? address;
  const store = headerStore(header, at === undefined ? undefined : new URL(at as string));
  // Nobody reads back here: what no rule refuses is kept, and a header may have as many cookies as its sender likes.
  const answer: Answer = (_, cookieName, cookie, find, known) => {
    const { name } = cookie;
    if (known || (isRemoval(cookie) && name !== cookieName)) return toResult(cookieName, find());
    return toResult(cookieName, isRemoval(cookie) && store.shows(name) ? ['scope'] : undefined);
  };
  const opened = { ...openWith(store, attributes), answer };
  const bare = jarOf(opened, storeSource(store));
  const set = ((name: string, value: string, options?: ServerJarOptions) => {
    store.writing(own(options).encoding ?? opened.encoding);
    return bare.set(name, value, options);
  }) as Jar['set'];
  const jar = complete({ ...bare, set }, prefix, (jar) =>
    createRemoveAll(jar, () => store.removals() < MOST_REMOVALS),
  );
  return {
    ...jar,
    setCookies: store.setCookies,
    writes: store.writes,
    cookieHeader: createCookieHeader(jar, store),
  };
};
