/** The options of the verbs: attributes, codec and encoding together. All are closed: a typo does not compile. */
import type { Codec } from '../codecs/codec.js';
import type { InsecureAttributes, SecureAttributes } from '../cookie/attributes.js';
import type { Encoding } from '../encodings/encoding.js';
import type { Everywhere } from './everywhere.js';

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
export interface ReadOptions extends Untyped {}
/**
 * The options of `get` for any other value: `{ codec: number }`.
 *
 * @typeParam T What the cookie's value is
 */
export interface TypedReadOptions<T> extends Typed<T> {}

/** @inline */
interface SecureTextOptions extends SecureAttributes, Untyped {}
/** @inline */
interface InsecureTextOptions extends InsecureAttributes, Untyped {}
/** @inline */
interface SecureTypedOptions<T> extends SecureAttributes, Typed<T> {}
/** @inline */
interface InsecureTypedOptions<T> extends InsecureAttributes, Typed<T> {}

/** The options of `set` for a string. An unknown option throws `attribute`. */
export type SetOptions = InsecureTextOptions | SecureTextOptions;
/**
 * The options of `set` for any other value: `{ codec: number, expires: '7d' }`. An unknown option throws `attribute`.
 *
 * @typeParam T What the cookie's value is
 */
export type TypedSetOptions<T> = InsecureTypedOptions<T> | SecureTypedOptions<T>;

interface Http {
  /**
   * Whether the cookie is hidden from scripts. Only a server can write such a cookie: on a page it throws `attribute`.
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

/** The options of a server's `set` for a string, `httpOnly` among them. */
export type ServerSetOptions = InsecureServerTextOptions | SecureServerTextOptions;
/**
 * The options of a server's `set` for any other value, `httpOnly` among them.
 *
 * @typeParam T What the cookie's value is
 */
export type TypedServerSetOptions<T> = InsecureServerTypedOptions<T> | SecureServerTypedOptions<T>;

/**
 * The prefix among a jar's default options.
 *
 * @inline
 */
export interface Prefixed {
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
export type JarAttributes = SetOptions & Prefixed;

/** The options of `remove`: the scope that the cookie was set with. An unknown option throws `attribute`. */
export interface RemoveOptions {
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
