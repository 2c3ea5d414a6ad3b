/** Whether a place keeps cookies at all, told by writing one. */
import { GONE } from '../cookie/lifetime.js';
import { PROBE } from '../cookie/probe.js';
import { takes } from '../stores/refused.js';
import { foundIn, type Place } from '../stores/visible.js';

/** Whether a cookie with these attributes becomes visible: one is written, looked for, and removed at once. */
export const shows = ({ store, look }: Place, attributes: string): boolean => {
  if (!takes(store, `${PROBE}=${attributes}`)) return false;
  const visible = foundIn(look(), PROBE).wires.length > 0;
  takes(store, `${PROBE}=${GONE}${attributes}`);
  return visible;
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
