import { serverJar } from 'gingersnap/server';
import { createCookie, Form, Link } from 'react-router';
import type { Route } from './+types/home';
import { Cart, Note, Prefs, Theme, Toggle, Visits } from '../parts';
import { session } from '../cookies';

/** React Router's own function reads what the page writes. */
export const loader = async ({ request }: Route.LoaderArgs) => {
  const parsed: unknown = await createCookie('prefs').parse(request.headers.get('cookie'));
  const signedIn = session.on(serverJar(request)).has();
  return { parsed: JSON.stringify(parsed), signedIn };
};

export default function Home({ loaderData: { parsed, signedIn } }: Route.ComponentProps) {
  return (
    <main>
      <Toggle />
      <Theme />
      <Visits />
      <Cart />
      <Note />
      <Prefs />
      <output data-shown="parsed">{parsed}</output>
      <output data-shown="session">{signedIn ? 'somebody' : 'nobody'}</output>
      <Form method="post" action="/sign-in">
        <button id="sign-in" />
      </Form>
      <Form method="post" action="/sign-out">
        <button id="sign-out" />
      </Form>
      <Link id="to-other" to="/other">
        Other
      </Link>
    </main>
  );
}
