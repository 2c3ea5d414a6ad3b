/** What stands between a defined cookie and its jar: the inside of a Guard. */
import type { Stated } from './definition.js';
import type { Slot, Verbs } from './slot.js';

/** Gives the slot that stands before the cookie's own. Throws where the definition can't be guarded. */
export interface CreateGuardedSlot {
  (slot: Slot, jar: Verbs, name: string, definition: Stated): Slot;
  /** Throws alone: for definitions that have no name yet. `name`: what the mistake is reported under. */
  readonly check: (name: string, category: string | undefined) => void;
}
