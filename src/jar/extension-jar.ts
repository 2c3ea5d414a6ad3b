/** The verbs over the extension API. */
import { createAsyncJar, inTurn } from './async-jar.js';
import type { Change } from '../changes/change.js';
import { watchExtension, type ChangeCause } from '../changes/extension.js';
import { detailsOf, type CookieDetails } from './cookie-details.js';
import { decodeName } from '../cookie/name.js';
import { percent } from '../encodings/percent.js';
import { httpOnly } from './http-only.js';
import { decode } from './jar.js';
import type { ChangeOptions, Listening } from './on-change.js';
import type { JarAttributes, SetOptions } from './options.js';
import type { AsyncStore } from '../stores/store.js';
import { headerOf, webextStore, type ExtensionPlace } from '../stores/webext.js';
import type { AsyncJar } from './verbs.js';

/** What happened to one cookie, and why. */
export interface ExtensionChange extends Change {
  /** Why, as the browser says it; `undefined` where it was seen before the browser told of it. */
  readonly cause: ChangeCause | undefined;
}

/** The verbs as promises over the extension API, with what only that one can tell. */
export interface ExtensionJar extends AsyncJar {
  /**
   * All cookies of the address with their attributes, HttpOnly ones included, the most specific first; or, for one name, every duplicate.
   * Never rejects; empty where there is nothing, and where a permission is missing.
   *
   * @example
   * const [session] = await jar.getAllDetails('session')
   * if (session && !session.secure) warn()
   */
  readonly getAllDetails: (name?: string) => Promise<CookieDetails[]>;
  /**
   * As {@link AsyncJar}'s `onChange`, with the browser's `cause`. In a background, call it while the script is first run: a change then wakes it
   * and is told, its `oldValue` as far as the browser says it.
   *
   * @returns stops listening; calling it twice is harmless
   * @example
   * const stop = jar.onChange(({ name, value, cause }) => {}, { name: 'theme' })
   */
  readonly onChange: (
    listener: (change: ExtensionChange) => void,
    options?: ChangeOptions,
  ) => () => void;
}

/**
 * The cookies of a page's address, in an extension's background and in its own pages. Needs the permission `cookies`, and the host's.
 * Where one is missing it reads as empty, and `set` and `remove` are answered `blocked` with a message that says which.
 * An address that is none throws a TypeError; one that can have no cookies (`about:blank`) reads as empty.
 *
 * @param given Whose cookies: the page's address, and where it matters the store and the embedding site.
 * @param attributes What counts where a call does not say otherwise, as with `createJar`.
 * @example
 * const jar = extensionJar({ url: 'https://example.com/' })
 * const { ok, message } = await jar.set('theme', 'dark', { expires: '30d' })
 */
export const extensionJar = (given: ExtensionPlace, attributes?: JarAttributes): ExtensionJar => {
  // Own properties alone: a polluted prototype is none of the caller's.
  const place = { __proto__: null, ...given } as object as ExtensionPlace;
  const { encoding = percent } = { __proto__: null, ...attributes } as object as JarAttributes;
  const { store, own, causeOf, list } = extensionStore(place);
  const queued = createAsyncJar(store, {
    ...(place.partitionKey && { partitioned: true }),
    ...attributes,
  } as JarAttributes);
  const jar = (queued.onChange as Listening).turns!.verbs as AsyncJar;
  const direct: ExtensionJar = {
    ...jar,
    set: ((name: string, value: string, options?: SetOptions) =>
      own(name, () => jar.set(name, value, httpOnly(name, options)))) as AsyncJar['set'],
    remove: (name, options) => own(name, () => jar.remove(name, httpOnly(name, options))),
    getAllDetails: async (name) =>
      (await list().catch(() => []))
        .filter((cookie) => name === undefined || decodeName(cookie.name) === name)
        .map((cookie) => detailsOf(cookie, decode(encoding, cookie.value))),
    onChange: (listener, options) =>
      jar.onChange((change) => listener({ ...change, cause: causeOf(change.name) }), options),
  };
  return inTurn(direct, encoding, queued);
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
  const store: AsyncStore = {
    ...setting,
    watch,
    read: async () => {
      const cookies = await list();
      saw(cookies);
      return headerOf(cookies);
    },
  };
  return { store, list, ...changes };
};
