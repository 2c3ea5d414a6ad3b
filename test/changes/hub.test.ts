/** How often the hub looks for those who come later. */
import { expect, it } from 'vitest';
import { compare, type Change, type Snapshot } from '../../src/changes/change.js';
import { makeHub } from '../../src/changes/hub.js';

const makeCounted = (awake: boolean) => {
  const place = { now: { n: '0' } as Snapshot, looks: 0 };
  const hub = makeHub<Snapshot, Change>({
    look: () => {
      place.looks++;
      hub.see(place.now);
    },
    compare,
    watch: () => ({ stop: () => {}, awake: () => awake }),
  });
  return { hub, place };
};

it.each([
  ['where all that happens is told, the first listener looks for all', true, 1],
  ['where it is not, each listener looks, so that it hears nothing of before', false, 3],
])('%s', (_, awake, looks) => {
  const { hub, place } = makeCounted(awake);
  const heard: number[] = [];
  const stops = [1, 2, 3].map((listener) => hub.hear(() => heard.push(listener)));
  expect(place.looks).toBe(looks);
  place.now = { n: '1' };
  void hub.look();
  expect(heard).toEqual([1, 2, 3]);
  for (const stop of stops) stop();
  // Nobody has listened for a time, so the last look is no good any more.
  hub.hear(() => heard.push(4));
  expect(place.looks).toBe(looks + 2);
});
