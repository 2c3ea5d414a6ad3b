/** The rules that depend on the place. */
import { canonicalDomain, domainMatch } from '../cookie/domain-match.js';
import type { Fault, RefusalCode } from '../cookie/error.js';
import type { Attributes, SetCookie } from '../cookie/set-cookie.js';
import type { Site, Store, StoreInfo } from '../stores/store.js';

/** Writes a cookie. A store throws where it takes none at all. */
export const tryWrite = (
  store: Pick<Store, 'write'>,
  cookie: SetCookie,
): Fault<RefusalCode> | undefined => {
  try {
    store.write(cookie);
    return undefined;
  } catch (cause) {
    return ['blocked', 'store', undefined, undefined, cause];
  }
};

/** What the place refuses by rule, so that nothing need be written to find out. */
export const findRefusal = (
  store: StoreInfo,
  site: Site | null | undefined,
  https: boolean,
  { secure, domain }: Attributes,
): Fault<RefusalCode> | undefined => {
  if (!site) return ['blocked'];
  const { hostname } = site;
  if (secure && !https && store.isTrustworthy?.() === false)
    return ['insecure', 'secure', true, hostname];
  return domain && hostname && !domainMatch(hostname, canonicalDomain(domain))
    ? ['domain', 'domain', domain, hostname]
    : undefined;
};
