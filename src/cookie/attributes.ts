/** What a cookie is told beside its name and value. */

/** A span of time: `'90s'`, `'30m'`, `'12h'`, `'7d'`, `'4w'`. */
export type Duration = `${number}${'s' | 'm' | 'h' | 'd' | 'w'}`;

interface CommonAttributes {
  /**
   * When the cookie ends: a Date, a number of **days** from now, or a {@link Duration} from now. What lies in the past removes the cookie.
   * Browsers keep no cookie longer than 400 days, and Safari keeps one that a script wrote for 7 days.
   * An invalid Date, NaN, a Duration that does not parse and more than 100 years of days throw `expiry`.
   * @default none: the cookie ends with the browser's session
   * @example set('theme', 'dark', { expires: '30d' })
   */
  readonly expires?: Date | number | Duration | undefined;
  /**
   * The lifetime in **seconds**; wins over `expires`. 0 or less removes the cookie; NaN and Infinity throw `expiry`.
   * @default none: `expires` counts
   * @example set('token', text, { maxAge: 900 })
   */
  readonly maxAge?: number | undefined;
  /**
   * The part of the site that sees the cookie: this path and all below it. Must begin with `/`, else `attribute` is thrown.
   * @default '/'
   */
  readonly path?: string | undefined;
  /**
   * The domain that sees the cookie, with all its sub-domains. One that this page does not belong to is refused with `domain`.
   * @default none: this host alone
   * @example set('theme', 'dark', { domain: 'example.com' })
   */
  readonly domain?: string | undefined;
  /**
   * Which cookies Chromium evicts first when a site has too many. Other browsers drop this attribute.
   * @default none: Chromium takes it as 'medium'
   */
  readonly priority?: 'low' | 'medium' | 'high' | undefined;
}

/** The attributes of a cookie that may be Secure; see {@link CookieAttributes}. */
export interface SecureAttributes extends CommonAttributes {
  /**
   * Keeps the cookie off plain http. On a page that is not trustworthy the write is refused with `insecure`.
   * @default true where the page is https, and for `__Secure-`, `__Host-`, `sameSite: 'none'` and `partitioned`
   */
  readonly secure?: true | undefined;
  /**
   * Which requests from other sites carry the cookie: top-level navigations (`'lax'`), none (`'strict'`), all (`'none'`, which is always Secure).
   * @default 'lax'
   */
  readonly sameSite?: 'lax' | 'strict' | 'none' | undefined;
  /**
   * Keeps a jar of its own for each site that embeds this page (CHIPS); always Secure.
   * @default false
   */
  readonly partitioned?: boolean | undefined;
}

/** The attributes of a cookie that is expressly not Secure; see {@link CookieAttributes}. */
export interface InsecureAttributes extends CommonAttributes {
  /** Lets plain http carry the cookie. */
  readonly secure: false;
  /** `'none'` needs Secure. @default 'lax' */
  readonly sameSite?: 'lax' | 'strict' | undefined;
  /** Needs Secure. */
  readonly partitioned?: false | undefined;
}

/** What a cookie is told beside its name and value. Two forms, since `sameSite: 'none'` and `partitioned` need Secure. */
export type CookieAttributes = SecureAttributes | InsecureAttributes;
