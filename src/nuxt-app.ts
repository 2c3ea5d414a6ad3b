/** Nuxt's composable: a defined cookie as a ref, which the server renders and the page hydrates. */
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the compiler has no Nuxt here
/// <reference path="./nuxt/app.d.ts" />
import { useCookie as useNuxtCookie, useNuxtApp, useRequestEvent, useState } from 'nuxt/app';
import type { Ref } from 'vue';
import type { DefinedCookie } from './define/definition.js';
import { createReceived } from './frameworks/received.js';
import { eventJar } from './nuxt/event-jar.js';
import { useCookie } from './vue.js';

/**
 * Uses a defined cookie as a ref, on the server and in the page. The server reads the request and passes the value to the page, so that
 * nothing flashes. If you assign to the ref while the server renders, the response sets the cookie. In the page the ref follows the cookie,
 * whoever changes it. Assigning writes the cookie, `undefined` removes it, and `v-model="prefs.name"` writes a member. If a write is
 * refused, the ref shows the cookie's value again; call `cookie.set` to learn why. An HttpOnly cookie never goes into the page.
 *
 * @typeParam T What the cookie's value is
 * @param cookie The definition. Define it outside of the component, in a file of `shared` or `utils`.
 * @returns a ref of the value: the default or `undefined` without a valid cookie
 * @example
 * const theme = useDefinedCookie(themeCookie)
 * theme.value = 'dark'
 */
export const useDefinedCookie = <T>(cookie: DefinedCookie<T>): Ref<T> => {
  const text = useState(`gingersnap:${cookie.name}`, () => '');
  // Nuxt writes `true` here in the page's bundle, which then has no more of the server than this line.
  const event = (import.meta as { readonly client?: boolean }).client
    ? undefined
    : useRequestEvent();
  if (!event) return useCookie(cookie, createReceived(text.value)(cookie));
  const jar = eventJar(event);
  const value = useCookie(cookie.on(jar));
  // With what is written while the page is rendered.
  useNuxtApp().hook('app:rendered', () => {
    text.value = jar.cookieHeader([cookie]);
  });
  return value;
};

/**
 * Nuxt's own `useCookie`, as the module imports it in development: a definition in place of a name throws a TypeError that says what to
 * call. Without it there would be a cookie named `[object Object]`.
 */
export const checkedUseCookie = ((name: unknown, ...options: unknown[]) => {
  if (typeof name === 'string') return useNuxtCookie(name, ...options);
  const { name: given } = (name ?? {}) as { readonly name?: unknown };
  throw new TypeError(
    `Nuxt's useCookie takes a name, and this is ${
      typeof given === 'string' ? `the definition of the cookie "${given}"` : typeof name
    }. Use a definition with useDefinedCookie, which gingersnap/nuxt imports.`,
  );
}) as typeof useNuxtCookie;
