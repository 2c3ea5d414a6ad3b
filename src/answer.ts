/** What became of a write: told by rule where a rule knows it, else by reading the cookie back, once somebody asks. */
import type { RefusalCode } from './cookie/error.js';
import { find } from './cookie/parse.js';
import type { Written } from './cookie/write.js';
import { kept } from './kept.js';
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

/** Hands `lines`, which all write `cookie`, to the store. */
export const answer = (place: Place, name: string, cookie: Written, lines: readonly string[]): WriteResult => {
  const { store, wires } = place;
  const { domain, gone } = cookie;
  const site = store.site();
  let code: RefusalCode | false | undefined; // false: it is there; undefined: nobody has looked yet
  if (!site) code = 'blocked';
  else if (cookie.secure && site.protocol !== 'https:' && store.trustworthy?.() === false) code = 'insecure';
  else if (domain && !`.${site.hostname}`.endsWith(`.${domain.toLowerCase().replace(/^\./, '')}`)) code = 'domain';
  else
    try {
      lines.forEach(line => store.write(line));
    } catch {
      code = 'blocked'; // a sandboxed frame's document throws
    }

  const look = (): RefusalCode | false => {
    if (code === undefined) {
      const found = find(wires(), name);
      code = false;
      if (gone ? found.length : !found.includes(cookie.wire) && covers(cookie.path, site!.pathname)) {
        const keeps = gone || kept(place);
        // undefined: nothing can be read here, so nothing speaks against the write.
        if (keeps !== undefined)
          code = gone ? 'scope' : !keeps ? 'blocked' : domain ? 'domain' : wires().size > 149 ? 'full' : 'rejected';
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
      const refusal = look();
      return refusal ? `cookie "${name}": ${REASONS[refusal]}` : undefined;
    },
  } as WriteResult;
};

/** Whether a cookie of this path is visible at that one (RFC 6265bis, 5.1.4). */
const covers = (path: string, pathname: string): boolean =>
  path === pathname || pathname.startsWith(path.replace(/\/?$/, '/'));
