/** What goes into a CookieStore and what comes out of it, in types of our own: TypeScript's DOM library has them since 5.9 only. */
import type { AbortSignalLike } from '../changes/abort-signal-like.js';
import type { DocumentLike } from '../stores/document-like.js';
import type { PageEvent, PageEventTarget } from './page-types.js';

/** A cookie, as a CookieStore reads it. */
export interface CookieListItem {
  /** Its name as it stands, `''` for a cookie without one. */
  name: string;
  /** Its value as it stands: nothing is decoded. */
  value: string;
}

/** A cookie that is gone. */
export interface DeletedCookie {
  /** Its name as it stood. */
  name: string;
  /** Always left out: what is gone has no value. */
  value?: never;
}

/** What `set` takes. */
export interface CookieInit {
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
export interface CookieStoreDeleteOptions {
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
export interface CookieStoreGetOptions {
  /** The name; blanks and TABs at its ends are dropped. @default none: any cookie */
  name?: string | undefined;
  /** The address that the page was loaded from, without its fragment; any other rejects with a TypeError. @default that address */
  url?: string | undefined;
}

/** What the constructor of a {@link CookieChangeEvent} takes. */
export interface CookieChangeEventInit {
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
export interface CookieChangeEvent extends PageEvent {
  /** Those that are new or were written again; frozen, and the same array each time. */
  readonly changed: readonly CookieListItem[];
  /** Those that are gone; frozen, and the same array each time. */
  readonly deleted: readonly DeletedCookie[];
}

/** The cookies of a page, as the CookieStore standard has them. */
export interface CookieStore extends PageEventTarget {
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
  addEventListener(
    type: 'change',
    listener: ChangeHandler | ChangeListener | null,
    options?: boolean | ListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListener | EventListenerObject | null,
    options?: boolean | ListenerOptions,
  ): void;
  removeEventListener(
    type: 'change',
    listener: ChangeHandler | ChangeListener | null,
    options?: boolean | ListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListener | EventListenerObject | null,
    options?: boolean | ListenerOptions,
  ): void;
}

/** Is called with changes. A method's type, so that a handler that is typed for the browser's own event is one too. */
export type ChangeHandler = {
  /** Is called with the event, and with the store as `this`. */
  handle(this: CookieStore, event: CookieChangeEvent): unknown;
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
export interface CookieStoreConstructor {
  /** @param page Another document than this page's, such as a frame's. */
  new (page?: DocumentLike): CookieStore;
  /** What every CookieStore inherits from. */
  readonly prototype: CookieStore;
}

/** Makes a {@link CookieChangeEvent}. */
export interface CookieChangeEventConstructor {
  new (type: string, init?: CookieChangeEventInit): CookieChangeEvent;
  /** What every CookieChangeEvent inherits from. */
  readonly prototype: CookieChangeEvent;
}
