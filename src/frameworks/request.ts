/** Which definitions a server renders by reading them. */
import type { WithInternals } from '../jar/internals.js';

/** Whether the definition is bound to the jar of a request, which nobody shares. A page's own says nothing on a server. */
export const isOfRequest = (cookie: object): boolean =>
  (cookie as { readonly internals?: { readonly jar?: WithInternals } }).internals?.jar?.internals
    ?.store.httpOnly === true;
