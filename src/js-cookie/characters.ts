/** js-cookie's own character sets: what 3.0.8 writes for a name and for a value, and how it reads a value. */

/** Keeps RFC 6265's token characters, but for `%`; encodeURIComponent alone would leave parentheses. */
export const encodeName = (name: string): string =>
  encodeURIComponent(name)
    .replace(/%(2[346B]|5E|60|7C)/g, decodeURIComponent)
    .replace(/[()]/g, escape);

/** Keeps most of RFC 6265's cookie-octets; not `%`. */
export const write = (value: string): string =>
  encodeURIComponent(value).replace(/%(2[346BF]|3[AC-F]|40|5[BDE]|60|7[BCD])/g, decodeURIComponent);

/** Drops the ends of what begins with a quote. Throws, which hides the cookie, where an escape is no UTF-8; a lone `%` stays. */
export const read = (wire: string): string =>
  (wire.startsWith('"') ? wire.slice(1, -1) : wire).replace(/(%[\dA-F]{2})+/gi, decodeURIComponent);
