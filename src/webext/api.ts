/** The extension API as far as cookies need it, in its callback and its Promise style, and what to say where it is not there. */
import { createRefusal, type Refusal } from '../stores/refusal.js';
import type { Site } from '../stores/store.js';

/** The key of a partitioned cookie's jar (CHIPS), as the extension API names it. */
export interface PartitionKey {
  /** The site at the top of the tab, such as `https://example.com`: no port, no path. */
  readonly topLevelSite?: string;
  /** Whether a frame of another site is between the top of the tab and the cookie's. @default the browser works it out */
  readonly hasCrossSiteAncestor?: boolean;
}

/** A cookie as the extension API has it. */
export interface ExtensionCookie {
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
export interface ExtensionEvent {
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
export interface ExtensionApi {
  /** The cookies API. It is missing without the permission `cookies`, and in content scripts. */
  readonly cookies?:
    | {
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
      }
    | undefined;
  /** The permissions API. It shows whether a refusal is due to a missing permission. @default none: the browser's own words are passed on */
  readonly permissions?:
    | {
        /** Whether the extension has these permissions. */
        readonly contains: Call<
          {
            /** The addresses it may reach, as patterns. */
            readonly origins?: readonly string[] | undefined;
          },
          boolean
        >;
      }
    | undefined;
  /** Holds the error of an answer by callback, `lastError`. */
  readonly runtime?: object | undefined;
}

/** The API that was given, or this place's own: looked up with each call, since a permission may come later. */
export const extensionApi = (given: ExtensionApi | undefined): ExtensionApi => {
  const place = globalThis as { readonly browser?: ExtensionApi; readonly chrome?: ExtensionApi };
  return given ?? place.browser ?? place.chrome ?? {};
};

/** Calls a function of the API. Rejects with its own words where it refuses. */
export const ask = <T>(
  { runtime }: ExtensionApi,
  call: (details: never, callback: never) => unknown,
  details: object,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const answered = (value: T) => {
      const error = (runtime as { readonly lastError?: { readonly message?: string } } | undefined)
        ?.lastError;
      if (error) reject(new Error(error.message));
      else resolve(value);
    };
    let answer: unknown;
    try {
      // By callback first: a function that takes none says so before it does anything, one that needs one may have done it.
      answer = call(details as never, answered as never);
    } catch {
      // Mozilla's polyfill counts arguments: an undefined is one, too.
      answer = (call as (details: object) => unknown)(details);
    }
    (answer as Promise<T> | undefined)?.then(resolve, reject);
  });

/** Why there is no cookies API: content scripts have no permissions API either. */
export const noCookies = ({ permissions }: ExtensionApi): Refusal =>
  permissions
    ? createRefusal('blocked', 'permission', 'cookies')
    : createRefusal('blocked', 'cookies API');

/** Why a call for this site was refused, where that is because the extension may not reach it. */
export const noHost = async (
  api: ExtensionApi,
  { protocol, hostname }: Site,
): Promise<Refusal | undefined> => {
  const host = `${protocol}//${hostname}/*`;
  // Their own words are no help: Firefox's are the same for a refused domain.
  const reaches =
    api.permissions &&
    (await ask<boolean>(api, api.permissions.contains, { origins: [host] }).catch(() => true));
  return reaches === false ? createRefusal('blocked', 'host', host) : undefined;
};
