import { createServerFn } from '@tanstack/react-start';
import { cart, session, theme, visits } from './cookies';

/** For the root route, on the server and when the page asks again. */
export const readCookies = createServerFn().handler(({ context: { jar } }) => {
  visits.on(jar).update((count) => count + 1);
  return {
    cookies: jar.cookieHeader([theme, cart, visits]),
    signedIn: session.on(jar).has(),
  };
});

/** The type of a whole answer is not taken: an issue's path may have symbols in it. */
export const addItem = createServerFn({ method: 'POST' }).handler(({ context: { jar } }) => {
  const { ok, code } = cart.on(jar).update((items) => [...items, { name: 'päär; 1', count: 1 }]);
  return { ok, code };
});

export const signIn = createServerFn({ method: 'POST' }).handler(({ context: { jar } }) => {
  session.on(jar).set('grün; 100%');
});

export const signOut = createServerFn({ method: 'POST' }).handler(({ context: { jar } }) => {
  session.on(jar).remove();
});
