/** Trigger, read, compare, notify: a trigger only says that cookies may have changed; what differs from the last read is reported. */
import type { AbortSignalLike } from './abort-signal-like.js';
import type { Before } from './before.js';
import { call } from './call.js';
import { until } from './until.js';
import type { Watching } from './watching.js';

/** How long a listener is called, and how often a page looks for changes. */
export interface ListenOptions {
  /** Stops the listener when it is aborted. @default none: only the returned function stops it */
  readonly signal?: AbortSignalLike | undefined;
  /**
   * How often a visible page looks for changes, in **milliseconds**, in a browser without CookieStore. The shortest interval of all
   * listeners counts. With Infinity the page looks only when another event gives it a reason to.
   * @default 1000
   * @example onChange(listener, { interval: 5000 })
   */
  readonly interval?: number | undefined;
}

/** Compares reads and notifies. @typeParam S What a read sees. @typeParam C A change. */
export interface Hub<S, C> {
  /**
   * Takes what a read saw, and gives the changes that were reported. The first read after a time without listeners only becomes what the
   * next one is compared with, unless it is known what was there before. `isNews` says which changes to report; left out: all.
   */
  readonly see: (now: S, before?: S, isNews?: (change: C) => boolean) => readonly C[];
  /** Reports a change that no read shows. */
  readonly notify: (change: C) => void;
  /** Reads, and from then on notifies the listener, until the returned function is called; calling it twice is harmless. */
  readonly listen: (
    listener: (change: C) => void,
    signal?: AbortSignalLike,
    interval?: number,
  ) => () => void;
  /** Reads again where somebody listens. */
  readonly refresh: Refresh;
  /** What listeners were last notified of; undefined where nobody listens. */
  readonly notified: () => S | undefined;
  /** Does what must notify nobody before its caller is done, such as a write while a page is rendered: listeners are notified in a microtask. */
  readonly quietly: <T>(work: () => T) => T;
}

/** Reads, and hands what it finds to `see`; with a Promise where reading takes one. */
export type Refresh = (before?: Before) => void | Promise<void>;

/** What a hub works with. */
export interface Senses<S, C> {
  readonly read: Refresh;
  readonly compare: (now: S, before: S) => readonly C[];
  /** Switches the sources on. */
  readonly watch: (interval: number) => Watching;
}

export const createHub = <S, C>({ read, compare, watch }: Senses<S, C>): Hub<S, C> => {
  type Listener = (change: C) => void;
  /** All who listen, with their intervals. */
  const listeners = new Map<Listener, number>();
  /** Those of them for whom what happened before they came has been seen, so that they are notified of what is found from now on. */
  const audience = new Set<Listener>();
  const pending: (readonly [C, readonly Listener[]])[] = [];
  let notifying = false;
  let quiet = false;
  let last: S | undefined;
  let interval: number;
  let watching: Watching | undefined;

  const notifyAll = (changes: readonly C[]): void => {
    // All changes of a read have one audience, before any of them is delivered.
    const notified = [...audience];
    for (const change of changes) pending.push([change, notified]);
    // A listener that writes is notified of it after this round, so that every listener hears of all changes in their order.
    if (notifying) return;
    if (quiet) void Promise.resolve().then(deliver);
    else deliver();
  };

  const deliver = (): void => {
    notifying = true;
    for (const [change, notified] of pending)
      for (const listener of notified) if (audience.has(listener)) call(() => listener(change));
    pending.length = 0;
    notifying = false;
  };

  const see: Hub<S, C>['see'] = (now, before = last, isNews = () => true) => {
    last = now;
    const changes =
      before === undefined || before === now ? [] : compare(now, before).filter(isNews);
    if (changes.length) {
      watching?.changed?.();
      notifyAll(changes);
    }
    return changes;
  };

  /** The shortest interval of the listeners decides; none of them switches the sources off. */
  const rewatch = (): void => {
    const shortest = Math.min(...listeners.values());
    if (watching && shortest === interval && listeners.size) return;
    watching?.stop();
    interval = shortest;
    watching = listeners.size ? watch(interval) : undefined;
    if (!watching) last = undefined;
  };

  const listen: Hub<S, C>['listen'] = (onChange, signal, interval = 1000) => {
    if (signal?.aborted) return () => {};
    const listener: Listener = (change) => onChange(change);
    const begin = () => listeners.has(listener) && audience.add(listener);
    const stop = until(signal, () => {
      listeners.delete(listener);
      audience.delete(listener);
      rewatch();
    });
    listeners.set(listener, interval);
    rewatch();
    // The others alone are notified of what happened before. A listener added during a round comes after what its listeners have just done.
    const reading = read();
    if (reading) void reading.then(begin);
    else begin();
    return stop;
  };

  return {
    see,
    notify: (change) => notifyAll([change]),
    listen,
    refresh: (before) => (listeners.size ? read(before) : undefined),
    notified: () => last,
    quietly: (work) => {
      // It may have been called by what is done quietly.
      const before = quiet;
      quiet = true;
      try {
        return work();
      } finally {
        quiet = before;
      }
    },
  };
};
