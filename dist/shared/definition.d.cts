import { W as WriteResult, I as InsecureAttributes, S as SecureAttributes, n as CookieAttributes, L as ListenOptions, m as Jar, A as AsyncJar } from './verbs.cjs';
import { C as Codec, E as Encoding } from './schema.cjs';

/** The value of a definition's option `chunked`. Import it; you need not call it. */
interface Chunked {
    (jar: never, name: string, encoding: never): object;
    /** Only the compiler looks at it: no other function passes for this one. */
    readonly '~chunked': true;
}
/**
 * Lets a definition split a large value over several cookies.
 *
 * @example
 * const draft = defineCookie('draft', { chunked, default: '' })
 */
declare const chunked: Chunked;

/** The types of the option `was`: an older definition, and what `moved` makes of it. */
/** What `moved` needs of an older definition. */
interface Older {
    /** The cookie's name. */
    readonly name: string;
    /** The definition, as it was given. */
    readonly definition: object;
    /** The default value, or `undefined` without one. */
    readonly default: unknown;
}
/**
 * The value of a definition's option `was`: what `moved` returns.
 *
 * @typeParam T What the older cookie's value becomes
 * @typeParam U What the new cookie's value must be; unknown if a function converts the value
 */
interface Moved<T, U = unknown> {
    (jar: never, name: never, slot: never, encode: (value: T) => U, report: never): unknown;
    /** Only the compiler looks at it: no other function passes for what `moved` returns. */
    readonly '~moved': true;
}

/** The types of `defineCookie`: a definition, and the defined cookie. */

/** A consent: it keeps defined cookies back until their category is allowed. `createConsent` of `gingersnap/consent` creates one. */
interface Guard {
    /** Checks whether a category is allowed. */
    readonly allows: (category: never) => boolean;
    /** Takes the consent back. */
    readonly withdraw: (...categories: never[]) => WriteResult;
}
interface Meaning<T> {
    /** How the value becomes text, and back. Anything that is not a codec throws `attribute`. @default none: the value is a string */
    readonly codec?: Codec<T> | undefined;
    /** How text becomes what a cookie can hold, and back. @default the encoding of the jar: percent */
    readonly encoding?: Encoding | undefined;
    /**
     * Whether the cookie is hidden from scripts, so that only a server can use it. On a page `get` never sees it, and `set` and `remove`
     * throw `attribute`.
     * @default false
     * @example defineCookie('session', { httpOnly: true }).on(serverJar(request))
     */
    readonly httpOnly?: boolean | undefined;
    /** What the cookie is for, as the privacy policy says it: `'Keeps what you put into the cart'`. @default none */
    readonly purpose?: string | undefined;
    /** The cookie's category of consent. With a `consent` it is required: without it `attribute` is thrown. @default none */
    readonly category?: string | undefined;
    /**
     * Keeps the cookie only while the visitor allows its category. While the category is undecided or denied `set` writes nothing and
     * returns `consent`, and the cookie is not read. `get`, `update`, `watch` and `subscribe` see a value that is held; `has` does not.
     * @default none: the cookie needs no consent
     * @example defineCookie('theme', { consent, category: 'preferences', purpose: 'Keeps the colours you chose' })
     */
    readonly consent?: Guard | undefined;
    /**
     * What happens to a value that is set while the category is not allowed. `'hold'` keeps the last value in this page's memory, where
     * `get` and `watch` see it, and writes it as soon as the visitor allows the category. `'drop'` forgets it. Any other value throws `attribute`.
     * @default 'hold'
     * @example defineCookie('seen', { consent, category: 'analytics', whenDenied: 'drop' })
     */
    readonly whenDenied?: 'hold' | 'drop' | undefined;
    /**
     * Splits a large value over several cookies: `name.0`, and pieces whose names change with each write. A reader finds the whole old value
     * or the whole new one, even if two tabs write at the same time or the page dies in between. `set` returns `rejected` if another
     * writer has replaced the value meanwhile. Old pieces are removed by the next write, after a minute at the earliest. Import it from
     * `gingersnap`; `true` throws `attribute`.
     * @default none: the value is kept in one cookie
     * @example defineCookie('draft', { chunked, default: '' })
     */
    readonly chunked?: Chunked | undefined;
    /**
     * Takes over the value of an older definition: `moved(older, map?)`, imported from `gingersnap`. The first read on a jar without this
     * cookie writes the older one's value, then removes the older cookie. Anything else throws `attribute`.
     * @default none: no older cookie is looked for
     * @example defineCookie('lang', { was: moved(defineCookie('language')) })
     */
    readonly was?: Moved<NoInfer<T>, NoInfer<T>> | undefined;
    /**
     * Is called with the error and the text when the cookie's text fails to decode or the schema refuses it: once for each such text. The
     * value falls back to the default, and the cookie stays as it is. It also gets what `init`, or the function in `was`, has thrown, with
     * the older cookie's text or `''`. An error thrown here is reported as uncaught, and the read goes on.
     * @default none: such text is ignored
     * @example defineCookie('cart', { codec: json(cart), onInvalid: (error, text) => console.warn(text, error) })
     */
    readonly onInvalid?: ((error: unknown, raw: string) => void) | undefined;
}
/** @inline */
interface SecureDefinition<T> extends SecureAttributes, Meaning<T> {
}
/** @inline */
interface InsecureDefinition<T> extends InsecureAttributes, Meaning<T> {
}
/**
 * A cookie's codec, lifetime, scope and meaning. An unknown option throws `attribute`.
 *
 * @typeParam T What the cookie's value is
 */
