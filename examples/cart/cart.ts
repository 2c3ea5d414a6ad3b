// The cart, said once: everything else here imports it.
import { defineCookie, json } from 'gingersnap';

export interface Item {
  readonly id: number;
  readonly count: number;
}

export const cart = defineCookie('cart', {
  codec: json<readonly Item[]>(),
  default: [],
  expires: '30d',
  purpose: 'Keeps what you put into the cart',
  category: 'preferences',
});

/** The cart with one more of something. */
export const withOneMore = (items: readonly Item[], id: number): readonly Item[] =>
  items.some((item) => item.id === id)
    ? items.map((item) => (item.id === id ? { id, count: item.count + 1 } : item))
    : [...items, { id, count: 1 }];
