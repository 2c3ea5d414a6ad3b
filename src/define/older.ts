/** The types of the option `was`: an older definition, and what `moved` makes of it. */

/** What `moved` needs of an older definition. */
export interface Older {
  /** The cookie's name. */
  readonly name: string;
  /** The definition, as it was given. */
  readonly definition: object;
  /** The default value, or `undefined` without one. */
  readonly default: unknown;
}

/**
 * The value of a definition's option `was`: what `moved` returns.
 *
 * @typeParam T What the older cookie's value becomes
 * @typeParam U What the new cookie's value must be; unknown if a function converts the value
 */
export interface Moved<T, U = unknown> {
  (jar: never, name: never, slot: never, encode: (value: T) => U, report: never): unknown;
  /** Only the compiler looks at it: no other function passes for what `moved` returns. */
  readonly '~moved': true;
}
