/** Where a cookie holds: hosts and paths (RFC 6265bis, 5.1.3, 5.1.4 and 5.7). */
import type { Site } from '../store.js';

/** The widest domain that a host may set cookies on; nothing where that is none. */
export type RegistrableDomain = (host: string) => string | null | undefined;

/** The hosts that a cookie holds for. */
export interface Hosts {
  readonly domain: string;
  /** Whether it holds for that host alone. */
  readonly hostOnly: boolean;
}

/** As the URL standard writes them. */
const isAddress = (host: string): boolean => /^\[|^\d+(\.\d+){3}$/.test(host);

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
  const domain = given.toLowerCase().replace(/^\./, '');
  const site = registrable(host);
  // What has no domain of its own, an address, localhost, a public suffix, may name itself, and has said nothing by that.
  if (!given || (!site && domain === host)) return { domain: host, hostOnly: true };
  return site && within(host, domain) && within(domain, site)
    ? { domain, hostOnly: false }
    : undefined;
};

/** Whether a host is a domain or belongs to it. */
export const within = (host: string, domain: string): boolean =>
  host === domain || host.endsWith(`.${domain}`);

/** Whether a path is another or lies below it. */
export const below = (path: string, above: string): boolean =>
  path === above || (path.startsWith(above) && (above.endsWith('/') || path[above.length] === '/'));

/** The path of a cookie that names none that begins with `/`: the folder of the address. */
export const pathOf = (given: string | undefined, { pathname }: Site): string =>
  given?.startsWith('/') ? given : pathname.slice(0, Math.max(pathname.lastIndexOf('/'), 1));

/** Whether Secure cookies are kept: on https, and on the own machine, which Chromium and Firefox trust on http too. */
export const trustworthy = ({ protocol, hostname }: Site): boolean =>
  protocol === 'https:' || /^((.*\.)?localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
