/** A program that uses all that the Hono entry exports. */
import {
  cookieJar,
  type HonoContext,
  type JarVariables,
  type ServerJar,
  type ServerJarOptions,
} from 'gingersnap/hono';

const options: ServerJarOptions = { secure: true };

export const jarOf = async (
  c: HonoContext & { readonly var: JarVariables },
): Promise<ServerJar> => {
  await cookieJar(options)(c, () => Promise.resolve());
  return c.var.jar;
};
