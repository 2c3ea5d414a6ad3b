/** The cookies under a consent: what is held of them, and which of their names a jar shows. */
import { call } from '../changes/call.js';
import { isPart } from '../define/chunks.js';
import { chain, lastly, type MaybePromise } from '../define/maybe-promise.js';
import type { Slot } from '../define/slot.js';
import type { Change } from './update.js';

/** What waits for consent. */
export interface Held {
  /** Makes the new text. */
  change: Change;
  /** Writes it, where consent is still there when its turn comes. */
  readonly write: () => unknown;
  /** Whether consent has come, and the write is under way. */
  due?: boolean;
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
  /** The text that definitions see. */
  readonly read: Slot['read'];
  /** Who is notified of each change of what is held, with that text. */
  readonly listeners: Set<(text: string | undefined) => void>;
}

/** Holds something else, or nothing, and notifies those who see it. `meanwhile`: what takes its place, so that they are notified of one change. */
export const hold = <T>(
  kept: GuardedCookie,
  held: Held | undefined,
  meanwhile: () => MaybePromise<T>,
): MaybePromise<T> => {
  const before = kept.held;
  kept.held = held;
  const notify = (text: string | undefined) => {
    for (const listener of [...kept.listeners])
      if (kept.listeners.has(listener)) call(() => listener(text));
  };
  return lastly(meanwhile, () => before !== held && chain(kept.read(), notify));
};

/** Writes what is held, once. What fails is reported as an unhandled rejection, and keeps nobody else from being written. */
export const letGo = ({ held }: GuardedCookie): void => {
  if (!held || held.due) return;
  held.due = true;
  void new Promise((resolve) => resolve(held.write()));
};

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
