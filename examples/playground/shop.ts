// The shop: what it sells, and the cart.
import { tell } from './answer.ts';
import { cart } from './cookies.ts';
import { button, element, the } from './element.ts';
import { look } from './recommendations.ts';
import { products, type Product } from './products.ts';

const itemOf = (product: Product) => {
  const looking = button('Look', () => look(product));
  looking.setAttribute('aria-label', `Look at ${product.name}`);
  const adding = button('Add', () =>
    tell('cart-answer', () => cart.update((items) => [...items, product.name])),
  );
  adding.setAttribute('aria-label', `Add ${product.name} to the cart`);
  return element('li', {}, element('span', {}, product.name), looking, adding);
};

the('products', HTMLUListElement).append(...products.map(itemOf));

the('cart-empty', HTMLButtonElement).addEventListener('click', () =>
  tell('cart-answer', () => cart.remove()),
);

cart.subscribe((items) => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  const texts = [...counts].map(([name, count]) => `${String(count)} × ${name}`);
  the('cart', HTMLElement).textContent = texts.join(', ') || 'Your cart is empty.';
});
