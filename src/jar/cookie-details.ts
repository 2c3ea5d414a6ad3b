/** A cookie with its attributes, which the extension API shows, in our words. */
import type { CookieAttributes } from '../cookie/attributes.js';
import { decodeName } from '../cookie/name.js';
import type { ExtensionCookie, PartitionKey } from '../stores/extension-api.js';

/** A cookie with all that the browser knows of it. */
export interface CookieDetails {
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

/** `value`: the text of what stands in the cookie. */
export const detailsOf = (cookie: ExtensionCookie, value: string): CookieDetails => {
  const { name, hostOnly, path, secure, httpOnly, storeId, expirationDate } = cookie;
  const domain = cookie.domain.replace(/^\./, '');
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
