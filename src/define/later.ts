/** Goes on with a value at once, or with a promised one later: so that what is done is written once, whatever the jar. */

/** A value, or its promise. */
export type Later<T> = T | Promise<T>;

/** By its `then`: what an async function gives is no instance of a Promise that a polyfill or zone.js has put in its place. */
export const isPromise = <T>(value: Later<T>): value is Promise<T> =>
  typeof (value as Partial<Promise<T>> | null | undefined)?.then === 'function';

export const after = <T, R>(value: Later<T>, go: (value: T) => Later<R>): Later<R> =>
  isPromise(value) ? value.then(go) : go(value);

/** All of them, in order. */
export const each = <T>(values: readonly Later<T>[]): Later<T[]> =>
  values.some(isPromise) ? Promise.all(values) : (values as T[]);
