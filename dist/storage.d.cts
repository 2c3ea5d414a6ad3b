import { W as WriteResult, A as AsyncJar, m as Jar } from './shared/verbs.cjs';
import { InsecureAttributes, SecureAttributes } from './index.cjs';
import { W as WithCategory } from './shared/define-cookie.cjs';
import { S as Stated, G as Guard } from './shared/definition.cjs';
export { C as Chunked } from './shared/definition.cjs';
export { E as Encoding } from './shared/schema.cjs';
import './shared/abort-signal-like.cjs';

/** The types of `cookieStorage`: its options, and the storages. */

/** A storage over cookies. Its functions need no `this`. */
interface CookieStorage {
    /**
     * Reads a cookie. Never throws because of what a cookie, or its name, holds.
     * @returns the text; `null`, or the second argument, if there is no such cookie
     * @example
     * storage.getItem('theme') // string | null
     */
    readonly getItem: {
        (name: string): string | null;
        (name: string, initial: string): string;
    };
    /**
     * Writes a cookie. A write that is refused because the value is too large, because no cookie can hold it or because the site has too many
     * cookies throws a DOMException called `QuotaExceededError`, as a Web Storage does. Other refusals go to `onRefused`. Mistakes
     * in the call throw a CookieError.
     *
     * @example
     * storage.setItem('theme', 'dark')
     */
    readonly setItem: (name: string, value: string) => void;
    /**
     * Removes a cookie of the scope that `setItem` writes to. A refused removal goes to `onRefused`.
     *
     * @example
     * storage.removeItem('theme')
     */
    readonly removeItem: (name: string) => void;
    /**
     * Calls back with the new text whenever the cookie changes, whoever changed it: this page, another tab, the server. It calls back with
     * `null`, or with the third argument, when the cookie is gone. jotai uses it.
     *
     * @returns stops the calls; a second call is harmless
     * @example
     * const stop = storage.subscribe('theme', value => apply(value ?? 'light'))
     */
    readonly subscribe: {
        (name: string, callback: (value: string | null) => void): () => void;
        (name: string, callback: (value: string) => void, initial: string): () => void;
    };
}
/** A storage over the cookies of an asynchronous jar. Where {@link CookieStorage} throws, its promises reject. */
interface AsyncCookieStorage extends Pick<CookieStorage, 'subscribe'> {
    /**
     * Reads a cookie, as {@link CookieStorage}'s `getItem` does.
     */
    readonly getItem: {
        (name: string): Promise<string | null>;
        (name: string, initial: string): Promise<string>;
    };
    /** Writes a cookie, and reads it back before the promise resolves. Writes are carried out in the order of their calls. */
    readonly setItem: (name: string, value: string) => Promise<void>;
    /** Removes a cookie of the scope that `setItem` writes to. */
    readonly removeItem: (name: string) => Promise<void>;
}
/** The result of a write that was refused. */
type RefusedWrite = Extract<WriteResult, {
    /** False: the write was refused. */ readonly ok: false;
}>;
interface Kept extends Pick<Stated, 'encoding' | 'chunked' | 'purpose' | 'category' | 'consent' | 'whenDenied'> {
    /**
     * Is called with the result of a write that was refused and does not throw: `consent`, `blocked`, `insecure`, `domain`, `scope`,
     * `rejected`. Anything but a function throws `attribute`.
     * @default in development a warning in the console, once for each name and code and never for `consent`; else nothing
     * @example cookieStorage({ onRefused: ({ code }, name) => report(name, code) })
     */
    readonly onRefused?: ((result: RefusedWrite, name: string) => void) | undefined;
}
interface OnJar {
    /**
     * The jar whose cookies are used: one of `createJar`, `serverJar`, `testJar`.
     * @default this page's cookies
     */
    readonly jar?: Jar | undefined;
}
interface OnAsyncJar {
    /**
     * The jar whose cookies are used: the verbs of `gingersnap/async`, or one of `createAsyncJar`, `extensionJar`.
     * @example import * as jar from 'gingersnap/async'
     */
    readonly jar: AsyncJar;
}
/** @inline */
interface SecureStorageOptions extends SecureAttributes, Kept, OnJar {
}
/** @inline */
interface InsecureStorageOptions extends InsecureAttributes, Kept, OnJar {
}
/** @inline */
interface SecureAsyncStorageOptions extends SecureAttributes, Kept, OnAsyncJar {
}
/** @inline */
interface InsecureAsyncStorageOptions extends InsecureAttributes, Kept, OnAsyncJar {
}
/** The options of `cookieStorage`: the attributes of its cookies, and what else `defineCookie` takes. An unknown option, and a `consent` without one of its categories, throws `attribute`. */
type CookieStorageOptions = InsecureStorageOptions | SecureStorageOptions;
/** The options of `cookieStorage` over a jar that answers by promise. */
type AsyncCookieStorageOptions = InsecureAsyncStorageOptions | SecureAsyncStorageOptions;
/** @inline */
type Guarded<G> = {
    /** Keeps the cookies only while the visitor allows their category. @default none: the cookies need no consent */
    readonly consent?: G;
} & WithCategory<G>;
/** The type of `cookieStorage`. */
interface CreateCookieStorage {
    /**
     * Creates a storage over cookies, for libraries that take a Web Storage: zustand, pinia, jotai, i18next. A library that calls `then` on
     * what it gets, as redux-persist does, needs an asynchronous jar.
     *
     * @typeParam G The consent, if there is one
     * @example
     * const storage = cookieStorage({ expires: '365d' })
     * createJSONStorage(() => storage) // of zustand/middleware, or of jotai/utils
     */
    <G extends Guard | undefined = undefined>(options?: CookieStorageOptions & Guarded<G>): CookieStorage;
    <G extends Guard | undefined = undefined>(options: AsyncCookieStorageOptions & Guarded<G>): AsyncCookieStorage;
}

/** Creates a storage over cookies, for libraries that take a Web Storage. */
declare const cookieStorage: CreateCookieStorage;

export { AsyncJar, Guard, Jar, Stated, WithCategory, WriteResult, cookieStorage };
export type { AsyncCookieStorage, AsyncCookieStorageOptions, CookieStorage, CookieStorageOptions, CreateCookieStorage, RefusedWrite };
