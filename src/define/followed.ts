/** The text of a slot, as the jar shows it and as it was last reported. */
import type { HearOptions } from '../changes/hub.js';
import type { Later } from './later.js';
import type { Listening } from '../jar/on-change.js';
import type { Slot, Verbs } from './slot.js';

/** Reads and follows a slot. */
export interface Followed {
  /** The text as it stands in the jar. */
  readonly read: () => Later<string | undefined>;
  readonly has: () => Later<boolean>;
  /** The text as the last look showed it, which costs no read; where nobody listens, as it stands in the jar. */
  readonly reported: () => Later<string | undefined>;
  /** Calls back with the reported text after each change of it, or of what stands there. */
  readonly follow: (
    hear: (text: Later<string | undefined>) => void,
    options?: HearOptions,
  ) => () => void;
}

export const followed = (jar: Verbs, slot: Slot): Followed => {
  const { seen, lookSoon } = jar.onChange as Partial<Listening>;
  let last: unknown;
  let text: Later<string | undefined>;
  const reported = () => {
    const all = seen?.();
    if (!all) return slot.read();
    if (all !== last) text = slot.textIn(all);
    last = all;
    return text;
  };
  /** All cookies, where somebody listens: who finds here what was not reported has everybody told. */
  const look = () => {
    const before = seen?.();
    if (!before) return;
    // A jar that has `seen` answers at once, and gives the same object while nothing changes.
    const all = jar.getAll() as typeof before;
    if (all !== before) lookSoon!();
    return all;
  };
  return {
    read: () => {
      const all = look();
      return all ? slot.textIn(all) : slot.read();
    },
    has: () => {
      look();
      return slot.has();
    },
    reported,
    // Not spread: an AbortController has a signal too, which is not its own.
    follow: (hear, options) => {
      const { signal, interval } = options ?? {};
      return jar.onChange(() => hear(reported()), { signal, interval, name: slot.names });
    },
  };
};
