/** The cookies that a page at some address has, as an extension sees them. */
import { decodeName } from '../cookie/name.js';
import { parseSetCookie, type SetCookie } from '../cookie/set-cookie.js';
import { HTTP_FORMS } from '../cookie/write.js';
import {
  ask,
  extensionApi,
  noCookies,
  noHost,
  type ExtensionApi,
  type ExtensionCookie,
  type PartitionKey,
} from './extension-api.js';
import type { AsyncStore } from './store.js';

/** Whose cookies an extension works with. */
export interface ExtensionPlace {
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
  const site = new URL(url);
  const jar = { ...(storeId && { storeId }), ...(partitionKey && { partitionKey }) };

  const list = async (from = site.href) => {
    const api = extensionApi(given);
    if (!api.cookies) throw noCookies(api);
    const cookies = await ask<readonly ExtensionCookie[]>(api, api.cookies.getAll, {
      ...jar,
      url: from,
    });
    // Firefox lists a cookie a while longer than it lives.
    return (
      cookies
        // Own properties alone: what a cookie lacks must not be found on a polluted prototype.
        .map((cookie) => ({ __proto__: null, ...cookie }) as object as ExtensionCookie)
        .filter(({ expirationDate = Infinity }) => expirationDate * 1000 > Date.now())
    );
  };
  /** The cookie that is written anew, be it that somebody left its name as it stands. */
  const replaced = async ({ name, path = '/', domain }: SetCookie) => {
    const there = (await list(Object.assign(new URL(site), { pathname: path }).href)).filter(
      (cookie) =>
        cookie.path === path &&
        cookie.domain === (domain ? `.${plainDomain(domain)}` : site.hostname),
    );
    return [name, decodeName(name)].flatMap((known) =>
      there.filter((cookie) => cookie.name === known),
    )[0];
  };

  return {
    // about:, file: and the browser's own pages have no cookies.
    site: () => (/^https?:$/.test(site.protocol) ? site : undefined),
    // Localhost is up to the browser: Chromium keeps Secure cookies of its http there, Firefox doesn't.
    trustworthy: () => /^(.*\.)?localhost$|^127\.|^\[::1\]$/.test(site.hostname),
    forms: HTTP_FORMS,
    list: () => list(),
    write: async (cookie) => {
      const api = extensionApi(given);
      if (!api.cookies) throw noCookies(api);
      const parsed = parseSetCookie(cookie);
      const obstacle = obstacleTo(parsed, partitionKey);
      if (obstacle)
        throw new DOMException(
          `the extension API has no way to write ${obstacle}`,
          'NotSupportedError',
        );
      // To remove one there is no need to know, and the API's `remove` takes the name's other cookies too.
      const old = parsed.ends === -Infinity ? undefined : await replaced(parsed);
      // What is HttpOnly stays so: an edited session must not become readable to the page's scripts.
      const httpOnly = parsed.httpOnly || !!old?.httpOnly;
      try {
        await ask(api, api.cookies.set, {
          ...jar,
          ...init(parsed),
          name: old?.name ?? parsed.name,
          url: site.href,
          httpOnly,
        });
      } catch (error) {
        throw (await noHost(api, site)) ?? error;
      }
    },
  };
};

const plainDomain = (domain: string) => domain.toLowerCase().replace(/^\./, '');

const obstacleTo = (
  { priority, partitioned }: SetCookie,
  key: PartitionKey | undefined,
): string | undefined =>
  priority
    ? 'a priority: leave it out'
    : partitioned && !key
      ? 'a partitioned cookie without knowing the embedding site: give extensionJar a partitionKey'
      : !partitioned && key
        ? 'an unpartitioned cookie with a partitionKey: make a jar without one'
        : undefined;

const init = ({ name, value, path, domain, sameSite, secure, ends }: SetCookie) => ({
  name,
  value,
  secure,
  ...(path && { path }),
  ...(domain && { domain: plainDomain(domain) }),
  ...(sameSite && { sameSite: sameSite === 'none' ? 'no_restriction' : sameSite }),
  // Not 0, which is no date to Chromium's older versions.
  ...(ends !== undefined && { expirationDate: Math.max(ends / 1000, 1) }),
});
