/** js-cookie's own character set for a value: what 3.0.8 writes for one, and how it reads it. */

/** Keeps most of RFC 6265's cookie-octets; not `%`. */
export const write = (value: string): string =>
  encodeURIComponent(value).replace(/%(2[346BF]|3[AC-F]|40|5[BDE]|60|7[BCD])/g, decodeURIComponent);

/**
 * Drops the ends of what begins with a quote, whatever the other end is. Throws, which hides the cookie, where an escape is no UTF-8; a lone
 * `%` stays.
 */
export const read = (rawValue: string): string =>
  // eslint-disable-next-line @typescript-eslint/prefer-string-starts-ends-with -- it would make the script larger than js-cookie's.
  (rawValue[0] === '"' ? rawValue.slice(1, -1) : rawValue).replace(
    /(%[\dA-F]{2})+/gi,
    decodeURIComponent,
  );
