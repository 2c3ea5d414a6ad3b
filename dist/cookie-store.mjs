export { C as CookieChangeEvent, a as CookieStore, i as install } from './shared/cookie-store.mjs';
