/** The extension API as far as cookies need it, in its callback and its Promise style, and what to say where it is not there. */
import type { Site } from './store.js';

/** The jar of a site that embeds others (CHIPS), as the extension API names it. */
export interface PartitionKey {
  /** The site at the top of the tab, such as `https://example.com`: no port, no path. */
  readonly topLevelSite?: string;
  /** Whether another site stands between that one and the cookie's. Left out: the browser works it out. */
  readonly hasCrossSiteAncestor?: boolean;
}

/** A cookie as the extension API has it. */
export interface ExtensionCookie {
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
export interface ExtensionEvent {
  /** Whether the cookie is gone: also the first half of an overwriting. */
  readonly removed: boolean;
  /** `explicit`, `overwrite`, `expired`, `evicted` or `expired_overwrite`. */
  readonly cause: string;
  /** The cookie, as it is now, or as it was. */
  readonly cookie: ExtensionCookie;
}

/** A function of the API. It answers by Promise or by callback, so its parameters are nobody's but its own. */
export type ExtensionCall = (details: never, callback: never) => unknown;

/** What is used of `chrome` or `browser`; a polyfill or a fake will do. */
export interface ExtensionApi {
  /** The cookies API; it is missing without its permission, and in content scripts. */
  readonly cookies?:
    | {
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
      }
    | undefined;
  /** Tells a missing permission from other refusals. */
  readonly permissions?:
    | {
        /** Whether the extension has these permissions. */
        readonly contains: ExtensionCall;
      }
    | undefined;
  /** Where an answer by callback leaves its error. */
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
  call: ExtensionCall,
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
export const noCookies = ({ permissions }: ExtensionApi): DOMException =>
  denied(
    permissions
      ? 'the extension lacks the "cookies" permission: add it to the manifest\'s permissions'
      : 'only an extension\'s background and own pages have the cookies API: in a content script or a page use "gingersnap" itself',
  );

/** Why a call for this site was refused, where that is because the extension may not reach it. */
export const noHost = async (
  api: ExtensionApi,
  { protocol, hostname }: Site,
): Promise<DOMException | undefined> => {
  const host = `${protocol}//${hostname}/*`;
  // Their own words are no help: Firefox's are the same for a refused domain.
  const reaches =
    api.permissions &&
    (await ask<boolean>(api, api.permissions.contains, { origins: [host] }).catch(() => true));
  return reaches === false
    ? denied(
        `the extension may not reach ${host}: add it to the manifest's host_permissions, or ask the visitor for it`,
      )
    : undefined;
};

const denied = (message: string) => new DOMException(message, 'SecurityError');
