/** The text of a slot, as the jar shows it and as it was last reported. */
import type { ListenOptions } from '../changes/hub.js';
import { own } from '../cookie/own.js';
import { typeTagOf } from '../cookie/type-tag.js';
import { chain, type MaybePromise } from './maybe-promise.js';
import type { Slot, Verbs } from './slot.js';

/** Reads and follows a slot. */
export interface Follower {
  /** The text as it stands in the jar, or as it is kept back. */
  readonly read: () => MaybePromise<string | undefined>;
  readonly has: () => MaybePromise<boolean>;
  /** The text as listeners were last notified of it, which costs no read; where nobody listens, as it stands in the jar. */
  readonly lastText: () => MaybePromise<string | undefined>;
  /** Calls back with the reported text after each change of it, or of what stands there. */
  readonly follow: (
    onText: (text: MaybePromise<string | undefined>) => void,
    options?: ListenOptions,
  ) => () => void;
}

export const createFollower = (jar: Verbs, slot: Slot): Follower => {
  const listeners = jar.internals?.listeners;
  let last: unknown;
  let text: MaybePromise<string | undefined>;
  const seen = (text: MaybePromise<string | undefined>) =>
    slot.seen ? chain(text, slot.seen) : text;
  const lastText = () => {
    const all = listeners?.notified();
    if (!all) return seen(slot.read());
    if (all !== last) text = slot.textIn(all);
    last = all;
    return seen(text);
  };
  /** Looks itself, and not by another function: Chromium's getter takes longer for each one on the stack above it (docs/performance.md). */
  const read = () => {
    const before = listeners?.notified();
    if (!before) return seen(slot.read());
    // A jar that has listeners answers at once, and gives the same object while nothing changes.
    const all = jar.getAll() as typeof before;
    // What is found here and was not reported is reported soon.
    if (all !== before) listeners!.refreshSoon();
    return seen(slot.textIn(all));
  };
  return {
    read,
    has: () => {
      if (listeners?.notified()) void read();
      return slot.has();
    },
    lastText,
    follow: (onText, options) => {
      // An AbortController has a signal too, which is not its own.
      const isPlain = /^(Object|Undefined|Null)/.test(typeTagOf(options));
      const { signal, interval } = isPlain ? own(options) : options!;
      const { onChange = jar.onChange } = slot;
      return onChange(() => onText(lastText()), { signal, interval, name: slot.names }, onText);
    },
  };
};
