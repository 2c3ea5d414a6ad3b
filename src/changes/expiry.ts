/** The ends of lifetimes: no engine reports a cookie that expires, so the page refreshes when the lifetime of a cookie written here ends. */
import { expiresAt, type SetCookie } from '../cookie/set-cookie.js';
import type { Source, View } from './watching.js';

/** When what was written to a document ends. */
export interface Expiries {
  /** Takes a cookie that was written. */
  readonly note: (cookie: SetCookie) => void;
  readonly source: Source;
}

/**
 * How long a timer for the end of a lifetime waits at most, until it asks the clock, which costs no read: while a computer sleeps its timers
 * may stand still, and would come late by all the time that it slept.
 */
export const MINUTE = 60_000;

/** How many ends are kept, the next ones. Chromium and Firefox keep 180 cookies of a site, so all others have been thrown out. */
const MOST = 1000;

const known = /* @__PURE__ */ new WeakMap<Document, Expiries>();

/** The one of a document, so that each entry notices the end of a cookie that another one wrote. */
export const expiriesOf = (page: Document): Expiries => {
  let ends = known.get(page);
  if (!ends) known.set(page, (ends = createExpiries()));
  return ends;
};

const createExpiries = (): Expiries => {
  /** When each ends, by all that is written of it but its value and lifetime: it is one cookie that is written again. */
  const ends = new Map<string, number>();
  const refreshes = new Map<() => void, View>();
  let id: number | undefined;
  /** When the timer is due; not later than the next end, so that most writes leave it alone. */
  let due = Infinity;

  const wait = (until: number): void => {
    const [view] = refreshes.values();
    const now = Date.now();
    // One that is overdue may never come: a test's fake timers have gone with it.
    if (!view || (until >= due && due > now)) return;
    view.clearTimeout(id);
    due = Math.min(due, until);
    id = view.setTimeout(wake, Math.min(due - now, MINUTE));
  };
  /** Forgets what has ended, waits for the next, and says whether there is something to look for. */
  const schedule = (): boolean => {
    const now = Date.now();
    let next = Infinity;
    let ended = false;
    for (const [cookie, end] of ends) {
      ended ||= end < now;
      // In WebKitGTK a cookie lives on to its next full second, so there is a second look at that time.
      const later = [end + 10, end + 1010].find((time) => time > now);
      if (later) next = Math.min(next, later);
      else ends.delete(cookie);
    }
    wait(next);
    return ended;
  };
  const wake = (): void => {
    due = Infinity;
    if (schedule()) for (const refresh of refreshes.keys()) refresh();
  };

  return {
    note: (cookie) => {
      const end = expiresAt(cookie);
      const { name, path, domain, partitioned } = cookie;
      const key = `${name};${path};${domain};${partitioned}`;
      ends.delete(key);
      if (end === Infinity || end <= Date.now()) return;
      ends.set(key, end);
      if (ends.size > MOST) schedule();
      if (ends.size > MOST)
        for (const [far] of [...ends].sort(([, a], [, b]) => a - b).slice(MOST / 2))
          ends.delete(far);
      wait(end + 10);
    },
    source: (view, refresh) => {
      refreshes.set(refresh, view);
      schedule();
      return {
        stop: () => {
          refreshes.delete(refresh);
          if (refreshes.size) return;
          view.clearTimeout(id);
          due = Infinity;
        },
      };
    },
  };
};
