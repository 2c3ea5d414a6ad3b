/** The cookies that a page at some address has, as an extension sees them. */
import { decodeName } from '../cookie/name.js';
import { createRefusal } from '../stores/refusal.js';
import { canonicalDomain } from '../cookie/domain-match.js';
import { isTrustworthy } from '../cookie/is-trustworthy.js';
import { own } from '../cookie/own.js';
import { expiresAt, isRemoval, type SetCookie } from '../cookie/set-cookie.js';
import type { UrlLike } from '../cookie/url-like.js';
import {
  ask,
  extensionApi,
  noCookies,
  noHost,
  type ExtensionApi,
  type ExtensionCookie,
  type PartitionKey,
} from './api.js';
import type { AsyncStore } from '../stores/store.js';

/** The cookies that an extension works with: those of an address. */
export interface ExtensionPlace {
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

/** A store that shows more than text. */
export interface WebextStore extends Omit<AsyncStore, 'read' | 'watch' | 'subscribe'> {
  readonly site: () => URL | undefined;
  /** All cookies, the most specific first, which is the order that both browsers give. */
  readonly list: () => Promise<readonly ExtensionCookie[]>;
}

/** The cookies as a Cookie header has them. */
export const headerOf = (cookies: readonly ExtensionCookie[]): string =>
  cookies.map(({ name, value }) => (name ? `${name}=${value}` : value)).join('; ');

export const webextStore = ({
  url,
  storeId,
  partitionKey,
  api: given,
}: ExtensionPlace): WebextStore => {
  const site = new URL(url as string);
  const jar = { ...(storeId && { storeId }), ...(partitionKey && { partitionKey }) };

  const list = async (from = site.href) => {
    const api = extensionApi(given);
    if (!api.cookies) throw noCookies(api);
    const cookies = await ask<readonly ExtensionCookie[]>(api, api.cookies.getAll, {
      ...jar,
      url: from,
    });
    // Firefox lists a cookie a while longer than it lives.
    return cookies
      .map(own)
      .filter(({ expirationDate = Infinity }) => expirationDate * 1000 > Date.now());
  };
  /** The cookie that is written anew, be it that somebody left its name as it stands. */
  const findReplaced = async ({ name, path, domain }: SetCookie) => {
    const there = (await list(Object.assign(new URL(site), { pathname: path }).href)).filter(
      (cookie) =>
        cookie.path === path &&
        cookie.domain === (domain ? `.${canonicalDomain(domain)}` : site.hostname),
    );
    return [name, decodeName(name)].flatMap((known) =>
      there.filter((cookie) => cookie.name === known),
    )[0];
  };

  return {
    // about:, file: and the browser's own pages have no cookies.
    site: () => (/^https?:$/.test(site.protocol) ? site : undefined),
    // Localhost is up to the browser: Chromium keeps Secure cookies of its http there, Firefox doesn't.
    isTrustworthy: () => isTrustworthy(site),
    httpOnly: true,
    list: () => list(),
    write: async (cookie) => {
      const api = extensionApi(given);
      if (!api.cookies) throw noCookies(api);
      const obstacle = findObstacle(cookie, partitionKey);
      if (obstacle) throw createRefusal('rejected', obstacle, cookie[obstacle]);
      // To remove one there is no need to know, and the API's `remove` takes the name's other cookies too.
      const old = isRemoval(cookie) ? undefined : await findReplaced(cookie);
      // What is HttpOnly stays so: an edited session must not become readable to the page's scripts.
      const httpOnly = cookie.httpOnly || !!old?.httpOnly;
      try {
        await ask(api, api.cookies.set, {
          ...jar,
          ...toDetails(cookie),
          name: old?.name ?? cookie.name,
          url: site.href,
          httpOnly,
        });
      } catch (error) {
        throw (await noHost(api, site)) ?? error;
      }
    },
  };
};

/** What the API has no way to write: a priority, and what is not of this jar's partition. */
const findObstacle = ({ priority, partitioned }: SetCookie, key: PartitionKey | undefined) =>
  priority ? 'priority' : partitioned === !key ? 'partitioned' : undefined;

const toDetails = (cookie: SetCookie) => {
  const { name, value, path, domain, sameSite, secure } = cookie;
  const expires = expiresAt(cookie);
  return {
    name,
    value,
    secure,
    path,
    ...(domain && { domain: canonicalDomain(domain) }),
    sameSite: sameSite === 'none' ? 'no_restriction' : sameSite,
    // A removal is not written as 0, which is no date to Chromium's older versions.
    ...(expires < Infinity && { expirationDate: isRemoval(cookie) ? 1 : expires / 1000 }),
  };
};
