/** The cookies of a request: the same verbs on a server, where they write the response's Set-Cookie headers. */
export { serverJar } from './server/jar.js';
export { CookieError, isCookieError } from './cookie/error.js';

export type { WriteResult } from './jar/result.js';
export type { MisuseCode, RefusalCode } from './cookie/error.js';
export type { RemoveOptions, ServerSetOptions, TypedServerSetOptions } from './jar/options.js';
export type {
  AppendableHeaders,
  CookieWrite,
  FastifyReplyLike,
  HeaderGetter,
  HeaderRecord,
  HeadersLike,
  HeadersTarget,
  HydratedCookie,
  NodeRequestLike,
  NodeResponseLike,
  RequestLike,
  RequestSource,
  ResponseLike,
  ResponseTarget,
  ServerJar,
  ServerJarOptions,
  ServerPlace,
  WrittenAttributes,
} from './server/types.js';
export type { Jar } from './jar/verbs.js';
export type { UrlLike } from './cookie/url-like.js';
export type { Prefixed } from './jar/options.js';
