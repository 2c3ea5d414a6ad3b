/** The cookies under a consent: what is held of them, and which of their names a jar shows. */
import { isPart } from '../define/chunks.js';
import type { Slot } from '../define/slot.js';

/** What waits for consent. */
export interface Held {
  /** Makes the new text of the one that stands there; nothing where that is to stay. */
  readonly change: (now: string | undefined) => string | undefined;
  readonly write: () => unknown;
}

/** A cookie of a category, and how it is removed. */
export interface GuardedCookie {
  readonly category: string;
  readonly name: string;
  readonly chunked: boolean;
  readonly slot: Slot;
  /** Where it may stand: the definition's own scope first, then those that calls have said. */
  readonly scopes: Map<string, object>;
  held?: Held | undefined;
}

/** All cookies by name, as a jar shows them. */
export type Shown = Readonly<Record<string, string>>;

/** The names of a defined cookie that are shown, pieces without a head among them. */
export const shownOf = ({ name, chunked }: GuardedCookie, shown: Shown): string[] =>
  chunked
    ? Object.keys(shown).filter((key) => isPart(name, key, shown[key]!))
    : name in shown
      ? [name]
      : [];

/** What can't be removed from here, a cookie without a name or a server's, keeps nothing else from going. */
export const attempt = (remove: () => unknown) =>
  void new Promise((resolve) => resolve(remove())).catch(() => {});
