/** The cookies of a document under all its CookieStores: read, written and watched in one place. */
import { expiriesOf } from '../changes/expiry.js';
import { createHub, type Hub } from '../changes/hub.js';
import { watchPage } from '../changes/page.js';
import type { View } from '../changes/watching.js';
import { parse, type RawValues } from '../cookie/parse.js';
import { pathMatch } from '../cookie/path-match.js';
import { isRemoval } from '../cookie/set-cookie.js';
import { documentStore } from '../stores/document.js';
import { createReader, createSnapshot, oncePerSnapshot } from '../jar/snapshot.js';
import { compareAll, type CookieChange } from './compare.js';
import { createFindObstacle } from './obstacle.js';
import type { Written } from './rules.js';

/** What a CookieStore does with the cookies of its page. */
export interface PageCookies {
  /** The address that the page was loaded from, which is also the one that its cookies are matched with. */
  readonly url: () => URL;
  readonly read: () => RawValues;
  /** Writes one; throws a TypeError where it is known that it would not be kept. */
  readonly write: (written: Written) => void;
  /** Reports changes until the function that it gives is called. */
  readonly hear: (listener: (change: CookieChange) => void) => () => void;
}

/** Tells a window's CookieStore that is made of this one from the browser's. */
export type IsOurs = (store: unknown) => boolean;

const known = new WeakMap<Document, PageCookies>();

export const cookiesOf = (page: Document, isOurs: IsOurs): PageCookies => {
  let cookies = known.get(page);
  if (!cookies) known.set(page, (cookies = createPageCookies(page, isOurs)));
  return cookies;
};

const createPageCookies = (page: Document, isOurs: IsOurs): PageCookies => {
  const store = documentStore(page);
  const look = createSnapshot(createReader(() => page));
  const rawValuesIn = oncePerSnapshot(parse);
  const findObstacle = createFindObstacle(store, look);
  const expiries = expiriesOf(page);
  /** With which attributes each cookie was last written here; no look shows them. */
  const attributes = new Map<string, string | undefined>();
  let rawValues: RawValues | undefined;
  let notified = false;
  let writing = false;
  const hub: Hub<RawValues, CookieChange> = createHub({
    read: () => {
      notified = hub.see((rawValues = rawValuesIn(look()))).length > 0;
    },
    compare: (now, before) => {
      const changes = compareAll(now, before);
      // What somebody else has changed in the meantime is no longer as it was written here.
      if (!writing)
        for (const { name } of changes)
          for (const key of attributes.keys())
            if (key.startsWith(`${name};`)) attributes.delete(key);
      return changes;
    },
    watch: (interval) => {
      const view = (page === globalThis.document ? globalThis : page.defaultView) as View;
      // A CookieStore of ours on this window hears from here, and has nothing to tell.
      return watchPage(view, () => void hub.refresh(), interval, [expiries.source], isOurs);
    },
  });
  /** Tells whoever listens, and gives what is there; undefined where nobody does. */
  const tell = (): RawValues | undefined => {
    notified = false;
    rawValues = undefined;
    void hub.refresh();
    return rawValues;
  };
  const url = (): URL => {
    // pushState changes the document's address, but not the entry's. jsdom has no such entries.
    const performance = page.defaultView!.performance as Partial<Performance> | undefined;
    const [navigation] = performance?.getEntriesByType?.('navigation') ?? [];
    try {
      return new URL(navigation?.name ?? page.URL);
    } catch {
      return new URL(page.URL); // Firefox names the entry of about:blank and about:srcdoc `document`
    }
  };
  return {
    url,
    read: () => rawValuesIn(look()),
    hear: (listener) => hub.listen(listener),
    write: (written) => {
      const { cookie, key } = written;
      const { name, value, path } = cookie;
      const removes = isRemoval(cookie);
      const reason = findObstacle(written);
      if (reason) throw new TypeError(reason);
      // What others did comes first.
      tell();
      writing = true;
      store.write(cookie);
      // Chromium's setter returns before its jar has the cookie, and a getter waits for that: without it another document of the
      // origin misses what a promise has said is written (in a frame, 77 of 300).
      look();
      expiries.note(cookie);
      const now = tell();
      writing = false;
      const last = attributes.get(key);
      if (removes) attributes.delete(key);
      else attributes.set(key, written.attributes);
      if (removes || !pathMatch(url().pathname, path)) return;
      if (!name && !rawValuesIn(look()).get(name)?.includes(value))
        throw new TypeError('a cookie without a name is not kept here');
      // No look shows that only attributes are others. Those of a cookie that somebody else wrote are taken to be.
      if (!notified && now?.get(name)?.includes(value) && (!last || last !== written.attributes))
        hub.notify({ name, value });
    },
  };
};
