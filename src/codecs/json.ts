/** Values as JSON. */
import type { Codec } from './codec.js';
import { check, type StandardSchema } from './schema.js';

/**
 * Any JSON value. The string `"123"` and the number `123` both come back as they went in. Text that is no JSON reads as `undefined`,
 * and keys named `__proto__` are left out. What JSON has no form for (`undefined`, a function, a BigInt, a cycle) throws `codec`.
 *
 * With a schema (any Standard Schema: zod, valibot, arktype …) the value is checked both ways: what it refuses reads as `undefined`,
 * or throws `codec` with the `issues` under the error's `cause`. A schema that transforms must accept what it gives.
 *
 * @example
 * set('cart', [{ id: 7, count: 2 }], { codec: json<Item[]>() })
 * get('cart', { codec: json(z.array(item)) }) // Item[] | undefined
 */
export const json = <T>(schema?: StandardSchema<T>): Codec<T> => ({
  encode: (value) => {
    if (schema) check(schema, value);
    const text = JSON.stringify(value) as string | undefined;
    if (text === undefined) throw new TypeError(`JSON has no form for ${typeof value}`);
    return text;
  },
  decode: (text) => {
    const value = JSON.parse(text, (key, member: unknown) =>
      key === '__proto__' ? undefined : member,
    ) as T;
    return schema ? check(schema, value) : value;
  },
});
