import { A as AsyncJar } from './shared/verbs.cjs';
import { JarAttributes } from './index.cjs';
export { C as Change, a as ChangeOptions, b as CookieError, H as HearOptions, M as MisuseCode, O as OnChange, R as RefusalCode, W as WriteResult, i as isCookieError } from './shared/verbs.cjs';
import { A as AsyncStore } from './shared/store.cjs';
export { B as Before, S as Setting, a as Site } from './shared/store.cjs';
import './shared/codec.cjs';

/**
 * The verbs as promises, over a store that answers in its own time.
 *
 * @example
 * const jar = createAsyncJar(browserStore(), { path: '/shop/' })
 * await jar.set('cart', 'empty')
 */
declare const createAsyncJar: (store: AsyncStore, attributes?: JarAttributes) => AsyncJar;

/**
 * The store behind the verbs of `gingersnap/async`: CookieStore, or `document.cookie` where the browser has none, as on plain http.
 * Without either, in Node or a dedicated worker, it reads as empty.
 *
 * @param scope Another window than this one, such as a frame's. Left out: this window, or this service worker.
 * @example
 * const frames = createAsyncJar(browserStore(frame.contentWindow!), { path: '/embedded/' })
 */
declare const browserStore: (scope?: Window) => AsyncStore;

/** The verbs as promises, in a window and in a service worker. */

/**
 * The cookie's value: the most specific one where there are several of the name. Never rejects.
 * `undefined` where there is none, and where the codec refuses what stands there; malformed percent-encoding comes back as it stands.
 *
 * @example
 * await get('theme') // string | undefined
 * await get('cart', { codec: json<Item[]>() }) // Item[] | undefined
 */
declare const get: AsyncJar['get'];
/**
 * All cookies by name, in a frozen object without prototype; or, for one name, every duplicate, the most specific first. Never rejects;
 * empty where there is nothing.
 *
 * @example
 * await getAll() // { theme: 'dark', lang: 'de' }
 */
declare const getAll: AsyncJar['getAll'];
/**
 * Whether a cookie of this name is visible here. Never rejects.
 *
 * @example
 * if (!(await has('seen'))) welcome()
 */
declare const has: AsyncJar['has'];
/**
 * Writes a cookie, with the options and defaults of the synchronous `set`, and has read it back when it resolves. Rejects with a
 * {@link CookieError}, before anything is written, for what would fail in every browser; what this page, browser or visitor refuses is
 * in the answer. A service worker, which has CookieStore alone, answers `rejected` for what that has no way to write: a cookie that is
 * not Secure, a `priority`, a path without a slash at its end.
 *
 * @example
 * const { ok, message } = await set('theme', 'dark', { expires: '30d' })
 */
declare const set: AsyncJar['set'];
/**
 * Removes a cookie of the scope it was set with: path `/` and this host where not said otherwise. `ok` where it is gone afterwards,
 * also where it never was; `scope` where it is still visible, set with another path or domain.
 *
 * @example
 * await remove('theme')
 */
declare const remove: AsyncJar['remove'];
/**
 * Whether cookies can be kept here at all: false in a sandboxed frame, where the visitor has switched them off, and in a service worker
 * of Firefox that was stopped and started again. Writes and removes a cookie where none is visible. Never rejects.
 *
 * @example
 * if (!(await available())) showNotice()
 */
declare const available: AsyncJar['available'];
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
declare const onChange: AsyncJar['onChange'];

export { AsyncJar, AsyncStore, available, browserStore, createAsyncJar, get, getAll, has, onChange, remove, set };
