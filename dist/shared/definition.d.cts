import { S as SecureAttributes, I as InsecureAttributes, d as CookieAttributes, W as WriteResult, H as HearOptions, c as Jar, A as AsyncJar } from './verbs.cjs';
import { C as Codec, E as Encoding } from './codec.cjs';

/** What `defineCookie` takes and gives. */

/** Keeps defined cookies back until they are allowed: `createConsent` of `gingersnap/consent` makes one. */
interface Guard {
    /** For `defineCookie` alone. */
    readonly guard: object;
}
interface Meaning<T> {
    /** Value to text, and back. @default none: the value is a string */
    readonly codec?: Codec<T> | undefined;
    /** Text to what stands in the cookie, and back. @default the jar's: percent */
    readonly encoding?: Encoding | undefined;
    /**
     * Keeps the cookie from scripts, so that it is a server's alone: on a page `get` never sees it, and `set` and `remove` throw `attribute`.
     * @default false
     */
    readonly httpOnly?: boolean | undefined;
    /** What the cookie is for, in the words of the privacy policy: `'Keeps what you put into the cart'`. @default none */
    readonly purpose?: string | undefined;
    /** The category of consent that it belongs to. Needed where there is a `consent`, else `attribute` is thrown. @default none */
    readonly category?: string | undefined;
    /**
     * Keeps the cookie only while the visitor allows its category: undecided or denied, `set` answers `consent` and nothing is written, and
     * `get` gives the default.
     * @default none: it is always kept
     * @example defineCookie('theme', { consent, category: 'preferences', purpose: 'Keeps the colours you chose' })
     */
    readonly consent?: Guard | undefined;
    /**
     * What becomes of a value that is set while the category is not allowed: `'hold'` keeps the last one in this page's memory and writes it when
     * consent comes, `'drop'` forgets it.
     * @default 'hold'
     */
    readonly whenDenied?: 'hold' | 'drop' | undefined;
    /**
     * Splits a large value over several cookies: `name.0`, and pieces with names of their own for each write. A reader finds the old value or
     * the new one, whole, also where two tabs write at the same time or the page dies in between. `set` answers `rejected` where another
     * writer has replaced the value meanwhile. Pieces that nobody needs are removed by the next write, after a minute at the earliest.
     * @default false
     */
    readonly chunked?: boolean | undefined;
    /**
     * Is called once for each text that stands in the cookie but does not decode or does not meet the schema. It reads as the default, and
     * is left where it is. An error that this throws is an uncaught one: the read goes on.
     * @default nobody is told
     */
    readonly onInvalid?: ((error: unknown, raw: string) => void) | undefined;
}
/** @inline */
interface SecureDefinition<T> extends SecureAttributes, Meaning<T> {
}
/** @inline */
interface InsecureDefinition<T> extends InsecureAttributes, Meaning<T> {
}
/** A cookie's codec, lifetime, scope and meaning, said once. */
type Definition<T> = SecureDefinition<T> | InsecureDefinition<T>;
/** Until when a listener hears of one cookie. */
interface WatchOptions extends HearOptions {
}
/** A cookie that is defined once and used everywhere; `undefined` is in `T` where it has no default. */
interface DefinedCookie<T> {
    /** The cookie's name. */
    readonly name: string;
    /** What was said of it. */
    readonly definition: Definition<Exclude<T, undefined>>;
    /** The value where there is none: the default, or undefined. It is a copy: frozen, or one of its own for each who asks. */
    readonly default: T;
    /**
     * The value that the jar shows now, or the default where there is none, or none that is valid. Never throws. While the text is the same
     * it is the same object. Plain objects and arrays are frozen; what can't be frozen, a Date or a Map, is one of this jar's own, and is
     * made anew once somebody has changed it. A read that finds what the watchers have not heard of yet has them called a moment later.
     *
     * @example
     * const items = cart.get() // Item[]
     */
    readonly get: () => T;
    /**
     * Writes the value, with the definition's attributes and these over them. Throws and answers as `set` of the jar does.
     *
     * @example
     * cart.set([...cart.get(), item])
     */
    readonly set: (value: Exclude<T, undefined>, options?: CookieAttributes) => WriteResult;
    /**
     * Writes what the function makes of the value. Return another object: the value itself is frozen.
     *
     * @example
     * cart.update(items => [...items, item])
     */
    readonly update: (change: (value: T) => Exclude<T, undefined>, options?: CookieAttributes) => WriteResult;
    /**
     * Removes the cookie, in the scope that `set` writes it with.
     *
     * @example
     * cart.remove()
     */
    readonly remove: () => WriteResult;
    /**
     * Whether the cookie is there, be it valid or not.
     *
     * @example
     * if (!consent.has()) ask()
     */
    readonly has: () => boolean;
    /**
     * Writes what stands there once more, character for character, so that its lifetime starts anew. Answers `rejected` where there is nothing.
     *
     * @example
     * session.touch()
     */
    readonly touch: () => WriteResult;
    /**
     * Calls the listener when the value has changed, with the new one and the one before.
     *
     * @returns stops it; calling it twice is harmless
     * @example
     * theme.watch(value => apply(value), { signal })
     */
    readonly watch: (listener: (value: T, oldValue: T) => void, options?: WatchOptions) => () => void;
    /**
     * Calls the listener now and on every change: Svelte's store contract, which `$theme` and Solid's `from(theme)` take as it is.
     *
     * @returns stops it; calling it twice is harmless
     * @example
     * const stop = theme.subscribe(value => apply(value))
     */
    readonly subscribe: (listener: (value: T) => void) => () => void;
    /**
     * The same definition on another jar: a server's, an extension's, a test's.
     *
     * @example
     * theme.on(serverJar(request)).get()
     */
    readonly on: {
        (jar: Jar): DefinedCookie<T>;
        (jar: AsyncJar): AsyncDefinedCookie<T>;
    };
}
/** A defined cookie on a jar that answers by promise. */
interface AsyncDefinedCookie<T> extends Pick<DefinedCookie<T>, 'name' | 'definition' | 'default' | 'on'> {
    /** As {@link DefinedCookie}'s `get`. Never rejects. */
    readonly get: () => Promise<T>;
    /** As {@link DefinedCookie}'s `set`, read back when it resolves. Writes are carried out in the order of their calls. */
    readonly set: (value: Exclude<T, undefined>, options?: CookieAttributes) => Promise<WriteResult>;
    /**
     * As {@link DefinedCookie}'s `update`. Updates run one after the other: in one page, and in all pages of the origin where the browser has
     * Web Locks (https). A page of a sub-domain shares cookies but no locks, so there the later write wins.
     */
    readonly update: (change: (value: T) => Exclude<T, undefined>, options?: CookieAttributes) => Promise<WriteResult>;
    /** As {@link DefinedCookie}'s `remove`. */
    readonly remove: () => Promise<WriteResult>;
    /** As {@link DefinedCookie}'s `has`. */
    readonly has: () => Promise<boolean>;
    /** As {@link DefinedCookie}'s `touch`. */
    readonly touch: () => Promise<WriteResult>;
    /** As {@link DefinedCookie}'s `watch`. */
    readonly watch: (listener: (value: T, oldValue: T) => void, options?: WatchOptions) => () => void;
    /** As {@link DefinedCookie}'s `subscribe`; the listener is first called when the value has been read. */
    readonly subscribe: (listener: (value: T) => void) => () => void;
}

export type { AsyncDefinedCookie as A, Definition as D, Guard as G, WatchOptions as W, DefinedCookie as a };
