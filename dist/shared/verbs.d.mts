import { E as Encoding, C as Codec } from './codec.mjs';

/** What a cookie is told beside its name and value. */
/** A span of time: `'90s'`, `'30m'`, `'12h'`, `'7d'`, `'4w'`. */
type Duration = `${number}${'s' | 'm' | 'h' | 'd' | 'w'}`;
interface CommonAttributes {
    /**
     * When the cookie ends: a Date, a number of **days** from now, or a {@link Duration} from now. What lies in the past removes the cookie.
     * Browsers keep no cookie longer than 400 days, and Safari keeps one that a script wrote for 7 days.
     * An invalid Date, NaN, a Duration that does not parse and more than 100 years of days throw `expiry`.
     * @default none: the cookie ends with the browser's session
     * @example set('theme', 'dark', { expires: '30d' })
     */
    readonly expires?: Date | number | Duration | undefined;
    /**
     * The lifetime in **seconds**; wins over `expires`. 0 or less removes the cookie; NaN and Infinity throw `expiry`.
     * @default none: `expires` counts
     * @example set('token', text, { maxAge: 900 })
     */
    readonly maxAge?: number | undefined;
    /**
     * The part of the site that sees the cookie: this path and all below it. Must begin with `/`, else `attribute` is thrown.
     * @default '/'
     */
    readonly path?: string | undefined;
    /**
     * The domain that sees the cookie, with all its sub-domains. One that this page does not belong to is refused with `domain`.
     * @default none: this host alone
     * @example set('theme', 'dark', { domain: 'example.com' })
     */
    readonly domain?: string | undefined;
    /**
     * Which cookies Chromium evicts first when a site has too many. Other browsers drop this attribute.
     * @default none: Chromium takes it as 'medium'
     */
    readonly priority?: 'low' | 'medium' | 'high' | undefined;
}
/** The attributes of a cookie that may be Secure; see {@link CookieAttributes}. */
interface SecureAttributes extends CommonAttributes {
    /**
     * Keeps the cookie off plain http. On a page that is not trustworthy the write is refused with `insecure`.
     * @default true where the page is https, and for `__Secure-`, `__Host-`, `sameSite: 'none'` and `partitioned`
     */
    readonly secure?: true | undefined;
    /**
     * Which requests from other sites carry the cookie: top-level navigations (`'lax'`), none (`'strict'`), all (`'none'`, which is always Secure).
     * @default 'lax'
     */
    readonly sameSite?: 'lax' | 'strict' | 'none' | undefined;
    /**
     * Keeps a jar of its own for each site that embeds this page (CHIPS); always Secure.
     * @default false
     */
    readonly partitioned?: boolean | undefined;
}
/** The attributes of a cookie that is expressly not Secure; see {@link CookieAttributes}. */
interface InsecureAttributes extends CommonAttributes {
    /** Lets plain http carry the cookie. */
    readonly secure: false;
    /** `'none'` needs Secure. @default 'lax' */
    readonly sameSite?: 'lax' | 'strict' | undefined;
    /** Needs Secure. */
    readonly partitioned?: false | undefined;
}
/** What a cookie is told beside its name and value. Two forms, since `sameSite: 'none'` and `partitioned` need Secure. */
type CookieAttributes = SecureAttributes | InsecureAttributes;

/** The options of the verbs: attributes, codec and encoding together. All are closed: a typo does not compile. */

