import { E as Encoding, C as Codec, a as StandardIssue } from './schema.cjs';
import { A as AbortSignalLike } from './abort-signal-like.cjs';

/** The attributes of a cookie: lifetime, scope and protection. */
/** A duration: `'90s'`, `'30m'`, `'12h'`, `'7d'` or `'4w'`. */
type Duration = `${number}${'s' | 'm' | 'h' | 'd' | 'w'}`;
interface CommonAttributes {
    /**
     * When the cookie expires: a Date, a number of **days** from now, or a {@link Duration} from now. A past date removes the cookie.
     * Browsers keep a cookie for 400 days at most, and Safari keeps a cookie written by a script for 7 days.
     * An invalid Date, NaN, an invalid Duration or more than 100 years of days throws `expiry`.
     * @default none: the cookie expires with the browser's session
     * @example set('theme', 'dark', { expires: '30d' })
     */
    readonly expires?: Date | number | Duration | undefined;
    /**
     * The lifetime in **seconds**. It wins over `expires`. 0 or less removes the cookie. NaN and Infinity throw `expiry`.
     * @default none: `expires` decides
     * @example set('token', text, { maxAge: 900 })
     */
    readonly maxAge?: number | undefined;
    /**
     * The path whose pages see the cookie, with all paths below it. A path that does not start with `/` throws `attribute`.
     * @default '/'
     * @example set('cart', 'empty', { path: '/shop' })
     */
    readonly path?: string | undefined;
    /**
     * The domain that sees the cookie, with all its sub-domains: this page's host or a parent of it. Any other domain is refused with
     * `domain`, and an invalid one throws `attribute`.
     * @default none: only this host sees the cookie
     * @example set('theme', 'dark', { domain: 'example.com' })
     */
    readonly domain?: string | undefined;
    /**
     * Which cookies Chromium evicts first when a site has too many. Other browsers ignore it. Any other value throws `attribute`.
     * @default none: Chromium treats it as 'medium'
     * @example set('session', text, { priority: 'high' })
     */
    readonly priority?: 'low' | 'medium' | 'high' | undefined;
}
/** The attributes of a cookie that may be Secure; see {@link CookieAttributes}. */
interface SecureAttributes extends CommonAttributes {
    /**
     * Whether the cookie is only sent over https. On a page that is not trustworthy the write is refused with `insecure`.
     * @default true if the page is https, and for `__Secure-`, `__Host-`, `sameSite: 'none'` and `partitioned`
     * @example set('theme', 'dark', { secure: true })
     */
    readonly secure?: true | undefined;
    /**
     * Which requests from other sites carry the cookie: top-level navigations (`'lax'`), none (`'strict'`) or all (`'none'`, which is
     * always Secure). Any other value throws `attribute`.
     * @default 'lax'
     * @example set('widget', 'open', { sameSite: 'none' })
     */
    readonly sameSite?: 'lax' | 'strict' | 'none' | undefined;
    /**
     * Whether each site that embeds this page gets a cookie of its own (CHIPS). Such a cookie is always Secure.
     * @default false
     * @example set('widget', 'open', { sameSite: 'none', partitioned: true })
     */
    readonly partitioned?: boolean | undefined;
}
/** The attributes of a cookie that is not Secure; see {@link CookieAttributes}. */
interface InsecureAttributes extends CommonAttributes {
    /** False: the cookie is sent over plain http, too. */
    readonly secure: false;
    /** Which requests from other sites carry the cookie. `'none'` needs Secure, and throws `attribute` here. @default 'lax' */
    readonly sameSite?: 'lax' | 'strict' | undefined;
    /** False: a partitioned cookie needs Secure. @default false */
    readonly partitioned?: false | undefined;
}
/** The attributes of a cookie. There are two forms, because `sameSite: 'none'` and `partitioned` need Secure. */
type CookieAttributes = InsecureAttributes | SecureAttributes;

/** The value of `remove`'s option `everywhere`. Import it; you need not call it. */
interface Everywhere {
    (jar: never, attributes: never): readonly unknown[];
    /** Only the compiler looks at it: no other function passes for this one. */
    readonly '~everywhere': true;
}
/**
 * Lets `remove` also try each path above this page and each domain above this host, partitioned and not: the 16 shortest paths, and the 7
 * widest domains beside the host alone.
 *
 * @example
 * remove('old', { everywhere })
 */
declare const everywhere: Everywhere;

/** The options of the verbs: attributes, codec and encoding together. All are closed: a typo does not compile. */

