// @vitest-environment node
/** How often the hub looks for those who come later. */
import { expect, it } from 'vitest';
import { compare, type Change, type CookiesByName } from '../../src/changes/change.js';
import { createHub } from '../../src/changes/hub.js';

it('each listener looks when it comes, so that it hears nothing of before, and all hear what comes after', () => {
  const place = { now: { n: '0' } as CookiesByName, reads: 0 };
  const hub = createHub<CookiesByName, Change>({
    read: () => {
      place.reads++;
      hub.see(place.now);
    },
    compare,
    watch: () => ({ stop: () => {} }),
  });
  const heard: number[] = [];
  const stops = [1, 2, 3].map((listener) => hub.listen(() => heard.push(listener)));
  expect(place.reads).toBe(3);
  place.now = { n: '1' };
  void hub.refresh();
  expect(heard).toEqual([1, 2, 3]);
  for (const stop of stops) stop();
  // Nobody has listened for a time, so the last look is no good any more.
  expect(hub.notified()).toBeUndefined();
  hub.listen(() => heard.push(4));
  expect([place.reads, hub.notified()]).toEqual([5, place.now]);
});
