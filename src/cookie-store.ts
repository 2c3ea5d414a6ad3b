/** What `gingersnap/cookie-store` exports: a CookieStore made of `document.cookie`, to the letter of the standard. */
export { CookieChangeEvent } from './cookie-store/event.js';
export { install } from './cookie-store/install.js';
export { CookieStore } from './cookie-store/store.js';

export type { DocumentLike, WindowLike } from './stores/document-like.js';
export type {
  ChangeHandler,
  CookieChangeEventConstructor,
  CookieChangeEventInit,
  CookieInit,
  CookieListItem,
  CookieStoreConstructor,
  CookieStoreDeleteOptions,
  CookieStoreGetOptions,
  DeletedCookie,
} from './cookie-store/types.js';
