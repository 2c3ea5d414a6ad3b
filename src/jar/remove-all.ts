/** `removeAll`: what it matches, and how it goes. */
import { attributesOf, checkOptions, type Options } from '../cookie/check.js';
import { fail } from '../cookie/error.js';
import { merge } from '../cookie/merge.js';
import { own } from '../cookie/own.js';
import type { WithInternals } from './internals.js';
import type { RemoveOptions } from './options.js';
import type { RemoveAll, RemoveMatch } from './remove-match.js';
import type { WriteResult } from './result.js';
import type { Jar } from './verbs.js';

/** A defined cookie in one jar, as `removeAll` uses it. */
export interface DefinedRemoval {
  /** The full names of the cookies that its value depends on, a consent's decision among them. */
  readonly names: readonly string[];
  /** Its names among those that the jar shows. */
  readonly namesIn: (all: Readonly<Record<string, string>>) => readonly string[];
  /** Its own `remove`. `options` go over its own scope. */
  readonly remove: (options?: object) => WriteResult | Promise<WriteResult>;
}

/** What a defined cookie keeps for `removeAll`. It is no part of the public types. */
export interface WithRemoval {
  /** `on`: the cookie in a jar; in the page's where none is given. */
  readonly internals?: { readonly on?: (jar?: object) => DefinedRemoval } | undefined;
}

/** What is to be removed: defined cookies, or the names that match. Throws for what is wrong in the call, before anything is written. */
export const planOf = (jar: WithInternals, match: RemoveMatch, options?: RemoveOptions) => {
  const { store, defaults, prefixed } = jar.internals ?? {};
  const cookieName = `${prefixed?.prefix ?? ''}*`;
  const matches =
    typeof match === 'string' ? (name: string): boolean => name.startsWith(match) : match;
  const cookies =
    typeof matches === 'function'
      ? undefined
      : ([matches].flat() as readonly (WithRemoval | null | undefined)[]).map(
          (cookie) =>
            cookie?.internals?.on?.(jar.internals && jar) ??
            fail(cookieName, 'attribute', 'match', cookie, Array.isArray(match)),
        );
  // Each name alone may be one that can't be removed from here; what is wrong with the options is wrong for all of them.
  attributesOf(
    cookieName,
    own({
      ...(merge<object>(defaults, checkOptions(cookieName, options)) as Options),
      codec: undefined,
      encoding: undefined,
      maxAge: 0,
    }),
    false,
    store?.httpOnly,
  );
  return {
    cookies,
    namesIn: (all: Readonly<Record<string, string>>): readonly string[] =>
      cookies
        ? [...new Set(cookies.flatMap(({ namesIn }) => namesIn(all)))]
        : Object.keys(all).filter((name) => (matches as (name: string) => boolean)(name)),
  };
};

/** For a jar that answers at once. */
export const createRemoveAll =
  (jar: Pick<Jar, 'getAll' | 'remove'> & WithInternals): RemoveAll =>
  (match, options) => {
    const { cookies, namesIn } = planOf(jar, match, options);
    const all = jar.getAll();
    const names = namesIn(all);
    /** A cookie without a name, or a server's `__Http-`, can't be removed from here. It stays, and keeps no other one from going. */
    const remove = (name: string) => {
      try {
        return jar.remove(name, options);
      } catch {
        return false;
      }
    };
    const isShown = (cookie: DefinedRemoval) => cookie.namesIn(all).length > 0;
    const work = () =>
      cookies
        ? // Those that are there first: a server has room for so many.
          [...cookies.filter(isShown), ...cookies.filter((cookie) => !isShown(cookie))].map(
            ({ remove }) => remove(options),
          )
        : names.map(remove);
    // Whoever calls this asks what became of each: development need not report it once more.
    (jar.internals?.sweep?.(work) ?? work()).forEach(
      (result) => result && (result as WriteResult).ok,
    );
    const left = jar.getAll();
    return names.filter((name) => name in left);
  };
