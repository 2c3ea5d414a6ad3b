/** The verbs as types: what a jar can do, at once or by promise. */
import type { WriteResult } from './answer.js';
import type { OnChange } from './on-change.js';
import type {
  ReadOptions,
  RemoveOptions,
  SetOptions,
  TypedReadOptions,
  TypedSetOptions,
} from './options.js';

/** The verbs, over one store and with one set of default attributes. */
export interface Jar {
  /**
   * The cookie's value: the most specific one where there are several of the name. Never throws.
   * `undefined` where there is none, and where the codec refuses what stands there; malformed percent-encoding comes back as it stands.
   *
   * @example
   * get('theme') // string | undefined
   * get('cart', { codec: json<Item[]>() }) // Item[] | undefined
   */
  readonly get: {
    // First, so that a codec of type any is not taken for none.
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
export interface AsyncJar {
  /**
   * The cookie's value: the most specific one where there are several of the name. Never rejects.
   * `undefined` where there is none, and where the codec refuses what stands there; malformed percent-encoding comes back as it stands.
   *
   * @example
   * await get('theme') // string | undefined
   */
  readonly get: {
    // First, so that a codec of type any is not taken for none.
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
