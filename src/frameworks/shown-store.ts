/** A request's cookies where a framework shows them by name: what others have set is found there, and what is written here goes through it. */
import type { SetCookie } from '../cookie/set-cookie.js';
import type { Encoding } from '../encodings/encoding.js';
import { percent } from '../encodings/percent.js';
import type { HeaderStore } from '../server/store.js';
import { createReads, NOTHING_TO_SEND } from './sent-store.js';

/** A cookie as a framework shows it. */
export interface ShownCookie {
  /** What it shows: when that changes, somebody has set the cookie. */
  readonly text: string;
  /** What the browser will have. Undefined where the cookie was removed. */
  readonly rawValue: string | undefined;
  /** Undefined for one that was received: no request says that. */
  readonly httpOnly?: boolean | undefined;
}

/** How a framework keeps cookies. */
export interface Framework {
  /** What it shows of the request's header, by name. */
  readonly received: ReadonlyMap<string, string>;
  /** What it shows now, with all that was set, by name. */
  readonly shown: () => ReadonlyMap<string, ShownCookie>;
  /** Writes by its own function, and gives what the browser will have as the value. Throws where nothing can be written. */
  readonly write: (cookie: SetCookie, encoding: Encoding, cookies: string) => string;
}

/** `store`: what was received. The framework sends what was written. */
export const shownStore = (store: HeaderStore, framework: Framework): HeaderStore => {
  let known = framework.received;
  let standard = percent;
  const look = (now = framework.shown()) =>
    (known = new Map(Array.from(now, ([name, { text }]) => [name, text])));
  /** Takes over what others have set. */
  const refresh = (): HeaderStore => {
    const now = framework.shown();
    for (const name of new Set([...known.keys(), ...now.keys()])) {
      const cookie = now.get(name);
      if (cookie?.text !== known.get(name)) store.write(asSet(name, cookie), percent);
    }
    look(now);
    return store;
  };
  return {
    ...store,
    ...NOTHING_TO_SEND,
    ...createReads(refresh),
    writing: (encoding) => {
      standard = encoding;
    },
    write: (cookie, encoding = standard) => {
      const cookies = refresh().read();
      const value = framework.write(cookie, encoding, cookies);
      store.write({ ...cookie, value }, encoding);
      look();
    },
  };
};

/** What somebody else has set: at the paths of this request, and no matter how else. */
const asSet = (name: string, cookie: ShownCookie | undefined): SetCookie => ({
  name,
  value: cookie?.rawValue ?? '',
  path: '/',
  maxAge: cookie?.rawValue === undefined ? 0 : undefined,
  secure: false,
  httpOnly: !!cookie?.httpOnly,
  partitioned: false,
  sameSite: 'lax',
});
