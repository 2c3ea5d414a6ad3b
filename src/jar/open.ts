/** A store that is opened for the verbs. */
import type { SetCookie } from '../cookie/set-cookie.js';
import type { Encoding } from '../encodings/encoding.js';
import { percent } from '../encodings/percent.js';
import type { Store } from '../stores/store.js';
import { answer, type Answer } from './result.js';
import { createReader, createSnapshot, type Snapshot, type WithSnapshot } from './snapshot.js';

/** Whoever must know of each cookie that was written. */
export type WriteListeners = Set<(cookie: SetCookie) => unknown>;

/** A store in use. */
export interface Opened {
  readonly store: Store;
  readonly encoding: Encoding;
  readonly withSnapshot: WithSnapshot;
  readonly snapshot: () => Snapshot;
  readonly onWrite: WriteListeners;
  /** Makes the result of a write. */
  readonly answer: Answer;
}

/** Opens a store for the verbs. */
export const open = (store: Store, encoding = percent): Opened => {
  const withSnapshot = createReader(() => ({ cookie: textIn(store.read()) }));
  return {
    store,
    encoding,
    withSnapshot,
    snapshot: createSnapshot(withSnapshot),
    onWrite: new Set(),
    answer,
  };
};

/** The text that a store has read. A store that anybody may write can give a Promise or a number: that shows no cookies. */
export const textIn = (shown: unknown): string => (typeof shown === 'string' ? shown : '');
