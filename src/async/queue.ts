/** One write after the other: in a jar, and of one name in all pages of an origin. */
import type { JarQueue } from '../jar/internals.js';

/** How long to wait for another page, in milliseconds. One that is frozen keeps its lock. */
const PATIENCE = 2000;

export const createQueue = (): JarQueue['run'] => {
  let last: Promise<unknown> | undefined;
  return (name, work) => {
    const begin = name === undefined ? work : () => withLock(`gingersnap:${name}`, work);
    // Where nothing is under way it begins at once: a synchronous write that comes after it is then really later.
    const result = last ? last.then(begin) : begin();
    const done = (): void => {
      if (last === turn) last = undefined;
    };
    const turn = result.then(done, done);
    last = turn;
    return result;
  };
};

/** Goes on without where there are no Web Locks (plain http), where they are refused (a sandboxed frame), and when nobody lets go. */
const withLock = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  new Promise((resolve) => {
    let begun: Promise<T> | undefined;
    // Granted late, the lock is held for as long as the work still takes.
    const go = (): Promise<T> => {
      clearTimeout(timer);
      resolve((begun ??= work()));
      return begun;
    };
    const timer = setTimeout(go, PATIENCE);
    try {
      globalThis.navigator.locks.request(name, go).catch(() => void go());
    } catch {
      void go();
    }
  });
