/** Whether a place keeps cookies at all. */
import { GONE } from './cookie/lifetime.js';
import type { Place } from './stores/visible.js';

/**
 * True where a cookie is visible, or becomes so when one is written for the purpose (and removed at once); false where not;
 * undefined where the place shows none but may keep some. `navigator.cookieEnabled` is no help: it is true in sandboxed frames
 * and, in Chromium, with cookies switched off.
 */
export const kept = ({ store, wires }: Place): boolean | undefined =>
  !!wires().size ||
  // In a frame of another site it may be that only a partitioned cookie is kept.
  ['', '; secure; samesite=none; partitioned'].some(attributes => {
    try {
      store.write('gingersnap=' + attributes);
      const { size } = wires();
      store.write('gingersnap=' + GONE + attributes);
      return size;
    } catch {}
  }) ||
  (store.hides?.() ? undefined : false);
