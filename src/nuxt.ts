/** Nuxt's module: `useDefinedCookie` is imported by itself, and a definition that was given to Nuxt's own `useCookie` is found. */

/** What is used of Nuxt while it is built. */
export interface NuxtLike {
  /** Nuxt's options. */
  readonly options: {
    /** Whether it is `nuxt dev`. */
    readonly dev: boolean;
    /** How it is built. */
    readonly build: {
      /** The packages that are bundled with the app. */
      readonly transpile: unknown[];
    };
  };
  /** Calls a function when Nuxt has collected what is imported by itself. */
  readonly hook: (name: 'imports:sources', work: (sources: ImportSource[]) => void) => unknown;
}

/** Names that are imported by themselves, and the package that they come from. */
export interface ImportSource {
  /** The package. */
  from?: string;
  /** The names. */
  imports?: unknown;
}

const APP = 'gingersnap/nuxt/app';

/**
 * The module: `modules: ['gingersnap/nuxt']` in nuxt.config.ts. It imports `useDefinedCookie` by itself. In development Nuxt's own
 * `useCookie` throws a TypeError for a definition, and says what to call.
 *
 * @example
 * export default defineNuxtConfig({ modules: ['gingersnap/nuxt'] })
 */
function gingersnap(_options: unknown, nuxt: NuxtLike): void {
  // It imports what only the app's bundle has.
  nuxt.options.build.transpile.push('gingersnap');
  nuxt.hook('imports:sources', (sources) => {
    const imports: unknown[] = ['useDefinedCookie'];
    for (const source of sources) {
      const { from, imports: names } = source;
      if (!nuxt.options.dev || from !== '#app/composables/cookie' || !Array.isArray(names))
        continue;
      source.imports = names.filter((name) => name !== 'useCookie');
      imports.push({ name: 'checkedUseCookie', as: 'useCookie' });
    }
    sources.push({ from: APP, imports });
  });
}

export default gingersnap;
