/** What became of a write: told by rule where a rule knows it, else by reading the cookie back, once somebody asks. */
import type { RefusalCode } from '../cookie/error.js';
import type { Attributes } from '../cookie/write.js';
import { kept, shows } from './kept.js';
import { foundIn, type Place } from '../stores/visible.js';

/**
 * The answer of `set` and `remove`. `ok` is a getter: where no rule has told already, the first look at it reads the cookie back
 * and keeps what it finds. It is the answer for the moment of asking, so ask at once; who does not ask does not pay.
 *
 * @example
 * const result = set('theme', 'dark')
 * if (!result.ok) console.warn(result.code, result.message)
 */
export type WriteResult =
  | {
      /** The cookie is as it was asked for: there, or gone. */
      readonly ok: true;
      /** Left out: nothing was refused. */
      readonly code?: undefined;
      /** Left out: there is nothing to say. */
      readonly message?: undefined;
    }
  | {
      /** The write was refused. */
      readonly ok: false;
      /** Why it was refused. */
      readonly code: RefusalCode;
      /** One sentence for a developer, with the cookie's name. It is no text for visitors, and may change from version to version. */
      readonly message: string;
    };

/** That of `consent` is the guard's to say. */
const REASONS: Partial<Record<RefusalCode, string>> = {
  insecure: 'Secure needs https',
  domain: 'its domain must be this host or a parent, and no public suffix',
  blocked: 'no cookies are kept here',
  scope: 'it is still there: give the path and domain it was set with',
  full: 'this site has too many cookies: remove some',
  rejected: 'the browser did not keep it',
};

/** A class, because in Chromium an object literal with getters takes as long as the write itself. */
export class Answer {
  readonly #name: string;
  /** false: there is none; undefined: nobody has looked yet. */
  #refusal: RefusalCode | false | undefined;
  readonly #look: () => RefusalCode | false;

  constructor(name: string, refusal: RefusalCode | undefined, look: () => RefusalCode | false) {
    this.#name = name;
    this.#refusal = refusal;
    this.#look = look;
  }

  get ok() {
    return !this.code;
  }

  get code() {
    return (this.#refusal ??= this.#look()) || undefined;
  }

  get message() {
    const { code } = this;
    return code && `cookie "${this.#name}": ${REASONS[code]}`;
  }
}

/** What speaks against a write that was handed to the store: every duplicate counts. */
export const readBack = (
  place: Place,
  name: string,
  wire: string,
  { path, domain, gone }: Attributes,
): RefusalCode | false => {
  const found = foundIn(place.look(), name).wires;
  if (gone) return !!found.length && 'scope';
  if (found.includes(wire)) return false;
  const keeps = kept(place);
  if (keeps === false) return 'blocked';
  // Where nothing can be read, or nothing of this path, nothing speaks against the write. Only a cookie can tell what this page
  // sees of a path: it is not the address that counts, which pushState changes, but the one that the page was loaded from.
  if (!keeps || (path !== '/' && !shows(place, `; path=${path}`))) return false;
  return domain ? 'domain' : place.look().cookies.split('; ').length > 149 ? 'full' : 'rejected';
};
