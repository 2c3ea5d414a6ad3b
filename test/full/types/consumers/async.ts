/** A program that uses all that the asynchronous entry exports. */
import {
  available,
  browserStore,
  CookieError,
  createAsyncJar,
  get,
  getAll,
  has,
  internals,
  isCookieError,
  onChange,
  remove,
  removeAll,
  set,
  type AbortSignalLike,
  type AsyncAvailable,
  type AsyncGet,
  type AsyncGetAll,
  type AsyncHas,
  type AsyncJar,
  type AsyncRemove,
  type AsyncRemoveAll,
  type AsyncSet,
  type AsyncStore,
  type Change,
  type ChangeOptions,
  type DocumentLike,
  type ListenOptions,
  type MisuseCode,
  type OnChange,
  type RefusalCode,
  type RemovableCookie,
  type RemoveMatch,
  type Site,
  type StoreInfo,
  type WindowLike,
  type WriteResult,
} from 'gingersnap/async';

const site: Site = new URL('https://example.com/');
const info: StoreInfo = { site: () => site, watch: (refresh) => () => void refresh() };
const store: AsyncStore = {
  ...info,
  read: () => Promise.resolve(''),
  write: () => Promise.resolve(),
  subscribe: () => () => undefined,
};
const jars: AsyncJar[] = [
  createAsyncJar(store),
  createAsyncJar(browserStore(), { path: '/shop/' }),
  createAsyncJar(browserStore(window)),
];
const listening: ListenOptions = { interval: 500 };
const options: ChangeOptions = { ...listening, name: 'theme' };
const listen: OnChange = onChange;
const changes: Change[] = [];
listen((change) => changes.push(change), options)();

export const inside: object = internals;

export const program = async (): Promise<(string | undefined)[]> => {
  const text: string | undefined = await get('theme');
  const all: Readonly<Record<string, string>> = await getAll();
  const duplicates: string[] = await getAll('theme');
  const told: (string | undefined)[] = [text, ...Object.keys(all), ...duplicates];
  try {
    const results: WriteResult[] = [
      await set('theme', 'dark', { expires: '30d' }),
      await remove('theme'),
      await jars[0]!.remove('theme'),
    ];
    for (const result of results)
      if (!result.ok) {
        const code: RefusalCode = result.code;
        told.push(code, result.message);
      }
    if ((await has('theme')) && (await available())) told.push('there');
  } catch (error) {
    if (isCookieError(error)) {
      const code: MisuseCode = error.code;
      told.push(code, error instanceof CookieError ? 'ours' : 'of another frame');
    }
  }
  return told;
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
  DocumentLike,
  RemovableCookie,
  RemoveMatch,
  WindowLike,
];

export const remover = removeAll;
