/** Goes on with a value at once, or with a promised one later: so that what is done is written once, whatever the jar. */

/** A value, or its promise. */
export type Later<T> = T | Promise<T>;

export const after = <T, R>(value: Later<T>, go: (value: T) => Later<R>): Later<R> =>
  value instanceof Promise ? value.then(go) : go(value);

/** All of them, in order. */
export const each = <T>(values: readonly Later<T>[]): Later<T[]> =>
  values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as T[]);
