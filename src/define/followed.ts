/** The text of a slot that somebody watches: known without reading, as long as every change is told. */
import type { HearOptions } from '../changes/hub.js';
import { until } from '../changes/until.js';
import type { Later } from './later.js';
import type { Listening } from '../jar/on-change.js';
import type { Slot, Verbs } from './slot.js';

/** Reads and follows a slot. */
export interface Followed {
  /** The text: as the last look showed it, while looks are to be relied on; else as it stands in the jar. */
  readonly read: () => Later<string | undefined>;
  /** Calls back with the text after each change of it, or of what stands there. */
  readonly follow: (
    hear: (text: Later<string | undefined>) => void,
    options?: HearOptions,
  ) => () => void;
}

export const followed = (jar: Verbs, slot: Slot): Followed => {
  const { seen } = jar.onChange as Partial<Listening>;
  let followers = 0;
  let last: unknown;
  let text: Later<string | undefined>;
  const read = () => {
    const all = followers ? seen?.() : undefined;
    if (!all) return slot.read();
    if (all !== last) text = slot.textIn(all);
    last = all;
    return text;
  };
  return {
    read,
    follow: (hear, { signal, ...options } = {}) => {
      if (signal?.aborted) return () => {};
      followers++;
      const stopHearing = jar.onChange(() => hear(read()), { ...options, name: slot.names });
      return until(signal, () => {
        followers--;
        stopHearing();
      });
    },
  };
};
