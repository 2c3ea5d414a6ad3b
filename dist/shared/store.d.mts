import { S as SetCookie } from './set-cookie.mjs';
import { D as DocumentLike } from './document-like.mjs';

/** The contract of a place where cookies live. Stores know written cookies only: no codec, no encoding. */

/** The address that cookies are read for: a `Location`, a `URL`, or an object with these three members. */
interface Site {
    /** The scheme with its colon: `'https:'`. It decides whether cookies are Secure by default. */
    readonly protocol: string;
    /** The host without a port: `'example.com'`. With `''`, an unknown host, no domain is refused. */
    readonly hostname: string;
    /** The path, which starts with a slash: `'/shop/cart'`. */
    readonly pathname: string;
}
/** What a store knows about the place of its cookies. Only `site` is required. */
interface StoreInfo {
    /** Returns the address, or nothing without a page. It decides the default of `secure` and which domains are refused. */
    readonly site: () => Site | null | undefined;
    /** Checks whether Secure cookies are kept here without https, as on localhost. @default true: they are kept */
    readonly isTrustworthy?: () => boolean;
    /** Checks whether cookies can be kept although `read` returns no cookie at all, not even a new one. @default false: they can't */
    readonly hidesCookies?: () => boolean;
    /** Whether HttpOnly cookies can be written here, as on a server. @default false: `httpOnly` throws `attribute` */
    readonly httpOnly?: boolean | undefined;
    /** Checks whether Global Privacy Control is on, as a request's header says. @default what the browser's `navigator` says */
    readonly globalPrivacyControl?: (() => boolean) | undefined;
    /** Returns the document that the cookies belong to; its window reports changes. @default this page's document */
    readonly document?: () => DocumentLike | undefined;
    /**
     * Calls `refresh` whenever cookies may have changed, until the returned function is called.
     * @default what a page does: it uses CookieStore's events, or else other tabs, responses, focus and a timer
     */
    readonly watch?: (refresh: () => void | Promise<void>) => () => void;
}
/**
 * A place where cookies are kept, and which answers at once. Anybody can write one.
 *
 * @example
 * const lines: string[] = []
 * const store: Store = {
 *   read: () => 'theme=dark; lang=de',
 *   write: (cookie) => { lines.push(serialize(cookie)) },
 *   site: () => new URL('https://example.com/'),
 * }
 */
interface Store extends StoreInfo {
    /** Returns all cookies that are visible here, as in a Cookie header: `a=1; b=2`, or `''`. May throw if no cookies can be kept. */
    readonly read: () => string;
    /** Writes one cookie. Throws if no cookies can be kept: the result is `blocked` then, and its message holds what was thrown. */
    readonly write: (cookie: SetCookie) => void;
}
/** A place where cookies are kept, and which answers by promise. */
interface AsyncStore extends StoreInfo {
    /** Prepares for listeners to these names, as they are written, or to all; the returned function takes it back. @default none: no preparation is needed */
    readonly subscribe?: (names?: readonly string[]) => () => void;
    /** Returns all cookies that are visible here, as {@link Store}'s `read` does. May reject if no cookies can be kept. */
    readonly read: () => Promise<string>;
    /**
     * Writes one cookie. Rejects with a `SecurityError` if no cookies can be kept, with a `NotSupportedError` for a cookie that can't be
     * written here, and with any other error if the place refuses the cookie.
     */
    readonly write: (cookie: SetCookie) => Promise<void>;
}

export type { AsyncStore as A, Site as S, StoreInfo as a, Store as b };
