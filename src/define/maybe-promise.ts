/** Goes on with a value at once, or with a promised one later: so that what is done is written once, whatever the jar. */
import { isPromise } from '../cookie/is-promise.js';

/** A value, or its promise. */
export type MaybePromise<T> = T | Promise<T>;

/** Goes on with one value. */
export const chain = <T, R>(
  value: MaybePromise<T>,
  go: (value: T) => MaybePromise<R>,
): MaybePromise<R> => (isPromise(value) ? value.then(go) : go(value));

/** Does something, and then what is to be done in any case, which may not fail. */
export const lastly = <T>(
  work: () => MaybePromise<T>,
  done: () => MaybePromise<unknown>,
): MaybePromise<T> => {
  let result: MaybePromise<T>;
  try {
    result = work();
  } catch (error) {
    void done();
    throw error;
  }
  return isPromise(result) ? result.finally(done) : chain(done(), () => result);
};

/** All of them, in order. */
export const all = <T>(values: readonly MaybePromise<T>[]): MaybePromise<T[]> =>
  values.some(isPromise) ? Promise.all(values) : (values as T[]);

/** What `yield*` waits for, in the steps of {@link run}. */
export function* wait<T>(value: MaybePromise<T>): Generator<MaybePromise<T>, T, T> {
  return yield value;
}

/** What {@link run} runs. */
export type Steps<T> = Generator<MaybePromise<unknown>, T | Promise<T>, never>;

/**
 * Runs steps from top to bottom, as an async function does with `await`, but at once where nothing is promised.
 *
 * @example
 * run(function* () {
 *   const text = yield* wait(jar.get('theme'))
 *   return text ?? 'light'
 * })
 */
export const run = <T>(steps: () => Steps<T>): MaybePromise<T> => {
  const running = steps() as Generator<MaybePromise<unknown>, T | Promise<T>, unknown>;
  const goOn = (given?: unknown, how: 'next' | 'throw' = 'next'): MaybePromise<T> => {
    for (;;) {
      const { done, value } = running[how](given);
      if (done) return value;
      // So that what rejects is caught by the steps' own `catch`.
      if (isPromise(value)) return value.then(goOn, (error: unknown) => goOn(error, 'throw'));
      given = value;
      how = 'next';
    }
  };
  return goOn();
};
