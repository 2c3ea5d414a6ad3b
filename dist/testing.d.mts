import { Encoding, Codec } from './index.mjs';
import { Jar, Duration } from './index.mjs';
import { Store } from './index.mjs';

/**
 * A window, or what stands for one.
 * @inline
 */
interface View {
    /** Its `cookie` is what the store is made of. */
    readonly document: object;
    /** A browser's own is left as it is. */
    readonly CookieStore?: unknown;
}
/**
 * Puts a working `cookieStore`, made of the window's `document.cookie`, into a window of jsdom or happy-dom, with the classes `CookieStore` and
 * `CookieChangeEvent` beside it. jsdom has none; happy-dom's own hears of nothing but its own writes, and refuses next to nothing. A browser's
 * own is left as it is.
 *
 * @param window The window: the global one where the test's environment is a DOM, or one of your own.
 * @returns takes out again what was put in, and puts back what stood there; calling it twice is harmless
 * @example
 * const takeOut = installCookieStore(window)
 * afterAll(takeOut)
 */
declare const installCookieStore: (window: View) => (() => void);

/** The law of codecs, for everybody's own. */

/** What `roundTrips` goes by. */
interface RoundTripOptions<T> {
    /** The encoding that the text must come through. @default percent */
    readonly encoding?: Encoding | undefined;
    /**
     * When two values are equal.
     * @default member by member, with Dates, Maps and Sets; 0 equals -0, and NaN itself
     */
    readonly equal?: ((one: T, other: T) => boolean) | undefined;
}
/**
 * Whether a codec keeps its law for this value: `decode(encode(value))` gives an equal value, which encodes to the same text again, and the
 * text comes through the encoding. It is true, or throws an Error that says in a sentence what differs.
 *
 * @example
 * expect(roundTrips(money, { amount: 5, currency: 'EUR' })).toBe(true)
 * fc.assert(fc.property(fc.date({ noInvalidDate: true }), value => roundTrips(date, value)))
 */
declare const roundTrips: <T>(codec: Codec<T>, value: NoInfer<T>, options?: RoundTripOptions<NoInfer<T>>) => true;

/** A jar for tests: cookies in memory, a browser's rules, and a clock that the test moves. */

/** Where and when a test takes place. */
interface TestJarOptions {
    /**
     * The address of the page, which decides over domain, path and Secure. One that is not http or https has no cookies: there `set`
     * answers `blocked`, as in a sandboxed frame. What is no address throws a TypeError.
     */
    readonly url: string | URL;
    /**
     * The time at the beginning, as a Date or in **milliseconds** since 1970, from which on only `advance` moves the clock;
     * or a function that gives the time.
     * @default () => Date.now()
     */
    readonly now?: Date | number | (() => number) | undefined;
    /**
     * The widest domain that a host may set cookies on, out of the public suffix list; nothing where that is none: `getDomain` of tldts,
     * `getPublicSuffix` of tough-cookie. Where it throws it is as if it were not given.
     * @default the last two labels: no list, so `co.uk` passes for a domain that may be set
     * @example testJar({ url, registrableDomain: getDomain })
     */
    readonly registrableDomain?: ((host: string) => string | null | undefined) | undefined;
}
/** A cookie in the jar, with all that only a browser knows of it. */
interface TestCookie {
    /** Its name as it stands, `''` for a cookie without one. */
    readonly name: string;
    /** Its value as it stands: nothing is decoded. */
    readonly value: string;
    /** The host; with a dot before it where sub-domains see the cookie too. */
    readonly domain: string;
    /** The path that sees it, with all below it. */
    readonly path: string;
    /** Whether it is kept off plain http. */
    readonly secure: boolean;
    /** Whether it is hidden from scripts. */
    readonly httpOnly: boolean;
    /** As it was written; undefined where nothing valid was, which Chromium treats as `'lax'`. */
    readonly sameSite: 'lax' | 'strict' | 'none' | undefined;
    /** Whether it is in the jar of the embedding site. */
    readonly partitioned: boolean;
    /** Which of too many go first. */
    readonly priority: 'low' | 'medium' | 'high';
    /** When it ends: within 400 days; undefined for the browser's session. */
    readonly expires: Date | undefined;
}
/** A {@link Jar} in memory, with what a test has to see and do from outside. */
interface TestJar extends Jar {
    /**
     * Moves the clock, for all pages of this jar. What ends by that is gone, and `onChange` tells of it before `advance` returns. A span that does not parse
     * throws a TypeError.
     *
     * @example
     * jar.set('theme', 'dark', { expires: '30d' })
     * jar.advance('31d')
     * jar.has('theme') // false
     */
    readonly advance: (span: Duration) => void;
    /** The time of this jar, in milliseconds since 1970. */
    readonly now: () => number;
    /**
     * The same cookies and clock, seen from another page: another tab, path, sub-domain or scheme. What one writes, the others' `onChange` tells.
     *
     * @example
     * jar.at('https://shop.example/help').get('theme')
     */
    readonly at: (url: string | URL) => TestJar;
    /**
     * Every cookie of every host, the oldest first, HttpOnly included, with its attributes.
     *
     * @example
     * expect(jar.cookies()).toMatchObject([{ name: 'theme', path: '/', sameSite: 'lax' }])
     */
    readonly cookies: () => TestCookie[];
    /**
     * The `Cookie` header of a request to an address, where nothing else is said to that of the page; `''` where it has none. It is a request of
     * the same site: SameSite holds nothing back.
     *
     * @example
     * new Request(url, { headers: { cookie: jar.cookieHeader(url) } })
     */
    readonly cookieHeader: (url?: string | URL) => string;
    /**
     * Takes a `Set-Cookie` header from the server at an address, where nothing else is said at that of the page.
     *
     * @returns whether a browser lets it in
     * @example
     * for (const line of response.headers.getSetCookie()) jar.setCookie(line)
     */
    readonly setCookie: (line: string, url?: string | URL) => boolean;
    /**
     * The store behind the verbs, for a jar with other attributes by default. There a Date in `expires` is written by the machine's clock.
     *
     * @example
     * const shop = createJar(jar.store, { encoding: flask })
     */
    readonly store: Store;
}
/**
 * A jar in memory that keeps the rules of browsers (RFC 6265bis, and Chromium where that leaves a choice): domains, paths, Secure, prefixes,
 * lifetimes and the 400 days, 4096 bytes, 180 cookies, order. Its verbs, refusals and errors are those of the page's own jar.
 *
 * @example
 * const jar = testJar({ url: 'https://shop.example/cart', now: new Date('2026-01-01') })
 * jar.setCookie('session=1; Path=/; HttpOnly')
 * expect(cart.on(jar).set([item]).ok).toBe(true)
 */
declare const testJar: ({ url, now: start, registrableDomain, }: TestJarOptions) => TestJar;

export { installCookieStore, roundTrips, testJar };
export type { RoundTripOptions, TestCookie, TestJar, TestJarOptions };
