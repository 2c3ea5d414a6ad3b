import '../explain.mjs';
export * from '../nuxt-app.mjs';
