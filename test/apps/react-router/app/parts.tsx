import { useCookie } from 'gingersnap/react';
import { useFetcher } from 'react-router';
import { cart, consent, note, prefs, theme, visits } from './cookies';
import type { action as add } from './routes/add';
import type { action as rename } from './routes/rename';

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
  const { data, submit } = useFetcher<typeof add>();
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
      <button id="add-by-action" onClick={() => submit({}, { method: 'post', action: '/add' })} />
      <output id="answer">{JSON.stringify(data)}</output>
    </>
  );
}

export function Note() {
  const [text, setText] = useCookie(note);
  return (
    <>
      <output data-shown="note">{text}</output>
      <button id="write" onClick={() => setText('bring a bag')} />
      <button id="allow" onClick={() => consent.decide({ preferences: true })} />
      <button id="deny" onClick={() => consent.rejectAll()} />
    </>
  );
}

export function Prefs() {
  const [{ name }, setPrefs] = useCookie(prefs);
  const { submit } = useFetcher<typeof rename>();
  return (
    <>
      <output data-shown="name">{name}</output>
      <button id="rename" onClick={() => setPrefs({ name: 'Zoë; 100%' })} />
      <button
        id="rename-by-action"
        onClick={() => submit({ name: 'Jürgen' }, { method: 'post', action: '/rename' })}
      />
    </>
  );
}
