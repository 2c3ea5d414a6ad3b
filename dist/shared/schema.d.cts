/** The contract between a value and its text. */
/**
 * Turns a value into text, and back. `decode(encode(value))` must return an equal value. A codec need not know which characters a cookie
 * can hold: the encoding takes care of that, and any codec works with any encoding.
 *
 * @typeParam T What the value is
 * @example
 * const hex: Codec<number> = { encode: value => value.toString(16), decode: text => parseInt(text, 16) }
 */
interface Codec<T> {
    /** Turns a value into text. If it throws, `set` throws a CookieError with code `codec`, and nothing is written. */
    readonly encode: (value: T) => string;
    /** Turns text into a value. If it throws, `get` returns `undefined`. */
    readonly decode: (text: string) => T;
}

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
interface Encoding {
    /** Turns text into a raw value. Throws if there is no form for the text: nothing is written, and `set` returns `value`. */
    readonly encode: (text: string) => string;
    /** Turns a raw value into text. It gets whatever the cookie holds, whoever wrote it. */
    readonly decode: (rawValue: string) => string;
}

/** The part of Standard Schema v1 (https://standardschema.dev) that a codec needs; zod, valibot, arktype and others have it. */
/**
 * A schema that checks a value, by Standard Schema v1.
 *
 * @typeParam T What the schema returns, its output
 * @typeParam Input What the schema accepts, its input
 */
interface StandardSchema<T, Input = T> {
    /** The members that the standard asks for; the schema's library puts them there. */
    readonly '~standard': {
        /** The standard's version. */
        readonly version: 1;
        /** The name of the schema's library. */
        readonly vendor: string;
        /** Checks a value, and returns it or the issues. A Promise throws `codec`, because a cookie is read at once. */
        readonly validate: (value: unknown) => StandardResult<T> | Promise<StandardResult<T>>;
        /** The schema's types; only the compiler looks at them. @default none: they are not known */
        readonly types?: {
            /** The type that the schema accepts. */
            readonly input: Input;
            /** The type that it returns. */
            readonly output: T;
        } | undefined;
    };
}
/**
 * What a schema returns: the value, or issues.
 *
 * @typeParam T What the schema returns, its output
 */
type StandardResult<T> = {
    /** The value, as the schema returns it. */
    readonly value: T;
    /** Left out: the value is valid. */
    readonly issues?: undefined;
} | {
    /** What is wrong with the value. */
    readonly issues: readonly StandardIssue[];
};
/** One thing that is wrong with a value. */
interface StandardIssue {
    /** What is wrong, in words. */
    readonly message: string;
    /** The keys that lead to the wrong part, from the outermost key inwards. @default none: it is the value itself */
    readonly path?: readonly (PropertyKey | {
        /** The key. */
        readonly key: PropertyKey;
    })[] | undefined;
}

export type { Codec as C, Encoding as E, StandardSchema as S, StandardIssue as a, StandardResult as b };
