/** Where Secure cookies are kept. */
/**
 * Whether an address is trustworthy: https, or this machine, which browsers trust on http too
 * (https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy).
 */
const isTrustworthy = ({ protocol, hostname, }) => protocol === 'https:' || /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname);

export { isTrustworthy as i };
