import { d as CookieAttributes, C as Change, A as AsyncJar, a as ChangeOptions, J as JarAttributes } from './shared/verbs.mjs';
export { b as CookieError, H as HearOptions, M as MisuseCode, O as OnChange, R as RefusalCode, W as WriteResult, i as isCookieError } from './shared/verbs.mjs';
import './shared/codec.mjs';

/** The extension API as far as cookies need it, in its callback and its Promise style, and what to say where it is not there. */

/** The jar of a site that embeds others (CHIPS), as the extension API names it. */
interface PartitionKey {
    /** The site at the top of the tab, such as `https://example.com`: no port, no path. */
    readonly topLevelSite?: string;
    /** Whether another site stands between that one and the cookie's. Left out: the browser works it out. */
    readonly hasCrossSiteAncestor?: boolean;
}
/** A cookie as the extension API has it. */
interface ExtensionCookie {
    /** As it stands: nothing is decoded. */
    readonly name: string;
    /** As it stands: nothing is decoded. */
    readonly value: string;
    /** With a dot before it where it is not {@link ExtensionCookie.hostOnly}. */
    readonly domain: string;
    /** Whether sub-domains don't see it. */
    readonly hostOnly: boolean;
    /** The path that sees it, with all below it. */
    readonly path: string;
    /** Whether it is sent over https alone. */
    readonly secure: boolean;
    /** Whether the page's scripts don't see it. */
    readonly httpOnly: boolean;
    /** `no_restriction`, `lax`, `strict` or `unspecified`. */
    readonly sameSite: string;
    /** The cookie store that it is in. */
    readonly storeId: string;
    /** When it ends, in **seconds** since 1970; left out where it ends with the browser's session. */
    readonly expirationDate?: number | undefined;
    /** The embedding site whose jar it is in; left out, or null in Firefox, where it is not partitioned. */
    readonly partitionKey?: PartitionKey | null | undefined;
}
/** What `onChanged` tells. */
interface ExtensionEvent {
    /** Whether the cookie is gone: also the first half of an overwriting. */
    readonly removed: boolean;
    /** `explicit`, `overwrite`, `expired`, `evicted` or `expired_overwrite`. */
    readonly cause: string;
    /** The cookie, as it is now, or as it was. */
    readonly cookie: ExtensionCookie;
}
/** A function of the API. It answers by Promise or by callback, so its parameters are nobody's but its own. */
type ExtensionCall = (details: never, callback: never) => unknown;
/** What is used of `chrome` or `browser`; a polyfill or a fake will do. */
interface ExtensionApi {
    /** The cookies API; it is missing without its permission, and in content scripts. */
    readonly cookies?: {
        /** Lists cookies. */
        readonly getAll: ExtensionCall;
        /** Writes one. */
        readonly set: ExtensionCall;
        /** Tells of each change. */
        readonly onChanged: {
            /** Begins to listen. */
            readonly addListener: (listener: (event: ExtensionEvent) => void) => void;
            /** Stops listening. */
            readonly removeListener: (listener: (event: ExtensionEvent) => void) => void;
        };
    } | undefined;
    /** Tells a missing permission from other refusals. */
    readonly permissions?: {
        /** Whether the extension has these permissions. */
        readonly contains: ExtensionCall;
    } | undefined;
    /** Where an answer by callback leaves its error. */
    readonly runtime?: object | undefined;
}

/** Why a cookie changed, in the API's words; an overwriting is one change, whose cause is that of what was written: `explicit`. */
type ChangeCause = 'explicit' | 'evicted' | 'expired' | 'expired_overwrite';

/** A cookie with its attributes, which the extension API shows, in our words. */

