/** What went wrong: the error that is thrown for misuse, and the codes of both kinds. */
/** What is wrong in every browser, and so is thrown. Each has its entry in docs/errors.md. */
type MisuseCode = 'name' | 'value' | 'size' | 'expiry' | 'attribute' | 'prefix' | 'codec';
/** What this page, this browser or this visitor refuses, and so is answered. Each has its entry in docs/errors.md. */
type RefusalCode = 'insecure' | 'domain' | 'blocked' | 'scope' | 'full' | 'rejected';
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

/** The contract of a place where cookies live. Stores know text only: no codec, no encoding. */
/** Where the cookies are read from: a `Location`, a `URL`, or what has these three of theirs. */
interface Site {
    readonly protocol: string;
    readonly hostname: string;
    readonly pathname: string;
}
/**
 * A place where cookies live. The first three are required; what else a place knows about itself it says as data.
 *
 * @example
 * const lines: string[] = []
 * const store: Store = {
 *   read: () => 'theme=dark; lang=de',
 *   write: cookie => { lines.push(cookie) },
 *   site: () => new URL('https://example.com/'),
 * }
 */
interface Store {
    /** All cookies that are visible here, as a Cookie header has them: `a=1; b=2`, `''` for none. May throw where there can't be any. */
    readonly read: () => string;
    /** Takes one cookie, as a Set-Cookie header has it. May throw where there can't be any; else what is refused is refused in silence. */
    readonly write: (cookie: string) => void;
    /** Where this is; nothing where there is no page. Asked for the default of `secure`, and for whose domain and path it is. */
    readonly site: () => Site | null | undefined;
    /** The path that cookies are matched with, where that is another than the site's. */
    readonly loadedPath?: () => string | undefined;
    /** Whether Secure cookies are kept here without https, as on localhost. Left out: they are. */
    readonly trustworthy?: () => boolean;
    /** Whether cookies can be kept although `read` shows none at all, not even one just written. Left out: they can't. */
    readonly hides?: () => boolean;
}

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
    readonly ok: true;
    readonly code?: undefined;
    readonly message?: undefined;
} | {
    readonly ok: false;
    readonly code: RefusalCode;
    readonly message: string;
};

/** The contract between a value and its text. */
/**
 * Turns a value into text, and back. `decode(encode(value))` gives an equal value. A codec knows nothing of what a cookie can hold:
 * that is the encoding's part, and any codec goes with any encoding.
 *
 * @example
 * const hex: Codec<number> = { encode: value => value.toString(16), decode: text => parseInt(text, 16) }
 */
interface Codec<T> {
    /** Value to text. What it throws, `set` throws as a CookieError with code `'codec'`, and nothing is written. */
    readonly encode: (value: T) => string;
    /** Text to value. Where it throws, `get` gives `undefined`. */
    readonly decode: (text: string) => T;
}

/** The contract between text and what stands in a cookie. */
/**
 * Turns text into what a cookie can hold, and back. `decode(encode(text))` gives the same text.
 *
 * @example
 * const reversed: Encoding = {
 *   encode: text => percent.encode([...text].reverse().join('')),
 *   decode: wire => [...percent.decode(wire)].reverse().join(''),
 * }
 */
interface Encoding {
    /** Text to wire. Throws where there is no form of the text: `set` then throws a CookieError with code `'value'`. */
    readonly encode: (text: string) => string;
    /** Wire to text. Gets whatever stands in the cookie, also what somebody else wrote. */
    readonly decode: (wire: string) => string;
}

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
interface SecureTextOptions extends SecureAttributes, Untyped {
}
interface InsecureTextOptions extends InsecureAttributes, Untyped {
}
interface SecureTypedOptions<T> extends SecureAttributes, Typed<T> {
}
interface InsecureTypedOptions<T> extends InsecureAttributes, Typed<T> {
}
/** How `set` writes text. */
type SetOptions = SecureTextOptions | InsecureTextOptions;
/** How `set` writes a value: `{ codec: number, expires: '7d' }`. */
type TypedSetOptions<T> = SecureTypedOptions<T> | InsecureTypedOptions<T>;
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

/** The verbs over a store: here codec and encoding meet, and values become text. */

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
        (name: string, options?: ReadOptions): string | undefined;
        <T>(name: string, options: TypedReadOptions<T>): T | undefined;
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
        (name: string): string[];
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
}
/**
 * The verbs over another store, or with other attributes by default.
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

/** The part of Standard Schema v1 (https://standardschema.dev) that a codec needs; zod, valibot, arktype and others satisfy it. */
/** A schema that checks a value of type `T`. */
interface StandardSchema<T> {
    readonly '~standard': {
        readonly version: 1;
        readonly vendor: string;
        readonly validate: (value: unknown) => StandardResult<T> | Promise<StandardResult<T>>;
        readonly types?: {
            readonly input: unknown;
            readonly output: T;
        } | undefined;
    };
}
/** What a schema answers: the value, or the issues it has with it. */
type StandardResult<T> = {
    readonly value: T;
    readonly issues?: undefined;
} | {
    readonly issues: readonly StandardIssue[];
};
/** One thing that a schema has against a value. */
interface StandardIssue {
    readonly message: string;
    readonly path?: readonly (PropertyKey | {
        readonly key: PropertyKey;
    })[] | undefined;
}

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
 * A number as its decimal text: `12`, `-0.5`, `1e+21`, `NaN`, `-0`. Text that is no number reads as `undefined`.
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

/** This page's cookies, synchronous: the verbs over `document.cookie`, and what they are made of. */

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

export { CookieError, available, boolean, createJar, date, documentStore, get, getAll, has, isCookieError, json, number, oneOf, percent, raw, remove, set };
export type { Codec, CookieAttributes, Duration, Encoding, InsecureAttributes, Jar, JarAttributes, MisuseCode, ReadOptions, RefusalCode, RemoveOptions, SecureAttributes, SetOptions, Site, StandardIssue, StandardResult, StandardSchema, Store, TypedReadOptions, TypedSetOptions, WriteResult };
