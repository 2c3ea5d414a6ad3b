/** The ends of lifetimes: no engine tells of a cookie that expires, so one looks when the lifetime of what was written here ends. */
import type { Source } from './watching.js';

/** When what was written here ends. */
export interface Ends {
  /** Takes a cookie that was written, as a Set-Cookie header has it. */
  readonly note: (cookie: string) => void;
  readonly source: Source;
}

/** The longest that a timer waits: 2^31 - 1 ms, some 25 days. */
export const LONGEST = 2147483647;

export const makeEnds = (): Ends => {
  /** When each ends, by all that is written of it but its value and lifetime: it is one cookie that is written again. */
  const ends = new Map<string, number>();
  let schedule = () => {};
  return {
    note: (cookie) => {
      // Each write comes by here, so most must be done with soon: a lifetime is the last attribute, where there is one.
      const last = cookie.lastIndexOf('; ') + 2;
      const isAge = cookie.startsWith('max-age=', last);
      if (!isAge && !cookie.startsWith('expires=', last)) return;
      const lifetime = cookie.slice(last + 8);
      const end = isAge ? Date.now() + Number(lifetime) * 1000 : Date.parse(lifetime);
      ends.set(
        cookie.slice(0, cookie.indexOf('=')) + cookie.slice(cookie.indexOf('; '), last),
        end,
      );
      schedule();
    },
    source: (view, look) => {
      let id: number | undefined;
      schedule = () => {
        view.clearTimeout(id);
        const now = Date.now();
        // In WebKitGTK a cookie lives on to its next full second, so there is a second look at that time.
        for (const [cookie, end] of ends) if (end + 1100 < now) ends.delete(cookie);
        const next = Math.min(
          ...[...ends.values()]
            .flatMap((end) => [end, end + 1000])
            .filter((time) => time + 10 > now),
        );
        if (next < Infinity)
          id = view.setTimeout(
            () => {
              look();
              schedule();
            },
            Math.min(next + 10 - now, LONGEST),
          );
      };
      schedule();
      return {
        stop: () => {
          view.clearTimeout(id);
          schedule = () => {};
        },
      };
    },
  };
};
