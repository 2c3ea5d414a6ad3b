/** A program that uses all that the Astro entry exports. */
import {
  cookieJar,
  onRequest,
  type AstroContext,
  type AstroCookies,
  type ServerJar,
  type ServerJarOptions,
} from 'gingersnap/astro';

const options: ServerJarOptions = { url: 'https://shop.example/' };

export const jarOf = async (
  context: AstroContext & { readonly locals: { jar: ServerJar } },
): Promise<ServerJar> => {
  await onRequest(context, () => Promise.resolve());
  return cookieJar(options)(context, () => Promise.resolve(context.locals.jar));
};

export const headersOf = (cookies: AstroCookies): string[] => [...cookies.headers()];
