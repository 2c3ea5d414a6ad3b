/** A program that uses all that the SvelteKit entry exports. */
import {
  handle,
  type KitCookie,
  type KitCookies,
  type KitEvent,
  type ServerJar,
} from 'gingersnap/sveltekit';

export const jarOf = (event: KitEvent & { readonly locals: { jar: ServerJar } }): ServerJar =>
  handle({ event, resolve: ({ locals }) => locals.jar });

export const themeOf = (cookies: KitCookies): string | undefined => cookies.get('theme');

export const namesOf = (cookies: readonly KitCookie[]): string[] => cookies.map(({ name }) => name);
