import { n as CookieAttributes, C as Change, A as AsyncJar, h as ChangeOptions, J as JarAttributes } from './shared/verbs.mjs';
export { i as CookieError, L as ListenOptions, M as MisuseCode, O as OnChange, R as RefusalCode, W as WriteResult, l as isCookieError } from './shared/verbs.mjs';
import { U as UrlLike } from './shared/url-like.mjs';
import './shared/schema.mjs';
import './shared/abort-signal-like.mjs';

/** The extension API as far as cookies need it, in its callback and its Promise style, and what to say where it is not there. */

/** The key of a partitioned cookie's jar (CHIPS), as the extension API names it. */
interface PartitionKey {
    /** The site at the top of the tab, such as `https://example.com`: no port, no path. */
    readonly topLevelSite?: string;
    /** Whether a frame of another site is between the top of the tab and the cookie's. @default the browser works it out */
    readonly hasCrossSiteAncestor?: boolean;
}
/** A cookie as the extension API has it. */
interface ExtensionCookie {
    /** The name, not decoded. */
    readonly name: string;
    /** The value, not decoded. */
    readonly value: string;
    /** The host; with a leading dot if the cookie is not {@link ExtensionCookie.hostOnly}. */
    readonly domain: string;
    /** Whether sub-domains don't see the cookie. */
    readonly hostOnly: boolean;
    /** The path whose pages see the cookie, with all paths below it. */
    readonly path: string;
    /** Whether the cookie is only sent over https. */
    readonly secure: boolean;
    /** Whether the cookie is hidden from the page's scripts. */
    readonly httpOnly: boolean;
    /** SameSite in the API's words: `no_restriction`, `lax`, `strict` or `unspecified`. */
    readonly sameSite: string;
    /** The cookie store that it is in. */
    readonly storeId: string;
    /** When the cookie expires, in **seconds** since 1970. @default none: with the browser's session */
    readonly expirationDate?: number | undefined;
    /** The key of its jar, if the cookie is partitioned; else left out, or null in Firefox. */
    readonly partitionKey?: PartitionKey | null | undefined;
}
/** A change, as `onChanged` reports it. */
interface ExtensionEvent {
    /** Whether the cookie was removed; true also for the first half of an overwrite. */
    readonly removed: boolean;
    /** The reason in the API's words: `explicit`, `overwrite`, `expired`, `evicted` or `expired_overwrite`. */
    readonly cause: string;
    /** The cookie as it is now, or as it was if it was removed. */
    readonly cookie: ExtensionCookie;
}
/** A function of the API, called with a callback. A method's type, so that one that answers by Promise alone goes for it too. @inline */
type Call<Details, Answer> = {
    /** Is called with the details, and with what takes the answer. */
    call(details: Details, callback: (answer: Answer) => void): unknown;
}['call'];
/** The cookies to list. @inline */
interface Query {
    /** The address that they would be sent to. */
    readonly url?: string | undefined;
    /** The cookie store that they are in. @default the extension's own */
    readonly storeId?: string | undefined;
    /** The embedding site whose jar they are in. @default none: those that are not partitioned */
    readonly partitionKey?: PartitionKey | undefined;
}
/** A cookie to write. @inline */
interface Details extends Query {
    /** The name as it is written. */
    readonly name?: string | undefined;
    /** The value as it is written. */
    readonly value?: string | undefined;
    /** The domain that sees it, with its sub-domains. @default none: the address's host alone */
    readonly domain?: string | undefined;
    /** The path that sees it, with all below it. */
    readonly path?: string | undefined;
    /** Whether it is sent over https alone. */
    readonly secure?: boolean | undefined;
    /** Whether the page's scripts don't see it. */
    readonly httpOnly?: boolean | undefined;
    /** `no_restriction`, `lax` or `strict`. */
    readonly sameSite?: string | undefined;
    /** When it expires, in **seconds** since 1970. @default none: with the browser's session */
    readonly expirationDate?: number | undefined;
}
/** The part of `chrome` or `browser` that is used. Pass a polyfill or a fake if you like: each function may answer by Promise or by callback. */
interface ExtensionApi {
    /** The cookies API. It is missing without the permission `cookies`, and in content scripts. */
    readonly cookies?: {
        /** Lists cookies. */
        readonly getAll: Call<Query, readonly ExtensionCookie[]>;
        /** Writes a cookie. */
        readonly set: Call<Details, ExtensionCookie | null | undefined>;
        /** Reports each change. */
        readonly onChanged: {
            /** Adds a listener. */
            readonly addListener: (listener: (event: ExtensionEvent) => void) => void;
            /** Removes it. */
            readonly removeListener: (listener: (event: ExtensionEvent) => void) => void;
        };
    } | undefined;
    /** The permissions API. It shows whether a refusal is due to a missing permission. @default none: the browser's own words are passed on */
    readonly permissions?: {
        /** Whether the extension has these permissions. */
        readonly contains: Call<{
            /** The addresses it may reach, as patterns. */
            readonly origins?: readonly string[] | undefined;
        }, boolean>;
    } | undefined;
    /** Holds the error of an answer by callback, `lastError`. */
    readonly runtime?: object | undefined;
}

