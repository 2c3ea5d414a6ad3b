/** Hono: a server jar at `c.var.jar`. */
import { sentStore } from './frameworks/sent-store.js';
import { readRequest } from './server/from.js';
import { requestStore } from './server/request-store.js';
import { createServerJar } from './server/jar.js';
import type { RequestLike, ServerJar, ServerJarOptions } from './server/types.js';

export type { ServerJar, ServerJarOptions } from './server/types.js';

/** What the middleware puts into a context: `new Hono<{ Variables: JarVariables }>()`. */
export interface JarVariables {
  /** The jar of the request. */
  readonly jar: ServerJar;
}

/** What is used of Hono's context. */
export interface HonoContext {
  /** The request; its Cookie header and its address are read. */
  readonly req: {
    /** The request as Hono got it. */
    readonly raw: RequestLike;
  };
  /** Keeps the jar for the rest of the request. */
  readonly set: (key: 'jar', jar: ServerJar) => void;
  /** Adds a header to the response. */
  readonly header: (
    name: 'Set-Cookie',
    line: string,
    options: {
      /** Leaves those that are there. */
      readonly append: true;
    },
  ) => void;
}

/**
 * Creates Hono's middleware that puts a server jar at `c.var.jar`. When the handlers are done it adds what was written to the response, one
 * header for each cookie, so the jar's own `setCookies` and `writes` stay empty. After that, as in the callback of a stream, a write
 * returns `blocked`. The jar does not read what Hono's own `setCookie` sets.
 *
 * @param options The jar's default options. Pass `url` behind a proxy, where the address of the request is not the browser's.
 * @example
 * const app = new Hono<{ Variables: JarVariables }>()
 * app.use(cookieJar())
 * app.get('/', (c) => c.text(theme.on(c.var.jar).get()))
 */
export const cookieJar =
  (options?: ServerJarOptions) =>
  async (c: HonoContext, next: () => Promise<void>): Promise<void> => {
    const store = requestStore(readRequest(c.req.raw), options);
    let isMade = false;
    c.set(
      'jar',
      createServerJar(
        sentStore(store, () => isMade),
        options,
      ),
    );
    await next();
    isMade = true;
    for (const line of store.setCookies()) c.header('Set-Cookie', line, { append: true });
  };
