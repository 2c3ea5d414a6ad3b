/** Which definitions a server renders by reading them. */
import type { JarInternals, WithInternals } from '../jar/internals.js';

/** The inside of the jar that a definition is bound to, which is no part of its public type. Undefined where the jar is not one of ours. */
export const internalsOf = (cookie: object): JarInternals | undefined =>
  (cookie as { readonly internals?: { readonly jar?: WithInternals } }).internals?.jar?.internals;

/** Whether the definition is bound to the jar of a request, which nobody shares. A page's own says nothing on a server. */
export const isOfRequest = (cookie: object): boolean =>
  internalsOf(cookie)?.store.httpOnly === true;