/** The cause of a change, in the API's words. An overwrite is one change, with the cause `explicit`. */
type ChangeCause = 'explicit' | 'evicted' | 'expired' | 'expired_overwrite';

/** A cookie with its attributes, which the extension API shows, in our words. */

/** A cookie with everything that the browser knows about it. */
interface CookieDetails {
    /** The name, decoded as `getAll` does. */
    readonly name: string;
    /** The text, decoded as `get` does. */
    readonly value: string;
    /** The host that sees the cookie, without a leading dot; its sub-domains see it, too, unless it is {@link CookieDetails.hostOnly}. */
    readonly domain: string;
    /** Whether sub-domains don't see the cookie. */
    readonly hostOnly: boolean;
    /** The path whose pages see the cookie, with all paths below it. */
    readonly path: string;
    /** Whether the cookie is only sent over https. */
    readonly secure: boolean;
    /** Whether the cookie is hidden from the page's scripts. */
    readonly httpOnly: boolean;
    /** Which requests of other sites carry the cookie; `undefined` if it was set without SameSite. */
    readonly sameSite: 'lax' | 'strict' | 'none' | undefined;
    /** When the cookie expires; `undefined` if with the browser's session. */
    readonly expires: Date | undefined;
    /** The cookie store that holds the cookie: a container's, or that of private windows. */
    readonly storeId: string;
    /** The key of its jar, if the cookie is partitioned; else `undefined`. */
    readonly partitionKey: PartitionKey | undefined;
    /**
     * Options for `set` and `remove` that mean exactly this cookie, with its lifetime. A cookie without SameSite becomes `lax` when you set it.
     *
     * @example
     * const [theme] = await jar.getAllDetails('theme')
     * await jar.set('theme', 'dark', theme.attributes)
     */
    readonly attributes: CookieAttributes;
}

/** The cookies that an extension works with: those of an address. */
interface ExtensionPlace {
    /** The page's address. The cookies are those that a request to it carries, HttpOnly ones included. A text that is not an address throws a TypeError. */
    readonly url: string | UrlLike;
    /**
     * The cookie store: another container's, or that of private windows. `cookies.getAllCookieStores()` returns the store of each tab.
     * @default the extension's own. In Chromium that is never the private one, not even in the popup of a private window
     */
    readonly storeId?: string | undefined;
    /** The key of the embedding site's jar (CHIPS); cookies are then written `partitioned`. @default none: the unpartitioned jar */
    readonly partitionKey?: PartitionKey | undefined;
    /** The extension API. @default `browser`, else `chrome` */
    readonly api?: ExtensionApi | undefined;
}

/** A change of one cookie, and its cause. */
interface ExtensionChange extends Change {
    /** The browser's cause; `undefined` if the change was found before the browser reported it. */
    readonly cause: ChangeCause | undefined;
}
/** The verbs as promises over the extension API, which also knows attributes and causes. */
interface ExtensionJar extends AsyncJar {
    /**
     * Reads all cookies of the address with their attributes, HttpOnly ones included, or every cookie of one name, the most specific first.
     * Never rejects: the array is empty if there are no cookies, or a permission is missing.
     *
     * @example
     * const [session] = await jar.getAllDetails('session')
     * if (session && !session.secure) warn()
     */
    readonly getAllDetails: (name?: string) => Promise<CookieDetails[]>;
    /**
     * Calls a listener for each cookie that changes, with the browser's `cause`. In a background script, call it while the script first runs: a
     * change then wakes the script, and `oldValue` is as the browser reports it.
     *
     * @returns stops the listener; a second call is harmless
     * @example
     * const stop = jar.onChange(({ name, value, cause }) => {}, { name: 'theme' })
     */
    readonly onChange: (listener: (change: ExtensionChange) => void, options?: ChangeOptions) => () => void;
}
/**
 * Creates the verbs over the cookies of a page's address, in an extension's background and in its own pages. The extension needs the
 * permission `cookies` and the host permission. If one is missing there are no cookies, and `set` and `remove` return `blocked` with a
 * message that names it. A text that is not an address throws a TypeError; an address that can't have cookies (`about:blank`) has none.
 *
 * @param given The page's address, and if it matters the cookie store and the embedding site.
 * @param attributes The jar's default options, as with `createJar`.
 * @example
 * const jar = extensionJar({ url: 'https://example.com/' })
 * const { ok, message } = await jar.set('theme', 'dark', { expires: '30d' })
 */
declare const extensionJar: (given: ExtensionPlace, attributes?: JarAttributes) => ExtensionJar;

export { AsyncJar, Change, ChangeOptions, CookieAttributes, JarAttributes, UrlLike, extensionJar };
export type { ChangeCause, CookieDetails, ExtensionApi, ExtensionChange, ExtensionCookie, ExtensionEvent, ExtensionJar, ExtensionPlace, PartitionKey };
