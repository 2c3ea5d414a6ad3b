/** Until when something goes on. */

/** The function that ends it, which an aborted signal calls as well; it ends once, and then leaves nothing at the signal. */
export const until = (signal: AbortSignal | undefined, end: () => void): (() => void) => {
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
