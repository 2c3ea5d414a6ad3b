/** This page's cookies, synchronous: the verbs over `document.cookie`, and what they are made of. */
export {
  available,
  defineCookie,
  get,
  getAll,
  has,
  onChange,
  remove,
  removeAll,
  rootDomain,
  set,
} from './page.js';
export { createJar } from './jar/jar.js';
export { everywhere } from './jar/everywhere.js';
export { chunked } from './define/chunked.js';
export { moved } from './define/moved.js';
export { serialize } from './cookie/set-cookie.js';
export { documentStore } from './stores/document.js';
export { CookieError, isCookieError } from './cookie/error.js';
export { percent } from './encodings/percent.js';
export { raw } from './encodings/raw.js';
export { json } from './codecs/json.js';
export { boolean, date, number, oneOf } from './codecs/scalars.js';

export type { WriteResult } from './jar/result.js';
export type { Change } from './changes/change.js';
export type { AbortSignalLike } from './changes/abort-signal-like.js';
export type { ListenOptions } from './changes/hub.js';
export type { Codec } from './codecs/codec.js';
export type { StandardIssue, StandardResult, StandardSchema } from './codecs/schema.js';
export type {
  CookieAttributes,
  Duration,
  InsecureAttributes,
  SecureAttributes,
} from './cookie/attributes.js';
export type { MisuseCode, RefusalCode } from './cookie/error.js';
export type { SetCookie } from './cookie/set-cookie.js';
export type { UrlLike } from './cookie/url-like.js';
export type { Chunked } from './define/chunked.js';
export type { Everywhere } from './jar/everywhere.js';
export type { DefineCookie, WithCategory } from './define/define-cookie.js';
export type { AsyncDefinedCookie, DefinedCookie, Definition, Guard } from './define/definition.js';
export type { MovedFrom } from './define/moved.js';
export type { Moved, Older } from './define/older.js';
export type { Encoding } from './encodings/encoding.js';
export type { ChangeOptions, OnChange } from './jar/on-change.js';
export type {
  JarAttributes,
  ReadOptions,
  RemoveOptions,
  SetOptions,
  TypedReadOptions,
  TypedSetOptions,
} from './jar/options.js';
export type { DocumentLike } from './stores/document-like.js';
export type { Site, Store, StoreInfo } from './stores/store.js';
export type {
  AsyncAvailable,
  AsyncGet,
  AsyncGetAll,
  AsyncHas,
  AsyncJar,
  AsyncRemove,
  AsyncSet,
  Available,
  Get,
  GetAll,
  Has,
  Jar,
  Remove,
  Set,
} from './jar/verbs.js';
export type {
  AsyncRemoveAll,
  RemovableCookie,
  RemoveAll,
  RemoveMatch,
} from './jar/remove-match.js';
