/** What nothing else tells, where there is no CookieStore: a look now and then. */
import type { Source } from './watching.js';

export const timer =
  (interval: number): Source =>
  (view, look) => {
    // setInterval takes Infinity as 0.
    const id = interval < Infinity ? view.setInterval(look, interval) : undefined;
    return { stop: () => view.clearInterval(id) };
  };
