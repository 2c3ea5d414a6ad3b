/** The cookies as CookieStore has them, in a window and in a service worker. */
import { parseSetCookie, type SetCookie } from '../cookie/set-cookie.js';
import type { AsyncStore, Site, Store } from './store.js';

/** What is used of a CookieStore. */
export interface CookieStoreLike {
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

/** Reads by CookieStore and writes by it what it can write as asked; all else through `page`, its document's store. */
export const cookieStoreStore = (scope: Scope, page?: Store): AsyncStore => {
  return {
    ...(page ?? workerSetting(scope)),
    read: async () => {
      if (!scope.cookieStore) return page?.read() ?? '';
      // Firefox, with cookies switched off, answers with nothing at all.
      const list =
        ((await scope.cookieStore.getAll()) as
          Awaited<ReturnType<CookieStoreLike['getAll']>> | undefined) ?? [];
      const cookies = list.map(({ name, value }) => (name ? `${name}=${value}` : value)).join('; ');
      // Of duplicates Firefox gives the oldest first; document.cookie, as everywhere, the most specific one. (Where that shows nothing
      // it is Chromium, with a cookie in it that is not UTF-8.)
      const duplicates = new Set(list.map(({ name }) => name)).size < list.length;
      const inOrder = duplicates && page ? page.read() : '';
      return inOrder === '' ? cookies : inOrder;
    },
    write: async (cookie) => {
      const { cookieStore } = scope;
      const parsed = parseSetCookie(cookie);
      // To remove it, a Secure cookie that has ended does as well.
      const obstacle = obstacleTo(
        !page && parsed.ends === -Infinity ? { ...parsed, secure: true } : parsed,
      );
      // What `partitioned` means to their CookieStore, Firefox and WebKit don't say.
      if (page && (!cookieStore || obstacle || parsed.partitioned)) page.write(cookie);
      else if (!cookieStore) throw new DOMException('no cookies are kept here', 'SecurityError');
      else if (obstacle)
        throw new DOMException(
          `a service worker's CookieStore has no way to write ${obstacle}`,
          'NotSupportedError',
        );
      else await cookieStore.set(init(parsed));
    },
  };
};

/** What CookieStore can't write as asked: it is always Secure, and Chromium and WebKit add a slash to the path's end. */
const obstacleTo = ({ secure, path, priority }: SetCookie): string | undefined =>
  !secure
    ? 'a cookie that is not Secure: give secure: true, and serve over https'
    : path && !path.endsWith('/')
      ? `the path "${path}": give one that ends with a slash`
      : priority && `a priority: leave it out`;

const init = ({ name, value, path = '/', domain, sameSite, partitioned, ends }: SetCookie) => ({
  name,
  value,
  path,
  partitioned,
  sameSite: (sameSite?.toLowerCase() ?? 'lax') as 'lax' | 'strict' | 'none',
  // A leading dot is refused everywhere, an upper case domain by WebKit.
  ...(domain && { domain: domain.toLowerCase().replace(/^\./, '') }),
  // Not maxAge, which WebKit ignores; and 0 for what is to be gone, since no engine takes -Infinity.
  ...(ends !== undefined && { expires: Math.max(ends, 0) }),
});

/** A service worker sees the cookies of its script's address, not those of its registration's scope (measured in all three engines). */
const workerSetting = (scope: Scope) => ({
  site: () => (scope.registration ? scope.location : undefined),
  trustworthy: () => scope.isSecureContext !== false,
});