/** A cookie with all that the browser knows of it. */
interface CookieDetails {
    /** Its name, decoded as `getAll` does. */
    readonly name: string;
    /** Its text, decoded as `get` does. */
    readonly value: string;
    /** The host that sees it; where it is not {@link CookieDetails.hostOnly}, all below it too. Without a leading dot. */
    readonly domain: string;
    /** Whether sub-domains don't see it. */
    readonly hostOnly: boolean;
    /** The path that sees it, with all below it. */
    readonly path: string;
    /** Whether it is sent over https alone. */
    readonly secure: boolean;
    /** Whether the page's scripts don't see it. */
    readonly httpOnly: boolean;
    /** `undefined` where whoever set it said nothing. */
    readonly sameSite: 'lax' | 'strict' | 'none' | undefined;
    /** When it ends; `undefined` where it ends with the browser's session. */
    readonly expires: Date | undefined;
    /** The cookie store that it is in: a container's, that of private windows. */
    readonly storeId: string;
    /** The embedding site whose jar it is in; `undefined` where it is not partitioned. */
    readonly partitionKey: PartitionKey | undefined;
    /**
     * What `set` and `remove` take to mean this very cookie, its lifetime included. Where nobody said a SameSite, it becomes `lax` when it is set.
     *
     * @example
     * const [theme] = await jar.getAllDetails('theme')
     * await jar.set('theme', 'dark', theme.attributes)
     */
    readonly attributes: CookieAttributes;
}

/** Whose cookies an extension works with. */
interface ExtensionPlace {
    /** The page's address: the cookies are those that it would be sent, also the HttpOnly ones. */
    readonly url: string | URL;
    /**
     * The cookie store: another container's, or that of private windows. `cookies.getAllCookieStores()` says which one is a tab's.
     * @default the extension's own: in Chromium that is not the private one, in the popup of a private window neither
     */
    readonly storeId?: string | undefined;
    /** The jar of the site that embeds the page (CHIPS); what is written is then `partitioned`. @default none: the unpartitioned jar */
    readonly partitionKey?: PartitionKey | undefined;
    /** The extension API. @default `browser`, or else `chrome` */
    readonly api?: ExtensionApi | undefined;
}

/** What happened to one cookie, and why. */
interface ExtensionChange extends Change {
    /** Why, as the browser says it; `undefined` where it was seen before the browser told of it. */
    readonly cause: ChangeCause | undefined;
}
/** The verbs as promises over the extension API, with what only that one can tell. */
interface ExtensionJar extends AsyncJar {
    /**
     * All cookies of the address with their attributes, HttpOnly ones included, the most specific first; or, for one name, every duplicate.
     * Never rejects; empty where there is nothing, and where a permission is missing.
     *
     * @example
     * const [session] = await jar.getAllDetails('session')
     * if (session && !session.secure) warn()
     */
    readonly getAllDetails: (name?: string) => Promise<CookieDetails[]>;
    /**
     * As {@link AsyncJar}'s `onChange`, with the browser's `cause`. In a background, call it while the script is first run: a change then wakes it
     * and is told, its `oldValue` as far as the browser says it.
     *
     * @returns stops listening; calling it twice is harmless
     * @example
     * const stop = jar.onChange(({ name, value, cause }) => {}, { name: 'theme' })
     */
    readonly onChange: (listener: (change: ExtensionChange) => void, options?: ChangeOptions) => () => void;
}
/**
 * The cookies of a page's address, in an extension's background and in its own pages. Needs the permission `cookies`, and the host's.
 * Where one is missing it reads as empty, and `set` and `remove` are answered `blocked` with a message that says which.
 * An address that is none throws a TypeError; one that can have no cookies (`about:blank`) reads as empty.
 *
 * @param given Whose cookies: the page's address, and where it matters the store and the embedding site.
 * @param attributes What counts where a call does not say otherwise, as with `createJar`.
 * @example
 * const jar = extensionJar({ url: 'https://example.com/' })
 * const { ok, message } = await jar.set('theme', 'dark', { expires: '30d' })
 */
declare const extensionJar: (given: ExtensionPlace, attributes?: JarAttributes) => ExtensionJar;

export { AsyncJar, Change, ChangeOptions, CookieAttributes, JarAttributes, extensionJar };
export type { ChangeCause, CookieDetails, ExtensionApi, ExtensionCall, ExtensionChange, ExtensionCookie, ExtensionEvent, ExtensionJar, ExtensionPlace, PartitionKey };
