export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  modules: [
    'gingersnap/nuxt',
    // Nuxt takes a package's types as they are where package.json names it, as yours does. This app gets the packed one beside it.
    (_, nuxt) => void nuxt._dependencies?.add('gingersnap'),
  ],
  devtools: { enabled: false },
  // What does not match while hydrating is said in production too: the tests listen.
  vite: { define: { __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true' } },
});
