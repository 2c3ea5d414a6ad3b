import '../explain.mjs';
export { default } from '../nuxt.mjs';
