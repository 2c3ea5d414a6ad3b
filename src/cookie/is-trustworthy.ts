/** Where Secure cookies are kept. */

/**
 * Whether an address is trustworthy: https, or this machine, which browsers trust on http too
 * (https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy).
 */
export const isTrustworthy = ({
  protocol,
  hostname,
}: {
  readonly protocol: string;
  readonly hostname: string;
}): boolean =>
  protocol === 'https:' || /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname);
