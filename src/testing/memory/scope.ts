/** Where a cookie holds: hosts and paths (RFC 6265bis, 5.1.3, 5.1.4 and 5.7). */
import { canonicalDomain, domainMatch, isAddress } from '../../cookie/domain-match.js';
import { defaultPath } from '../../cookie/path-match.js';
import type { Site } from '../../stores/store.js';

/** The widest domain that a host may set cookies on; nothing if there is no such domain. */
export type RegistrableDomain = (host: string) => string | null | undefined;

/** The hosts that a cookie holds for. */
export interface Hosts {
  readonly domain: string;
  /** Whether it holds for that host alone. */
  readonly hostOnly: boolean;
}

/** Without a list: the last label is the public suffix (publicsuffix.org: the prevailing rule is "*"). */
const lastTwo: RegistrableDomain = (host) => {
  const labels = host.split('.').slice(-2);
  return labels.length > 1 && labels.every(Boolean) ? labels.join('.') : undefined;
};

/** The list's answer, where there is a list and it has one. */
export const registrableBy =
  (list: RegistrableDomain = lastTwo): RegistrableDomain =>
  (host) => {
    if (isAddress(host)) return;
    try {
      return list(host);
    } catch {
      return lastTwo(host); // tough-cookie throws for localhost, .test and the like, which are in no list
    }
  };

/** The hosts that a cookie of this host with this `domain` holds for; nothing where the host may not set it. */
export const hostsOf = (
  given: string,
  host: string,
  registrable: RegistrableDomain,
): Hosts | undefined => {
  const domain = canonicalDomain(given);
  const site = registrable(host);
  // What has no domain of its own, an address, localhost, a public suffix, may name itself, and has said nothing by that.
  if (!given || (!site && domain === host)) return { domain: host, hostOnly: true };
  return site && domainMatch(host, domain) && domainMatch(domain, site)
    ? { domain, hostOnly: false }
    : undefined;
};

/** The path of a cookie that names none that begins with `/`: the folder of the address. */
export const pathOf = (given: string | undefined, { pathname }: Site): string =>
  given?.startsWith('/') ? given : defaultPath(pathname);
