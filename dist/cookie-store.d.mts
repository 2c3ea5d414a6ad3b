import { AbortSignalLike } from './async.mjs';
import { D as DocumentLike, W as WindowLike } from './shared/document-like.mjs';

/** The browser's `Event` and `EventTarget`, as the program's own libraries have them: without the DOM library only what is used here. */
/** A global constructor. */
interface Constructor<T> {
    /** What all its instances inherit from. */
    readonly prototype: T;
}
/** The type of a global constructor's instances, or another type if there is no such global. */
type Global<Name extends string, Otherwise> = typeof globalThis extends Record<Name, Constructor<infer T>> ? T : Otherwise;
/** An `Event`. */
type PageEvent = Global<'Event', {
    /** The kind of event: `'change'`. */
    readonly type: string;
}>;
/** An `EventTarget`. */
type PageEventTarget = Global<'EventTarget', {
    /** Calls the listeners of the event. */
    dispatchEvent(event: PageEvent): boolean;
}>;

/** What goes into a CookieStore and what comes out of it, in types of our own: TypeScript's DOM library has them since 5.9 only. */

/** A cookie, as a CookieStore reads it. */
interface CookieListItem {
    /** Its name as it stands, `''` for a cookie without one. */
    name: string;
    /** Its value as it stands: nothing is decoded. */
    value: string;
}
/** A cookie that is gone. */
interface DeletedCookie {
    /** Its name as it stood. */
    name: string;
    /** Always left out: what is gone has no value. */
    value?: never;
}
/** What `set` takes. */
interface CookieInit {
    /** The name; blanks and TABs at its ends are dropped. With `=`, `;` or control characters `set` rejects with a TypeError. */
    name: string;
    /** The value, written as it is; blanks and TABs at its ends are dropped. With `;` or control characters `set` rejects with a TypeError. */
    value: string;
    /**
     * When the cookie ends, in **milliseconds** since 1970. A past date removes it; NaN and Infinity reject with a TypeError.
     * @default null: with the browser's session
     */
    expires?: number | Date | null | undefined;
    /**
     * The lifetime in **seconds**. 0 or less removes the cookie; together with `expires` it rejects with a TypeError.
     * @default null: `expires` counts
     */
    maxAge?: number | null | undefined;
    /**
     * The domain that sees the cookie, with all its sub-domains: this page's host or a parent of it, without a dot before it.
     * Any other rejects with a TypeError.
     * @default null: this host alone
     */
    domain?: string | null | undefined;
    /**
     * The part of the site that sees the cookie, as it is written: no `/` is added or dropped. `''` is the folder of the page.
     * A path that does not begin with `/` rejects with a TypeError.
     * @default '/'
     */
    path?: string | undefined;
    /** Which requests from other sites carry the cookie. @default 'strict' */
    sameSite?: 'strict' | 'lax' | 'none' | undefined;
    /** Keeps a jar of its own for each site that embeds this page (CHIPS). @default false */
    partitioned?: boolean | undefined;
}
/** What `delete` takes: which cookie it is, which depends on where it was set. */
interface CookieStoreDeleteOptions {
    /** The name; blanks and TABs at its ends are dropped. */
    name: string;
    /** The domain that it was set with. @default null: none */
    domain?: string | null | undefined;
    /** The path that it was set with. @default '/' */
    path?: string | undefined;
    /** Whether it was set as partitioned. @default false */
    partitioned?: boolean | undefined;
}
/** What `get` and `getAll` take. */
interface CookieStoreGetOptions {
    /** The name; blanks and TABs at its ends are dropped. @default none: any cookie */
    name?: string | undefined;
    /** The address that the page was loaded from, without its fragment; any other rejects with a TypeError. @default that address */
    url?: string | undefined;
}
/** What the constructor of a {@link CookieChangeEvent} takes. */
interface CookieChangeEventInit {
    /** Whether the event bubbles. @default false */
    bubbles?: boolean;
    /** Whether `preventDefault` has an effect. @default false */
    cancelable?: boolean;
    /** Whether the event leaves a shadow tree. @default false */
    composed?: boolean;
    /** What `changed` is made of. @default none */
    changed?: Iterable<Changed> | undefined;
    /** What `deleted` is made of. @default none */
    deleted?: Iterable<Changed> | undefined;
}
/** @inline */
interface Changed {
    /** The cookie's name. @default '' */
    name?: string | undefined;
    /** Its value. @default none */
    value?: string | undefined;
}
/** Reports cookies that changed. */
interface CookieChangeEvent$1 extends PageEvent {
    /** Those that are new or were written again; frozen, and the same array each time. */
    readonly changed: readonly CookieListItem[];
    /** Those that are gone; frozen, and the same array each time. */
    readonly deleted: readonly DeletedCookie[];
}
/** The cookies of a page, as the CookieStore standard has them. */
interface CookieStore$1 extends PageEventTarget {
    /**
     * The first cookie of that name, the one with the longest path; null where there is none.
     * Rejects with a TypeError if you pass neither a name nor a url, and with a SecurityError where the page has no cookies.
     * @example const theme = (await store.get('theme'))?.value
     */
    get(name: string): Promise<CookieListItem | null>;
    /** The first cookie that the options ask for; null where there is none. Rejects as above. */
    get(options?: CookieStoreGetOptions): Promise<CookieListItem | null>;
    /**
     * All cookies, or all of one name, those with the longest path first; an empty array where there are none.
     * Rejects with a SecurityError where the page has no cookies.
     * @example for (const { name, value } of await store.getAll()) show(name, value)
     */
    getAll(name: string): Promise<CookieListItem[]>;
    /** All cookies that the options ask for; an empty array where there are none. Rejects as above. */
    getAll(options?: CookieStoreGetOptions): Promise<CookieListItem[]>;
    /**
     * Writes a cookie, always Secure; where nothing else is said it is SameSite=Strict, for `/`, for this host and for the browser's session.
     * Rejects with a TypeError for what the standard refuses and on a page that may not write Secure cookies, and with a SecurityError
     * where the page has no cookies. As the standard has it, it does not tell whether the browser kept the cookie.
     * @example await store.set({ name: 'theme', value: 'dark', maxAge: 86400 })
     */
    set(name: string, value: string): Promise<void>;
    /** Writes a cookie with attributes of its own. Rejects as above. */
    set(options: CookieInit): Promise<void>;
    /**
     * Removes a cookie; one that was set with a path or a domain needs the same again. Of one that isn't there it does nothing.
     * Rejects as `set` does.
     * @example await store.delete({ name: 'cart', path: '/shop' })
     */
    delete(name: string | CookieStoreDeleteOptions): Promise<void>;
    /**
     * Called with each cookie that this page sees and that changes: by its own writes, other scripts, other tabs, the server, the end of its life.
     * @default null
     * @example store.onchange = ({ changed, deleted }) => show(changed, deleted)
     */
    get onchange(): ((event: PageEvent) => unknown) | null;
    /** Takes the place of the handler before; null takes it away. */
    set onchange(handler: ChangeHandler | null);
    addEventListener(type: 'change', listener: ChangeHandler | ChangeListener | null, options?: boolean | ListenerOptions): void;
    addEventListener(type: string, listener: EventListener | EventListenerObject | null, options?: boolean | ListenerOptions): void;
    removeEventListener(type: 'change', listener: ChangeHandler | ChangeListener | null, options?: boolean | ListenerOptions): void;
    removeEventListener(type: string, listener: EventListener | EventListenerObject | null, options?: boolean | ListenerOptions): void;
}
/** Is called with changes. A method's type, so that a handler that is typed for the browser's own event is one too. */
type ChangeHandler = {
    /** Is called with the event, and with the store as `this`. */
    handle(this: CookieStore$1, event: CookieChangeEvent$1): unknown;
}['handle'];
/** @inline */
interface ListenerOptions {
    /** Whether the listener is called before those of its descendants. @default false */
    capture?: boolean;
    /** Whether the listener is called once at most. @default false */
    once?: boolean;
    /** Whether the listener never calls `preventDefault`. @default false */
    passive?: boolean;
    /** Takes the listener away when it is aborted. @default none */
    signal?: AbortSignalLike;
}
/** @inline */
type EventListener = (event: PageEvent) => void;
/** @inline */
interface EventListenerObject {
    /** Is called with the event. */
    handleEvent(event: PageEvent): void;
}
/** @inline */
interface ChangeListener {
    /** Is called with changes. */
    handleEvent: ChangeHandler;
}
/** Makes a {@link CookieStore}. */
interface CookieStoreConstructor {
    /** @param page Another document than this page's, such as a frame's. */
    new (page?: DocumentLike): CookieStore$1;
    /** What every CookieStore inherits from. */
    readonly prototype: CookieStore$1;
}
/** Makes a {@link CookieChangeEvent}. */
interface CookieChangeEventConstructor {
    new (type: string, init?: CookieChangeEventInit): CookieChangeEvent$1;
    /** What every CookieChangeEvent inherits from. */
    readonly prototype: CookieChangeEvent$1;
}

