/** Values as Express writes objects, and cookie-parser reads them. */
import type { Codec } from './codec.js';
import { json } from './json.js';
import type { StandardSchema } from './schema.js';

/** What cookie-signature adds: an HMAC of SHA-256 in base64, without its padding. */
const SIGNED = /^s:(.*)\.[A-Za-z\d+/]{43}$/s;

/**
 * Any JSON value, as Express writes an object with `res.cookie(name, value)` and reads it in `req.cookies`: `j:` and the JSON. The value
 * of a signed cookie is read **unverified**: a page has no secret, so anybody may have changed it. Text without `j:` is a string, as in
 * `req.cookies`. Malformed JSON reads as `undefined`, and keys named `__proto__` are left out. A value without a JSON form throws `codec`.
 *
 * Pass a schema (see `json`) if the cookie may hold something else. Express reads `j:0`, `j:false`, `j:null` and `j:""` as text.
 *
 * @typeParam T What the value is
 * @typeParam Input What the schema accepts: `T` must be assignable to it
 * @example
 * set('cart', { items: [7] }, { codec: expressJson<Cart>() }) // req.cookies.cart.items
 * get('cart', { codec: expressJson<Cart>() }) // also after res.cookie('cart', cart, { signed: true })
 */
export const expressJson = <T extends Input, Input = T>(
  schema?: StandardSchema<T, Input>,
): Codec<T> => {
  const { encode, decode } = json(schema);
  return {
    encode: (value) => `j:${encode(value)}`,
    decode: (text) => {
      const value = SIGNED.exec(text)?.[1] ?? text;
      return decode(value.startsWith('j:') ? value.slice(2) : JSON.stringify(value));
    },
  };
};
