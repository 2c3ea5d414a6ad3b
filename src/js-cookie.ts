/** js-cookie's API, to change the import and nothing else. */
import { read, write } from './js-cookie/characters.js';
import { makeCookies } from './js-cookie/make-cookies.js';
import type { CookiesWithJSON } from './js-cookie/types.js';

/**
 * js-cookie 3.0.8's API, call for call: the same text is written, the same values are read. Names such as `toString` are read right,
 * inherited attributes don't get in, numbers as attributes don't throw; and there is `getJSON`, as in js-cookie 2.
 *
 * @example
 * import Cookies from 'gingersnap/js-cookie'
 * Cookies.set('name', 'value', { expires: 7 })
 */
const Cookies: CookiesWithJSON & {
  /** By script tag: gives the global `Cookies` back to whoever had it before, and this API to the caller. */
  noConflict?(): CookiesWithJSON;
} = /* @__PURE__ */ makeCookies({ write, read }, { path: '/' });

export default Cookies;
export type * from './js-cookie/types.js';
