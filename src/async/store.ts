/** The cookies as CookieStore has them, in a window and in a service worker. */
import { canonicalDomain } from '../cookie/domain-match.js';
import { createRefusal } from '../stores/refusal.js';
import { describe } from '../cookie/error.js';
import { expiresAt, isRemoval, type SetCookie } from '../cookie/set-cookie.js';
import type { AsyncStore, Site, Store } from '../stores/store.js';

/** What is used of a CookieStore. */
export interface CookieStoreLike {
  readonly addEventListener?: unknown;
  readonly getAll: () => Promise<readonly { readonly name?: string; readonly value?: string }[]>;
  readonly set: (cookie: {
    name: string;
    value: string;
    path: string;
    sameSite: 'lax' | 'strict' | 'none';
    partitioned: boolean;
    domain?: string | null;
    expires?: number | null;
  }) => Promise<unknown>;
}

/** A window, or a service worker's global. */
export interface Scope {
  readonly document?: Document | undefined;
  readonly cookieStore?: CookieStoreLike | undefined;
  readonly isSecureContext?: boolean | undefined;
  readonly registration?: { readonly scope: string } | undefined;
  readonly location?: Site | undefined;
}

/**
 * Reads by CookieStore, which shows no phantom of a HttpOnly cookie as Firefox and WebKit do in `document.cookie`. A window writes by
 * `page`, its document's store: that can write every cookie, takes no longer, and what the page writes synchronously keeps its place in the
 * order (in Firefox it came before a `cookieStore.set` that was called first, 100 of 100; measured). A worker has CookieStore alone.
 */
export const cookieStoreStore = (scope: Scope, page?: Store): AsyncStore =>
  page ? windowStore(scope, page) : workerStore(scope);

const windowStore = (scope: Scope, page: Store): AsyncStore => ({
  ...page,
  read: async () => {
    let pairs: string[];
    try {
      pairs = pairsOf(await usable(scope)!.getAll());
    } catch {
      // There is none, or not one that works: it may be anybody's.
      return page.read();
    }
    // Of duplicates Firefox gives the oldest first; document.cookie, as everywhere, the most specific one. (Where that shows nothing it is
    // Chromium, with a cookie in it that is not UTF-8.)
    const names = pairs.map((pair) => pair.split('=', 1)[0]);
    if (new Set(names).size < pairs.length) {
      const inOrder = page
        .read()
        .split('; ')
        .filter((pair) => pairs.includes(pair));
      if (inOrder.length === pairs.length) pairs = inOrder;
    }
    return pairs.join('; ');
  },
  // eslint-disable-next-line @typescript-eslint/require-await -- what is thrown rejects
  write: async (cookie) => {
    try {
      page.write(cookie);
    } catch (error) {
      throw new DOMException(describe(error), 'SecurityError');
    }
  },
});

const workerStore = (scope: Scope): AsyncStore => ({
  ...workerInfo(scope),
  read: async () => (scope.cookieStore ? pairsOf(await scope.cookieStore.getAll()).join('; ') : ''),
  write: async (cookie) => {
    const { cookieStore } = scope;
    if (!cookieStore) throw createRefusal('blocked');
    // To remove it, a Secure cookie that has expired does as well.
    const obstacle = findObstacle(isRemoval(cookie) ? { ...cookie, secure: true } : cookie);
    if (obstacle) throw createRefusal('rejected', obstacle, cookie[obstacle]);
    await cookieStore.set(toInit(cookie));
  },
});

/** The window's CookieStore, where it looks like one: a library or a script may have put something else there. Else reading it throws. */
const usable = ({ cookieStore }: Scope): CookieStoreLike | undefined =>
  typeof cookieStore?.addEventListener === 'function' ? cookieStore : undefined;

/** As a Cookie header has them. Firefox, with cookies switched off, answers with nothing at all. */
const pairsOf = (list: Awaited<ReturnType<CookieStoreLike['getAll']>> | undefined): string[] =>
  (list ?? []).map(({ name, value }) => (name ? `${name}=${value}` : value!));

/** What CookieStore can't write as asked: it is always Secure, and Chromium and WebKit add a slash to the path's end. */
const findObstacle = ({ secure, path, priority }: SetCookie) =>
  !secure ? 'secure' : !path.endsWith('/') ? 'path' : priority && 'priority';

const toInit = (cookie: SetCookie) => {
  const { name, value, path, domain, sameSite, partitioned } = cookie;
  const expires = expiresAt(cookie);
  return {
    name,
    value,
    path,
    partitioned,
    sameSite,
    // A leading dot is refused everywhere, an upper case domain by WebKit.
    ...(domain && { domain: canonicalDomain(domain) }),
    // Not maxAge, which WebKit ignores.
    ...(expires < Infinity && { expires: isRemoval(cookie) ? 0 : expires }),
  };
};

/** A service worker sees the cookies of its script's address, not those of its registration's scope (measured in all three engines). */
const workerInfo = (scope: Scope) => ({
  document: () => undefined,
  site: () => (scope.registration ? scope.location : undefined),
  isTrustworthy: () => scope.isSecureContext !== false,
});
