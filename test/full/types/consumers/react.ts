/** A program that uses all that the React entry exports. */
import { createElement, type ReactElement } from 'react';
import { defineCookie, number } from 'gingersnap';
import {
  CookieProvider,
  useCookie,
  type CookieProviderProps,
  type CookieState,
  type SetCookieState,
} from 'gingersnap/react';

const visits = defineCookie('visits', { codec: number, default: 0 });

export const useVisits = (initial?: number): (() => void) => {
  const state: CookieState<number> = useCookie(visits, initial);
  const [value, set, remove] = state;
  const raise: SetCookieState<number> = set;
  return () => void (value > 10 ? remove().ok : raise((count) => count + 1, { path: '/' }).ok);
};

const props: CookieProviderProps = { cookies: 'visits=1', children: 'below' };

export const provider: ReactElement = createElement(CookieProvider, props);
