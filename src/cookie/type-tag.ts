/** What an object is, also one of another frame, which is no `instanceof` anything here. */

/** `Object`, `Date`, `Array` and so on. */
export const typeTagOf = (value: unknown): string => ({}).toString.call(value).slice(8, -1);
