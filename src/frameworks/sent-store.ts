/** A request's cookies where the framework sends what is written: the jar has nothing of its own left to send. */
import { own } from '../cookie/own.js';
import { PROBE } from '../cookie/probe.js';
import type { SetCookie } from '../cookie/set-cookie.js';
import { readRequest } from '../server/from.js';
import { headerStore, type HeaderStore } from '../server/store.js';
import type { RequestSource, ServerJarOptions } from '../server/types.js';
import { parseReceived } from '../testing/memory/parse.js';

/** The cookies of a request, at the address that the options say, else its own. */
export const requestStore = (
  from: RequestSource | string,
  options?: ServerJarOptions,
): HeaderStore => {
  const [header, address] = readRequest(from);
  const url = own(options).url ?? address;
  return headerStore(header, url === undefined ? undefined : new URL(url as string));
};

const none = (): readonly string[] => [];

/**
 * `send`: is called before each write, and throws where the framework cannot set a cookie any more. `lines`: the Set-Cookie headers that the
 * response has so far, whoever has set them; left out: nobody else's are read.
 */
export const sentStore = (
  store: HeaderStore,
  send: (cookie: SetCookie) => void,
  lines: () => Iterable<string> = none,
): HeaderStore => {
  let known = new Set<string>();
  /** Takes over what others have set since. */
  const refresh = (): HeaderStore => {
    const now = new Set(lines());
    for (const line of now) {
      const cookie = known.has(line) ? undefined : cookieOf(line);
      if (cookie) store.write(cookie);
    }
    known = now;
    return store;
  };
  return {
    ...store,
    written: () => [],
    setCookies: () => [],
    writes: () => [],
    read: () => refresh().read(),
    shows: (name) => refresh().shows(name),
    readable: (matches) => refresh().readable(matches),
    write: (cookie, ...more) => {
      refresh();
      if (cookie.name !== PROBE) send(cookie);
      store.write(cookie, ...more);
      known = new Set(lines());
    },
  };
};

/** A cookie that a Set-Cookie header sets, as far as the request's next reads depend on it. */
const cookieOf = (line: string): SetCookie | undefined => {
  const received = parseReceived(line);
  if (!received) return;
  const { name, value, attributes } = received;
  const [age, expires] = [attributes.get('max-age'), attributes.get('expires')];
  return {
    name,
    value,
    path: attributes.get('path') ?? '/',
    domain: attributes.get('domain'),
    maxAge: age ? Number(age) : undefined,
    expires: expires && !age ? new Date(expires) : undefined,
    secure: attributes.has('secure'),
    httpOnly: attributes.has('httponly'),
    partitioned: attributes.has('partitioned'),
    sameSite: 'lax',
  };
};
