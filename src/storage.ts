/** Cookies for what takes a Web Storage: zustand, pinia, jotai, redux-persist, i18next. */
import { defineCookie } from './page.js';
import { createCreateStorage } from './storage/storage.js';
import type { CreateCookieStorage } from './storage/types.js';

/** Creates a storage over cookies, for libraries that take a Web Storage. */
export const cookieStorage: CreateCookieStorage = /* @__PURE__ */ createCreateStorage(defineCookie);

export type { Chunked } from './define/chunked.js';
export type { Guard } from './define/definition.js';
export type { Encoding } from './encodings/encoding.js';
export type { WriteResult } from './jar/result.js';
export type { AsyncJar, Jar } from './jar/verbs.js';
export type {
  AsyncCookieStorage,
  AsyncCookieStorageOptions,
  CookieStorage,
  CookieStorageOptions,
  CreateCookieStorage,
  RefusedWrite,
} from './storage/types.js';
export type { WithCategory } from './define/define-cookie.js';
export type { Stated } from './define/definition.js';
