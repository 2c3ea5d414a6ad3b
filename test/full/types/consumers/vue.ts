/** A program that uses all that the Vue entry exports. */
import type { Ref } from 'vue';
import { defineCookie, number } from 'gingersnap';
import { useCookie } from 'gingersnap/vue';

const visits = defineCookie('visits', { codec: number });

export const setup = (initial?: number): (() => void) => {
  const value: Ref<number | undefined> = useCookie(visits, initial);
  return () => void (value.value = (value.value ?? 0) + 1);
};
