/** js-cookie's types, by its names (@types/js-cookie 3.0.6), but closed: a misspelt attribute does not compile. */
/** What a cookie is told beside its name and value. Written in the order given, after `path`; what is falsy is left out. */
interface CookieAttributes {
    /**
     * When the cookie ends: a number of **days** from now, or a Date.
     * @default none: the cookie ends with the browser's session
     */
    expires?: number | Date | undefined;
    /** The part of the site that sees the cookie. @default '/' */
    path?: string | undefined;
    /** The domain that sees the cookie, with all its sub-domains. @default none: this host alone */
    domain?: string | undefined;
    /** Keeps the cookie off plain http. @default false */
    secure?: boolean | undefined;
    /** Which requests from other sites carry the cookie. @default none: the browser's own default */
    sameSite?: 'strict' | 'Strict' | 'lax' | 'Lax' | 'none' | 'None' | undefined;
    /** The lifetime in **seconds**, which wins over `expires`. 0 is falsy, and left out: `remove` removes. @default none */
    'max-age'?: number | string | undefined;
    /** Keeps a jar of its own for each site that embeds this page (CHIPS); needs `secure`. @default false */
    partitioned?: boolean | undefined;
    /** Which cookies Chromium evicts first when a site has too many. @default none */
    priority?: 'low' | 'Low' | 'medium' | 'Medium' | 'high' | 'High' | undefined;
}
/** Makes what stands in the cookie from a value; the name is the one that is written, encoded. */
type CookieWriteConverter<T> = (value: string | T, name: string) => string;
/** Makes a value from what stands in the cookie; the name is decoded. Where it throws the cookie is not there. */
type CookieReadConverter<T> = (value: string, name: string) => string | T;
/** How values are written and read; what is not given stays as it was. */
interface Converter<TConv> {
    /** Makes what stands in the cookie. @default percent-encodes what RFC 6265 does not allow */
    write?: CookieWriteConverter<TConv> | undefined;
    /** Makes the value. @default drops double quotes, and undoes percent-encoding */
    read?: CookieReadConverter<TConv> | undefined;
}
/** js-cookie's API, member for member: what a program makes itself of this type, a fake in its tests for one, needs no more than there. */
interface CookiesStatic<T = string> {
    /** What a call's attributes are put over; frozen. */
    readonly attributes: CookieAttributes;
    /** How values are written and read; frozen. */
    readonly converter: {
        /** Makes what stands in the cookie. */
        write: CookieWriteConverter<string>;
        /** Makes the value. */
        read: CookieReadConverter<string>;
    };
    /**
     * Writes a cookie.
     * @returns the text that was written; undefined where there is no document
     * @example Cookies.set('name', 'value', { expires: 7 })
     */
    set(name: string, value: string | T, options?: CookieAttributes): string | undefined;
    /**
     * Reads a cookie: the first one where there are several of the name.
     * @returns undefined where there is none, where the converter throws, and where there is no document
     * @example Cookies.get('name') // 'value'
     */
    get(name: string): string | T | undefined;
    /** Reads all cookies. */
    get(): Record<string, string>;
    /**
     * Removes a cookie, which needs the path and domain that it was set with.
     * @example Cookies.remove('name', { path: '/shop' })
     */
    remove(name: string, options?: CookieAttributes): void;
    /**
     * The same API with other attributes by default, over those that this one has.
     * @example const api = Cookies.withAttributes({ path: '/shop', secure: true })
     */
    withAttributes(attributes: CookieAttributes): CookiesStatic<T>;
    /**
     * The same API with other ways to write and read values.
     * @example const api = Cookies.withConverter({ read: value => atob(value), write: value => btoa(value) })
     */
    withConverter<TConv = string>(converter: Converter<TConv>): CookiesStatic<TConv>;
}
/** The API with js-cookie 2's `getJSON` beside: `Cookies`, and what its `withAttributes` and `withConverter` give. */
interface CookiesWithJSON<T = string> extends CookiesStatic<T> {
    /**
     * Reads a cookie as js-cookie 2 did: what it holds as JSON, or its text where that is none.
     * @example Cookies.getJSON('cart') // [{ id: 1 }]
     */
    getJSON(name: string): any;
    /** Reads all cookies, each as JSON where it is. */
    getJSON(): Record<string, any>;
    /**
     * The same API with other attributes by default, over those that this one has.
     * @example const api = Cookies.withAttributes({ path: '/shop', secure: true })
     */
    withAttributes(attributes: CookieAttributes): CookiesWithJSON<T>;
    /**
     * The same API with other ways to write and read values.
     * @example const api = Cookies.withConverter({ read: value => atob(value), write: value => btoa(value) })
     */
    withConverter<TConv = string>(converter: Converter<TConv>): CookiesWithJSON<TConv>;
}

/**
 * js-cookie 3.0.8's API, call for call: the same text is written, the same values are read. Names such as `toString` are read right,
 * inherited attributes don't get in, numbers as attributes don't throw; and there is `getJSON`, as in js-cookie 2.
 *
 * @example
 * import Cookies from 'gingersnap/js-cookie'
 * Cookies.set('name', 'value', { expires: 7 })
 */
declare const Cookies: CookiesWithJSON & {
    /** By script tag: gives the global `Cookies` back to whoever had it before, and this API to the caller. */
    noConflict?(): CookiesWithJSON;
};

declare namespace Cookies {
    export { Converter, CookieAttributes, CookieReadConverter, CookieWriteConverter, CookiesStatic, CookiesWithJSON };
}

export { Cookies as default };
export type { Converter, CookieAttributes, CookieReadConverter, CookieWriteConverter, CookiesStatic, CookiesWithJSON };
