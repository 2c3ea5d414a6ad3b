/** The contract between the hub and what triggers it. */

/** A window, with what TypeScript's libraries have only since 5.9. */
export type View = Window &
  typeof globalThis & {
    readonly cookieStore: EventTarget & { get: (name: string) => Promise<unknown> };
  };

/** Sources that are switched on. */
export interface Watching {
  /** Switches them off, without a trace. */
  readonly stop: () => void;
  /** A refresh has found something: a source that can notify others does so. */
  readonly changed?: () => void;
}

/** Something that may know when cookies have changed: calls `look` then. Throws where the browser refuses it. */
export type Source = (view: View, refresh: () => void) => Watching;

/** Switches on what is there. */
export const switchOn = (sources: readonly Source[], view: View, refresh: () => void): Watching => {
  const on = sources.flatMap((source) => {
    try {
      return source(view, refresh);
    } catch {
      return []; // Firefox refuses a BroadcastChannel where it refuses cookies; so there is nothing to hear of
    }
  });
  return {
    stop: () => on.forEach(({ stop }) => stop()),
    changed: () => on.forEach(({ changed }) => changed?.()),
  };
};

/** Hears events of a target. */
export const listens = (
  target: EventTarget,
  types: readonly string[],
  handler: (event: Event) => void,
): Watching => {
  for (const type of types) target.addEventListener(type, handler);
  return { stop: () => types.forEach((type) => target.removeEventListener(type, handler)) };
};
