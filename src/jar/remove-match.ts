/** The types of `removeAll`: what it matches, and the verb. */
import type { RemoveOptions } from './options.js';

/** A defined cookie, as `defineCookie` creates it. */
export interface RemovableCookie {
  /** The cookie's name. */
  readonly name: string;
  /** The definition, as it was given. */
  readonly definition: object;
  /** Removes the cookie of the scope that `set` writes to. */
  readonly remove: () => unknown;
}

/** What `removeAll` removes: a function over the names, the beginning of names, or defined cookies. */
export type RemoveMatch =
  ((name: string) => boolean) | string | RemovableCookie | readonly RemovableCookie[];

/** Removes all cookies that match. */
export interface RemoveAll {
  /**
   * Removes all cookies whose names match: a function over the names, as `getAll` gives them; the beginning of the names; or defined cookies,
   * each by its own `remove` in this jar, so that a chunked one goes whole. `options` are those of `remove`; over a defined cookie's own
   * scope they win. A removal needs no consent. Anything else as `match`, and an invalid option, throws `attribute` before a cookie is
   * removed. If your function throws, `removeAll` throws the same.
   *
   * @returns the names that matched and are still there: they were set with another path or domain, or can't be removed from here
   * @example
   * removeAll(() => true, { everywhere })
   * removeAll('app_')
   * removeAll([theme, cart])
   */
  (match: RemoveMatch, options?: RemoveOptions): readonly string[];
}

/** Removes all cookies that match, by promise. */
export interface AsyncRemoveAll {
  /**
   * Removes all cookies that match, as {@link RemoveAll} does. Rejects where that throws.
   *
   * @returns the names that matched and are still there
   * @example
   * await removeAll('app_')
   */
  (match: RemoveMatch, options?: RemoveOptions): Promise<readonly string[]>;
}
