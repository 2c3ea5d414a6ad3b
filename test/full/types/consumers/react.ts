/** A program that uses all that the React entry exports. */
import { defineCookie, number } from 'gingersnap';
import { useCookie, type CookieState } from 'gingersnap/react';

const visits = defineCookie('visits', { codec: number, default: 0 });

export const useVisits = (initial?: number): (() => void) => {
  const state: CookieState<number> = useCookie(visits, initial);
  const [value, set, remove] = state;
  return () => void (value > 10 ? remove().ok : set(value + 1).ok);
};
