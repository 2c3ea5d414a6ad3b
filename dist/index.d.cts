import { D as DefineCookie } from './shared/define-cookie.cjs';
export { W as WithCategory } from './shared/define-cookie.cjs';
import { J as JarAttributes, m as Jar } from './shared/verbs.cjs';
export { a as AsyncAvailable, b as AsyncGet, c as AsyncGetAll, d as AsyncHas, A as AsyncJar, e as AsyncRemove, f as AsyncRemoveAll, g as AsyncSet, o as Available, C as Change, h as ChangeOptions, n as CookieAttributes, i as CookieError, D as Duration, E as Everywhere, G as Get, p as GetAll, H as Has, I as InsecureAttributes, L as ListenOptions, M as MisuseCode, O as OnChange, q as ReadOptions, R as RefusalCode, j as RemovableCookie, r as Remove, s as RemoveAll, k as RemoveMatch, t as RemoveOptions, S as SecureAttributes, u as Set, v as SetOptions, T as TypedReadOptions, w as TypedSetOptions, W as WriteResult, x as everywhere, l as isCookieError } from './shared/verbs.cjs';
import { b as Store } from './shared/store.cjs';
export { S as Site, a as StoreInfo } from './shared/store.cjs';
import { O as Older, M as Moved } from './shared/definition.cjs';
export { A as AsyncDefinedCookie, C as Chunked, D as DefinedCookie, a as Definition, G as Guard, c as chunked } from './shared/definition.cjs';
export { S as SetCookie, s as serialize } from './shared/set-cookie.cjs';
import { D as DocumentLike } from './shared/document-like.cjs';
import { E as Encoding, S as StandardSchema, C as Codec } from './shared/schema.cjs';
export { a as StandardIssue, b as StandardResult } from './shared/schema.cjs';
export { A as AbortSignalLike } from './shared/abort-signal-like.cjs';
export { U as UrlLike } from './shared/url-like.cjs';

/** The verbs over a store. */

/**
 * Creates the verbs over another store, or with other default options. A store without the functions `read`, `write` and `site` throws a
 * TypeError; an invalid `prefix` throws a CookieError.
 *
 * @example
 * const jar = createJar(documentStore(), { path: '/shop', prefix: 'app_' })
 * jar.set('cart', 'empty') // writes app_cart
 */
declare const createJar: (store: Store, attributes?: JarAttributes) => Jar;

/** Reads a cookie of this page. */
declare const get: Jar['get'];
/** Reads all cookies of this page by name, or every cookie of one name. */
declare const getAll: Jar['getAll'];
/** Checks whether a cookie of this name is visible on this page. */
declare const has: Jar['has'];
/** Writes a cookie of this page. */
declare const set: Jar['set'];
/** Removes a cookie of this page. */
declare const remove: Jar['remove'];
/** Removes all cookies of this page that match. */
declare const removeAll: Jar['removeAll'];
/** Checks whether this page can keep cookies at all. */
declare const available: Jar['available'];
/** Calls a listener for each cookie of this page that changes. */
declare const onChange: Jar['onChange'];
/**
 * Finds the widest domain that this page may set cookies on, by trying: `'example.co.uk'` on `www.example.co.uk`. The answer is remembered,
 * and no cookie is left behind.
 *
 * @returns `undefined` on an IP address, on `localhost`, and where no cookies can be kept; the next call tries again
 * @example
 * set('theme', 'dark', { domain: rootDomain() }) // for all sub-domains
 */
declare const rootDomain: () => string | undefined;
/** Defines a cookie once, for every place that reads or writes it. */
declare const defineCookie: DefineCookie;

/** The type of `moved`. */
interface MovedFrom {
    /**
     * Lets a definition take over the value of an older one, whose name, codec, encoding, domain or path was another. The first read on a jar
     * without the new cookie reads the old one, writes its value as the new cookie, and then removes the old cookie. If the write is
     * refused, the old cookie stays. The older definition's own `was` and `init` are ignored. Anything but a definition throws `attribute`
     * in `defineCookie`.
     *
     * @typeParam C The older definition
     * @typeParam T What the new cookie's value is
     * @param older The older definition, or an array of them: the first one whose cookie is there is used.
     * @param map Converts the old value. If it throws or returns `undefined`, the old cookie counts as not found; the error goes to
     * `onInvalid`. Without it both values must be of the same type. For an older value of a narrower type write `moved(older, value => value)`.
     * @example
     * const old = defineCookie('prefs', { codec: json<{ theme: 'dark' | 'light' }>() })
     * const theme = defineCookie('theme', {
     *   codec: oneOf('dark', 'light'), default: 'light', was: moved(old, prefs => prefs.theme),
     * })
     */
    <C extends Older, T>(older: C | readonly C[], map: (value: Exclude<C['default'], undefined>) => T | undefined): Moved<T>;
    <C extends Older>(older: C | readonly C[]): Moved<Exclude<C['default'], undefined>, Exclude<C['default'], undefined>>;
}
/** Lets a definition take over the value of an older one. */
declare const moved: MovedFrom;

