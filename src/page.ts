/** The verbs over this page's `document.cookie`. */
import { documentStore } from './stores/document.js';
import { makeDefineCookie, type DefineCookie } from './define/define.js';
import {
  makeAvailable,
  makeGet,
  makeGetAll,
  makeHas,
  makeRemove,
  makeSet,
  open,
} from './jar/jar.js';
import { makeOnChange } from './jar/on-change.js';
import { makeRootDomain } from './jar/root-domain.js';
import type { Jar } from './jar/verbs.js';

const page = /* @__PURE__ */ open(/* @__PURE__ */ documentStore());

/**
 * The cookie's value: the most specific one where there are several of the name. Never throws.
 * `undefined` where there is none, and where the codec refuses what stands there; malformed percent-encoding comes back as it stands.
 *
 * @example
 * get('theme') // string | undefined
 * get('cart', { codec: json<Item[]>() }) // Item[] | undefined
 */
export const get: Jar['get'] = /* @__PURE__ */ makeGet(page);

/**
 * All cookies by name, in a frozen object without prototype, which is the same one while the jar is unchanged; or, for one name,
 * every duplicate, the most specific first. Never throws; empty where there is nothing.
 *
 * @example
 * getAll() // { theme: 'dark', lang: 'de' }
 * getAll('theme') // ['dark']
 */
export const getAll: Jar['getAll'] = /* @__PURE__ */ makeGetAll(page);

/**
 * Whether a cookie of this name is visible here. Never throws.
 *
 * @example
 * if (!has('seen')) welcome()
 */
export const has: Jar['has'] = /* @__PURE__ */ makeHas(page);

/**
 * Writes a cookie. Throws a {@link CookieError}, before anything is written, for what would fail in every browser;
 * what this page, browser or visitor refuses is in the answer, which is worked out when its `ok` is asked.
 *
 * @example
 * set('theme', 'dark', { expires: '30d' })
 * if (!set('visits', 12, { codec: number }).ok) tell()
 */
export const set: Jar['set'] = /* @__PURE__ */ makeSet(page);

/**
 * Removes a cookie of the scope it was set with: path `/` and this host where not said otherwise. `ok` where it is gone afterwards,
 * also where it never was; `scope` where it is still visible, set with another path or domain.
 *
 * @example
 * remove('theme')
 * remove('old', { everywhere: true })
 */
export const remove: Jar['remove'] = /* @__PURE__ */ makeRemove(page);

/**
 * Whether this page can keep cookies at all: false in a sandboxed frame, where the visitor has switched them off, and where there is
 * no document. Writes and removes a cookie where none is visible, since nothing else tells. Never throws.
 *
 * @example
 * if (!available()) showNotice()
 */
export const available: Jar['available'] = /* @__PURE__ */ makeAvailable(page);

/**
 * Calls the listener for each cookie that changes, with its name, its value now and the one before: own writes (before `set` returns),
 * other scripts, other tabs, the server's, and the ends of lifetimes that were set here. A write that leaves the value as it is tells
 * nothing. While the page is hidden nothing is looked for; when it is shown again, it is.
 * A listener that is not a function, or an option of the wrong type, throws a TypeError.
 *
 * @returns stops listening; calling it twice is harmless
 * @example
 * const stop = onChange(({ name, value, oldValue }) => {}, { name: ['theme', 'lang'] })
 * onChange(({ value }) => show(value), { name: 'theme', signal: controller.signal })
 */
export const onChange: Jar['onChange'] = /* @__PURE__ */ makeOnChange(
  page,
  (see) => void see(getAll()),
);

/**
 * The widest domain that this page may set cookies on, found by trying, and known from then on: `'example.co.uk'` on
 * `www.example.co.uk`. Leaves nothing behind. Undefined where there is none: on an address, on `localhost`, where no cookies are kept;
 * the next call then tries again.
 *
 * @example
 * set('theme', 'dark', { domain: rootDomain() }) // for all sub-domains
 */
export const rootDomain: () => string | undefined = /* @__PURE__ */ makeRootDomain(page);

/**
 * Defines a cookie once, for every place that reads or writes it: its codec, default, lifetime, scope and purpose. With a default its
 * value is never undefined.
 *
 * @example
 * const cart = defineCookie('cart', {
 *   codec: json<Item[]>(), default: [], expires: '30d',
 *   purpose: 'Keeps what you put into the cart', category: 'preferences',
 * })
 * cart.update(items => [...items, item])
 */
export const defineCookie: DefineCookie = /* @__PURE__ */ makeDefineCookie({
  get,
  getAll,
  has,
  set,
  remove,
  onChange,
});
