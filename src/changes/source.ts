/** What notifies a jar that its cookies may have changed. */
import type { SetCookie } from '../cookie/set-cookie.js';
import type { StoreInfo } from '../stores/store.js';
import type { Before } from './before.js';
import { expiriesOf } from './expiry.js';
import { watchPage } from './page.js';
import type { View, Watching } from './watching.js';

/** Calls for a refresh when cookies may have changed. */
export interface ChangeSource {
  /** Switches the source on. `interval`: how often to refresh where nothing else notifies, in ms. */
  readonly watch: (refresh: Refresh, interval: number) => Watching;
  /** Takes note of a cookie that was written. */
  readonly note?: (cookie: SetCookie) => void;
}

/** Looks for changes. */
type Refresh = (before?: Before) => void | Promise<void>;

/** What a store says of its changes itself. */
export interface Watched {
  readonly watch: (refresh: Refresh) => () => void;
}

/** The source of a store that watches its place itself; it also knows what expires. */
export const storeSource = (store: Watched): ChangeSource => ({
  watch: (refresh) => ({ stop: store.watch(refresh) }),
});

/** The source of a page's cookies: a document's window. */
export const pageSource = ({ document }: Pick<StoreInfo, 'document'>): ChangeSource => {
  const page = () => (document ? document() : globalThis.document) as Document | undefined;
  return {
    watch: (refresh, interval) =>
      watchPage(viewOf(page()), () => void refresh(), interval, [
        (view, refresh) => expiriesOf(page()!).source(view, refresh),
      ]),
    // Without a document (Node) there is nobody to notify.
    note: (cookie) => {
      const there = page();
      if (there) expiriesOf(there).note(cookie);
    },
  };
};

/** The source of any store. */
export const sourceOf = (store: Pick<StoreInfo, 'document'> & Partial<Watched>): ChangeSource =>
  store.watch ? storeSource(store as Watched) : pageSource(store);

/** The window that reports changes: in Node, where a test has put a `document` alone in place, that document's. */
const viewOf = (page: Document | undefined): View =>
  (page === globalThis.document && 'addEventListener' in globalThis
    ? globalThis
    : (page?.defaultView ?? globalThis)) as View;
