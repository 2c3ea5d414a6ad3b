/** What stands between a defined cookie and its jar: the inside of a Guard. */
import type { Stated } from './definition.js';
import type { Slot, Verbs } from './slot.js';

/** Gives the slot that stands before the cookie's own. Throws where the definition can't be guarded. */
export type CreateGuardedSlot = (slot: Slot, jar: Verbs, name: string, definition: Stated) => Slot;