interface Encoded {
    /**
     * Text to what stands in the cookie, and back.
     * @default percent, or what `createJar` was given
     */
    readonly encoding?: Encoding | undefined;
}
interface Untyped extends Encoded {
    /** Left out: the value is a string. */
    readonly codec?: undefined;
}
interface Typed<T> extends Encoded {
    /** Value to text, and back. Where there is none, the value is a string. */
    readonly codec: Codec<T>;
}
/** How `get` reads text. */
interface ReadOptions extends Untyped {
}
/** How `get` reads a value: `{ codec: number }`. */
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
/** How `set` writes text. */
type SetOptions = SecureTextOptions | InsecureTextOptions;
/** How `set` writes a value: `{ codec: number, expires: '7d' }`. */
type TypedSetOptions<T> = SecureTypedOptions<T> | InsecureTypedOptions<T>;
interface Http {
    /**
     * Keeps the cookie from scripts: the page's cookies don't show it.
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
/** How a server's `set` writes text: HttpOnly as well. */
type ServerSetOptions = SecureServerTextOptions | InsecureServerTextOptions;
/** How a server's `set` writes a value: HttpOnly as well. */
type TypedServerSetOptions<T> = SecureServerTypedOptions<T> | InsecureServerTypedOptions<T>;
/** What a jar does where a call does not say otherwise. */
type JarAttributes = SetOptions;
/** Which cookie `remove` removes: the scope that it was set with. */
interface RemoveOptions {
    /** The path that it was set with. @default '/' */
    readonly path?: string | undefined;
    /** The domain that it was set with. @default none: this host alone */
    readonly domain?: string | undefined;
    /** Whether it is Secure. @default as `set` would write it */
    readonly secure?: boolean | undefined;
    /** As it was set with. @default 'lax' */
    readonly sameSite?: 'lax' | 'strict' | 'none' | undefined;
    /** Whether it is in the jar of the embedding site. @default false */
    readonly partitioned?: boolean | undefined;
    /**
     * Also tries each path above this page and each domain above this host, partitioned and not.
     * @default false
     * @example remove('old', { everywhere: true })
     */
    readonly everywhere?: boolean | undefined;
}

/** What went wrong: the error that is thrown for misuse, and the codes of both kinds. */
/** What is wrong in every browser, and so is thrown. Each has its entry in docs/errors.md. */
type MisuseCode = 'name' | 'value' | 'size' | 'expiry' | 'attribute' | 'prefix' | 'codec';
/** What this page, this browser or this visitor refuses, and so is answered. Each has its entry in docs/errors.md. */
type RefusalCode = 'insecure' | 'domain' | 'blocked' | 'scope' | 'full' | 'consent' | 'rejected';
/**
 * Thrown before anything is written when a call would fail in every browser on every page.
 * What only this page, browser or visitor refuses is never thrown: `set` and `remove` return it.
 *
 * @example
 * try {
 *   set('theme', text)
 * } catch (error) {
 *   if (isCookieError(error) && error.code === 'size') shorten()
 * }
 */
declare class CookieError extends Error {
    /** Which rule was broken. */
    readonly code: MisuseCode;
    /** The cookie's name, as it was given. */
    readonly cookieName: string;
    /** What the codec, the schema or the encoding threw; undefined for the other codes. */
    readonly cause: unknown;
    constructor(code: MisuseCode, cookieName: string, reason: string, cause?: unknown);
}
/**
 * Whether `error` is a {@link CookieError}, also one of another frame or of a second copy of this library,
 * which `instanceof` does not see.
 */
declare const isCookieError: (error: unknown) => error is CookieError;

/** What became of a write: told by rule where a rule knows it, else by reading the cookie back, once somebody asks. */

/**
 * The answer of `set` and `remove`. `ok` is a getter: where no rule has told already, the first look at it reads the cookie back
 * and keeps what it finds. It is the answer for the moment of asking, so ask at once; who does not ask does not pay.
 *
 * @example
 * const result = set('theme', 'dark')
 * if (!result.ok) console.warn(result.code, result.message)
 */
type WriteResult = {
    /** The cookie is as it was asked for: there, or gone. */
    readonly ok: true;
    /** Left out: nothing was refused. */
    readonly code?: undefined;
    /** Left out: there is nothing to say. */
    readonly message?: undefined;
} | {
    /** The write was refused. */
    readonly ok: false;
    /** Why it was refused. */
    readonly code: RefusalCode;
    /** One sentence for a developer, with the cookie's name. It is no text for visitors, and may change from version to version. */
    readonly message: string;
};

/** What happened to one cookie, as the page sees it. */
interface Change {
    /** The cookie's name. */
    readonly name: string;
    /** Its text now, read as `get` reads it; undefined where it is gone. */
    readonly value: string | undefined;
    /** Its text before; undefined where there was none. */
    readonly oldValue: string | undefined;
}

/** Trigger, look, compare, tell: whatever may have changed cookies only says "look again", and what differs from the last look is told. */

/** What a listener may say beside itself. */
interface HearOptions {
    /** Stops listening when it is aborted. @default none: the returned function stops it */
    readonly signal?: AbortSignal | undefined;
    /**
     * How often a visible page looks by itself, in **milliseconds**, where the browser has no CookieStore to tell. The shortest one
     * of all listeners counts; Infinity looks only when something else tells.
     * @default 1000
     */
    readonly interval?: number | undefined;
}

/** `onChange` over a place: one hub for all who listen to it. */

/** Which changes a listener hears of, and until when. */
interface ChangeOptions extends HearOptions {
    /** The cookie, or the cookies, that it is about. @default all of them */
    readonly name?: string | readonly string[] | undefined;
}
/** Listens, and gives the function that stops it. */
type OnChange = (listener: (change: Change) => void, options?: ChangeOptions) => () => void;

/** The verbs as types: what a jar can do, at once or by promise. */

/** The verbs, over one store and with one set of default attributes. */
interface Jar {
    /**
     * The cookie's value: the most specific one where there are several of the name. Never throws.
     * `undefined` where there is none, and where the codec refuses what stands there; malformed percent-encoding comes back as it stands.
     *
     * @example
     * get('theme') // string | undefined
     * get('cart', { codec: json<Item[]>() }) // Item[] | undefined
     */
    readonly get: {
        <T>(name: string, options: TypedReadOptions<T>): T | undefined;
        (name: string, options?: ReadOptions): string | undefined;
    };
    /**
     * All cookies by name, in a frozen object without prototype, which is the same one while the jar is unchanged; or, for one name,
     * every duplicate, the most specific first. Never throws; empty where there is nothing.
     *
     * @example
     * getAll() // { theme: 'dark', lang: 'de' }
     * getAll('theme') // ['dark']
     */
    readonly getAll: {
        (): Readonly<Record<string, string>>;
        (name: string, options?: ReadOptions): string[];
    };
    /**
     * Whether a cookie of this name is visible here. Never throws.
     *
     * @example
     * if (!has('seen')) welcome()
     */
    readonly has: (name: string) => boolean;
    /**
     * Writes a cookie. Throws a CookieError, before anything is written, for what would fail in every browser;
     * what this page, browser or visitor refuses is in the answer, which is worked out when its `ok` is asked.
     *
     * @example
     * set('theme', 'dark', { expires: '30d' })
     * if (!set('visits', 12, { codec: number }).ok) tell()
     */
    readonly set: {
        (name: string, value: string, options?: SetOptions): WriteResult;
        <T>(name: string, value: NoInfer<T>, options: TypedSetOptions<T>): WriteResult;
    };
    /**
     * Removes a cookie of the scope it was set with: path `/` and this host where not said otherwise. `ok` where it is gone afterwards,
     * also where it never was; `scope` where it is still visible, set with another path or domain.
     *
     * @example
     * remove('theme')
     * remove('old', { everywhere: true })
     */
    readonly remove: (name: string, options?: RemoveOptions) => WriteResult;
    /**
     * Whether cookies can be kept here at all: false in a sandboxed frame, where the visitor has switched them off, and where there is no
     * document. Writes and removes a cookie where none is visible, since nothing else tells. Never throws.
     *
     * @example
     * if (!available()) showNotice()
     */
    readonly available: () => boolean;
    /**
     * Calls the listener for each cookie that changes, with its name, its value now and the one before: own writes (before `set`
     * returns), other scripts, other tabs, the server's, and the ends of lifetimes that were set here. A write that leaves the value as it is
     * tells nothing. While the page is hidden nothing is looked for; when it is shown again, it is.
     * A listener that is not a function, or an option of the wrong type, throws a TypeError.
     *
     * @returns stops listening; calling it twice is harmless
     * @example
     * const stop = onChange(({ name, value, oldValue }) => {}, { name: ['theme', 'lang'] })
     * onChange(({ value }) => show(value), { name: 'theme', signal: controller.signal })
     */
    readonly onChange: OnChange;
}
/** The verbs as promises, for places that answer in their own time. What a {@link Jar} throws, these reject with. */
interface AsyncJar {
    /**
     * The cookie's value: the most specific one where there are several of the name. Never rejects.
     * `undefined` where there is none, and where the codec refuses what stands there; malformed percent-encoding comes back as it stands.
     *
     * @example
     * await get('theme') // string | undefined
     */
    readonly get: {
        <T>(name: string, options: TypedReadOptions<T>): Promise<T | undefined>;
        (name: string, options?: ReadOptions): Promise<string | undefined>;
    };
    /**
     * All cookies by name, in a frozen object without prototype; or, for one name, every duplicate, the most specific first.
     * Never rejects; empty where there is nothing.
     *
     * @example
     * await getAll() // { theme: 'dark', lang: 'de' }
     */
    readonly getAll: {
        (): Promise<Readonly<Record<string, string>>>;
        (name: string, options?: ReadOptions): Promise<string[]>;
    };
    /**
     * Whether a cookie of this name is visible here. Never rejects.
     *
     * @example
     * if (!(await has('seen'))) welcome()
     */
    readonly has: (name: string) => Promise<boolean>;
    /**
     * Writes a cookie, and has read it back when it resolves. Rejects with a CookieError, before anything is written, for what would fail
     * in every browser; what this place, browser or visitor refuses is in the answer.
     *
     * @example
     * const { ok, message } = await set('theme', 'dark', { expires: '30d' })
     */
    readonly set: {
        (name: string, value: string, options?: SetOptions): Promise<WriteResult>;
        <T>(name: string, value: NoInfer<T>, options: TypedSetOptions<T>): Promise<WriteResult>;
    };
    /**
     * Removes a cookie of the scope it was set with: path `/` and this host where not said otherwise. `ok` where it is gone afterwards,
     * also where it never was; `scope` where it is still visible, set with another path or domain.
     *
     * @example
     * await remove('theme')
     */
    readonly remove: (name: string, options?: RemoveOptions) => Promise<WriteResult>;
    /**
     * Whether cookies can be kept here at all. Writes and removes a cookie where none is visible, since nothing else tells. Never rejects.
     *
     * @example
     * if (!(await available())) showNotice()
     */
    readonly available: () => Promise<boolean>;
    /**
     * Calls the listener for each cookie that changes, with its name, its value now and the one before. Own writes are told before their
     * promise resolves.
     *
     * @returns stops listening; calling it twice is harmless
     * @example
     * const stop = onChange(({ name, value, oldValue }) => {}, { name: 'theme' })
     */
    readonly onChange: OnChange;
}

export { CookieError as b, isCookieError as i };
export type { AsyncJar as A, Change as C, Duration as D, HearOptions as H, InsecureAttributes as I, JarAttributes as J, MisuseCode as M, OnChange as O, RefusalCode as R, SecureAttributes as S, TypedReadOptions as T, WriteResult as W, ChangeOptions as a, Jar as c, CookieAttributes as d, ReadOptions as e, RemoveOptions as f, SetOptions as g, TypedSetOptions as h, ServerSetOptions as j, TypedServerSetOptions as k };
