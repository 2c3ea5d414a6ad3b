/** The contract between a value and its text. */

/**
 * Turns a value into text, and back. `decode(encode(value))` must return an equal value. A codec need not know which characters a cookie
 * can hold: the encoding takes care of that, and any codec works with any encoding.
 *
 * @typeParam T What the value is
 * @example
 * const hex: Codec<number> = { encode: value => value.toString(16), decode: text => parseInt(text, 16) }
 */
export interface Codec<T> {
  /** Turns a value into text. If it throws, `set` throws a CookieError with code `codec`, and nothing is written. */
  readonly encode: (value: T) => string;
  /** Turns text into a value. If it throws, `get` returns `undefined`. */
  readonly decode: (text: string) => T;
}
