/** Values as Express writes objects, and cookie-parser reads them. */
import type { Codec } from './codec.js';
import { json } from './json.js';
import type { StandardSchema } from './schema.js';

/** What cookie-signature adds: an HMAC of SHA-256 in base64, without its padding. */
const SIGNED = /^s:(.*)\.[A-Za-z\d+/]{43}$/s;

/**
 * Any JSON value as `res.cookie(name, value)` writes an object and `req.cookies` has it: `j:` and the JSON. Of a signed cookie it gives the
 * value **unverified**: a page has no secret, so anybody may have changed it. Text without `j:` is a string, as in `req.cookies`;
 * malformed JSON after it reads as `undefined`, and keys named `__proto__` are left out. What JSON has no form for throws `codec`.
 *
 * Give it a schema (see `json`) where the name may hold something else. Express reads `j:0`, `j:false`, `j:null` and `j:""` as text.
 *
 * @example
 * set('cart', { items: [7] }, { codec: expressJson<Cart>() }) // req.cookies.cart.items
 * get('cart', { codec: expressJson<Cart>() }) // also after res.cookie('cart', cart, { signed: true })
 */
export const expressJson = <T>(schema?: StandardSchema<T>): Codec<T> => {
  const { encode, decode } = json(schema);
  return {
    encode: (value) => `j:${encode(value)}`,
    decode: (text) => {
      const value = SIGNED.exec(text)?.[1] ?? text;
      return decode(value.startsWith('j:') ? value.slice(2) : JSON.stringify(value));
    },
  };
};
