/** A program that uses all that the Svelte entry exports. */
import type { Writable } from 'svelte/store';
import { defineCookie, number } from 'gingersnap';
import { seeded, type SeededStore } from 'gingersnap/svelte';

const visits = defineCookie('visits', { codec: number, default: 0 });

export const stores = (seed: number): [SeededStore<number>, Writable<number>] => {
  const store = seeded(visits, seed);
  store.update((count) => count + 1);
  return [store, seeded(visits)];
};
