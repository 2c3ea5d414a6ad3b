'use server';

import { nextJar } from 'gingersnap/next';
import { cart, session } from './cookies';

/** The answer goes to the browser as it is. */
export async function addItem(name: string) {
  const jar = await nextJar();
  return cart.on(jar).update((items) => [...items, { name, count: 1 }]);
}

export async function addTooMuch() {
  return cart.on(await nextJar()).set([{ name: 'x'.repeat(5000), count: 1 }]);
}

export async function signIn() {
  session.on(await nextJar()).set('grün; 100%');
}

export async function signOut() {
  session.on(await nextJar()).remove();
}
