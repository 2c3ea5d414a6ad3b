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

/** The default encoding: what every browser keeps and no server misreads. */

declare const percent: Encoding;

export { percent };
