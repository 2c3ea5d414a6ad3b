/** Codecs for single values: each is strict, so that what somebody else left under the name never passes for a value. */
import type { Codec } from './codec.js';

/** What was found is not shown: it may be a secret, and errors are logged. */
const refuse = (found: unknown, wanted: string): never => {
  const type = typeof found;
  const shown =
    typeof found === 'string' ? `a string of length ${found.length}` : `a value of type ${type}`;
  throw new TypeError(`${shown} is not ${wanted}`);
};

/** Decimal digits, with a fraction, an exponent and a sign where there are some; and what `encode` writes beside them. */
const NUMBER = /^([+-]?\d+(\.\d+)?([eE][+-]?\d+)?|NaN|-?Infinity)$/;

/**
 * A number as decimal text: `12`, `-0.5`, `1e+21`, `NaN`, `-0`. Any other text reads as `undefined`: `0x1F`, `1_000`, `.5`, and digits with
 * a space before or after them. A value that is not a number throws `codec`.
 *
 * @example
 * set('visits', 12, { codec: number })
 * get('visits', { codec: number }) // number | undefined
 */
export const number: Codec<number> = {
  encode: (value) =>
    typeof value !== 'number'
      ? refuse(value, 'a number')
      : Object.is(value, -0)
        ? '-0'
        : `${value}`,
  decode: (text) => (NUMBER.test(text) ? Number(text) : refuse(text, 'a number')),
};

/**
 * `true` or `false`. Any other text reads as `undefined`, and any other value throws `codec`.
 *
 * @example
 * set('sidebar', false, { codec: boolean })
 */
export const boolean: Codec<boolean> = {
  encode: (value) => (typeof value === 'boolean' ? `${value}` : refuse(value, 'true or false')),
  decode: (text) =>
    text === 'true' ? true : text === 'false' ? false : refuse(text, 'true or false'),
};

/**
 * ISO 8601 with a zone, as `Date.prototype.toISOString` and Python's `isoformat` write it, or a day alone, which is UTC. There is no year
 * -000000, and V8 reads it as another one.
 */
const ISO =
  /^(?!-000000)((?:\d{4}|[+-]\d{6})-\d\d-(\d\d))(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/**
 * A Date as ISO 8601: `2026-11-23T09:00:00.000Z`. An invalid Date throws `codec`. Text that is not a date, such as `2026-02-30`, or has a
 * time without a zone, reads as `undefined`.
 *
 * @example
 * set('seen', new Date(), { codec: date })
 */
export const date: Codec<Date> = {
  encode: (value) => value.toISOString(),
  decode: (text) => {
    const value = new Date(text);
    const [, date, day] = ISO.exec(text) ?? [];
    // V8 reads the 30th of February as the 2nd of March.
    return new Date(date!).getUTCDate() === Number(day) && !isNaN(value.getTime())
      ? value
      : refuse(text, 'an ISO 8601 date');
  },
};

/**
 * One of a few words. Any other text reads as `undefined`, and any other value throws `codec`.
 *
 * @typeParam T The words
 * @example
 * const theme = oneOf('dark', 'light')
 * get('theme', { codec: theme }) // 'dark' | 'light' | undefined
 */
export const oneOf = <T extends string = never>(...words: readonly T[]): Codec<T> => {
  const one = (word: string) =>
    words.includes(word as T) ? (word as T) : refuse(word, `one of ${words.join(', ')}`);
  return { encode: one, decode: one };
};
