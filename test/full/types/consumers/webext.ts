/** A program that uses all that the extension entry exports. */
import {
  CookieError,
  extensionJar,
  isCookieError,
  type AsyncJar,
  type Change,
  type ChangeCause,
  type ChangeOptions,
  type CookieAttributes,
  type CookieDetails,
  type ExtensionApi,
  type ExtensionChange,
  type ExtensionCookie,
  type ExtensionEvent,
  type ExtensionJar,
  type ExtensionPlace,
  type JarAttributes,
  type ListenOptions,
  type MisuseCode,
  type OnChange,
  type PartitionKey,
  type RefusalCode,
  type UrlLike,
  type WriteResult,
} from 'gingersnap/webext';

const call = () => Promise.resolve([]);
const listeners: ((event: ExtensionEvent) => void)[] = [];
const onChanged = {
  addListener: (listener: (event: ExtensionEvent) => void) => void listeners.push(listener),
  removeListener: () => undefined,
};
const api: ExtensionApi = {
  cookies: { getAll: call, set: call, onChanged },
  permissions: { contains: call },
  runtime: {},
};
const partitionKey: PartitionKey = { topLevelSite: 'https://example.com' };
const place: ExtensionPlace = { url: 'https://example.com/', storeId: '0', partitionKey, api };
const attributes: JarAttributes = { path: '/shop' };
const jar: ExtensionJar = extensionJar(place, attributes);
const plain: AsyncJar = extensionJar({ url: new URL('https://example.com/') });

const listening: ListenOptions = { interval: 500 };
const options: ChangeOptions = { ...listening, name: 'theme' };
const changes: Change[] = [];
const causes: (ChangeCause | undefined)[] = [];
jar.onChange((change: ExtensionChange) => causes.push(change.cause), options)();
const listen: OnChange = jar.onChange;
listen((change) => changes.push(change));

export const program = async (): Promise<(string | undefined)[]> => {
  const told: (string | undefined)[] = [await plain.get('theme'), ...(await jar.getAll('theme'))];
  const all: CookieDetails[] = await jar.getAllDetails();
  for (const { name, attributes, expires, sameSite } of all) {
    const again: CookieAttributes = attributes;
    const result: WriteResult = await jar.set(name, 'again', again);
    const code: RefusalCode | undefined = result.code;
    told.push(code, sameSite, expires?.toISOString(), (await jar.remove(name, again)).message);
  }
  const cookies = listeners.length ? [] : ([] as ExtensionCookie[]);
  told.push(...cookies.map(({ domain }) => domain));
  try {
    await jar.set('', '');
  } catch (error) {
    if (isCookieError(error)) {
      const code: MisuseCode = error.code;
      told.push(code, error instanceof CookieError ? 'ours' : 'of another frame');
    }
  }
  return told;
};

/** Each can be named. */
export type Named = [UrlLike];
