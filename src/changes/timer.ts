/** A refresh now and then, where there is no CookieStore, for what nothing else reports. */
import type { Source } from './watching.js';

/** The longest that a timer waits: 2^31 - 1 ms, some 25 days. */
const LONGEST = 2147483647;

export const timer =
  (interval: number): Source =>
  (view, refresh) => {
    // setInterval takes Infinity, and what is longer than it can wait, as 0.
    const id =
      interval < Infinity ? view.setInterval(refresh, Math.min(interval, LONGEST)) : undefined;
    return { stop: () => view.clearInterval(id) };
  };
