/** A request's cookies as SvelteKit has them: what is written goes through its `event.cookies`. */
import { PROBE } from '../cookie/probe.js';
import type { SetCookie } from '../cookie/set-cookie.js';
import { utf8 } from '../cookie/utf8.js';
import { headerStore, type HeaderStore } from '../server/store.js';
import type { RequestLike } from '../server/types.js';
import type { Site } from '../stores/store.js';

/** A cookie as Kit gives it. */
export interface KitCookie {
  /** The cookie's name. */
  readonly name: string;
  /** Its value, as `decode` gives it; what was set since as it was set. */
  readonly value: string;
}

/** What is used of Kit's `event.cookies`. */
export interface KitCookies {
  /** Returns a value, or undefined without such a cookie, or where it was deleted. */
  readonly get: (name: string) => string | undefined;
  /** Returns what the request has sent and what was set since. */
  readonly getAll: (options: {
    /** Decodes what the request has sent. */
    decode: (text: string) => string;
  }) => readonly KitCookie[];
  /** Sets a cookie of the response. Throws when that is made. */
  readonly set: (
    name: string,
    value: string,
    options: Omit<SetCookie, 'name' | 'value'> & {
      /** Encodes the value. */
      encode: (text: string) => string;
    },
  ) => void;
}

/** What is used of Kit's `event`. */
export interface KitEvent {
  /** The request; its Cookie header is read. */
  readonly request: RequestLike;
  /** The address, as Kit knows it: behind a proxy by `ORIGIN`. It decides the default of `secure`, and which domains are refused. */
  readonly url: Site;
  /** Kit's own cookies, which writes go through. */
  readonly cookies: KitCookies;
  /** Where the jar is put, as `jar`. */
  readonly locals: object;
}

const asIs = (text: string) => text;

export const kitStore = ({ request, url, cookies }: KitEvent): HeaderStore => {
  const store = headerStore(request.headers.get('cookie') ?? '', url);
  const shown = () =>
    new Map(cookies.getAll({ decode: asIs }).map(({ name, value }) => [name, value]));
  let known = shown();
  /** Takes over what others have set by Kit since. */
  const refresh = () => {
    const now = shown();
    for (const [name, value] of now)
      if (known.get(name) !== value)
        store.write(foreign(name, value, cookies.get(name) === undefined));
    known = now;
  };
  return {
    ...store,
    // Kit sends them, and what others have set stands here without its attributes.
    written: () => [],
    setCookies: () => [],
    writes: () => [],
    read: () => {
      refresh();
      return store.read();
    },
    readable: (matches) => {
      refresh();
      return store.readable(matches);
    },
    write: (cookie, ...more) => {
      const { name, value, ...attributes } = cookie;
      refresh();
      // As bytes, which is all that a header takes.
      if (name !== PROBE) cookies.set(utf8(name), utf8(value), { ...attributes, encode: asIs });
      store.write(cookie, ...more);
      known = shown();
    },
  };
};

/** What somebody else has set: at the paths of this request, and no matter how else. */
const foreign = (name: string, value: string, isRemoved: boolean): SetCookie => ({
  name,
  // Kit has the text where its own `set` was called, and what was sent where a response of `event.fetch` has set it.
  value: /[^!-:<-~]/.test(value) ? escape(utf8(value)) : value,
  path: '/',
  maxAge: isRemoved ? 0 : undefined,
  secure: false,
  // Nobody says, as of what the request has sent.
  httpOnly: false,
  partitioned: false,
  sameSite: 'lax',
});
