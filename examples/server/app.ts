// What the server renders and the page hydrates. `read` is what the server has read of the request.
import { createElement, Fragment, type FunctionComponent } from 'react';
import { useCookie } from 'gingersnap/react';
import { theme, visits, type Theme } from './cookies.ts';

export interface Read {
  readonly theme: Theme;
  readonly visits: number;
}

const Toggle: FunctionComponent<{ initial: Theme }> = ({ initial }) => {
  const [value, set] = useCookie(theme, initial);
  return createElement(
    'button',
    { className: value, onClick: () => set(value === 'dark' ? 'light' : 'dark') },
    value,
  );
};

const Visits: FunctionComponent<{ initial: number }> = ({ initial }) => {
  const [count] = useCookie(visits, initial);
  return createElement('output', null, count);
};

export const App: FunctionComponent<{ read: Read }> = ({ read }) =>
  createElement(
    Fragment,
    null,
    createElement(Toggle, { initial: read.theme }),
    createElement(Visits, { initial: read.visits }),
  );
