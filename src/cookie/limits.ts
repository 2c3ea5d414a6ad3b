/** The limits that browsers and RFC 6265bis set, each once. */

/** The most bytes of a name and its value together (RFC 6265bis, 5.7). */
export const NAME_AND_VALUE_BYTES = 4096;

/** The most bytes of an attribute's value; browsers ignore a longer attribute (RFC 6265bis, 5.6). */
export const ATTRIBUTE_BYTES = 1024;

/** The longest lifetime, in seconds: 400 days (RFC 6265bis, 5.5). */
export const LONGEST_LIFETIME = 400 * 86400;
