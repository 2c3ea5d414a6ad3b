/** The options of the verbs: attributes, codec and encoding together. All are closed: a typo does not compile. */
import type { Codec } from '../codecs/codec.js';
import type { InsecureAttributes, SecureAttributes } from '../cookie/attributes.js';
import type { Encoding } from '../encodings/encoding.js';

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
export interface ReadOptions extends Untyped {}
/** How `get` reads a value: `{ codec: number }`. */
export interface TypedReadOptions<T> extends Typed<T> {}

/** @inline */
interface SecureTextOptions extends SecureAttributes, Untyped {}
/** @inline */
interface InsecureTextOptions extends InsecureAttributes, Untyped {}
/** @inline */
interface SecureTypedOptions<T> extends SecureAttributes, Typed<T> {}
/** @inline */
interface InsecureTypedOptions<T> extends InsecureAttributes, Typed<T> {}

/** How `set` writes text. */
export type SetOptions = SecureTextOptions | InsecureTextOptions;
/** How `set` writes a value: `{ codec: number, expires: '7d' }`. */
export type TypedSetOptions<T> = SecureTypedOptions<T> | InsecureTypedOptions<T>;

interface Http {
  /**
   * Keeps the cookie from scripts: the page's cookies don't show it.
   * @default false; true for `__Http-` and `__Host-Http-`, which need it
   * @example jar.set('session', token, { httpOnly: true, expires: '7d' })
   */
  readonly httpOnly?: boolean | undefined;
}

/** @inline */
interface SecureServerTextOptions extends SecureTextOptions, Http {}
/** @inline */
interface InsecureServerTextOptions extends InsecureTextOptions, Http {}
/** @inline */
interface SecureServerTypedOptions<T> extends SecureTypedOptions<T>, Http {}
/** @inline */
interface InsecureServerTypedOptions<T> extends InsecureTypedOptions<T>, Http {}

/** How a server's `set` writes text: HttpOnly as well. */
export type ServerSetOptions = SecureServerTextOptions | InsecureServerTextOptions;
/** How a server's `set` writes a value: HttpOnly as well. */
export type TypedServerSetOptions<T> = SecureServerTypedOptions<T> | InsecureServerTypedOptions<T>;

/** What a jar does where a call does not say otherwise. */
export type JarAttributes = SetOptions;

/** Which cookie `remove` removes: the scope that it was set with. */
export interface RemoveOptions {
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
