/** A request's cookies as SvelteKit has them: what is written goes through its `event.cookies`. */
import type { SetCookie } from '../cookie/set-cookie.js';
import { utf8 } from '../cookie/utf8.js';
import { shownStore } from '../frameworks/shown-store.js';
import { readRequest } from '../server/from.js';
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
  const [header, , globalPrivacyControl] = readRequest(request);
  const pairs = new Set(header.split(/; */));
  const all = () => cookies.getAll({ decode: asIs });
  return shownStore(headerStore(header, url, globalPrivacyControl), {
    received: new Map(
      all()
        // Kit leaves out the quotes around a value.
        .filter(
          ({ name, value }) => pairs.has(`${name}=${value}`) || pairs.has(`${name}="${value}"`),
        )
        .map(({ name, value }) => [name, value]),
    ),
    shown: () =>
      new Map(
        all().map(({ name, value }) => [
          name,
          { text: value, rawValue: cookies.get(name) === undefined ? undefined : asSent(value) },
        ]),
      ),
    write: ({ name, value, ...attributes }) => {
      // As bytes, which is all that a header takes.
      cookies.set(utf8(name), utf8(value), { ...attributes, encode: asIs });
      return value;
    },
  });
};

/** Kit has the text where its own `set` was called, and what was sent where a response of `event.fetch` has set it. */
const asSent = (value: string): string => (/[^!-:<-~]/.test(value) ? escape(utf8(value)) : value);
