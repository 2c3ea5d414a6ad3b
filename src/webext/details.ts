/** A cookie with its attributes, which the extension API shows, in our words. */
import type { CookieAttributes } from '../cookie/attributes.js';
import { canonicalDomain } from '../cookie/domain-match.js';
import { decodeName } from '../cookie/name.js';
import type { ExtensionCookie, PartitionKey } from './api.js';

/** A cookie with everything that the browser knows about it. */
export interface CookieDetails {
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

/** `value`: the text of what stands in the cookie. */
export const detailsOf = (cookie: ExtensionCookie, value: string): CookieDetails => {
  const { name, hostOnly, path, secure, httpOnly, storeId, expirationDate } = cookie;
  const domain = canonicalDomain(cookie.domain);
  const sameSite = SAME_SITES[cookie.sameSite];
  const expires = expirationDate === undefined ? undefined : new Date(expirationDate * 1000);
  const partitionKey = cookie.partitionKey ?? undefined;
  const attributes = {
    path,
    secure,
    expires,
    sameSite,
    partitioned: !!partitionKey,
    domain: hostOnly ? undefined : domain,
  } as CookieAttributes;
  return {
    name: decodeName(name),
    value,
    domain,
    hostOnly,
    path,
    secure,
    httpOnly,
    sameSite,
    expires,
    storeId,
    partitionKey,
    attributes,
  };
};

/** Theirs to ours. `unspecified` has no word here: written again, it becomes the default, `lax`. */
const SAME_SITES: Partial<Record<string, 'lax' | 'strict' | 'none'>> = {
  no_restriction: 'none',
  lax: 'lax',
  strict: 'strict',
};