/**
 * The store behind the verbs of the main entry: a document's cookies. Without a document, in Node or a worker, it reads as empty.
 *
 * @param page Another document than this page's, such as a frame's. A frame of another site has none (`null`): it reads as empty, and `set`
 * returns `blocked`.
 * @example
 * const frames = createJar(documentStore(frame.contentDocument), { path: '/embedded' })
 */
declare const documentStore: (page?: DocumentLike | null) => Store;

/**
 * Percent-encoding, the default. It writes RFC 6265's cookie-octets as they are, and everything else as the `%XX` of its UTF-8 bytes; `%`
 * as well, and `+` and `&`, which Rack, Rails and CGI.pm misread. For a lone surrogate `set` returns `value`.
 *
 * It reads a value in double quotes as Python's servers write it (Flask, Django: backslashes and octal), and decodes any other. Malformed
 * percent-encoding is returned as it is, and `+` stays a plus.
 *
 * @example
 * percent.encode('né & co') // 'n%C3%A9%20%26%20co'
 * percent.decode('"caf\\303\\251"') // 'café', as Flask writes it
 */
declare const percent: Encoding;

/** The encoding that changes nothing. */

/**
 * Writes and reads the text unchanged, for servers that decode nothing (Go, Tomcat, Koa, hapi). For text that a cookie can't hold
 * (control characters, `;`, blanks at the ends, a lone surrogate) `set` returns `value`. Non-ASCII text is written, but WebKit cuts it:
 * there `set` returns `rejected`.
 *
 * @example
 * set('token', 'a=b', { encoding: raw }) // token=a=b
 */
declare const raw: Encoding;

/**
 * Any JSON value. The string `"123"` and the number `123` keep their types. Text that is not JSON reads as `undefined`, and keys named
 * `__proto__` are left out. A value without a JSON form (`undefined`, a function, a BigInt, a Promise, a cycle) throws `codec`.
 *
 * With a schema (any Standard Schema: zod, valibot, arktype …) the value is checked both ways, as JSON gives it back. Text that the schema
 * refuses reads as `undefined`; a value that it refuses is not written, and `set` returns `value` with the schema's `issues`. A Date comes
 * back as text: `z.date()` refuses it, and `z.coerce.date()` takes it. A schema whose output is not assignable to its input does not compile:
 * it could not read what it wrote.
 *
 * @typeParam T What `JSON.parse` gives: no Date, Map or class. It is unchecked without a schema.
 * @typeParam Input What the schema accepts: `T` must be assignable to it
 * @example
 * set('cart', [{ id: 7, count: 2 }], { codec: json<Item[]>() })
 * get('cart', { codec: json(z.array(item)) }) // Item[] | undefined
 */
declare const json: <T extends Input, Input = T>(schema?: StandardSchema<T, Input>) => Codec<T>;

/** Codecs for single values: each is strict, so that what somebody else left under the name never passes for a value. */

/**
 * A number as decimal text: `12`, `-0.5`, `1e+21`, `NaN`, `-0`. Any other text reads as `undefined`: `0x1F`, `1_000`, `.5`, and digits with
 * a space before or after them. A value that is not a number throws `codec`.
 *
 * @example
 * set('visits', 12, { codec: number })
 * get('visits', { codec: number }) // number | undefined
 */
declare const number: Codec<number>;
/**
 * `true` or `false`. Any other text reads as `undefined`, and any other value throws `codec`.
 *
 * @example
 * set('sidebar', false, { codec: boolean })
 */
declare const boolean: Codec<boolean>;
/**
 * A Date as ISO 8601: `2026-11-23T09:00:00.000Z`. An invalid Date throws `codec`. Text that is not a date, such as `2026-02-30`, or has a
 * time without a zone, reads as `undefined`.
 *
 * @example
 * set('seen', new Date(), { codec: date })
 */
declare const date: Codec<Date>;
/**
 * One of a few words. Any other text reads as `undefined`, and any other value throws `codec`.
 *
 * @typeParam T The words
 * @example
 * const theme = oneOf('dark', 'light')
 * get('theme', { codec: theme }) // 'dark' | 'light' | undefined
 */
declare const oneOf: <T extends string = never>(...words: readonly T[]) => Codec<T>;

export { Codec, DefineCookie, DocumentLike, Encoding, Jar, JarAttributes, Moved, Older, StandardSchema, Store, available, boolean, createJar, date, defineCookie, documentStore, get, getAll, has, json, moved, number, onChange, oneOf, percent, raw, remove, removeAll, rootDomain, set };
export type { MovedFrom };
