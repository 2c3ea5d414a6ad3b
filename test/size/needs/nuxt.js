// The same with Nuxt's useCookie: what it imports besides Nuxt and Vue, which an app that uses it ships, and its options.
import { checked, standard, valid } from './prefs.js';

export { parse, serialize } from 'cookie-es';
export { klona } from 'klona';
export { isEqual } from 'ohash';

export const options = {
  default: () => standard,
  sameSite: /** @type {const} */ ('lax'),
  encode: (/** @type {unknown} */ value) => encodeURIComponent(JSON.stringify(valid(value))),
  decode(/** @type {string} */ text) {
    try {
      return checked(JSON.parse(decodeURIComponent(text)));
    } catch {
      return standard;
    }
  },
};
