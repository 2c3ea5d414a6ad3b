/** Which hosts a domain stands for (RFC 6265bis, 5.1.3). */

/** The domain as browsers compare it: in lower case, without the leading dot that older servers write (RFC 6265bis, 5.6.3). */
export const canonicalDomain = (domain: string): string => domain.toLowerCase().replace(/^\./, '');

/** Whether a host is an IP address, as the URL standard writes one: it has no sub-domains. */
export const isAddress = (host: string): boolean => /^[\d.]+$|:/.test(host);

/** Whether a host is this domain or a sub-domain of it. */
export const domainMatch = (host: string, domain: string): boolean =>
  host === domain || (host.endsWith(`.${domain}`) && !isAddress(host));
