import { actions } from 'astro:actions';
import { useCookie } from 'gingersnap/react';
import { useEffect, useState } from 'react';
import { cart } from '../cookies';

export default function Cart({ initial }: { initial: { id: string; count: number }[] }) {
  const [items, setItems] = useCookie(cart, initial);
  const [answer, setAnswer] = useState('');
  // The tests wait for it, as for the other islands.
  useEffect(() => {
    document.documentElement.dataset.cart = '';
  }, []);
  const show = (given: unknown) => setAnswer(JSON.stringify(given));
  return (
    <>
      <output data-shown="cart">{items.map(({ id, count }) => `${count} ${id}`).join()}</output>
      <button
        id="more"
        onClick={() => setItems((items) => [...items, { id: 'tea', count: items.length + 1 }])}
      />
      <button id="add" onClick={() => actions.add('käse; 1').then(show)} />
      <button id="sign-in" onClick={() => actions.signIn().then(show)} />
      <button id="sign-out" onClick={() => actions.signOut().then(show)} />
      <output id="answer">{answer}</output>
    </>
  );
}
