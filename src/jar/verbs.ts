/** The verbs as types. Each text stands once, at the call signature: an editor shows it where a verb of any jar is called. */
import type { AsyncRemoveAll, RemoveAll } from './remove-match.js';
import type { WriteResult } from './result.js';
import type { OnChange } from './on-change.js';
import type {
  ReadOptions,
  RemoveOptions,
  SetOptions,
  TypedReadOptions,
  TypedSetOptions,
} from './options.js';

/** Reads a cookie. */
export interface Get {
  /**
   * Reads a cookie. Of several cookies with this name you get the most specific one. Never throws.
   *
   * @typeParam T What the cookie's value is
   * @returns the value; `undefined` if there is no such cookie, or if the codec refuses its text. Malformed percent-encoding is
   * returned as it is.
   * @example
   * get('theme') // string | undefined
   * get('cart', { codec: json<string[]>() }) // string[] | undefined
   */
  // First, so that a codec of type any is not taken for none.
  <T>(name: string, options: TypedReadOptions<T>): T | undefined;
  (name: string, options?: ReadOptions): string | undefined;
}

/** Reads all cookies. */
export interface GetAll {
  /**
   * Reads all cookies by name, or every cookie of one name, the most specific first. Never throws.
   *
   * @returns a frozen object without prototype, the same one as long as the cookies are the same; for one name an array. Both are
   * empty if there are no cookies.
   * @example
   * getAll() // { theme: 'dark', lang: 'de' }
   * getAll('theme') // ['dark']
   */
  (): Readonly<Record<string, string>>;
  (name: string, options?: ReadOptions): string[];
}

/** Checks whether a cookie is there. */
export interface Has {
  /**
   * Checks whether a cookie of this name is visible here. Never throws.
   *
   * @example
   * if (!has('seen')) console.log('Welcome')
   */
  (name: string): boolean;
}

/** Writes a cookie. */
export interface Set {
  /**
   * Writes a cookie. Mistakes in the call throw a CookieError before anything is written: `name`, `expiry`, `attribute`, `prefix`,
   * `codec`. Everything that depends on the value, the page, the browser or the visitor is returned as a result. On a page the result
   * is computed lazily: you only pay for the check if you read `ok`.
   *
   * @typeParam T What the cookie's value is
   * @example
   * set('theme', 'dark', { expires: '30d' })
   * if (!set('visits', 12, { codec: number }).ok) console.warn('not kept')
   */
  (name: string, value: string, options?: SetOptions): WriteResult;
  <T>(name: string, value: NoInfer<T>, options: TypedSetOptions<T>): WriteResult;
}

/** Removes a cookie. */
export interface Remove {
  /**
   * Removes a cookie. Pass the `path` and `domain` that it was set with; the defaults are `/` and this host. `ok` is true if the cookie
   * is gone afterwards, or was never there; the code is `scope` if a cookie of another path or domain is still visible.
   *
   * @example
   * remove('theme')
   * remove('old', { everywhere })
   */
  (name: string, options?: RemoveOptions): WriteResult;
}

/** Checks whether cookies can be kept here. */
export interface Available {
  /**
   * Checks whether cookies can be kept here at all. They can't in a sandboxed frame, if the visitor has switched cookies off, and
   * without a document. If no cookie is visible it writes one and removes it again. Never throws.
   *
   * @example
   * if (!available()) console.warn('no cookies are kept here')
   */
  (): boolean;
}

/** The verbs, over one store and with one set of default options. */
export interface Jar {
  // First, because TypeScript explains the first member that does not fit: this one's types are short.
  /** Checks whether a cookie of this name is visible here. */
  readonly has: Has;
  /** Reads a cookie. */
  readonly get: Get;
  /** Reads all cookies by name, or every cookie of one name. */
  readonly getAll: GetAll;
  /** Writes a cookie. */
  readonly set: Set;
  /** Removes a cookie. */
  readonly remove: Remove;
  /** Removes all cookies that match. */
  readonly removeAll: RemoveAll;
  /** Checks whether cookies can be kept here at all. */
  readonly available: Available;
  /** Calls a listener for each cookie that changes. */
  readonly onChange: OnChange;
}

/** Reads a cookie, by promise. */
export interface AsyncGet {
  /**
   * Reads a cookie, as {@link Get} does. Never rejects.
   *
   * @typeParam T What the cookie's value is
   * @example
   * await get('theme') // string | undefined
   * await get('cart', { codec: json<string[]>() }) // string[] | undefined
   */
  // First, so that a codec of type any is not taken for none.
  <T>(name: string, options: TypedReadOptions<T>): Promise<T | undefined>;
  (name: string, options?: ReadOptions): Promise<string | undefined>;
}

/** Reads all cookies, by promise. */
export interface AsyncGetAll {
  /**
   * Reads all cookies by name, or every cookie of one name, as {@link GetAll} does. Never rejects.
   *
   * @example
   * await getAll() // { theme: 'dark', lang: 'de' }
   */
  (): Promise<Readonly<Record<string, string>>>;
  (name: string, options?: ReadOptions): Promise<string[]>;
}

/** Checks whether a cookie is there, by promise. */
export interface AsyncHas {
  /**
   * Checks whether a cookie of this name is visible here. Never rejects.
   *
   * @example
   * if (!(await has('seen'))) console.log('Welcome')
   */
  (name: string): Promise<boolean>;
}

/** Writes a cookie, by promise. */
export interface AsyncSet {
  /**
   * Writes a cookie, and reads it back before the promise resolves. Rejects with a CookieError where {@link Set} throws one. A service
   * worker can't write a cookie that is not Secure, has a `priority`, or a path without a slash at its end: the code is `rejected`.
   *
   * @typeParam T What the cookie's value is
   * @example
   * const { ok, message } = await set('theme', 'dark', { expires: '30d' })
   */
  (name: string, value: string, options?: SetOptions): Promise<WriteResult>;
  <T>(name: string, value: NoInfer<T>, options: TypedSetOptions<T>): Promise<WriteResult>;
}

/** Removes a cookie, by promise. */
export interface AsyncRemove {
  /**
   * Removes a cookie, as {@link Remove} does. Rejects with a CookieError where that throws one.
   *
   * @example
   * await remove('theme')
   */
  (name: string, options?: RemoveOptions): Promise<WriteResult>;
}

/** Checks whether cookies can be kept here, by promise. */
export interface AsyncAvailable {
  /**
   * Checks whether cookies can be kept here at all, as {@link Available} does. They can't, either, in a service worker of Firefox that
   * was stopped and started again. Never rejects.
   *
   * @example
   * if (!(await available())) console.warn('no cookies are kept here')
   */
  (): Promise<boolean>;
}

/** The verbs as promises. Where a verb of {@link Jar} throws, these reject. */
export interface AsyncJar {
  /** Checks whether a cookie of this name is visible here. */
  readonly has: AsyncHas;
  /** Reads a cookie. */
  readonly get: AsyncGet;
  /** Reads all cookies by name, or every cookie of one name. */
  readonly getAll: AsyncGetAll;
  /** Writes a cookie, and reads it back before the promise resolves. */
  readonly set: AsyncSet;
  /** Removes a cookie. */
  readonly remove: AsyncRemove;
  /** Removes all cookies that match. */
  readonly removeAll: AsyncRemoveAll;
  /** Checks whether cookies can be kept here at all. */
  readonly available: AsyncAvailable;
  /** Calls a listener for each cookie that changes. */
  readonly onChange: OnChange;
}
