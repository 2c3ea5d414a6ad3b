/** The contract of a place where cookies live. Stores know text only: no codec, no encoding. */

/** Where the cookies are read from: a `Location`, a `URL`, or what has these three of theirs. */
export interface Site {
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
}

/**
 * A place where cookies live. The first three are required; what else a place knows about itself it says as data.
 *
 * @example
 * const lines: string[] = []
 * const store: Store = {
 *   read: () => 'theme=dark; lang=de',
 *   write: cookie => { lines.push(cookie) },
 *   site: () => new URL('https://example.com/'),
 * }
 */
export interface Store {
  /** All cookies that are visible here, as a Cookie header has them: `a=1; b=2`, `''` for none. May throw where there can't be any. */
  readonly read: () => string;
  /** Takes one cookie, as a Set-Cookie header has it. May throw where there can't be any; else what is refused is refused in silence. */
  readonly write: (cookie: string) => void;
  /** Where this is; nothing where there is no page. Asked for the default of `secure`, and for whose domain and path it is. */
  readonly site: () => Site | null | undefined;
  /** The path that cookies are matched with, where that is another than the site's. */
  readonly loadedPath?: () => string | undefined;
  /** Whether Secure cookies are kept here without https, as on localhost. Left out: they are. */
  readonly trustworthy?: () => boolean;
  /** Whether cookies can be kept although `read` shows none at all, not even one just written. Left out: they can't. */
  readonly hides?: () => boolean;
}
