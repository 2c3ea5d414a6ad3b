import { CookieProvider, useCookie } from 'gingersnap/react';
import { useEffect } from 'react';
import { cart, theme, visits } from './cookies';

export function App({ cookies }: { cookies: string }) {
  return (
    <CookieProvider cookies={cookies}>
      <Toggle />
      <Theme />
      <Visits />
      <Cart />
    </CookieProvider>
  );
}

function Toggle() {
  const [value, setTheme] = useCookie(theme);
  useEffect(() => {
    document.documentElement.className = value;
    document.documentElement.dataset.hydrated = '';
  }, [value]);
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

function Theme() {
  return <output data-shown="theme again">{useCookie(theme)[0]}</output>;
}

function Visits() {
  return <output data-shown="visits">{useCookie(visits)[0]}</output>;
}

function Cart() {
  const [items, setItems, remove] = useCookie(cart);
  return (
    <>
      <output data-shown="cart">{items.map(({ name, count }) => `${name} ${count}`).join()}</output>
      <button
        id="add"
        onClick={() => setItems((items) => [...items, { name: 'plum', count: 2 }])}
      />
      <button id="empty" onClick={() => remove()} />
    </>
  );
}
