import type { InjectionKey } from 'vue';
import type { ServerJar } from 'gingersnap/server';
import { cart, prefs, session, theme, visits } from './cookies.js';

/** What a request's cookies are: rendered on the server, and hydrated with in the page. */
export const dataOf = (jar: ServerJar) => ({
  theme: theme.on(jar).get(),
  cart: cart.on(jar).get(),
  prefs: prefs.on(jar).get(),
  visits: visits.on(jar).get(),
  signedIn: session.on(jar).has(),
});
export type Data = ReturnType<typeof dataOf>;
export const dataKey: InjectionKey<Data> = Symbol('data');
