/** A request's cookies where the framework sends what is written: the jar has nothing of its own left to send. */
import { own } from '../cookie/own.js';
import { PROBE } from '../cookie/probe.js';
import type { SetCookie } from '../cookie/set-cookie.js';
import { readRequest } from '../server/from.js';
import { headerStore, type HeaderStore } from '../server/store.js';
import type { RequestSource, ServerJarOptions } from '../server/types.js';

/** The cookies of a request, at the address that the options say, else its own. */
export const requestStore = (
  from: RequestSource | string,
  options?: ServerJarOptions,
): HeaderStore => {
  const [header, address] = readRequest(from);
  const url = own(options).url ?? address;
  return headerStore(header, url === undefined ? undefined : new URL(url as string));
};

/** `send`: is called before each write, and throws where the framework cannot set a cookie any more. */
export const sentStore = (store: HeaderStore, send?: (cookie: SetCookie) => void): HeaderStore => ({
  ...store,
  written: () => [],
  setCookies: () => [],
  writes: () => [],
  write: (cookie, ...more) => {
    if (cookie.name !== PROBE) send?.(cookie);
    store.write(cookie, ...more);
  },
});
