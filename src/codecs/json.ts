/** Values as JSON. */
import { isPromise } from '../cookie/is-promise.js';
import type { Codec } from './codec.js';
import { check, type StandardSchema } from './schema.js';

/**
 * Any JSON value. The string `"123"` and the number `123` keep their types. Text that is not JSON reads as `undefined`, and keys named
 * `__proto__` are left out. A value without a JSON form (`undefined`, a function, a BigInt, a Promise, a cycle) throws `codec`.
 *
 * With a schema (any Standard Schema: zod, valibot, arktype …) the value is checked both ways, as JSON gives it back. Text that the schema
 * refuses reads as `undefined`; a value that it refuses is not written, and `set` returns `value` with the schema's `issues`. A Date comes
 * back as text: `z.date()` refuses it, and `z.coerce.date()` takes it. A schema whose output is not assignable to its input does not compile:
 * it could not read what it wrote.
 *
 * @typeParam T What `JSON.parse` gives: no Date, Map or class. It is unchecked without a schema.
 * @typeParam Input What the schema accepts: `T` must be assignable to it
 * @example
 * set('cart', [{ id: 7, count: 2 }], { codec: json<Item[]>() })
 * get('cart', { codec: json(z.array(item)) }) // Item[] | undefined
 */
export const json = <T extends Input, Input = T>(schema?: StandardSchema<T, Input>): Codec<T> => ({
  encode: (value) => {
    if (isPromise(value)) throw new TypeError('JSON has no form for a Promise');
    const text = JSON.stringify(value) as string | undefined;
    if (text === undefined) throw new TypeError(`JSON has no form for ${typeof value}`);
    // What JSON gives back is checked: it makes text of a Date, and null of NaN.
    if (schema) read(text, schema);
    return text;
  },
  decode: (text) => read(text, schema),
});

const read = <T>(text: string, schema: StandardSchema<T, unknown> | undefined): T => {
  const value = JSON.parse(text, (key, member: unknown) =>
    key === '__proto__' ? undefined : member,
  ) as T;
  return schema ? check(schema, value) : value;
};
