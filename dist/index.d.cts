import { D as Definition, a as DefinedCookie } from './shared/definition.cjs';
export { A as AsyncDefinedCookie, G as Guard, W as WatchOptions } from './shared/definition.cjs';
import { c as Jar, J as JarAttributes } from './shared/verbs.cjs';
export { A as AsyncJar, C as Change, a as ChangeOptions, d as CookieAttributes, b as CookieError, D as Duration, H as HearOptions, I as InsecureAttributes, M as MisuseCode, O as OnChange, e as ReadOptions, R as RefusalCode, f as RemoveOptions, S as SecureAttributes, g as SetOptions, T as TypedReadOptions, h as TypedSetOptions, W as WriteResult, i as isCookieError } from './shared/verbs.cjs';
import { b as Store } from './shared/store.cjs';
export { B as Before, R as Read, S as Setting, a as Site } from './shared/store.cjs';
import { E as Encoding, C as Codec } from './shared/codec.cjs';
import { S as StandardSchema } from './shared/schema.cjs';
export { a as StandardIssue, b as StandardResult } from './shared/schema.cjs';

/** Defines a cookie: with a default its value is never undefined. */
interface DefineCookie {
    <T = string>(name: string, definition: Definition<T> & {
        /** The value where there is none, or none that is valid. */
        readonly default: NoInfer<T>;
    }): DefinedCookie<T>;
    <T = string>(name: string, definition?: Definition<T> & {
        /** Left out, or undefined: the value is undefined where there is none, or none that is valid. */
        readonly default?: NoInfer<T> | undefined;
    }): DefinedCookie<T | undefined>;
}

/**
 * The cookie's value: the most specific one where there are several of the name. Never throws.
 * `undefined` where there is none, and where the codec refuses what stands there; malformed percent-encoding comes back as it stands.
 *
 * @example
 * get('theme') // string | undefined
 * get('cart', { codec: json<Item[]>() }) // Item[] | undefined
 */
declare const get: Jar['get'];
/**
 * All cookies by name, in a frozen object without prototype, which is the same one while the jar is unchanged; or, for one name,
 * every duplicate, the most specific first. Never throws; empty where there is nothing.
 *
 * @example
 * getAll() // { theme: 'dark', lang: 'de' }
 * getAll('theme') // ['dark']
 */
declare const getAll: Jar['getAll'];
/**
 * Whether a cookie of this name is visible here. Never throws.
 *
 * @example
 * if (!has('seen')) welcome()
 */
declare const has: Jar['has'];
/**
 * Writes a cookie. Throws a {@link CookieError}, before anything is written, for what would fail in every browser;
 * what this page, browser or visitor refuses is in the answer, which is worked out when its `ok` is asked.
 *
 * @example
 * set('theme', 'dark', { expires: '30d' })
 * if (!set('visits', 12, { codec: number }).ok) tell()
 */
declare const set: Jar['set'];
/**
 * Removes a cookie of the scope it was set with: path `/` and this host where not said otherwise. `ok` where it is gone afterwards,
 * also where it never was; `scope` where it is still visible, set with another path or domain.
 *
 * @example
 * remove('theme')
 * remove('old', { everywhere: true })
 */
declare const remove: Jar['remove'];
/**
 * Whether this page can keep cookies at all: false in a sandboxed frame, where the visitor has switched them off, and where there is
 * no document. Writes and removes a cookie where none is visible, since nothing else tells. Never throws.
 *
 * @example
 * if (!available()) showNotice()
 */
declare const available: Jar['available'];
/**
 * Calls the listener for each cookie that changes, with its name, its value now and the one before: own writes (before `set` returns),
 * other scripts, other tabs, the server's, and the ends of lifetimes that were set here. A write that leaves the value as it is tells
 * nothing. While the page is hidden nothing is looked for; when it is shown again, it is.
 * A listener that is not a function, or an option of the wrong type, throws a TypeError.
 *
 * @returns stops listening; calling it twice is harmless
 * @example
 * const stop = onChange(({ name, value, oldValue }) => {}, { name: ['theme', 'lang'] })
 * onChange(({ value }) => show(value), { name: 'theme', signal: controller.signal })
 */
declare const onChange: Jar['onChange'];
/**
 * The widest domain that this page may set cookies on, found by trying, and known from then on: `'example.co.uk'` on
 * `www.example.co.uk`. Leaves nothing behind. Undefined where there is none: on an address, on `localhost`, where no cookies are kept;
 * the next call then tries again.
 *
 * @example
 * set('theme', 'dark', { domain: rootDomain() }) // for all sub-domains
 */
