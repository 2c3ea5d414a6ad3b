// The same cart in React. `initial` is what the server read of the request; in the browser it comes with the page.
import { createElement, type FunctionComponent } from 'react';
import { useCookie } from 'gingersnap/react';
import { cart, withOneMore, type Item } from './cart.ts';

export const Cart: FunctionComponent<{ initial?: readonly Item[] }> = ({ initial }) => {
  const [items, set, remove] = useCookie(cart, initial);
  return createElement(
    'section',
    null,
    createElement(
      'ul',
      null,
      items.map(({ id, count }) =>
        createElement('li', { key: id }, `${String(count)} of ${String(id)}`),
      ),
    ),
    createElement('button', { onClick: () => set(withOneMore(items, 7)) }, 'Add'),
    createElement('button', { onClick: remove }, 'Empty'),
  );
};
