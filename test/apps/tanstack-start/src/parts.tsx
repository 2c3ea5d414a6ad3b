import { useCookie } from 'gingersnap/react';
import { cart, theme, visits } from './cookies';

export function Toggle() {
  const [value, setTheme] = useCookie(theme);
  return (
    <button
      id="toggle"
      data-shown="theme"
      onClick={() => setTheme((previous) => (previous === 'dark' ? 'light' : 'dark'))}
    >
      {value}
    </button>
  );
}

export function Theme() {
  return <output data-shown="theme again">{useCookie(theme)[0]}</output>;
}

export function Visits() {
  return <output data-shown="visits">{useCookie(visits)[0]}</output>;
}

/** More than one cookie holds. */
const many = Array.from({ length: 300 }, (_, i) => ({ name: `item ${i}`, count: 1 }));

export function Cart() {
  const [items, setItems, remove] = useCookie(cart);
  const last = items.at(-1);
  return (
    <>
      <output data-shown="cart">{last ? `${items.length}: ${last.name} ${last.count}` : ''}</output>
      <button
        id="add"
        onClick={() => setItems((items) => [...items, { name: 'plum', count: 2 }])}
      />
      <button id="fill" onClick={() => setItems(many)} />
      <button id="empty" onClick={() => remove()} />
    </>
  );
}
