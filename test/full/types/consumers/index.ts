/** A program that uses all that the main entry exports. declarations.mjs compiles it, and those beside it, as a user of each TypeScript would. */
import {
  available,
  boolean,
  chunked,
  CookieError,
  createJar,
  date,
  defineCookie,
  documentStore,
  everywhere,
  get,
  getAll,
  has,
  isCookieError,
  json,
  moved,
  number,
  onChange,
  oneOf,
  percent,
  raw,
  remove,
  removeAll,
  rootDomain,
  serialize,
  set,
  type AbortSignalLike,
  type AsyncAvailable,
  type AsyncDefinedCookie,
  type AsyncGet,
  type AsyncGetAll,
  type AsyncHas,
  type AsyncJar,
  type AsyncRemove,
  type AsyncRemoveAll,
  type AsyncSet,
  type Available,
  type Change,
  type ChangeOptions,
  type Chunked,
  type Codec,
  type CookieAttributes,
  type DefineCookie,
  type DefinedCookie,
  type Definition,
  type DocumentLike,
  type Duration,
  type Encoding,
  type Everywhere,
  type Get,
  type GetAll,
  type Guard,
  type Has,
  type InsecureAttributes,
  type Jar,
  type JarAttributes,
  type ListenOptions,
  type MisuseCode,
  type Moved,
  type MovedFrom,
  type Older,
  type OnChange,
  type ReadOptions,
  type RefusalCode,
  type RemovableCookie,
  type Remove,
  type RemoveAll,
  type RemoveMatch,
  type RemoveOptions,
  type SecureAttributes,
  type Set,
  type SetCookie,
  type SetOptions,
  type Site,
  type StandardIssue,
  type StandardResult,
  type StandardSchema,
  type Store,
  type StoreInfo,
  type TypedReadOptions,
  type TypedSetOptions,
  type UrlLike,
  type WithCategory,
  type WriteResult,
} from 'gingersnap';
import * as cookies from 'gingersnap';

interface Item {
  id: number;
  count: number;
}

const text: string | undefined = get('theme');
const all: Readonly<Record<string, string>> = getAll();
const duplicates: string[] = getAll('theme');
const there: boolean = has('theme') && available() && cookies.has('theme');

const week: Duration = '7d';
const secure: SecureAttributes = { secure: true, sameSite: 'none', partitioned: true };
const insecure: InsecureAttributes = { secure: false, sameSite: 'lax' };
const attributes: CookieAttributes = there ? secure : insecure;
const options: SetOptions = {
  ...insecure,
  expires: week,
  path: '/',
  domain: 'example.com',
  priority: 'high',
  encoding: percent,
};
const typed: TypedSetOptions<number> = { codec: number, maxAge: 60, secure: undefined };
const results: WriteResult[] = [
  set('theme', text ?? duplicates.join()),
  set('theme', 'dark', options),
  set('theme', 'dark', attributes),
  set('theme', 'dark', { domain: rootDomain() }),
  set('visits', 12, typed),
  set('sidebar', false, { codec: boolean, expires: 30 }),
  set('seen', new Date(), { codec: date, expires: new Date(0) }),
];

const theme: Codec<'dark' | 'light'> = oneOf('dark', 'light');
const readAs: ReadOptions = { encoding: raw };
const readItems: TypedReadOptions<Item[]> = { codec: json<Item[]>() };
const values: [string | undefined, Item[] | undefined, 'dark' | 'light' | undefined] = [
  get('theme', readAs),
  get('cart', readItems),
  get('theme', { codec: theme }),
];

const issue: StandardIssue = { message: 'not an item' };
const result: StandardResult<Item> = there ? { issues: [issue] } : { value: { id: 1, count: 2 } };
const schema: StandardSchema<Item> = {
  '~standard': { version: 1, vendor: 'sample', validate: () => result },
};
const item: Item | undefined = get('item', { codec: json(schema) });

const site: Site = new URL('https://example.com/');
const lines: string[] = [];
const write = (cookie: SetCookie) => void lines.push(serialize(cookie));
const store: Store = { read: () => '', write, site: () => site };
const reversed: Encoding = { encode: (value) => value, decode: (rawValue) => rawValue };
const defaults: JarAttributes = { encoding: reversed, expires: '30d' };
const jar: Jar = createJar(there ? store : documentStore(document), defaults);
const scopes: Everywhere = everywhere;
const scope: RemoveOptions = { path: '/shop', everywhere: scopes };

const info: StoreInfo = { site: () => site, watch: (refresh) => () => void refresh() };
const listening: ListenOptions = { interval: 500 };
const which: ChangeOptions = {
  ...listening,
  name: ['theme', 'cart'],
  signal: new AbortController().signal,
};
const listen: OnChange = there ? onChange : createJar({ ...store, ...info }).onChange;
const changes: Change[] = [];
listen((change) => changes.push(change), which)();

const define: DefineCookie = defineCookie;
const pieces: Chunked = chunked;
const definition: Definition<Item[]> = {
  codec: json<Item[]>(),
  purpose: 'Keeps the cart',
  category: 'preferences',
  chunked: pieces,
};
const cart: DefinedCookie<Item[]> = define('cart', { ...definition, default: [] });
const lang: DefinedCookie<string | undefined> = defineCookie('lang');
const visitor: DefinedCookie<string> = defineCookie('visitor', { init: () => 'new' });
const older: Older = visitor;
const takeOver: MovedFrom = moved;
const was: Moved<number> = takeOver(cart, (items) => items.length);
export const counted: DefinedCookie<number> = define('count', { codec: number, default: 0, was });
export const both = define('both', { was: moved([older, lang], String) });
export const guarded = (consent: Guard) =>
  define('seen', { consent, category: 'analytics', whenDenied: 'drop' });
const watch: ListenOptions = { interval: 500 };
cart.watch((items, old) => void [items.length, old.length], watch)();
lang.subscribe((value) => void value?.length)();
export const elsewhere = (jar: AsyncJar): AsyncDefinedCookie<Item[]> => cart.on(jar);
cart.update((items) => [...items, { id: changes.length, count: 1 }]);

export const complain = (): string[] => {
  const told: string[] = [];
  for (const answer of [...results, remove('theme'), jar.remove('cart', scope)])
    if (!answer.ok) {
      const code: RefusalCode = answer.code;
      told.push(code, answer.message);
    }
  try {
    jar.set('visits', item?.count ?? 0, { codec: number });
  } catch (error) {
    if (isCookieError(error)) {
      const code: MisuseCode = error.code;
      told.push(code, error.cookieName, error instanceof CookieError ? 'ours' : 'of another frame');
    }
  }
  return [...told, ...Object.keys(all), ...Object.keys(values)];
};

/** Each can be named. */
export type Named = [
  AbortSignalLike,
  AsyncAvailable,
  AsyncGet,
  AsyncGetAll,
  AsyncHas,
  AsyncRemove,
  AsyncRemoveAll,
  AsyncSet,
  Available,
  DocumentLike,
  Get,
  GetAll,
  Has,
  RemovableCookie,
  Remove,
  RemoveAll,
  RemoveMatch,
  Set,
  UrlLike,
  WithCategory<undefined>,
];

export const remover: RemoveAll = removeAll;
