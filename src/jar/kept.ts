/** Whether a place keeps cookies at all, told by writing one. */
import { GONE } from '../cookie/lifetime.js';
import { PROBE } from '../cookie/probe.js';
import { foundIn, type Place } from '../stores/visible.js';

/** Whether a cookie with these attributes becomes visible: one is written, looked for, and removed at once. */
export const shows = ({ store, look }: Place, attributes: string): boolean => {
  try {
    store.write(`${PROBE}=${attributes}`);
    const visible = foundIn(look(), PROBE).wires.length > 0;
    store.write(`${PROBE}=${GONE}${attributes}`);
    return visible;
  } catch {
    return false;
  }
};

/**
 * True where a cookie is visible, or one that is written becomes so; false where not; undefined where none is but may be kept.
 * `navigator.cookieEnabled` is no help: it is true in sandboxed frames and, in Chromium, with cookies switched off.
 */
export const kept = (place: Place): boolean | undefined =>
  !!place.look().cookies ||
  shows(place, '') ||
  // In a frame of another site it may be that only a partitioned cookie is kept.
  shows(place, '; secure; samesite=none; partitioned') ||
  (place.store.hides?.() ? undefined : false);
