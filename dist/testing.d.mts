import { Encoding, Codec } from './index.mjs';
import { Jar, Duration } from './index.mjs';
import { U as UrlLike } from './shared/url-like.mjs';
import { Store } from './index.mjs';
import './shared/abort-signal-like.mjs';
import './shared/set-cookie.mjs';
import './shared/document-like.mjs';

/**
 * A window, or what stands for one.
 * @inline
 */
interface View {
    /** Its `cookie` is what the store is made of. */
    readonly document: object;
    /** A browser's own class is left as it is. */
    readonly CookieStore?: unknown;
}
/**
 * Puts a working `cookieStore`, made of the window's `document.cookie`, into a window of jsdom or happy-dom, with the classes `CookieStore` and
 * `CookieChangeEvent` beside it. jsdom has no CookieStore; happy-dom's reports only its own writes, and refuses almost nothing. The CookieStore
 * of a browser is left as it is.
 *
 * @param window The window: the global one where the test's environment is a DOM, or one of your own.
 * @returns removes it again, and puts back what was there before; a second call is harmless
 * @example
 * const takeOut = installCookieStore(window)
 * afterAll(takeOut)
 */
declare const installCookieStore: (window: View) => (() => void);

/** The law of codecs, for tests of your own codecs. */

/**
 * The options of `roundTrips`.
 *
 * @typeParam T What the value is
 */
interface RoundTripOptions<T> {
    /** The encoding that the text must pass through unchanged. @default percent */
    readonly encoding?: Encoding | undefined;
    /**
     * Returns whether two values are equal.
     * @default member by member, also of Dates, Maps and Sets; 0 equals -0, and NaN equals NaN
     */
    readonly equal?: ((one: T, other: T) => boolean) | undefined;
}
/**
 * Checks that a codec keeps its law for this value: `decode(encode(value))` returns an equal value, which is encoded as the same text again,
 * and the text passes through the encoding unchanged. It returns true, or throws an Error whose sentence says what differs.
 *
 * @typeParam T What the value is
 * @example
 * expect(roundTrips(money, { amount: 5, currency: 'EUR' })).toBe(true)
 * fc.assert(fc.property(fc.date({ noInvalidDate: true }), value => roundTrips(date, value)))
 */
declare const roundTrips: <T>(codec: Codec<T>, value: NoInfer<T>, options?: RoundTripOptions<NoInfer<T>>) => true;

/** A jar for tests: cookies in memory, a browser's rules, and a clock that the test moves. */