interface Encoded {
    /**
     * How text becomes what a cookie can hold, and back.
     * @default percent, or the encoding of the jar
     * @example get('prefs', { encoding: raw })
     */
    readonly encoding?: Encoding | undefined;
}
interface Untyped extends Encoded {
    /** Leave it out: the value is a string. */
    readonly codec?: undefined;
}
interface Typed<T> extends Encoded {
    /** How the value becomes text, and back. Text that it refuses reads as `undefined`; a value that it refuses throws `codec`. @example get('visits', { codec: number }) */
    readonly codec: Codec<T>;
}
/** The options of `get` for a string. */
interface ReadOptions extends Untyped {
}
/**
 * The options of `get` for any other value: `{ codec: number }`.
 *
 * @typeParam T What the cookie's value is
 */
interface TypedReadOptions<T> extends Typed<T> {
}
/** @inline */
interface SecureTextOptions extends SecureAttributes, Untyped {
}
/** @inline */
interface InsecureTextOptions extends InsecureAttributes, Untyped {
}
/** @inline */
interface SecureTypedOptions<T> extends SecureAttributes, Typed<T> {
}
/** @inline */
interface InsecureTypedOptions<T> extends InsecureAttributes, Typed<T> {
}
/** The options of `set` for a string. An unknown option throws `attribute`. */
type SetOptions = InsecureTextOptions | SecureTextOptions;
/**
 * The options of `set` for any other value: `{ codec: number, expires: '7d' }`. An unknown option throws `attribute`.
 *
 * @typeParam T What the cookie's value is
 */
type TypedSetOptions<T> = InsecureTypedOptions<T> | SecureTypedOptions<T>;
interface Http {
    /**
     * Whether the cookie is hidden from scripts. Only a server can write such a cookie: on a page it throws `attribute`.
     * @default false; true for `__Http-` and `__Host-Http-`, which need it
     * @example jar.set('session', token, { httpOnly: true, expires: '7d' })
     */
    readonly httpOnly?: boolean | undefined;
}
/** @inline */
interface SecureServerTextOptions extends SecureTextOptions, Http {
}
/** @inline */
interface InsecureServerTextOptions extends InsecureTextOptions, Http {
}
/** @inline */
interface SecureServerTypedOptions<T> extends SecureTypedOptions<T>, Http {
}
/** @inline */
interface InsecureServerTypedOptions<T> extends InsecureTypedOptions<T>, Http {
}
/** The options of a server's `set` for a string, `httpOnly` among them. */
type ServerSetOptions = InsecureServerTextOptions | SecureServerTextOptions;
/**
 * The options of a server's `set` for any other value, `httpOnly` among them.
 *
 * @typeParam T What the cookie's value is
 */
type TypedServerSetOptions<T> = InsecureServerTypedOptions<T> | SecureServerTypedOptions<T>;
/**
 * The prefix among a jar's default options.
 *
 * @inline
 */
interface Prefixed {
    /**
     * The beginning of each of this jar's names. The jar adds it to each name that it writes, and sees no other cookies. You pass and get
     * names without it. Messages and a consent's inventory have the full name. `__Host-` and `__Secure-` may be the prefix: an option that
     * breaks their rules throws `prefix`. Anything but letters, digits, `_`, `-`, `.` and the few other characters that a name may be written
     * with throws `attribute`.
     * @default none: the jar sees all names
     * @example createJar(documentStore(), { prefix: 'app_' }).set('theme', 'dark') // app_theme=dark
     */
    readonly prefix?: string | undefined;
}
/** A jar's default options. Those of a call win over them. */
type JarAttributes = SetOptions & Prefixed;
/** The options of `remove`: the scope that the cookie was set with. An unknown option throws `attribute`. */
interface RemoveOptions {
    /** The path that it was set with. A path that does not start with `/` throws `attribute`. @default '/' */
    readonly path?: string | undefined;
    /** The domain that it was set with. @default none: it was set for this host only */
    readonly domain?: string | undefined;
    /** Whether it is Secure. @default as `set` would write it */
    readonly secure?: boolean | undefined;
    /** The `sameSite` that it was set with. @default 'lax' */
    readonly sameSite?: 'lax' | 'strict' | 'none' | undefined;
    /** Whether it was set as `partitioned`. @default false */
    readonly partitioned?: boolean | undefined;
    /**
     * Also tries each path above this page and each domain above this host, partitioned and not. Import it from `gingersnap`; `true`
     * throws `attribute`.
     * @default none: only the scope given here
     * @example remove('old', { everywhere })
     */
    readonly everywhere?: Everywhere | undefined;
}

