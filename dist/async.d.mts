import { A as AsyncStore } from './shared/store.mjs';
export { S as Site, a as StoreInfo } from './shared/store.mjs';
import { A as AsyncJar } from './shared/verbs.mjs';
import { JarAttributes } from './index.mjs';
export { a as AsyncAvailable, b as AsyncGet, c as AsyncGetAll, d as AsyncHas, e as AsyncRemove, f as AsyncRemoveAll, g as AsyncSet, C as Change, h as ChangeOptions, i as CookieError, L as ListenOptions, M as MisuseCode, O as OnChange, R as RefusalCode, j as RemovableCookie, k as RemoveMatch, W as WriteResult, l as isCookieError } from './shared/verbs.mjs';
import { W as WindowLike } from './shared/document-like.mjs';
export { D as DocumentLike } from './shared/document-like.mjs';
export { A as AbortSignalLike } from './shared/abort-signal-like.mjs';
import './shared/set-cookie.mjs';
import './shared/schema.mjs';

/**
 * The verbs as promises, over a store that answers by promise. A store without the functions `read`, `write` and `site` throws a TypeError; an
 * invalid `prefix` throws a CookieError.
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
 * @param scope Another window, such as a frame's. That of another site, or of a frame that was taken out (`null`), reads as empty, and `set`
 * returns `blocked`. Left out: this window, or this service worker.
 * @example
 * const frames = createAsyncJar(browserStore(frame.contentWindow), { path: '/embedded/' })
 */
declare const browserStore: (scope?: WindowLike | null) => AsyncStore;

/** The verbs as promises, in a window and in a service worker. */

/** Reads a cookie. */
declare const get: AsyncJar['get'];
/** Reads all cookies by name, or every cookie of one name. */
declare const getAll: AsyncJar['getAll'];
/** Checks whether a cookie of this name is visible here. */
declare const has: AsyncJar['has'];
/** Writes a cookie, and reads it back before the promise resolves. */
declare const set: AsyncJar['set'];
/** Removes a cookie. */
declare const remove: AsyncJar['remove'];
/** Checks whether cookies can be kept here at all. */
declare const available: AsyncJar['available'];
/**
 * Calls a listener for each cookie that changes. In a service worker, call it while the script first runs: it subscribes to the names, a
 * change then wakes the worker, and `oldValue` is not known. In Firefox a worker that was stopped and started again reads an empty jar,
 * while changes still come with name and value. In WebKit a worker sees its own writes only.
 */
declare const onChange: AsyncJar['onChange'];
/** The inside of these verbs, for a definition on them: `theme.on(verbs)`. Nothing else needs it. */
declare const internals: object;
/** Removes all cookies that match. */
declare const removeAll: AsyncJar['removeAll'];

export { AsyncJar, AsyncStore, WindowLike, available, browserStore, createAsyncJar, get, getAll, has, internals, onChange, remove, removeAll, set };
