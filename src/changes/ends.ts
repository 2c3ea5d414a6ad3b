/** The ends of lifetimes: no engine tells of a cookie that expires, so one looks when the lifetime of what was written here ends. */
import type { Source, View } from './watching.js';

/** When what was written to a document ends. */
export interface Ends {
  /** Takes a cookie that was written, as a Set-Cookie header has it. */
  readonly note: (cookie: string) => void;
  readonly source: Source;
}

/** The longest that a timer waits: 2^31 - 1 ms, some 25 days. */
export const LONGEST = 2147483647;

/** How many ends are kept, the next ones. Chromium and Firefox keep 180 cookies of a site, so all others have been thrown out. */
const MOST = 1000;

const known = /* @__PURE__ */ new WeakMap<Document, Ends>();

/** The one of a document, so that each entry hears of the end of what another one wrote. */
export const endsOf = (page: Document): Ends => {
  let ends = known.get(page);
  if (!ends) known.set(page, (ends = makeEnds()));
  return ends;
};

const makeEnds = (): Ends => {
  /** When each ends, by all that is written of it but its value and lifetime: it is one cookie that is written again. */
  const ends = new Map<string, number>();
  const looks = new Map<() => void, View>();
  let id: number | undefined;
  /** When the timer is due; not later than the next end, so that most writes leave it alone. */
  let due = Infinity;

  const wait = (until: number): void => {
    const [view] = looks.values();
    const now = Date.now();
    // One that is overdue may never come: a test's fake timers have gone with it.
    if (!view || (until >= due && due > now)) return;
    view.clearTimeout(id);
    due = Math.min(due, until);
    id = view.setTimeout(wake, Math.min(due - now, LONGEST));
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
    if (schedule()) for (const look of looks.keys()) look();
  };

  return {
    note: (cookie) => {
      // Each write comes by here, so most must be done with soon: a lifetime is the last attribute, where there is one.
      const last = cookie.lastIndexOf('; ') + 2;
      const isAge = cookie.startsWith('max-age=', last);
      if (!isAge && !cookie.startsWith('expires=', last)) return;
      const lifetime = cookie.slice(last + 8);
      const end = isAge ? Date.now() + Number(lifetime) * 1000 : Date.parse(lifetime);
      const key = cookie.slice(0, cookie.indexOf('=')) + cookie.slice(cookie.indexOf('; '), last);
      ends.delete(key);
      if (end <= Date.now()) return;
      ends.set(key, end);
      if (ends.size > MOST) schedule();
      if (ends.size > MOST)
        for (const [far] of [...ends].sort(([, a], [, b]) => a - b).slice(MOST / 2))
          ends.delete(far);
      wait(end + 10);
    },
    source: (view, look) => {
      looks.set(look, view);
      schedule();
      return {
        stop: () => {
          looks.delete(look);
          if (looks.size) return;
          view.clearTimeout(id);
          due = Infinity;
        },
      };
    },
  };
};
