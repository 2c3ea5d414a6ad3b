/** What a decision removes on a server, where each removal is a header, and whoever sends the request says how many cookies there are. */
import { toResult, type WriteResult } from '../jar/result.js';
import { encodeName } from '../cookie/name.js';
import type { Verbs } from '../define/slot.js';
import { domainsOf } from '../jar/everywhere.js';
import { openWith, verbsOf } from '../jar/jar.js';
import type { JarInternals } from '../jar/internals.js';
import { MOST_REMOVALS, scopeKeyOf, type HeaderStore } from '../server/store.js';
import { attempt, shownOf, type GuardedCookie, type Shown } from './cookies.js';

interface Scope {
  readonly path?: string;
  readonly domain?: string | undefined;
  readonly partitioned?: boolean;
}

/** What says which cookie it is, where nothing else is said. */
const cookieOf = (name: string, { path = '/', domain, partitioned }: Scope) => ({
  name: encodeName(name),
  path,
  domain,
  partitioned: !!partitioned,
});

/** `decision`: the name of the decision's cookie. */
export const createResponse = (
  jar: Verbs,
  { store, defaults, listeners }: JarInternals & { readonly store: HeaderStore },
  decision: string,
) => {
  // Nobody listens to this one: each look at a long header takes as long as to read it.
  const quiet = verbsOf(openWith(store, defaults));
  /** Most cookies stand at `/`, of the host or a domain above it. */
  const roots = domainsOf(store.site()?.hostname ?? '').map((domain): Scope => ({
    path: '/',
    domain,
  }));
  /** Room for the decision's own removal, and for its duplicates. */
  const reserved = (jar.getAll(decision) as string[]).length > 1 ? roots.length + 1 : 1;

  /** A framework may send one cookie of each name: that of the first scope, which is the definition's own. */
  const fits = (name: string, scope: Scope) => store.hasRoom(cookieOf(name, scope));

  return {
    /** Removes these, then what matches, in as many headers as there is room for; gives the number of the cookies that are left. */
    clear: (
      cookies: readonly GuardedCookie[],
      matches: (name: string, shown: Shown) => boolean,
    ): number => {
      const shown = jar.getAll() as Shown;
      const wanted = new Map<string, Map<string, Scope>>();
      const want = (name: string, scopes: readonly Scope[]) => {
        const known = wanted.get(name) ?? new Map<string, Scope>();
        wanted.set(name, known);
        for (const scope of scopes) {
          const key = scopeKeyOf(cookieOf(name, scope));
          // The definition's own comes first, with all that it says.
          if (!known.has(key)) known.set(key, scope);
        }
      };
      for (const kept of cookies) {
        const names = shownOf(kept, shown);
        const scopes = [...kept.scopes.values()] as Scope[];
        for (const name of names) want(name, [...scopes, ...roots]);
        // On a path of its own it may be there although this request does not carry it.
        const hidden = scopes.filter(({ path = '/' }) => path !== '/');
        if (!names.length && hidden.length) want(kept.slot.names.at(-1)!, hidden);
      }
      for (const name in shown) if (matches(name, shown)) want(name, roots);

      let room = MOST_REMOVALS - reserved - store.removals();
      let left = 0;
      for (const [name, scopes] of wanted) {
        // One that somebody else wrote under the name as it stands goes with ours.
        const headers = scopes.size * (encodeName(name) === name ? 1 : 2);
        if (headers > room) left++;
        else {
          room -= headers;
          let missed = 0;
          for (const scope of scopes.values())
            if (fits(name, scope)) attempt(() => quiet.remove(name, scope));
            else missed = 1;
          left += missed;
        }
      }
      listeners?.refresh();
      return left;
    },
    removeDecision: (): WriteResult =>
      roots
        .filter((scope) => fits(decision, scope))
        .map((scope) => jar.remove(decision, scope) as WriteResult)
        .at(-1) ?? toResult(decision, ['scope', 'room']),
  };
};
