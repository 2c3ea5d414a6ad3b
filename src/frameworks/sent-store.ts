/** A request's cookies where the framework sends what is written: the jar has nothing of its own left to send. */
import type { SetCookie } from '../cookie/set-cookie.js';
import type { HeaderStore } from '../server/store.js';

/** What is left to send. */
export const NOTHING_TO_SEND: Pick<HeaderStore, 'written' | 'setCookies' | 'writes'> = {
  written: () => [],
  setCookies: () => [],
  writes: () => [],
};

/** `isMade`: whether the response is, so that nothing can be written any more. `send`: hands a cookie to the framework, and may throw, too. */
export const sentStore = (
  store: HeaderStore,
  isMade: () => boolean | undefined,
  send?: (cookie: SetCookie) => void,
): HeaderStore => ({
  ...store,
  ...NOTHING_TO_SEND,
  write: (cookie, ...more) => {
    if (isMade()) throw new Error('the response is made');
    send?.(cookie);
    store.write(cookie, ...more);
  },
});

/** Reads after `refresh`, which takes over what others have set since, and gives the store. */
export const createReads = (
  refresh: () => HeaderStore,
): Pick<HeaderStore, 'read' | 'shows' | 'readable'> => ({
  read: () => refresh().read(),
  shows: (name) => refresh().shows(name),
  readable: (matches) => refresh().readable(matches),
});
