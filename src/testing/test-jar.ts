/** A jar for tests: cookies in memory, a browser's rules, and a clock that the test moves. */
import type { CookieAttributes, Duration } from '../cookie/attributes.js';
import { secondsIn } from '../cookie/lifetime.js';
import { storeSource } from '../changes/source.js';
import { jarOf, openWith } from '../jar/jar.js';
import { complete } from '../jar/prefix.js';
import { createRemoveAll } from '../jar/remove-all.js';
import { own } from '../cookie/own.js';
import type { UrlLike } from '../cookie/url-like.js';
import { memoryStore } from './memory/store.js';
import type { StoredCookie } from './memory/cookie.js';
import { createCookies } from './memory/cookies.js';
import type { Store } from '../stores/store.js';
import type { Jar } from '../jar/verbs.js';

/** The options of `testJar`: the page, the time, and the public suffixes. */
export interface TestJarOptions {
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
export interface TestCookie {
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
export interface TestJar extends Jar {
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
export const testJar = (options: TestJarOptions): TestJar => {
  const { url, now: start = () => Date.now(), registrableDomain, prefix } = own(options);
  const given = typeof start === 'function' ? start : () => Number(start);
  if (isNaN(given())) throw new TypeError(`now: ${String(start)} is no time`);
  let ahead = 0;
  const now = () => given() + ahead;
  const cookies = createCookies(now, registrableDomain);

  const at = (url: string | UrlLike): TestJar => {
    const page = new URL(url as string);
    const server = (url: string | UrlLike = page) => ({
      site: new URL(url as string),
      script: false,
    });
    const store = memoryStore(cookies, page);
    const jar = jarOf(openWith(store), storeSource(store));
    const set = ((name: string, value: string, options?: never) =>
      jar.set(name, value, onClock(options, now()))) as Jar['set'];
    return {
      ...complete({ ...jar, set }, prefix, createRemoveAll),
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
  const { expires, maxAge } = own<CookieAttributes>(options);
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
}: StoredCookie): TestCookie => ({
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
