/** What a caller has given, and nothing else. */

/** A copy of the own properties, without a prototype: a polluted Object.prototype adds no options to it. */
export const own = <T extends object>(given: T | null | undefined): T =>
  ({ __proto__: null, ...given }) as T;
