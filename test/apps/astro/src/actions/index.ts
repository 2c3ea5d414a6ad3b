import { defineAction } from 'astro:actions';
import { cart, session } from '../cookies';

export const server = {
  add: defineAction({
    handler: (id: string, { locals: { jar } }) =>
      cart.on(jar).update((items) => [...items, { id, count: 1 }]),
  }),
  signIn: defineAction({ handler: (_, { locals: { jar } }) => session.on(jar).set('the session') }),
  signOut: defineAction({ handler: (_, { locals: { jar } }) => session.on(jar).remove() }),
};
