/** A program that uses all that the stand-in for CookieStore exports. */
import {
  CookieChangeEvent,
  CookieStore,
  install,
  type ChangeHandler,
  type CookieChangeEventConstructor,
  type CookieChangeEventInit,
  type CookieInit,
  type CookieListItem,
  type CookieStoreConstructor,
  type CookieStoreDeleteOptions,
  type CookieStoreGetOptions,
  type DeletedCookie,
  type DocumentLike,
  type WindowLike,
} from 'gingersnap/cookie-store';

install(window);
const Store: CookieStoreConstructor = CookieStore;
const store: CookieStore = new Store(document);
const ChangeEvent: CookieChangeEventConstructor = CookieChangeEvent;
const told: CookieChangeEventInit = { changed: [{ name: 'n', value: 'v' }], deleted: [] };
const event: CookieChangeEvent = new ChangeEvent('change', told);
const onchange: ChangeHandler = ({ changed, deleted }) => {
  const gone: readonly DeletedCookie[] = deleted;
  return [...changed, ...gone].map(({ name }) => name);
};
store.onchange = onchange;
store.dispatchEvent(event);

export const program = async (): Promise<(CookieListItem | null)[]> => {
  const init: CookieInit = { name: 'n', value: 'v', maxAge: 60 };
  const one: CookieStoreGetOptions = { name: 'n' };
  const scope: CookieStoreDeleteOptions = { name: 'n', path: '/' };
  await store.set(init);
  await store.set('n', 'v');
  const found = [await store.get(one), await store.get('n'), ...(await store.getAll())];
  await store.delete(scope);
  return found;
};

/** Each can be named. */
export type Named = [DocumentLike, WindowLike];
