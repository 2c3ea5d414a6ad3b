'use client';

import { useCookie } from 'gingersnap/react';
import { useEffect, useState } from 'react';
import { addItem, addTooMuch } from './actions';
import { cart, theme, visits } from './cookies';

export function Toggle() {
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

export function Theme() {
  return <output data-shown="theme again">{useCookie(theme)[0]}</output>;
}

export function Visits() {
  return <output data-shown="visits">{useCookie(visits)[0]}</output>;
}

export function Cart() {
  const [items, setItems, remove] = useCookie(cart);
  const [answer, setAnswer] = useState('');
  const show = (given: unknown) => setAnswer(JSON.stringify(given));
  return (
    <>
      <output data-shown="cart">{items.map(({ name, count }) => `${name} ${count}`).join()}</output>
      <button
        id="add"
        onClick={() => setItems((items) => [...items, { name: 'plum', count: 2 }])}
      />
      <button id="empty" onClick={() => remove()} />
      <button id="add-by-action" onClick={() => addItem('päär; 1').then(show)} />
      <button id="add-too-much" onClick={() => addTooMuch().then(show)} />
      <output id="answer">{answer}</output>
    </>
  );
}
