/** The contract between text and what stands in a cookie. */
/**
 * Turns text into what a cookie can hold, and back. `decode(encode(text))` gives the same text.
 *
 * @example
 * const reversed: Encoding = {
 *   encode: text => percent.encode([...text].reverse().join('')),
 *   decode: wire => [...percent.decode(wire)].reverse().join(''),
 * }
 */
interface Encoding {
    /** Text to wire. Throws where there is no form of the text: `set` then throws a CookieError with code `'value'`. */
    readonly encode: (text: string) => string;
    /** Wire to text. Gets whatever stands in the cookie, also what somebody else wrote. */
    readonly decode: (wire: string) => string;
}

/** The contract between a value and its text. */
/**
 * Turns a value into text, and back. `decode(encode(value))` gives an equal value. A codec knows nothing of what a cookie can hold:
 * that is the encoding's part, and any codec goes with any encoding.
 *
 * @example
 * const hex: Codec<number> = { encode: value => value.toString(16), decode: text => parseInt(text, 16) }
 */
interface Codec<T> {
    /** Value to text. What it throws, `set` throws as a CookieError with code `'codec'`, and nothing is written. */
    readonly encode: (value: T) => string;
    /** Text to value. Where it throws, `get` gives `undefined`. */
    readonly decode: (text: string) => T;
}

export type { Codec as C, Encoding as E };