/** The options of `testJar`: the page, the time, and the public suffixes. */
interface TestJarOptions {
    /**
     * The address of the page. It decides which domains, paths and Secure cookies are seen. A page that is not http or https has no cookies:
     * there `set` returns `blocked`, as in a sandboxed frame. A text that is not an address throws a TypeError.
     */
    readonly url: string | UrlLike;
    /**
     * The time: a Date or **milliseconds** since 1970, and then only `advance` moves the clock; or a function that returns the time.
     * @default () => Date.now()
     * @example testJar({ url, now: new Date('2026-01-01') })
     */
    readonly now?: Date | number | (() => number) | undefined;
    /**
     * Returns the widest domain that a host may set cookies on, from the public suffix list, or nothing: `getDomain` of tldts,
     * `getPublicSuffix` of tough-cookie. If it throws, the default is used.
     * @default the last two labels. There is no list, so a cookie may be set for `co.uk`
     * @example testJar({ url, registrableDomain: getDomain })
     */
    readonly registrableDomain?: ((host: string) => string | null | undefined) | undefined;
    /**
     * The beginning of each of the jar's names, as with `createJar`. `cookies`, `cookieHeader`, `setCookie` and `store` have the full names.
     * @default none: the jar sees all names
     * @example testJar({ url, prefix: 'app_' })
     */
    readonly prefix?: string | undefined;
}
/** A cookie in the jar, with everything that a browser knows about it. */
interface TestCookie {
    /** The name, not decoded; `''` for a cookie without a name. */
    readonly name: string;
    /** The value, not decoded. */
    readonly value: string;
    /** The host; with a leading dot if sub-domains see the cookie, too. */
    readonly domain: string;
    /** The path whose pages see the cookie, with all paths below it. */
    readonly path: string;
    /** Whether the cookie is only sent over https. */
    readonly secure: boolean;
    /** Whether the cookie is hidden from scripts. */
    readonly httpOnly: boolean;
    /** The SameSite as it was written; `undefined` if none or an invalid one was written, which Chromium treats as `'lax'`. */
    readonly sameSite: 'lax' | 'strict' | 'none' | undefined;
    /** Whether it is a partitioned cookie, of its own for the embedding site. */
    readonly partitioned: boolean;
    /** Which cookies are evicted first when there are too many. */
    readonly priority: 'low' | 'medium' | 'high';
    /** When the cookie expires, in 400 days at most; `undefined` if with the browser's session. */
    readonly expires: Date | undefined;
}
/** A {@link Jar} in memory, with a clock, a server and a look at all cookies for your tests. */
interface TestJar extends Jar {
    /**
     * Moves the clock forward, for all pages of this jar. Cookies that expire are gone, and `onChange` reports them before `advance` returns. An
     * invalid duration throws a TypeError.
     *
     * @example
     * jar.set('theme', 'dark', { expires: '30d' })
     * jar.advance('31d')
     * jar.has('theme') // false
     */
    readonly advance: (span: Duration) => void;
    /** Returns the time of this jar, in **milliseconds** since 1970. */
    readonly now: () => number;
    /**
     * Returns the same cookies and clock on another page: another tab, path, sub-domain or scheme. `onChange` reports the writes of the others.
     *
     * @example
     * jar.at('https://shop.example/help').get('theme')
     */
    readonly at: (url: string | UrlLike) => TestJar;
    /**
     * Returns every cookie of every host with its attributes, the oldest first, HttpOnly ones included.
     *
     * @example
     * expect(jar.cookies()).toMatchObject([{ name: 'theme', path: '/', sameSite: 'lax' }])
     */
    readonly cookies: () => TestCookie[];
    /**
     * Returns the `Cookie` header of a request to an address, or to that of the page; `''` if no cookie is sent. The request comes from the same
     * site, so SameSite has no effect.
     *
     * @example
     * new Request(url, { headers: { cookie: jar.cookieHeader(url) } })
     */
    readonly cookieHeader: (url?: string | UrlLike) => string;
    /**
     * Takes a `Set-Cookie` header from the server at an address, or at that of the page.
     *
     * @returns whether a browser accepts the cookie
     * @example
     * for (const line of response.headers.getSetCookie()) jar.setCookie(line)
     */
    readonly setCookie: (line: string, url?: string | UrlLike) => boolean;
    /**
     * The store behind the verbs, for a jar with other default options. There a Date in `expires` counts by the machine's clock.
     *
     * @example
     * const shop = createJar(jar.store, { encoding: flask })
     */
    readonly store: Store;
}
/**
 * Creates a jar in memory that follows the rules of browsers (RFC 6265bis, and Chromium where that leaves a choice): domains, paths, Secure,
 * prefixes, lifetimes and the 400 days, 4096 bytes, 180 cookies, order. Its verbs, refusals and errors are those of a page.
 *
 * @example
 * const jar = testJar({ url: 'https://shop.example/cart', now: new Date('2026-01-01') })
 * jar.setCookie('session=1; Path=/; HttpOnly')
 * expect(cart.on(jar).set([item]).ok).toBe(true)
 */
declare const testJar: (options: TestJarOptions) => TestJar;

export { UrlLike, installCookieStore, roundTrips, testJar };
export type { RoundTripOptions, TestCookie, TestJar, TestJarOptions };
