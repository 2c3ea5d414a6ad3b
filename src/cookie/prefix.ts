/** The prefixes of names that have rules of their own (RFC 6265bis, 4.1.3). */

/**
 * A name's prefix in lower case, such as `__host-`: `__Secure-`, `__Host-`, `__Http-` and `__Host-Http-` count in any letter case
 * (RFC 6265bis, 5.7); `''` where there is none.
 * Each needs Secure; those with `host` need the path `/` and no domain, those with `http` need HttpOnly.
 */
export const prefixOf = (name: string): string =>
  /^__(secure|(host-)?http|host)-/i.exec(name)?.[0].toLowerCase() ?? '';
