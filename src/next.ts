/** Next's App Router: the jar of a request, in server components, actions, route handlers and proxy.ts. */
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the compiler has no Next here
/// <reference path="./next/headers.d.ts" />
import { cookies, headers } from 'next/headers.js';
import { createNextJar, type NextCookies, type NextJar } from './next/jar.js';
import type { HeaderGetter, ServerJarOptions } from './server/types.js';

/** Next's request in proxy.ts, or an object with these members of one. */
export interface NextRequestLike {
  /** The request's headers; the Cookie header is read. */
  readonly headers: Pick<HeaderGetter, 'get'>;
  /** The request's cookies, as Next reads them. */
  readonly cookies: Pick<NextCookies, 'getAll'>;
}

/** Next's response in proxy.ts, or an object with its `cookies`. */
export interface NextResponseLike {
  /** The response's cookies. */
  readonly cookies: NextCookies;
}

interface State {
  cookies: NextCookies;
  readonly jar: NextJar;
}

const states = /* @__PURE__ */ new WeakMap<object, State>();

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
export const nextJar = async (options?: ServerJarOptions): Promise<NextJar> => {
  const given = await headers();
  const now = await cookies();
  let state = options ? undefined : states.get(given);
  if (!state) {
    const created: State = {
      cookies: now,
      jar: createNextJar(given, () => created.cookies, options),
    };
    state = created;
    if (!options) states.set(given, state);
  }
  // A render that follows an action has other cookies, which can only be read.
  state.cookies = now;
  return state.jar;
};

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
export const proxyJar = (
  request: NextRequestLike,
  response: NextResponseLike,
  options?: ServerJarOptions,
): NextJar =>
  createNextJar(
    request.headers,
    () => ({
      getAll: () => [...request.cookies.getAll(), ...response.cookies.getAll()],
      set: response.cookies.set.bind(response.cookies),
    }),
    options,
  );

export type { NextCookie, NextCookies, NextJar } from './next/jar.js';
export type {
  HeaderGetter,
  ServerJarOptions,
  ServerPlace,
  WrittenAttributes,
} from './server/types.js';
