export { s as serverJar } from './shared/server.mjs';
export { C as CookieError, i as isCookieError } from './shared/error.mjs';
