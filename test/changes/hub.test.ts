// @vitest-environment node
/** How often the hub looks for those who come later. */
import { expect, it } from 'vitest';
import { compare, type Change, type Snapshot } from '../../src/changes/change.js';
import { makeHub } from '../../src/changes/hub.js';

it('each listener looks when it comes, so that it hears nothing of before, and all hear what comes after', () => {
  const place = { now: { n: '0' } as Snapshot, looks: 0 };
  const hub = makeHub<Snapshot, Change>({
    look: () => {
      place.looks++;
      hub.see(place.now);
    },
    compare,
    watch: () => ({ stop: () => {} }),
  });
  const heard: number[] = [];
  const stops = [1, 2, 3].map((listener) => hub.hear(() => heard.push(listener)));
  expect(place.looks).toBe(3);
  place.now = { n: '1' };
  void hub.look();
  expect(heard).toEqual([1, 2, 3]);
  for (const stop of stops) stop();
  // Nobody has listened for a time, so the last look is no good any more.
  expect(hub.seen()).toBeUndefined();
  hub.hear(() => heard.push(4));
  expect([place.looks, hub.seen()]).toEqual([5, place.now]);
});
