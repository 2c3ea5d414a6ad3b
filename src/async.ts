/** The verbs as promises, in a window and in a service worker. */
import { createAsyncJar } from './jar/async-jar.js';
import { browserStore } from './jar/browser-store.js';
import type { Listening } from './jar/on-change.js';
import type { AsyncJar } from './jar/verbs.js';

let jar: AsyncJar | undefined;
/** Made at the first call, so that an import touches nothing. */
const here = (): AsyncJar => (jar ??= createAsyncJar(browserStore()));

/**
 * The cookie's value: the most specific one where there are several of the name. Never rejects.
 * `undefined` where there is none, and where the codec refuses what stands there; malformed percent-encoding comes back as it stands.
 *
 * @example
 * await get('theme') // string | undefined
 * await get('cart', { codec: json<Item[]>() }) // Item[] | undefined
 */
export const get: AsyncJar['get'] = ((name: string, options?: never) =>
  here().get(name, options)) as AsyncJar['get'];

/**
 * All cookies by name, in a frozen object without prototype; or, for one name, every duplicate, the most specific first. Never rejects;
 * empty where there is nothing.
 *
 * @example
 * await getAll() // { theme: 'dark', lang: 'de' }
 */
export const getAll: AsyncJar['getAll'] = ((name: string, options?: never) =>
  here().getAll(name, options)) as AsyncJar['getAll'];

/**
 * Whether a cookie of this name is visible here. Never rejects.
 *
 * @example
 * if (!(await has('seen'))) welcome()
 */
export const has: AsyncJar['has'] = (name) => here().has(name);

/**
 * Writes a cookie, with the options and defaults of the synchronous `set`, and has read it back when it resolves. Rejects with a
 * {@link CookieError}, before anything is written, for what would fail in every browser; what this page, browser or visitor refuses is
 * in the answer. A service worker, which has CookieStore alone, answers `rejected` for what that has no way to write: a cookie that is
 * not Secure, a `priority`, a path without a slash at its end.
 *
 * @example
 * const { ok, message } = await set('theme', 'dark', { expires: '30d' })
 */
export const set: AsyncJar['set'] = ((name: string, value: string, options?: never) =>
  here().set(name, value, options)) as AsyncJar['set'];

/**
 * Removes a cookie of the scope it was set with: path `/` and this host where not said otherwise. `ok` where it is gone afterwards,
 * also where it never was; `scope` where it is still visible, set with another path or domain.
 *
 * @example
 * await remove('theme')
 */
export const remove: AsyncJar['remove'] = (name, options) => here().remove(name, options);

/**
 * Whether cookies can be kept here at all: false in a sandboxed frame, where the visitor has switched them off, and in a service worker
 * of Firefox that was stopped and started again. Writes and removes a cookie where none is visible. Never rejects.
 *
 * @example
 * if (!(await available())) showNotice()
 */
export const available: AsyncJar['available'] = () => here().available();

/**
 * Calls the listener for each cookie that changes, with its name, its value now and the one before. Own writes are reported before their
 * promise resolves. In a service worker, call it while the script is first run: it subscribes to the names, and a change then wakes the
 * worker, which knows no value from before. Firefox's reads an empty jar once it was stopped and started again; changes still come with
 * name and value. WebKit's hears of its own writes alone.
 *
 * @returns stops listening; calling it twice is harmless
 * @example
 * const stop = onChange(({ name, value, oldValue }) => {}, { name: 'theme' })
 */
export const onChange: AsyncJar['onChange'] = /* @__PURE__ */ Object.defineProperty<
  AsyncJar['onChange']
>(
  (listener, options) => here().onChange(listener, options),
  'turns',
  // For definitions on these verbs, `theme.on(verbs)`.
  { get: () => (here().onChange as Listening).turns },
);

export { browserStore, createAsyncJar };
export { CookieError, isCookieError } from './cookie/error.js';

export type { WriteResult } from './jar/answer.js';
export type { Change } from './changes/change.js';
export type { HearOptions } from './changes/hub.js';
export type { MisuseCode, RefusalCode } from './cookie/error.js';
export type { ChangeOptions, OnChange } from './jar/on-change.js';
export type { AsyncStore, Before, Setting, Site } from './stores/store.js';
export type { AsyncJar } from './jar/verbs.js';
