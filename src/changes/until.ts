/** Until when something goes on. */
import type { AbortSignalLike } from './abort-signal-like.js';

/** The function that ends it, which an aborted signal calls as well; it ends once, and then leaves nothing at the signal. */
export const until = (signal: AbortSignalLike | undefined, end: () => void): (() => void) => {
  let ended = false;
  const stop = (): void => {
    if (ended) return;
    ended = true;
    signal?.removeEventListener('abort', stop);
    end();
  };
  signal?.addEventListener('abort', stop);
  return stop;
};