/** What went wrong: the codes, what was found, the message made of it, and the error that is thrown for misuse. */

/** The codes of errors that are thrown: the code is wrong. Each has an entry in docs/errors.md. */
type MisuseCode = 'name' | 'expiry' | 'attribute' | 'prefix' | 'codec';
/** The codes of refusals that are returned: they depend on the value, the page, the browser or the visitor. Each has an entry in docs/errors.md. */
type RefusalCode = 'size' | 'value' | 'insecure' | 'domain' | 'blocked' | 'scope' | 'full' | 'consent' | 'rejected';
/**
 * The error of a mistake in the code. It is thrown before anything is written. Refusals that depend on the value, the page, the browser or
 * the visitor are never thrown: `set` and `remove` return them.
 *
 * @example
 * try {
 *   set(name, 'dark')
 * } catch (error) {
 *   if (isCookieError(error) && error.code === 'name') rename()
 * }
 */
declare class CookieError extends Error {
    /** Which rule was broken. */
    readonly code: MisuseCode;
    /** The cookie's name, as it was given. */
    readonly cookieName: string;
    /** What the codec threw; `undefined` for the other codes. */
    readonly cause: unknown;
    /** Only the library makes these errors: nothing else is accepted here. */
    constructor(cookieName: never, fault: never);
}
/**
 * Checks whether `error` is a {@link CookieError}. It also recognises one of another frame or of a second copy of this library, which
 * `instanceof` does not.
 *
 * @example
 * if (isCookieError(error)) console.warn(error.code)
 */
declare const isCookieError: (error: unknown) => error is CookieError;

/** What became of a write. */

/**
 * The result of `set` and `remove`: it depends on the value, the page, the browser or the visitor. On a page the result is computed lazily:
 * the first look at `ok` reads the cookie back, and you only pay for that if you look. All other results are plain data.
 *
 * @example
 * const result = set('theme', 'dark')
 * if (!result.ok) console.warn(result.code, result.message)
 */
type WriteResult = {
    /** True: the cookie is as you asked for, there or gone. */
    readonly ok: true;
    /** Left out: the write was not refused. */
    readonly code?: undefined;
    /** Left out: the write was not refused. */
    readonly message?: undefined;
    /** Left out: the write was not refused. */
    readonly issues?: undefined;
} | {
    /** False: the write was refused. */
    readonly ok: false;
    /** Why it was refused. */
    readonly code: RefusalCode;
    /** A sentence for developers, with the cookie's name. It may change from version to version, so don't show it to visitors. */
    readonly message: string;
    /** The schema's issues with the value. @default none: no schema refused it */
    readonly issues?: readonly StandardIssue[] | undefined;
};

/** The types of `removeAll`: what it matches, and the verb. */

/** A defined cookie, as `defineCookie` creates it. */
interface RemovableCookie {
    /** The cookie's name. */
    readonly name: string;
    /** The definition, as it was given. */
    readonly definition: object;
    /** Removes the cookie of the scope that `set` writes to. */
    readonly remove: () => unknown;
}
/** What `removeAll` removes: a function over the names, the beginning of names, or defined cookies. */
type RemoveMatch = ((name: string) => boolean) | string | RemovableCookie | readonly RemovableCookie[];
/** Removes all cookies that match. */
interface RemoveAll {
    /**
     * Removes all cookies whose names match: a function over the names, as `getAll` gives them; the beginning of the names; or defined cookies,
     * each by its own `remove` in this jar, so that a chunked one goes whole. `options` are those of `remove`; over a defined cookie's own
     * scope they win. A removal needs no consent. Anything else as `match`, and an invalid option, throws `attribute` before a cookie is
     * removed. If your function throws, `removeAll` throws the same.
     *
     * @returns the names that matched and are still there: they were set with another path or domain, or can't be removed from here
     * @example
     * removeAll(() => true, { everywhere })
     * removeAll('app_')
     * removeAll([theme, cart])
     */
    (match: RemoveMatch, options?: RemoveOptions): readonly string[];
}
/** Removes all cookies that match, by promise. */
interface AsyncRemoveAll {
    /**
     * Removes all cookies that match, as {@link RemoveAll} does. Rejects where that throws.
     *
     * @returns the names that matched and are still there
     * @example
     * await removeAll('app_')
     */
    (match: RemoveMatch, options?: RemoveOptions): Promise<readonly string[]>;
}

/** A change of one cookie, as the page sees it. */
interface Change {
    /** The cookie's name. */
    readonly name: string;
    /** Its text now, as `get` reads it; `undefined` if the cookie is gone. */
    readonly value: string | undefined;
    /** Its text before; `undefined` if there was no cookie. */
    readonly oldValue: string | undefined;
}

