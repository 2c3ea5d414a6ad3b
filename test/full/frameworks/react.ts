/** In React, by the hook. */
import { createElement as h, Fragment } from 'react';
import { createRoot } from 'react-dom/client';
import { useCookie } from '../../../src/react.js';
import { other, theme, type Mount } from '../../helpers/theme.ts';

const Toggle = () => {
  const [value, set] = useCookie(theme);
  return h('button', { onClick: () => set(other(value)) }, value);
};

export const mount: Mount = (target) => {
  const root = createRoot(target);
  root.render(h(Fragment, null, h(Toggle), h(Toggle)));
  return () => root.unmount();
};
