/** js-cookie's API: you only change the import. */
import { read, write } from './js-cookie/characters.js';
import { createCookies } from './js-cookie/create-cookies.js';
import type { CookiesWithJSON } from './js-cookie/types.js';

/**
 * js-cookie 3.0.8's API, call for call: it writes the same text and reads the same values. Names such as `toString` are read correctly,
 * inherited attributes are ignored, and numbers as attributes don't throw. `getJSON` of js-cookie 2 is there, too.
 *
 * @example
 * import Cookies from 'gingersnap/js-cookie'
 * Cookies.set('name', 'value', { expires: 7 })
 */
const Cookies: CookiesWithJSON & {
  /** With a script tag only: restores the global `Cookies` of before, and returns this API. */
  noConflict?(): CookiesWithJSON;
} = /* @__PURE__ */ createCookies({ write, read }, { path: '/' });

export default Cookies;
export type * from './js-cookie/types.js';
