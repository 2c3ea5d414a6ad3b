import { cart, prefs, session, theme, visits } from '$lib/cookies';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals: { jar }, fetch, url }) => {
  visits.on(jar).update((count) => count + 1);
  return {
    theme: theme.on(jar).get(),
    cart: cart.on(jar).get(),
    prefs: prefs.on(jar).get(),
    visits: visits.on(jar).get(),
    // An endpoint of this app, which gets what this request has written.
    fetched: await (await fetch('/api/visits')).text(),
    // And what it has written in turn.
    answered: jar.get('answered'),
    signedIn: session.on(jar).has(),
    path: url.pathname,
  };
};
