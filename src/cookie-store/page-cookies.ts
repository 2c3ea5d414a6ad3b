/** The cookies of a document under all its CookieStores: read, written and heard of in one place. */
import { endsOf } from '../changes/ends.js';
import { makeHub, type Hub } from '../changes/hub.js';
import { watchPage } from '../changes/page.js';
import type { View } from '../changes/watching.js';
import type { Wires } from '../cookie/parse.js';
import { documentStore } from '../stores/document.js';
import { itself, readsOf, wiresOf } from '../stores/visible.js';
import { changed, type CookieChange } from './changed.js';
import { makeObstacle } from './keeping.js';
import type { Written } from './rules.js';

/** What a CookieStore does with the cookies of its page. */
export interface PageCookies {
  /** The address that the page was loaded from, which is also the one that its cookies are matched with. */
  readonly url: () => URL;
  readonly read: () => Wires;
  /** Writes one; throws a TypeError where it is known that it would not be kept. */
  readonly write: (cookie: Written) => void;
  /** Tells of changes until the function that it gives is called. */
  readonly hear: (listener: (change: CookieChange) => void) => () => void;
}

/** Tells a window's CookieStore that is made of this one from the browser's. */
export type IsOurs = (store: unknown) => boolean;

const known = new WeakMap<Document, PageCookies>();

export const cookiesOf = (page: Document, isOurs: IsOurs): PageCookies => {
  let cookies = known.get(page);
  if (!cookies) known.set(page, (cookies = makePageCookies(page, isOurs)));
  return cookies;
};

const makePageCookies = (page: Document, isOurs: IsOurs): PageCookies => {
  const store = documentStore(page);
  const look = readsOf(store)(itself);
  const obstacle = makeObstacle(store, look);
  const ends = endsOf(page);
  /** With which attributes each cookie was last written here; no look shows them. */
  const attributes = new Map<string, string | undefined>();
  let wires: Wires | undefined;
  let told = false;
  let writing = false;
  const hub: Hub<Wires, CookieChange> = makeHub({
    look: () => {
      told = hub.see((wires = wiresOf(look()))).length > 0;
    },
    compare: (now, before) => {
      const changes = changed(now, before);
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
      return watchPage(view, () => void hub.look(), interval, [ends.source], isOurs);
    },
  });
  /** Tells whoever listens, and gives what is there; undefined where nobody does. */
  const tell = (): Wires | undefined => {
    told = false;
    wires = undefined;
    void hub.look();
    return wires;
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
  const covers = (path: string): boolean => {
    const { pathname } = url();
    return path === '/' || pathname === path || pathname.startsWith(path.replace(/\/?$/, '/'));
  };

  return {
    url,
    read: () => wiresOf(look()),
    hear: (listener) => hub.hear(listener),
    write: (cookie) => {
      const { text, name, value, path, key, gone } = cookie;
      const reason = obstacle(cookie);
      if (reason) throw new TypeError(reason);
      // What others did comes first.
      tell();
      writing = true;
      store.write(text);
      // Chromium's setter returns before its jar has the cookie, and a getter waits for that: without it another document of the
      // origin misses what a promise has said is written (in a frame, 77 of 300).
      look();
      ends.note(text);
      const now = tell();
      writing = false;
      const last = attributes.get(key);
      if (gone) attributes.delete(key);
      else attributes.set(key, cookie.attributes);
      if (gone || !covers(path)) return;
      if (!name && !wiresOf(look()).get(name)?.includes(value))
        throw new TypeError('a cookie without a name is not kept here');
      // No look shows that only attributes are others. Those of a cookie that somebody else wrote are taken to be.
      if (!told && now?.get(name)?.includes(value) && (!last || last !== cookie.attributes))
        hub.tell({ name, value });
    },
  };
};
