// A page without a framework: a button that puts something into the cart, and a number that follows it, whoever changes it.
import { cart, withOneMore } from './cart.ts';

export const follow = (button: HTMLElement, number: HTMLElement): (() => void) => {
  button.addEventListener('click', () => {
    const { ok, message } = cart.update((items) => withOneMore(items, 7));
    if (!ok) number.title = message;
  });
  return cart.subscribe((items) => {
    number.textContent = String(items.reduce((sum, { count }) => sum + count, 0));
  });
};
