// What is shown of a cookie beside its name and text.
import { isolated } from './isolated.js';

/** @typedef {import('./dist/webext.mjs').CookieDetails} CookieDetails */

/** Tells a cookie from the others of its name. @param {CookieDetails} cookie */
export const keyOf = ({ name, domain, hostOnly, path, partitionKey }) =>
  JSON.stringify([name, domain, hostOnly, path, !!partitionKey]);

/**
 * @param {CookieDetails} cookie
 * @param {boolean} isRaw
 */
export function wordsOf(cookie, isRaw) {
  const { domain, hostOnly, path, secure, httpOnly, partitionKey, sameSite, expires } = cookie;
  const flags = [
    '',
    secure && 'Secure',
    httpOnly && 'HttpOnly',
    partitionKey && 'Partitioned',
    sameSite && `SameSite ${sameSite}`,
    expires ? `until ${expires.toLocaleString()}` : 'until the browser is closed',
    isRaw && 'raw',
  ];
  const rest = flags.filter((flag) => flag !== false && flag !== undefined).join(' · ');
  return [...isolated`${hostOnly ? '' : 'all below '}${domain}${path}`, rest];
}
