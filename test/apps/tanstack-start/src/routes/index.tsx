import { createFileRoute, getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { addItem, signIn, signOut } from '../actions';
import { Cart, Theme, Toggle, Visits } from '../parts';

export const Route = createFileRoute('/')({ component: Home });

const root = getRouteApi('__root__');

function Home() {
  const { signedIn } = root.useLoaderData();
  const router = useRouter();
  const [answer, setAnswer] = useState('');
  const show = async (given: Promise<unknown>) => {
    setAnswer(JSON.stringify(await given));
    await router.invalidate();
  };
  return (
    <main>
      <Toggle />
      <Theme />
      <Visits />
      <Cart />
      <output data-shown="session">{signedIn ? 'somebody' : 'nobody'}</output>
      <button id="add-by-action" onClick={() => show(addItem())} />
      <button id="sign-in" onClick={() => show(signIn())} />
      <button id="sign-out" onClick={() => show(signOut())} />
      <output id="answer">{answer}</output>
      <Link id="to-other" to="/other">
        Other
      </Link>
    </main>
  );
}
