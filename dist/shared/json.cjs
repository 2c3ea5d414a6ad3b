'use strict';

/** The part of Standard Schema v1 (https://standardschema.dev) that a codec needs; zod, valibot, arktype and others satisfy it. */
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
const json = (schema) => ({
    encode: (value) => {
        if (schema)
            check(schema, value);
        const text = JSON.stringify(value);
        if (text === undefined)
            throw new TypeError(`JSON has no form for ${typeof value}`);
        return text;
    },
    decode: (text) => {
        const value = JSON.parse(text, (key, member) => key === '__proto__' ? undefined : member);
        return schema ? check(schema, value) : value;
    },
});

exports.json = json;
