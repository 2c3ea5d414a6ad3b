/** The inside of the jar that a definition is bound to, which is no part of its public type. Undefined where the jar is not one of ours. */
const internalsOf = (cookie) => cookie.internals?.jar?.internals;
/** Whether the definition is bound to the jar of a request, which nobody shares. A page's own says nothing on a server. */
const isOfRequest = (cookie) => internalsOf(cookie)?.store.httpOnly === true;

export { internalsOf as a, isOfRequest as i };
