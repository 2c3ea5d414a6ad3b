/** A jar for tests: cookies in memory, a browser's rules, and a clock that the test moves. */
import type { CookieAttributes, Duration } from '../cookie/attributes.js';
import { secondsIn } from '../cookie/lifetime.js';
import { createJar } from '../jar/jar.js';
import { memoryStore } from '../stores/memory.js';
import type { Kept } from '../stores/memory/cookie.js';
import { makeCookies } from '../stores/memory/cookies.js';
import type { Store } from '../stores/store.js';
import type { Jar } from '../jar/verbs.js';

/** Where and when a test takes place. */
export interface TestJarOptions {
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
export interface TestCookie {
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
export interface TestJar extends Jar {
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
export const testJar = ({
  url,
  now: start = () => Date.now(),
  registrableDomain,
}: TestJarOptions): TestJar => {
  const given = typeof start === 'function' ? start : () => Number(start);
  if (isNaN(given())) throw new TypeError(`now: ${String(start)} is no time`);
  let ahead = 0;
  const now = () => given() + ahead;
  const cookies = makeCookies(now, registrableDomain);

  const at = (url: string | URL): TestJar => {
    const page = new URL(url);
    const server = (url: string | URL = page) => ({ site: new URL(url), script: false });
    const store = memoryStore(cookies, page);
    const jar = createJar(store);
    return {
      ...jar,
      set: ((name: string, value: string, options?: never) =>
        jar.set(name, value, onClock(options, now()))) as Jar['set'],
      advance: (span) => {
        const seconds = secondsIn(span);
        if (!isFinite(seconds))
          throw new TypeError(
            `"${span}" is no span of time: write '90s', '30m', '12h', '7d' or '4w'`,
          );
        ahead += seconds * 1000;
        cookies.tick();
      },
      now,
      at,
      cookies: () => cookies.all().map(shown),
      cookieHeader: (url) => cookies.header(server(url)),
      setCookie: (line, url) => cookies.receive(line, server(url)),
      store,
    };
  };
  return at(url);
};

/** A Date is a moment of the jar's clock, of which the verbs know nothing; a lifetime in seconds is the same on every clock. */
const onClock = (options: object | undefined, now: number): object | undefined => {
  const { expires, maxAge }: CookieAttributes = { __proto__: null, ...options } as object;
  const end = Math.ceil(Number(expires) / 1000) * 1000;
  return !expires || typeof expires !== 'object' || isNaN(end) || maxAge != null
    ? options
    : { ...options, expires: undefined, maxAge: (end - now) / 1000 };
};

const shown = ({
  name,
  value,
  domain,
  hostOnly,
  path,
  secure,
  httpOnly,
  sameSite,
  partition,
  priority,
  ends,
}: Kept): TestCookie => ({
  name,
  value,
  domain: hostOnly ? domain : `.${domain}`,
  path,
  secure,
  httpOnly,
  sameSite,
  partitioned: partition !== undefined,
  priority,
  expires: isFinite(ends) ? new Date(ends) : undefined,
});
