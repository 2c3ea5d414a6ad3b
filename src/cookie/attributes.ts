/** The attributes of a cookie: lifetime, scope and protection. */

/** A duration: `'90s'`, `'30m'`, `'12h'`, `'7d'` or `'4w'`. */
export type Duration = `${number}${'s' | 'm' | 'h' | 'd' | 'w'}`;

interface CommonAttributes {
  /**
   * When the cookie expires: a Date, a number of **days** from now, or a {@link Duration} from now. A past date removes the cookie.
   * Browsers keep a cookie for 400 days at most, and Safari keeps a cookie written by a script for 7 days.
   * An invalid Date, NaN, an invalid Duration or more than 100 years of days throws `expiry`.
   * @default none: the cookie expires with the browser's session
   * @example set('theme', 'dark', { expires: '30d' })
   */
  readonly expires?: Date | number | Duration | undefined;
  /**
   * The lifetime in **seconds**. It wins over `expires`. 0 or less removes the cookie. NaN and Infinity throw `expiry`.
   * @default none: `expires` decides
   * @example set('token', text, { maxAge: 900 })
   */
  readonly maxAge?: number | undefined;
  /**
   * The path whose pages see the cookie, with all paths below it. A path that does not start with `/` throws `attribute`.
   * @default '/'
   * @example set('cart', 'empty', { path: '/shop' })
   */
  readonly path?: string | undefined;
  /**
   * The domain that sees the cookie, with all its sub-domains: this page's host or a parent of it. Any other domain is refused with
   * `domain`, and an invalid one throws `attribute`.
   * @default none: only this host sees the cookie
   * @example set('theme', 'dark', { domain: 'example.com' })
   */
  readonly domain?: string | undefined;
  /**
   * Which cookies Chromium evicts first when a site has too many. Other browsers ignore it. Any other value throws `attribute`.
   * @default none: Chromium treats it as 'medium'
   * @example set('session', text, { priority: 'high' })
   */
  readonly priority?: 'low' | 'medium' | 'high' | undefined;
}

/** The attributes of a cookie that may be Secure; see {@link CookieAttributes}. */
export interface SecureAttributes extends CommonAttributes {
  /**
   * Whether the cookie is only sent over https. On a page that is not trustworthy the write is refused with `insecure`.
   * @default true if the page is https, and for `__Secure-`, `__Host-`, `sameSite: 'none'` and `partitioned`
   * @example set('theme', 'dark', { secure: true })
   */
  readonly secure?: true | undefined;
  /**
   * Which requests from other sites carry the cookie: top-level navigations (`'lax'`), none (`'strict'`) or all (`'none'`, which is
   * always Secure). Any other value throws `attribute`.
   * @default 'lax'
   * @example set('widget', 'open', { sameSite: 'none' })
   */
  readonly sameSite?: 'lax' | 'strict' | 'none' | undefined;
  /**
   * Whether each site that embeds this page gets a cookie of its own (CHIPS). Such a cookie is always Secure.
   * @default false
   * @example set('widget', 'open', { sameSite: 'none', partitioned: true })
   */
  readonly partitioned?: boolean | undefined;
}

/** The attributes of a cookie that is not Secure; see {@link CookieAttributes}. */
export interface InsecureAttributes extends CommonAttributes {
  /** False: the cookie is sent over plain http, too. */
  readonly secure: false;
  /** Which requests from other sites carry the cookie. `'none'` needs Secure, and throws `attribute` here. @default 'lax' */
  readonly sameSite?: 'lax' | 'strict' | undefined;
  /** False: a partitioned cookie needs Secure. @default false */
  readonly partitioned?: false | undefined;
}

/** The attributes of a cookie. There are two forms, because `sameSite: 'none'` and `partitioned` need Secure. */
// Last the form that most have: of two that do not fit TypeScript explains the last one.
export type CookieAttributes = InsecureAttributes | SecureAttributes;
