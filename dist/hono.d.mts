import { a as ServerJar, S as ServerJarOptions } from './shared/types.mjs';
import { RequestLike } from './server.mjs';
import './shared/verbs.mjs';
import './shared/schema.mjs';
import './shared/abort-signal-like.mjs';
import './shared/set-cookie.mjs';
import './shared/url-like.mjs';

/** What the middleware puts into a context: `new Hono<{ Variables: JarVariables }>()`. */
interface JarVariables {
    /** The jar of the request. */
    readonly jar: ServerJar;
}
/** What is used of Hono's context. */
interface HonoContext {
    /** The request; its Cookie header and its address are read. */
    readonly req: {
        /** The request as Hono got it. */
        readonly raw: RequestLike;
    };
    /** Keeps the jar for the rest of the request. */
    readonly set: (key: 'jar', jar: ServerJar) => void;
    /** Adds a header to the response. */
    readonly header: (name: 'Set-Cookie', line: string, options: {
        /** Leaves those that are there. */
        readonly append: true;
    }) => void;
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
declare const cookieJar: (options?: ServerJarOptions) => (c: HonoContext, next: () => Promise<void>) => Promise<void>;

export { ServerJar, ServerJarOptions, cookieJar };
export type { HonoContext, JarVariables };
