/** What became of a write: told by rule where a rule knows it, else by reading the cookie back, once somebody asks. */
import type { RefusalCode } from './cookie/error.js';
import { GONE } from './cookie/lifetime.js';
import { encodeName } from './cookie/name.js';
import { find } from './cookie/parse.js';
import type { Attributes } from './cookie/write.js';
import { everywhere } from './everywhere.js';
import { kept, shows } from './kept.js';
import type { Place } from './stores/visible.js';

/**
 * The answer of `set` and `remove`. `ok` is a getter: where no rule has told already, the first look at it reads the cookie back
 * and keeps what it finds. It is the answer for the moment of asking, so ask at once; who does not ask does not pay.
 *
 * @example
 * const result = set('theme', 'dark')
 * if (!result.ok) console.warn(result.code, result.message)
 */
export type WriteResult =
  | { readonly ok: true; readonly code?: undefined; readonly message?: undefined }
  | { readonly ok: false; readonly code: RefusalCode; readonly message: string };

const REASONS: Record<RefusalCode, string> = {
  insecure: 'Secure needs https',
  domain: 'its domain must be this host or a parent of it, and no public suffix',
  blocked: 'no cookies are kept here',
  scope: 'it is still there, so give the path and domain it was set with',
  full: 'this site has too many cookies, so remove some',
  rejected: 'the browser did not keep it',
};

/** Hands a cookie to the store; `attributes` is the text of `options`. */
export const answer = (
  place: Place,
  name: string,
  wire: string,
  options: Attributes,
  attributes: string,
): WriteResult => {
  const { store, wires } = place;
  const { path, domain } = options;
  const gone = attributes.endsWith(GONE);
  const site = store.site();
  let code: RefusalCode | false | undefined; // false: it is there; undefined: nobody has looked yet
  if (!site) code = 'blocked';
  else if (options.secure && site.protocol !== 'https:' && store.trustworthy?.() === false) code = 'insecure';
  else if (domain && !`.${site.hostname}`.endsWith(`.${domain.toLowerCase().replace(/^\./, '')}`)) code = 'domain';
  else
    try {
      const key = encodeName(name);
      // What somebody else wrote under the name as it stands is removed with ours.
      for (const written of gone && key !== name && wires().has(name) ? [key, name] : [key])
        for (const scope of [attributes, ...(gone && options['everywhere'] ? everywhere(place) : [])])
          store.write(`${written}=${wire}${scope}`);
    } catch {
      code = 'blocked'; // a sandboxed frame's document throws
    }

  const look = (): RefusalCode | false => {
    if (code === undefined) {
      code = false;
      const found = find(wires(), name);
      if (gone) {
        if (found.length) code = 'scope';
      } else if (!found.includes(wire)) {
        const keeps = kept(place);
        if (keeps === false) code = 'blocked';
        // Where nothing can be read, or nothing of this path, nothing speaks against the write. Only a cookie can tell what this page
        // sees of a path: it is not the address that counts, which pushState changes, but the one that the page was loaded from.
        else if (keeps && (path === '/' || shows(place, `; path=${path}`)))
          code = domain ? 'domain' : wires().size > 149 ? 'full' : 'rejected';
      }
    }
    return code;
  };
  return {
    get ok() {
      return !look();
    },
    get code() {
      return look() || undefined;
    },
    get message() {
      return look() ? `cookie "${name}": ${REASONS[code as RefusalCode]}` : undefined;
    },
  } as WriteResult;
};
