/** A request's cookies where others set some, too: what they have set is found in the headers of the response. */
import type { SetCookie } from '../cookie/set-cookie.js';
import type { HeaderStore } from '../server/store.js';
import { parseReceived } from '../testing/memory/parse.js';
import { createReads } from './sent-store.js';

/** `sent`: over `store`, it hands what is written to the framework. `lines`: the Set-Cookie headers so far, whoever has set them. */
export const lineStore = (
  store: HeaderStore,
  sent: HeaderStore,
  lines: () => Iterable<string>,
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
    ...sent,
    ...createReads(refresh),
    write: (...cookie) => {
      refresh();
      sent.write(...cookie);
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
