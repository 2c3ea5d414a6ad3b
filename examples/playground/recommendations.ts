// Recommendations from what was looked at: the one use here that tracks, and so the one that needs a yes before it keeps anything.
import { tell } from './answer.ts';
import { lookedAt } from './cookies.ts';
import { the } from './element.ts';
import { products, type Product } from './products.ts';

const REMEMBERED = 5;

export const look = ({ name }: Product): void => {
  const withIt = (names: readonly string[]) =>
    [name, ...names.filter((other) => other !== name)].slice(0, REMEMBERED);
  tell('recommendations-answer', () => lookedAt.update(withIt), {
    consent: 'We remember what you look at only when you allow it above.',
  });
};

/** Of the tastes looked at, what was not yet seen. */
const recommended = (names: readonly string[]) => {
  const tastes = products.filter(({ name }) => names.includes(name)).map(({ taste }) => taste);
  return products
    .filter(({ name, taste }) => tastes.includes(taste) && !names.includes(name))
    .map(({ name }) => name);
};

lookedAt.subscribe((names) => {
  const found = recommended(names);
  the('recommendations', HTMLElement).textContent = found.length
    ? `You may like ${found.join(', ')}.`
    : 'Look at a biscuit, and we find you another.';
});
