/** A program that uses all that the entry of Nuxt's module exports. */
import { default as gingersnap, type ImportSource, type NuxtLike } from 'gingersnap/nuxt';

export const sourcesOf = (options: NuxtLike['options']): ImportSource[] => {
  const sources: ImportSource[] = [];
  gingersnap(undefined, { options, hook: (_, work) => work(sources) });
  return sources;
};
