/** The part of a request's cookies that a page hydrates with: what defined cookies read, and nothing that scripts can't see. */
import { fail } from '../cookie/error.js';
import { decodeName } from '../cookie/name.js';
import { prefixOf } from '../cookie/prefix.js';
import type { BareJar } from '../jar/jar.js';
import type { DefinedRemoval, WithRemoval } from '../jar/remove-all.js';
import type { HeaderStore } from './store.js';
import type { HydratedCookie, ServerJar } from './types.js';

/** A defined cookie in one jar, as the header shows it. */
interface Shown extends DefinedRemoval {
  /** Why its value is kept back, where a consent does that. */
  readonly whyMissing?: (() => unknown) | undefined;
}

/** `jar`: with its prefix, whose names the definitions have. */
export const createCookieHeader =
  (jar: BareJar, store: HeaderStore): ServerJar['cookieHeader'] =>
  (definitions) => {
    const { defaults, prefixed } = jar.internals;
    const prefix = prefixed?.prefix ?? '';
    const refuse = (given: unknown) => fail(`${prefix}*`, 'attribute', 'definitions', given);
    const wanted = new Set<string>();
    for (const cookie of Array.isArray(definitions) ? definitions : refuse(definitions)) {
      const { names, namesIn, whyMissing }: Shown =
        (cookie as WithRemoval | null | undefined)?.internals?.on?.(jar) ?? refuse(cookie);
      const { chunked, httpOnly } = (cookie as HydratedCookie).definition as {
        readonly chunked?: unknown;
        readonly httpOnly?: boolean;
      };
      const isHttp = prefixOf(names[0]!).endsWith('http-');
      if (httpOnly ?? ((defaults as { readonly httpOnly?: boolean }).httpOnly || isHttp)) continue;
      // The last of them may be a decision. It goes along alone where the category is not granted here: the page knows the decision, and not
      // what else the request says.
      for (const name of names.slice(chunked ? 2 : 1)) wanted.add(name);
      if (whyMissing?.()) continue;
      // A chunked cookie's first two may be somebody else's.
      const own = chunked ? namesIn(jar.getAll()).map((name) => prefix + name) : [names[0]!];
      for (const name of own) wanted.add(name);
    }
    return store.readable((key) => wanted.has(decodeName(key)));
  };
