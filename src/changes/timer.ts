/** A refresh now and then, where there is no CookieStore, for what nothing else reports. */
import { LONGEST } from './expiry.js';
import type { Source } from './watching.js';

export const timer =
  (interval: number): Source =>
  (view, refresh) => {
    // setInterval takes Infinity, and what is longer than it can wait, as 0.
    const id =
      interval < Infinity ? view.setInterval(refresh, Math.min(interval, LONGEST)) : undefined;
    return { stop: () => view.clearInterval(id) };
  };