declare const rootDomain: () => string | undefined;
/**
 * Defines a cookie once, for every place that reads or writes it: its codec, default, lifetime, scope and purpose. With a default its
 * value is never undefined.
 *
 * @example
 * const cart = defineCookie('cart', {
 *   codec: json<Item[]>(), default: [], expires: '30d',
 *   purpose: 'Keeps what you put into the cart', category: 'preferences',
 * })
 * cart.update(items => [...items, item])
 */
declare const defineCookie: DefineCookie;

/**
 * The verbs over another store, or with other attributes by default. What has no functions `read`, `write` and `site` throws a TypeError.
 *
 * @example
 * const jar = createJar(documentStore(), { path: '/shop', encoding: raw })
 * jar.set('cart', 'empty')
 */
declare const createJar: (store: Store, attributes?: JarAttributes) => Jar;

/** The page's cookies, as `document.cookie` has them. */

/**
 * The store behind the verbs of the main entry: a document's cookies. Without a document, in Node or a worker, it reads as empty.
 *
 * @param page Another document than this page's, such as a frame's.
 * @example
 * const frames = createJar(documentStore(frame.contentDocument!), { path: '/embedded' })
 */
declare const documentStore: (page?: Document) => Store;

/**
 * Percent-encoding. Writes RFC 6265's cookie-octets bare, but for `%`, and for `+` and `&`, which Rack, Rails and CGI.pm misread;
 * everything else as the `%XX` of its UTF-8 bytes. A lone surrogate makes `set` throw `value`.
 *
 * Reads a value in double quotes as Python's servers mean it (Flask, Django: backslashes and octal), else undoes percent-encoding;
 * malformed percent-encoding comes back as it stands, and `+` stays a plus.
 *
 * @example
 * percent.encode('né & co') // 'n%C3%A9%20%26%20co'
 * percent.decode('"caf\\303\\251"') // 'café', as Flask writes it
 */
declare const percent: Encoding;

/** Text as it stands. */

/**
 * Writes and reads the text as it stands, for servers that decode nothing (Go, Tomcat, Koa, hapi).
 * What a cookie can't hold (controls, `;`, outer blanks, a lone surrogate) makes `set` throw a CookieError with code `'value'`.
 * Non-ASCII text is written as asked, but WebKit cuts it: the answer of `set` then says `rejected`.
 */
declare const raw: Encoding;

/** Values as JSON. */

/**
 * Any JSON value. The string `"123"` and the number `123` both come back as they went in. Text that is no JSON reads as `undefined`,
 * and keys named `__proto__` are left out. What JSON has no form for (`undefined`, a function, a BigInt, a cycle) throws `codec`.
 *
 * With a schema (any Standard Schema: zod, valibot, arktype …) the value is checked both ways: what it refuses reads as `undefined`,
 * or throws `codec` with the `issues` under the error's `cause`. A schema that transforms must accept what it gives.
 *
 * @example
 * set('cart', [{ id: 7, count: 2 }], { codec: json<Item[]>() })
 * get('cart', { codec: json(z.array(item)) }) // Item[] | undefined
 */
declare const json: <T>(schema?: StandardSchema<T>) => Codec<T>;

/** Codecs for single values: each is strict, so that what somebody else left under the name never passes for a value. */

/**
 * A number as its decimal text: `12`, `-0.5`, `1e+21`, `NaN`, `-0`. Any other text reads as `undefined`: `0x1F`, `1_000`, `.5` and ` 12 ` too.
 *
 * @example
 * set('visits', 12, { codec: number })
 * get('visits', { codec: number }) // number | undefined
 */
declare const number: Codec<number>;
/**
 * `true` or `false`, and no other text.
 *
 * @example
 * set('sidebar', false, { codec: boolean })
 */
declare const boolean: Codec<boolean>;
/**
 * A Date as ISO 8601: `2026-11-23T09:00:00.000Z`. An invalid Date throws `codec`; text that is no date, or a time without its zone, reads as `undefined`.
 *
 * @example
 * set('seen', new Date(), { codec: date })
 */
declare const date: Codec<Date>;
/**
 * One of a few words. Any other text reads as `undefined`, any other value throws `codec`.
 *
 * @example
 * const theme = oneOf('dark', 'light')
 * get('theme', { codec: theme }) // 'dark' | 'light' | undefined
 */
declare const oneOf: <T extends string>(...words: readonly T[]) => Codec<T>;

export { Codec, DefinedCookie, Definition, Encoding, Jar, JarAttributes, StandardSchema, Store, available, boolean, createJar, date, defineCookie, documentStore, get, getAll, has, json, number, onChange, oneOf, percent, raw, remove, rootDomain, set };
export type { DefineCookie };
