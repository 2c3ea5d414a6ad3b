/** The verbs as promises, in a window and in a service worker. */
import { createAsyncJar } from './async/jar.js';
import { createAsyncRemoveAll } from './async/remove-all.js';
import { browserStore } from './async/browser-store.js';
import type { JarInternals, WithInternals } from './jar/internals.js';
import type { AsyncJar } from './jar/verbs.js';

let jar: AsyncJar | undefined;
/** Made at the first call, so that an import touches nothing. */
const here = (): AsyncJar => (jar ??= createAsyncJar(browserStore()));

/** Reads a cookie. */
export const get: AsyncJar['get'] = ((name: string, options?: never) =>
  here().get(name, options)) as AsyncJar['get'];

/** Reads all cookies by name, or every cookie of one name. */
export const getAll: AsyncJar['getAll'] = ((name: string, options?: never) =>
  here().getAll(name, options)) as AsyncJar['getAll'];

/** Checks whether a cookie of this name is visible here. */
export const has: AsyncJar['has'] = (name) => here().has(name);

/** Writes a cookie, and reads it back before the promise resolves. */
export const set: AsyncJar['set'] = ((name: string, value: string, options?: never) =>
  here().set(name, value, options)) as AsyncJar['set'];

/** Removes a cookie. */
export const remove: AsyncJar['remove'] = (name, options) => here().remove(name, options);

/** Checks whether cookies can be kept here at all. */
export const available: AsyncJar['available'] = () => here().available();

/**
 * Calls a listener for each cookie that changes. In a service worker, call it while the script first runs: it subscribes to the names, a
 * change then wakes the worker, and `oldValue` is not known. In Firefox a worker that was stopped and started again reads an empty jar,
 * while changes still come with name and value. In WebKit a worker sees its own writes only.
 */
export const onChange: AsyncJar['onChange'] = (listener, options) =>
  here().onChange(listener, options);

/** The inside of these verbs, for a definition on them: `theme.on(verbs)`. Nothing else needs it. */
export const internals: object = /* @__PURE__ */ new Proxy({} as JarInternals, {
  get: (_, member: keyof JarInternals) => (here() as WithInternals).internals![member],
});

/** Removes all cookies that match. */
export const removeAll: AsyncJar['removeAll'] = /* @__PURE__ */ createAsyncRemoveAll({
  ...{ get, getAll, has, set, remove, onChange },
  // As a definition on these verbs has it: what a consent holds back there goes, too.
  internals: internals as JarInternals,
});

export { browserStore, createAsyncJar };
export { CookieError, isCookieError } from './cookie/error.js';

export type { WriteResult } from './jar/result.js';
export type { Change } from './changes/change.js';
export type { AbortSignalLike } from './changes/abort-signal-like.js';
export type { ListenOptions } from './changes/hub.js';
export type { MisuseCode, RefusalCode } from './cookie/error.js';
export type { ChangeOptions, OnChange } from './jar/on-change.js';
export type { DocumentLike, WindowLike } from './stores/document-like.js';
export type { AsyncStore, Site, StoreInfo } from './stores/store.js';
export type {
  AsyncAvailable,
  AsyncGet,
  AsyncGetAll,
  AsyncHas,
  AsyncJar,
  AsyncRemove,
  AsyncSet,
} from './jar/verbs.js';
export type { AsyncRemoveAll, RemovableCookie, RemoveMatch } from './jar/remove-match.js';
