/** The verbs over a store. */
import { sourceOf, type ChangeSource } from '../changes/source.js';
import { checkOptions } from '../cookie/check.js';
import { asDefaults } from '../cookie/lifetime.js';
import { merge } from '../cookie/merge.js';
import { own } from '../cookie/own.js';
import type { Store } from '../stores/store.js';
import { checkStore } from './check-store.js';
import { createGet, createGetAll, createHas } from './get.js';
import type { JarInternals } from './internals.js';
import { createOnChange } from './on-change.js';
import { open, type Opened } from './open.js';
import type { JarAttributes, SetOptions } from './options.js';
import { complete } from './prefix.js';
import { createAvailable } from './probe.js';
import { createRemoveAll } from './remove-all.js';
import { createRemove, createSet } from './set.js';
import type { Jar } from './verbs.js';

/**
 * Creates the verbs over another store, or with other default options. A store without the functions `read`, `write` and `site` throws a
 * TypeError; an invalid `prefix` throws a CookieError.
 *
 * @example
 * const jar = createJar(documentStore(), { path: '/shop', prefix: 'app_' })
 * jar.set('cart', 'empty') // writes app_cart
 */
export const createJar = (store: Store, attributes?: JarAttributes): Jar => {
  checkStore('createJar', store);
  const { prefix, ...defaults } = own(attributes);
  return complete(jarOf(openWith(store, defaults), sourceOf(store)), prefix, createRemoveAll);
};

/** Opens a store with a jar's defaults. */
export const openWith = (store: Store, attributes?: SetOptions): OpenedWith => {
  const defaults = merge<SetOptions>(attributes && asDefaults(attributes));
  return { ...open(store, defaults.encoding), defaults };
};

/** A store that is open, with the options that count where a call does not give them. */
export interface OpenedWith extends Opened {
  readonly defaults: SetOptions;
}

/** A jar before it is {@link complete}. */
export interface BareJar extends Omit<Jar, 'removeAll'> {
  readonly internals: JarInternals;
}

/** The jar of a store that is open. `source`: what notifies it of changes. */
export const jarOf = (opened: OpenedWith, source: ChangeSource): BareJar => {
  const { store, encoding, defaults, snapshot, onWrite } = opened;
  const verbs = verbsOf(opened);
  const { onChange, ...listeners } = createOnChange(
    source,
    onWrite,
    (see) => void see(verbs.getAll()),
  );
  return {
    ...verbs,
    onChange,
    internals: {
      store,
      encoding,
      defaults,
      cookies: () => snapshot().cookies,
      listeners,
      queue: undefined,
      sweep: undefined,
      prefixed: undefined,
    },
  };
};

/** The verbs that answer at once: the plain ones, whose options are put over the defaults. */
export const verbsOf = (opened: OpenedWith): Omit<Jar, 'onChange' | 'removeAll'> => {
  const { encoding, defaults, withSnapshot } = opened;
  const set = createSet(opened);
  const remove = createRemove(opened);
  const withDefaults = <O extends object>(name: string, options: O | undefined): O =>
    merge<object>(defaults, checkOptions(name, options)) as O;
  return {
    get: createGet(withSnapshot, encoding),
    getAll: createGetAll(withSnapshot, encoding),
    has: createHas(withSnapshot),
    set: ((name: string, value: string, options?: SetOptions) =>
      set(name, value, withDefaults(name, options))) as Jar['set'],
    remove: (name, options) => remove(name, withDefaults(name, options)),
    available: createAvailable(opened),
  };
};
