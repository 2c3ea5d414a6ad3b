import { i as isPromise } from './is-promise.mjs';

/** The part of Standard Schema v1 (https://standardschema.dev) that a codec needs; zod, valibot, arktype and others have it. */
/** The checked value. Throws an Error with the schema's `issues` where it has some, and one for a schema that answers with a Promise. */
const check = (schema, value) => {
    const result = schema['~standard'].validate(value);
    if ('then' in result) {
        // Nobody waits for it, so nobody would hear that it was rejected.
        result.catch(() => { });
        throw new TypeError('the schema is asynchronous, and a cookie is read at once: use a synchronous one');
    }
    if (result.issues) {
        throw Object.assign(new Error(result.issues.map((issue) => issue.message).join('; ')), {
            issues: result.issues,
        });
    }
    return result.value;
};

/** Values as JSON. */
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
const json = (schema) => ({
    encode: (value) => {
        if (isPromise(value))
            throw new TypeError('JSON has no form for a Promise');
        const text = JSON.stringify(value);
        if (text === undefined)
            throw new TypeError(`JSON has no form for ${typeof value}`);
        // What JSON gives back is checked: it makes text of a Date, and null of NaN.
        if (schema)
            read(text, schema);
        return text;
    },
    decode: (text) => read(text, schema),
});
const read = (text, schema) => {
    const value = JSON.parse(text, (key, member) => key === '__proto__' ? undefined : member);
    return schema ? check(schema, value) : value;
};

export { json as j };