/** Trigger, read, compare, notify: a trigger only says that cookies may have changed; what differs from the last read is reported. */

/** How long a listener is called, and how often a page looks for changes. */
interface ListenOptions {
    /** Stops the listener when it is aborted. @default none: only the returned function stops it */
    readonly signal?: AbortSignalLike | undefined;
    /**
     * How often a visible page looks for changes, in **milliseconds**, in a browser without CookieStore. The shortest interval of all
     * listeners counts. With Infinity the page looks only when another event gives it a reason to.
     * @default 1000
     * @example onChange(listener, { interval: 5000 })
     */
    readonly interval?: number | undefined;
}

/** Which cookies a listener is called for, and how long. */
interface ChangeOptions extends ListenOptions {
    /** The name, or the names, of the cookies. @default all cookies */
    readonly name?: string | readonly string[] | undefined;
}
/** Calls a listener for each cookie that changes. */
interface OnChange {
    /**
     * Calls a listener for each cookie that changes, with its name, its value and its value before: your own writes (before `set` returns or
     * its promise resolves), those of other scripts, tabs and the server, and the ends of lifetimes that were set here. A write that leaves
     * the value as it is reports nothing. A hidden page does not look for changes; it looks when it is shown again. A listener that is not
     * a function, or an option of the wrong type, throws a TypeError.
     *
     * @returns stops the listener; a second call is harmless
     * @example
     * const stop = onChange(({ name, value, oldValue }) => console.log(name, value, oldValue), { name: ['theme', 'lang'] })
     * stop()
     */
    (listener: (change: Change) => void, options?: ChangeOptions): () => void;
}

/** The verbs as types. Each text stands once, at the call signature: an editor shows it where a verb of any jar is called. */

/** Reads a cookie. */
interface Get {
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
    <T>(name: string, options: TypedReadOptions<T>): T | undefined;
    (name: string, options?: ReadOptions): string | undefined;
}
/** Reads all cookies. */
interface GetAll {
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
interface Has {
    /**
     * Checks whether a cookie of this name is visible here. Never throws.
     *
     * @example
     * if (!has('seen')) console.log('Welcome')
     */
    (name: string): boolean;
}
/** Writes a cookie. */
interface Set {
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
interface Remove {
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
interface Available {
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
interface Jar {
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
interface AsyncGet {
    /**
     * Reads a cookie, as {@link Get} does. Never rejects.
     *
     * @typeParam T What the cookie's value is
     * @example
     * await get('theme') // string | undefined
     * await get('cart', { codec: json<string[]>() }) // string[] | undefined
     */
    <T>(name: string, options: TypedReadOptions<T>): Promise<T | undefined>;
    (name: string, options?: ReadOptions): Promise<string | undefined>;
}
/** Reads all cookies, by promise. */
interface AsyncGetAll {
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
interface AsyncHas {
    /**
     * Checks whether a cookie of this name is visible here. Never rejects.
     *
     * @example
     * if (!(await has('seen'))) console.log('Welcome')
     */
    (name: string): Promise<boolean>;
}
/** Writes a cookie, by promise. */
interface AsyncSet {
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
interface AsyncRemove {
    /**
     * Removes a cookie, as {@link Remove} does. Rejects with a CookieError where that throws one.
     *
     * @example
     * await remove('theme')
     */
    (name: string, options?: RemoveOptions): Promise<WriteResult>;
}
/** Checks whether cookies can be kept here, by promise. */
interface AsyncAvailable {
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
interface AsyncJar {
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

export { CookieError as i, isCookieError as l, everywhere as x };
export type { AsyncJar as A, Change as C, Duration as D, Everywhere as E, Get as G, Has as H, InsecureAttributes as I, JarAttributes as J, ListenOptions as L, MisuseCode as M, OnChange as O, Prefixed as P, RefusalCode as R, SecureAttributes as S, TypedReadOptions as T, WriteResult as W, AsyncAvailable as a, AsyncGet as b, AsyncGetAll as c, AsyncHas as d, AsyncRemove as e, AsyncRemoveAll as f, AsyncSet as g, ChangeOptions as h, RemovableCookie as j, RemoveMatch as k, Jar as m, CookieAttributes as n, Available as o, GetAll as p, ReadOptions as q, Remove as r, RemoveAll as s, RemoveOptions as t, Set as u, SetOptions as v, TypedSetOptions as w, ServerSetOptions as y, TypedServerSetOptions as z };
