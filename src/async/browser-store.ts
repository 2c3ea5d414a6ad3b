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
 * @param scope Another window, such as a frame's. Left out: this window, or this service worker.
 * @example
 * const frames = createAsyncJar(browserStore(frame.contentWindow!), { path: '/embedded/' })
 */
export const browserStore = (scope?: WindowLike): AsyncStore => {
  const place = (scope ?? globalThis) as object as Scope;
  return {
    // Nothing of a polluted Object.prototype is a member of it.
    __proto__: null,
    ...cookieStoreStore(place, place.document && documentStore(scope?.document)),
    ...(isWorker(place) && watchWorker(place)),
  } as object as AsyncStore;
};

const isWorker = (place: Scope): place is Scope & Worker =>
  !place.document && 'registration' in place;
