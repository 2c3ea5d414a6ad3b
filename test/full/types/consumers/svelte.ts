/** A program that uses all that the Svelte entry exports. */
import { defineCookie, number } from 'gingersnap';
import { seeded, type SeededStore } from 'gingersnap/svelte';

/** As `svelte/store` has it. */
interface Writable<T> {
  readonly set: (value: T) => void;
  readonly update: (updater: (value: T) => T) => void;
  readonly subscribe: (run: (value: T) => void, invalidate?: () => void) => () => void;
}

const visits = defineCookie('visits', { codec: number, default: 0 });

export const stores = (seed: number): [SeededStore<number>, Writable<number>] => {
  const store = seeded(visits, seed);
  store.update((count) => count + 1);
  return [store, seeded(visits)];
};
