import '../explain.mjs';
export { default } from '../js-cookie.mjs';
