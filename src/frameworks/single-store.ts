/** A request's cookies where the framework sends one cookie of each name, the one that was written last: in a second scope it would replace the first. */
import { scopeKeyOf, type HeaderStore } from '../server/store.js';

export const singleStore = (store: HeaderStore): HeaderStore => {
  /** The scope that was written last, by name. */
  const scopes = new Map<string, string>();
  return {
    ...store,
    write: (cookie, ...more) => {
      store.write(cookie, ...more);
      scopes.set(cookie.name, scopeKeyOf(cookie));
    },
    hasRoom: (cookie) =>
      store.hasRoom(cookie) &&
      (!cookie || (scopes.get(cookie.name) ?? scopeKeyOf(cookie)) === scopeKeyOf(cookie)),
  };
};
