/** What a jar gives to definitions and consents beside its verbs. */
import type { Encoding } from '../encodings/encoding.js';
import type { StoreInfo } from '../stores/store.js';
import type { JarListeners } from './on-change.js';
import type { SetOptions } from './options.js';

/** The inside of a jar. Each member is its own, also where it has none of it: else it would be that of a polluted Object.prototype. */
export interface JarInternals {
  readonly store: StoreInfo;
  /** The jar's own encoding. */
  readonly encoding: Encoding;
  /** The options that count where a call does not give them. */
  readonly defaults: SetOptions;
  /** All cookies at this moment, as they are written. */
  readonly cookies: () => string | Promise<string>;
  readonly listeners: JarListeners | undefined;
  readonly queue: JarQueue | undefined;
  /** Removes what nobody has asked for by its name, as far as there is room. Undefined where there always is. */
  readonly sweep: (<T>(work: () => T) => T) | undefined;
  /** The jar of all names, where this one has those with a prefix alone. What is bound to it works there, under the full name. */
  readonly prefixed: { readonly prefix: string; readonly jar: object } | undefined;
}

/** How the writes of a jar that answers by promise take turns. */
export interface JarQueue {
  /** The verbs for within a turn: they don't wait for one. */
  readonly verbs: object;
  /** Takes a turn, in which nothing else of this jar is written. `name`: the cookie that no other page may write meanwhile, as far as the browser lets us. */
  readonly run: <T>(name: string | undefined, work: () => Promise<T>) => Promise<T>;
}

/** The field of a jar that holds its inside. It is no part of the public types. */
export interface WithInternals {
  readonly internals?: JarInternals | undefined;
}
