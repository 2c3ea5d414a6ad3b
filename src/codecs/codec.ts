/** The contract between a value and its text. */

/**
 * Turns a value into text, and back. `decode(encode(value))` gives an equal value. A codec knows nothing of what a cookie can hold:
 * that is the encoding's part, and any codec goes with any encoding.
 *
 * @example
 * const hex: Codec<number> = { encode: value => value.toString(16), decode: text => parseInt(text, 16) }
 */
export interface Codec<T> {
  /** Value to text. What it throws, `set` throws as a CookieError with code `'codec'`, and nothing is written. */
  readonly encode: (value: T) => string;
  /** Text to value. Where it throws, `get` gives `undefined`. */
  readonly decode: (text: string) => T;
}
