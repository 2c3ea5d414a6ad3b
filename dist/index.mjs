export { a as available, d as defineCookie, g as get, b as getAll, h as has, o as onChange, r as remove, c as rootDomain, s as set } from './shared/page.mjs';
export { C as CookieError, c as createJar, i as isCookieError, r as raw } from './shared/jar.mjs';
export { d as documentStore } from './shared/document.mjs';
export { p as percent } from './shared/percent.mjs';
export { j as json } from './shared/json.mjs';

const refuse = (found, wanted) => {
    throw new TypeError(`${JSON.stringify(String(found))} is not ${wanted}`);
};
/** Decimal digits, with a fraction, an exponent and a sign where there are some; and what `encode` writes beside them. */
const NUMBER = /^([+-]?\d+(\.\d+)?([eE][+-]?\d+)?|NaN|-?Infinity)$/;
/**
 * A number as its decimal text: `12`, `-0.5`, `1e+21`, `NaN`, `-0`. Any other text reads as `undefined`: `0x1F`, `1_000`, `.5` and ` 12 ` too.
 *
 * @example
 * set('visits', 12, { codec: number })
 * get('visits', { codec: number }) // number | undefined
 */
const number = {
    encode: (value) => typeof value !== 'number'
        ? refuse(value, 'a number')
        : Object.is(value, -0)
            ? '-0'
            : `${value}`,
    decode: (text) => (NUMBER.test(text) ? Number(text) : refuse(text, 'a number')),
};
/**
 * `true` or `false`, and no other text.
 *
 * @example
 * set('sidebar', false, { codec: boolean })
 */
const boolean = {
    encode: (value) => (typeof value === 'boolean' ? `${value}` : refuse(value, 'true or false')),
    decode: (text) => text === 'true' ? true : text === 'false' ? false : refuse(text, 'true or false'),
};
/** ISO 8601 with a zone, as `Date.prototype.toISOString` and Python's `isoformat` write it, or a day alone, which is UTC. */
const ISO = /^(\d{4}|[+-]\d{6})-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;
/**
 * A Date as ISO 8601: `2026-11-23T09:00:00.000Z`. An invalid Date throws `codec`; text that is no date, or a time without its zone, reads as `undefined`.
 *
 * @example
 * set('seen', new Date(), { codec: date })
 */
const date = {
    encode: (value) => value.toISOString(),
    decode: (text) => {
        const value = new Date(text);
        return ISO.test(text) && !isNaN(value.getTime()) ? value : refuse(text, 'an ISO 8601 date');
    },
};
/**
 * One of a few words. Any other text reads as `undefined`, any other value throws `codec`.
 *
 * @example
 * const theme = oneOf('dark', 'light')
 * get('theme', { codec: theme }) // 'dark' | 'light' | undefined
 */
const oneOf = (...words) => {
    const one = (word) => words.includes(word) ? word : refuse(word, `one of ${words.join(', ')}`);
    return { encode: one, decode: one };
};

export { boolean, date, number, oneOf };
