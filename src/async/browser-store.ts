/** The cookies of the browser that this runs in: a window's or a service worker's. */
import { watchWorker, type Worker } from './worker.js';
import { cookieStoreStore, type Scope } from './store.js';
import type { WindowLike } from '../stores/document-like.js';
import { documentStore } from '../stores/document.js';
import type { AsyncStore } from '../stores/store.js';

/**
 * The store behind the verbs of `gingersnap/async`: CookieStore, or `document.cookie` where the browser has none, as on plain http.
 * Without either, in Node or a dedicated worker, it reads as empty.
 *
 * @param scope Another window, such as a frame's. That of another site, or of a frame that was taken out (`null`), reads as empty, and `set`
 * returns `blocked`. Left out: this window, or this service worker.
 * @example
 * const frames = createAsyncJar(browserStore(frame.contentWindow), { path: '/embedded/' })
 */
export const browserStore = (scope?: WindowLike | null): AsyncStore => {
  const place = reach(scope === undefined ? globalThis : scope);
  return {
    // Nothing of a polluted Object.prototype is a member of it.
    __proto__: null,
    ...cookieStoreStore(place, place.document && documentStore(scope ? place.document : undefined)),
    ...(isWorker(place) && watchWorker(place)),
  } as object as AsyncStore;
};

/** The place itself, or an empty one where this page may not look into it: null throws here, and so does a window of another site. */
const reach = (scope: { readonly document?: object | null } | null): Scope => {
  try {
    return scope!.document === null ? {} : (scope as Scope);
  } catch {
    return {};
  }
};

const isWorker = (place: Scope): place is Scope & Worker => !place.document && !!place.registration;
