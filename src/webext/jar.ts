/** The verbs over the extension API. */
import { storeSource } from '../changes/source.js';
import { directJar, inTurn, type DirectJar } from '../async/jar.js';
import type { ReportingStore } from '../async/draft.js';
import { createAsyncRemoveAll } from '../async/remove-all.js';
import { own } from '../cookie/own.js';
import type { Change } from '../changes/change.js';
import { watchExtension, type ChangeCause } from './changes.js';
import { detailsOf, type CookieDetails } from './details.js';
import { decode } from '../jar/get.js';
import type { ChangeOptions } from '../jar/on-change.js';
import type { JarAttributes, SetOptions } from '../jar/options.js';
import { complete } from '../jar/prefix.js';
import { headerOf, webextStore, type ExtensionPlace } from './store.js';
import type { AsyncJar } from '../jar/verbs.js';

/** A change of one cookie, and its cause. */
export interface ExtensionChange extends Change {
  /** The browser's cause; `undefined` if the change was found before the browser reported it. */
  readonly cause: ChangeCause | undefined;
}

/** The verbs as promises over the extension API, which also knows attributes and causes. */
export interface ExtensionJar extends AsyncJar {
  /**
   * Reads all cookies of the address with their attributes, HttpOnly ones included, or every cookie of one name, the most specific first.
   * Never rejects: the array is empty if there are no cookies, or a permission is missing.
   *
   * @example
   * const [session] = await jar.getAllDetails('session')
   * if (session && !session.secure) warn()
   */
  readonly getAllDetails: (name?: string) => Promise<CookieDetails[]>;
  /**
   * Calls a listener for each cookie that changes, with the browser's `cause`. In a background script, call it while the script first runs: a
   * change then wakes the script, and `oldValue` is as the browser reports it.
   *
   * @returns stops the listener; a second call is harmless
   * @example
   * const stop = jar.onChange(({ name, value, cause }) => {}, { name: 'theme' })
   */
  readonly onChange: (
    listener: (change: ExtensionChange) => void,
    options?: ChangeOptions,
  ) => () => void;
}

/**
 * Creates the verbs over the cookies of a page's address, in an extension's background and in its own pages. The extension needs the
 * permission `cookies` and the host permission. If one is missing there are no cookies, and `set` and `remove` return `blocked` with a
 * message that names it. A text that is not an address throws a TypeError; an address that can't have cookies (`about:blank`) has none.
 *
 * @param given The page's address, and if it matters the cookie store and the embedding site.
 * @param attributes The jar's default options, as with `createJar`.
 * @example
 * const jar = extensionJar({ url: 'https://example.com/' })
 * const { ok, message } = await jar.set('theme', 'dark', { expires: '30d' })
 */
export const extensionJar = (given: ExtensionPlace, attributes?: JarAttributes): ExtensionJar => {
  const place = own(given);
  const { prefix, ...defaults } = own(attributes);
  const { store, own: ownWrite, causeOf, list } = extensionStore(place);
  const jar = directJar(store, storeSource(store), {
    ...(place.partitionKey && { partitioned: true }),
    ...defaults,
  } as SetOptions);
  const { encoding } = jar.internals;
  const direct: Omit<ExtensionJar, 'getAllDetails' | 'removeAll'> & DirectJar = {
    ...jar,
    set: ((name: string, value: string, options?: SetOptions) =>
      ownWrite(name, () => jar.set(name, value, options))) as AsyncJar['set'],
    remove: (name, options) => ownWrite(name, () => jar.remove(name, options)),
    onChange: (listener, options) =>
      jar.onChange((change) => listener({ ...change, cause: causeOf(change.name) }), options),
  };
  const begin = prefix ?? '';
  return {
    ...complete(inTurn(direct), prefix, createAsyncRemoveAll),
    getAllDetails: async (name) =>
      (await list().catch(() => []))
        .map((cookie) => detailsOf(cookie, decode(encoding, cookie.value)))
        .filter((cookie) =>
          name === undefined ? cookie.name.startsWith(begin) : cookie.name === begin + name,
        )
        .map((cookie) => ({ ...cookie, name: cookie.name.slice(begin.length) })),
  };
};

/** The store behind the verbs, with what the verbs have no word for. */
export const extensionStore = (place: ExtensionPlace) => {
  const { list, ...setting } = webextStore(place);
  const { api, storeId, partitionKey } = place;
  const { watch, saw, ...changes } = watchExtension({
    site: setting.site,
    api,
    storeId,
    partitionKey,
  });
  const store = {
    ...setting,
    watch,
    read: async () => {
      const cookies = await list();
      saw(cookies);
      return headerOf(cookies);
    },
  };
  return { store: store satisfies ReportingStore, list, ...changes };
};
