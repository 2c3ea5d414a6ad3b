/** Astro: a server jar at `Astro.locals.jar`. */
import { utf8 } from './cookie/utf8.js';
import { lineStore } from './frameworks/line-store.js';
import { sentStore } from './frameworks/sent-store.js';
import { singleStore } from './frameworks/single-store.js';
import { readRequest } from './server/from.js';
import { requestStore } from './server/request-store.js';
import { createServerJar } from './server/jar.js';
import type { RequestLike, ServerJarOptions, WrittenAttributes } from './server/types.js';

export type { ServerJar, ServerJarOptions } from './server/types.js';

/** What is used of Astro's cookies. */
export interface AstroCookies {
  /** Returns the Set-Cookie headers of what was set so far. */
  readonly headers: () => Iterable<string>;
  /** Sets a cookie of the response. Throws for what no header takes. */
  readonly set: (
    name: string,
    value: string,
    options: WrittenAttributes & {
      /** Encodes the value. */
      readonly encode: (text: string) => string;
    },
  ) => void;
}

/** What is used of the context that Astro calls a middleware with. */
export interface AstroContext {
  /** The request; its Cookie header is read, and not its address, whose host Astro makes up. */
  readonly request: RequestLike;
  /** Whether the page is made by the build, where there are no cookies. */
  readonly isPrerendered?: boolean;
  /** Astro's own cookies, which writes go through. */
  readonly cookies: AstroCookies;
  /** Where the jar is put, as `jar`. */
  readonly locals: object;
}

const asIs = (text: string) => text;

/**
 * Creates Astro's middleware that puts a server jar at `Astro.locals.jar`. Astro sends what you write, so the jar's own `setCookies` and
 * `writes` stay empty; the jar also reads at once what `Astro.cookies` has set. Once the response is made, for example in a component that
 * a page streams, a write returns `blocked`.
 *
 * @param options The jar's default options. Pass `url` if you use `domain`, or want cookies to be Secure by default: Astro does not know
 * its address.
 * @example
 * export const onRequest = cookieJar({ url: 'https://shop.example/' }) // src/middleware.ts
 */
export const cookieJar =
  (options?: ServerJarOptions) =>
  async <R>(context: AstroContext, next: () => Promise<R>): Promise<R> => {
    let isMade = false;
    const store = requestStore(
      readRequest(context.isPrerendered ? '' : context.request.headers),
      options,
    );
    const sent = sentStore(
      store,
      () => isMade,
      ({ name, value, ...attributes }) => {
        // Astro's own error shows the value, which may be a secret.
        if (/[^!-~]/.test(value))
          throw new TypeError(
            'Astro takes no value with a space or a character beyond ASCII, which this encoding leaves. Leave the encoding out',
          );
        // As bytes, which is all that a header takes.
        context.cookies.set(utf8(name), utf8(value), { ...attributes, encode: asIs });
      },
    );
    const shared = singleStore(lineStore(store, sent, () => context.cookies.headers()));
    Object.assign(context.locals, { jar: createServerJar(shared, options) });
    const response = await next();
    isMade = true;
    return response;
  };

/**
 * Astro's middleware, with a jar of no options. Compose it with others by `sequence`; {@link cookieJar} takes options.
 *
 * @example
 * export { onRequest } from 'gingersnap/astro' // src/middleware.ts
 * declare namespace App { interface Locals { jar: import('gingersnap/server').ServerJar } } // src/env.d.ts
 * const theme = themeCookie.on(Astro.locals.jar).get() // any page
 */
export const onRequest = /* @__PURE__ */ cookieJar();
