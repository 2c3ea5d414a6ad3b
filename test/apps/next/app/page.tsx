import { nextJar } from 'gingersnap/next';
import { signIn, signOut } from './actions';
import { cart, session } from './cookies';
import { Cart, Theme, Toggle, Visits } from './parts';

export default async function Page() {
  const jar = await nextJar();
  return (
    <main>
      <Toggle />
      <Theme />
      <Visits />
      <Cart />
      <output data-shown="cart on the server">{cart.on(jar).get().length}</output>
      <output data-shown="session">{session.on(jar).get() ?? 'nobody'}</output>
      <form action={signIn}>
        <button id="sign-in" />
      </form>
      <form action={signOut}>
        <button id="sign-out" />
      </form>
    </main>
  );
}