type Definition<T> = (InsecureDefinition<T> | SecureDefinition<T>) & WithCodec<T>;
/** A value that is not any string needs a codec. @inline */
type WithCodec<T> = string extends T ? unknown : {
    /** Turns the value into text and back. */
    readonly codec: Codec<NoInfer<T>>;
};
/** What a definition states, whatever its value. */
type Stated = Omit<Definition<unknown>, 'codec' | 'was'>;
/**
 * A cookie that is defined once and used everywhere.
 *
 * @typeParam T What the cookie's value is; it includes `undefined` if the cookie has no default
 */
interface DefinedCookie<T> {
    /** The cookie's name. */
    readonly name: string;
    /** The definition, as it was given. */
    readonly definition: Definition<Exclude<T, undefined>>;
    /** The default value, or `undefined` without one. It is a frozen copy, or a new copy each time if it can't be frozen. */
    readonly default: T;
    /**
     * Reads the value, and returns the default if there is no cookie or its text is not valid. Never throws. While the text is the same you
     * get the same object. Plain objects and arrays are frozen. A value that can't be frozen (a Date, a Map) belongs to this jar, and is
     * created anew if you change it. If the read finds a change that the watchers don't know yet, they are called a moment later.
     *
     * @example
     * const items = cart.get() // Item[]
     */
    readonly get: () => T;
    /**
     * Writes the value with the definition's attributes; the options win over them. Throws and returns what `set` of the jar does.
     *
     * @example
     * cart.set([...cart.get(), item])
     */
    readonly set: (value: Exclude<T, undefined>, options?: CookieAttributes) => WriteResult;
    /**
     * Writes the value that the function returns. It gets the present value, which is frozen: return another object. The function is
     * synchronous: a Promise throws `codec`, and nothing is written.
     *
     * @example
     * cart.update(items => [...items, item])
     */
    readonly update: (change: (value: T) => Exclude<T, undefined>, options?: CookieAttributes) => WriteResult;
    /**
     * Removes the cookie of the scope that `set` writes to.
     *
     * @example
     * cart.remove()
     */
    readonly remove: () => WriteResult;
    /**
     * Checks whether the cookie is there, valid or not. Never throws.
     *
     * @example
     * if (!consent.has()) ask()
     */
    readonly has: () => boolean;
    /**
     * Writes the present text again, unchanged, so that the lifetime starts anew. Returns `rejected` if there is no cookie.
     *
     * @example
     * session.touch()
     */
    readonly touch: () => WriteResult;
    /**
     * Calls the listener with the new and the previous value whenever the value changes.
     *
     * @returns stops the listener; a second call is harmless
     * @example
     * theme.watch(value => apply(value), { signal })
     */
    readonly watch: (listener: (value: T, oldValue: T) => void, options?: ListenOptions) => () => void;
    /**
     * Calls the listener with the value now, and whenever it changes. Objects and arrays are copies, which the listener may change and write
     * back. This is Svelte's store contract: `$theme` works in Svelte, also `$prefs.name = 'x'`, and `from(theme)` in Solid.
     *
     * @returns stops the listener; a second call is harmless
     * @example
     * const stop = theme.subscribe(value => apply(value))
     */
    readonly subscribe: (listener: (value: T) => void) => () => void;
    /**
     * Returns the same definition on another jar: a server's, an extension's or a test's. Anything but a jar throws `attribute`.
     *
     * @example
     * theme.on(serverJar(request)).get()
     */
    readonly on: {
        (jar: Jar): DefinedCookie<T>;
        (jar: AsyncJar): AsyncDefinedCookie<T>;
    };
}
/**
 * A defined cookie on an asynchronous jar.
 *
 * @typeParam T What the cookie's value is; it includes `undefined` if the cookie has no default
 */
interface AsyncDefinedCookie<T> extends Pick<DefinedCookie<T>, 'name' | 'definition' | 'default' | 'on'> {
    /** Reads the value, as {@link DefinedCookie}'s `get` does. Never rejects. */
    readonly get: () => Promise<T>;
    /** Writes the value, and reads it back before the promise resolves. Writes are carried out in the order of their calls. */
    readonly set: (value: Exclude<T, undefined>, options?: CookieAttributes) => Promise<WriteResult>;
    /**
     * Writes the value that the function returns. Updates run one after the other: on one page, and on all pages of the origin if the browser
     * has Web Locks (https). A page of a sub-domain shares the cookies but not the locks, so the later write wins.
     */
    readonly update: (change: (value: T) => Exclude<T, undefined>, options?: CookieAttributes) => Promise<WriteResult>;
    /** Removes the cookie of the scope that `set` writes to. */
    readonly remove: () => Promise<WriteResult>;
    /** Checks whether the cookie is there, valid or not. Never rejects. */
    readonly has: () => Promise<boolean>;
    /** Writes the present text again, so that the lifetime starts anew. */
    readonly touch: () => Promise<WriteResult>;
    /** Calls the listener with the new and the previous value whenever the value changes. */
    readonly watch: (listener: (value: T, oldValue: T) => void, options?: ListenOptions) => () => void;
    /** Calls the listener with the value as soon as it has been read, and whenever it changes. Objects and arrays are copies of its own. */
    readonly subscribe: (listener: (value: T) => void) => () => void;
}

export { chunked as c };
export type { AsyncDefinedCookie as A, Chunked as C, DefinedCookie as D, Guard as G, Moved as M, Older as O, Stated as S, Definition as a };
