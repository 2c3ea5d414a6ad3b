/** Nuxt's module: `useDefinedCookie` is imported by itself, and a definition that was given to Nuxt's own `useCookie` is found. */
/** What is used of Nuxt while it is built. */
interface NuxtLike {
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
interface ImportSource {
    /** The package. */
    from?: string;
    /** The names. */
    imports?: unknown;
}
/**
 * The module: `modules: ['gingersnap/nuxt']` in nuxt.config.ts. It imports `useDefinedCookie` by itself. In development Nuxt's own
 * `useCookie` throws a TypeError for a definition, and says what to call.
 *
 * @example
 * export default defineNuxtConfig({ modules: ['gingersnap/nuxt'] })
 */
declare function gingersnap(_options: unknown, nuxt: NuxtLike): void;

declare namespace gingersnap {
    export { ImportSource, NuxtLike };
}

export = gingersnap;
