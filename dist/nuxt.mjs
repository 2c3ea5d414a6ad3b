/** Nuxt's module: `useDefinedCookie` is imported by itself, and a definition that was given to Nuxt's own `useCookie` is found. */
const APP = 'gingersnap/nuxt/app';
/**
 * The module: `modules: ['gingersnap/nuxt']` in nuxt.config.ts. It imports `useDefinedCookie` by itself. In development Nuxt's own
 * `useCookie` throws a TypeError for a definition, and says what to call.
 *
 * @example
 * export default defineNuxtConfig({ modules: ['gingersnap/nuxt'] })
 */
function gingersnap(_options, nuxt) {
    // It imports what only the app's bundle has.
    nuxt.options.build.transpile.push('gingersnap');
    nuxt.hook('imports:sources', (sources) => {
        const imports = ['useDefinedCookie'];
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

export { gingersnap as default };
