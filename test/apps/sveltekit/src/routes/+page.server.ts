import { cart, session } from '$lib/cookies';
import type { Actions } from './$types';

export const actions: Actions = {
  signIn: ({ locals: { jar } }) => session.on(jar).set('the session'),
  signOut: ({ locals: { jar } }) => session.on(jar).remove(),
  add: async ({ locals: { jar }, request }) => {
    const id = String((await request.formData()).get('id'));
    const result = cart.on(jar).update((items) => [...items, { id, count: 1 }]);
    return { ...result, items: cart.on(jar).get().length };
  },
};