/** Reports cookies that changed. */
interface CookieChangeEvent extends CookieChangeEvent$1 {
}
/**
 * What a {@link CookieStore} gives its listeners; made as every event is.
 *
 * @example
 * store.dispatchEvent(new CookieChangeEvent('change', { changed: [{ name: 'theme', value: 'dark' }] }))
 */
declare const CookieChangeEvent: CookieChangeEventConstructor;

/**
 * Puts `cookieStore`, `CookieStore` and `CookieChangeEvent` on a window, as the standard has them there, and returns its `cookieStore`.
 * If the window has a CookieStore already, the browser's or that of an earlier call, nothing changes. Where the window has a `cookieStore`
 * that cannot be defined anew, it throws a TypeError.
 *
 * @param window The window, such as this one or a frame's.
 * @example
 * install(window)
 * await cookieStore.set('theme', 'dark')
 */
declare const install: (window: WindowLike) => CookieStore$1;

/** The cookies of a page, as the CookieStore standard has them. */
interface CookieStore extends CookieStore$1 {
}
/**
 * The CookieStore of the standard, made of `document.cookie`: what it reads, refuses and tells is the standard's, whatever the browser.
 * In Node and in workers, where there is no document, all that is asked of it rejects with a SecurityError.
 *
 * @example
 * const store = new CookieStore()
 * store.addEventListener('change', ({ changed, deleted }) => show(changed, deleted))
 * await store.set('theme', 'dark')
 */
declare const CookieStore: CookieStoreConstructor;

export { CookieChangeEvent, CookieStore, DocumentLike, WindowLike, install };
export type { ChangeHandler, CookieChangeEventConstructor, CookieChangeEventInit, CookieInit, CookieListItem, CookieStoreConstructor, CookieStoreDeleteOptions, CookieStoreGetOptions, DeletedCookie };
