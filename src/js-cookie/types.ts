/** js-cookie's types, by its names (@types/js-cookie 3.0.6), but closed: a misspelt attribute does not compile. */

/** The attributes of a cookie. They are written in the order given, after `path`; a falsy one is left out. */
export interface CookieAttributes {
  /**
   * When the cookie expires: a number of **days** from now, or a Date.
   * @default none: the cookie expires with the browser's session
   */
  expires?: number | Date | undefined;
  /** The path whose pages see the cookie, with all paths below it. @default '/' */
  path?: string | undefined;
  /** The domain that sees the cookie, with all its sub-domains. @default none: only this host sees it */
  domain?: string | undefined;
  /** Whether the cookie is only sent over https. @default false */
  secure?: boolean | undefined;
  /** Which requests from other sites carry the cookie. @default none: the browser's own default */
  sameSite?: 'strict' | 'Strict' | 'lax' | 'Lax' | 'none' | 'None' | undefined;
  /** The lifetime in **seconds**. It wins over `expires`. 0 is falsy and left out: use `remove` instead. @default none: `expires` decides */
  'max-age'?: number | string | undefined;
  /** Whether each site that embeds this page gets a cookie of its own (CHIPS). It needs `secure`. @default false */
  partitioned?: boolean | undefined;
  /** Which cookies Chromium evicts first when a site has too many. @default none: Chromium treats it as medium */
  priority?: 'low' | 'Low' | 'medium' | 'Medium' | 'high' | 'High' | undefined;
}

/**
 * Turns a value into the text that is written; the name is the encoded one.
 *
 * @typeParam T What the value is, besides a string
 */
export type CookieWriteConverter<T> = (value: string | T, name: string) => string;

/**
 * Turns the cookie's text into a value; the name is decoded. If it throws, the cookie reads as missing.
 *
 * @typeParam T What the value is, besides a string
 */
export type CookieReadConverter<T> = (value: string, name: string) => string | T;

/**
 * How values are written and read. A function that you leave out stays as it was.
 *
 * @typeParam TConv What the value is, besides a string
 */
export interface Converter<TConv> {
  /** Turns a value into the text that is written. @default percent-encodes the characters that RFC 6265 does not allow */
  write?: CookieWriteConverter<TConv> | undefined;
  /** Turns the text into a value. @default drops double quotes, and decodes percent-encoding */
  read?: CookieReadConverter<TConv> | undefined;
}

/**
 * js-cookie's API, member for member: an object of your own for this type, such as a fake in a test, needs no more members.
 *
 * @typeParam T What the value is, besides a string
 */
export interface CookiesStatic<T = string> {
  /** The default attributes; frozen. Those of a call win over them. */
  readonly attributes: CookieAttributes;
  /** How values are written and read; frozen. */
  readonly converter: {
    /** Turns a value into the text that is written. */
    write: CookieWriteConverter<string>;
    /** Turns the text into a value. */
    read: CookieReadConverter<string>;
  };
  /**
   * Writes a cookie.
   * @returns the text that was written; `undefined` without a document
   * @example Cookies.set('name', 'value', { expires: 7 })
   */
  set(name: string, value: string | T, options?: CookieAttributes): string | undefined;
  /**
   * Reads a cookie: the first one if there are several with this name.
   * @returns `undefined` without such a cookie, if the converter throws, and without a document
   * @example Cookies.get('name') // 'value'
   */
  get(name: string): string | T | undefined;
  /** Reads all cookies. */
  get(): Record<string, string>;
  /**
   * Removes a cookie. Pass the path and domain that it was set with.
   * @example Cookies.remove('name', { path: '/shop' })
   */
  remove(name: string, options?: CookieAttributes): void;
  /**
   * Returns the same API with other default attributes, which win over those of this one.
   * @example const api = Cookies.withAttributes({ path: '/shop', secure: true })
   */
  withAttributes(attributes: CookieAttributes): CookiesStatic<T>;
  /**
   * Returns the same API with other ways to write and read values.
   * @typeParam TConv What the value is, besides a string
   * @example const api = Cookies.withConverter({ read: value => atob(value), write: value => btoa(value) })
   */
  withConverter<TConv = string>(converter: Converter<TConv>): CookiesStatic<TConv>;
}

/**
 * The API with js-cookie 2's `getJSON`: this is the type of `Cookies`, and of what its `withAttributes` and `withConverter` return.
 *
 * @typeParam T What the value is, besides a string
 */
export interface CookiesWithJSON<T = string> extends CookiesStatic<T> {
  /**
   * Reads a cookie as js-cookie 2 did: its JSON value, or its text if that is not JSON.
   * @example Cookies.getJSON('cart') // [{ id: 1 }]
   */
  // As JSON.parse, and as programs for js-cookie 2 take it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  getJSON(name: string): any;
  /** Reads all cookies, each as its JSON value, or as text if that is not JSON. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  getJSON(): Record<string, any>;
  /**
   * Returns the same API with other default attributes, which win over those of this one.
   * @example const api = Cookies.withAttributes({ path: '/shop', secure: true })
   */
  withAttributes(attributes: CookieAttributes): CookiesWithJSON<T>;
  /**
   * Returns the same API with other ways to write and read values.
   * @typeParam TConv What the value is, besides a string
   * @example const api = Cookies.withConverter({ read: value => atob(value), write: value => btoa(value) })
   */
  withConverter<TConv = string>(converter: Converter<TConv>): CookiesWithJSON<TConv>;
}
