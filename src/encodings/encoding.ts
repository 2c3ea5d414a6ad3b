/** The contract between text and a cookie's raw value. */

/**
 * Turns text into a raw value, which a cookie can hold, and back. `decode(encode(text))` must return the same text.
 *
 * @example
 * const reversed: Encoding = {
 *   encode: text => percent.encode([...text].reverse().join('')),
 *   decode: rawValue => [...percent.decode(rawValue)].reverse().join(''),
 * }
 */
export interface Encoding {
  /** Turns text into a raw value. Throws if there is no form for the text: nothing is written, and `set` returns `value`. */
  readonly encode: (text: string) => string;
  /** Turns a raw value into text. It gets whatever the cookie holds, whoever wrote it. */
  readonly decode: (rawValue: string) => string;
}
