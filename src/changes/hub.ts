/** Trigger, look, compare, tell: whatever may have changed cookies only says "look again", and what differs from the last look is told. */
import type { Before } from '../stores/store.js';
import { until } from './until.js';
import type { Watching } from './watching.js';

/** What a listener may say beside itself. */
export interface HearOptions {
  /** Stops listening when it is aborted. @default none: the returned function stops it */
  readonly signal?: AbortSignal | undefined;
  /**
   * How often a visible page looks by itself, in **milliseconds**, where the browser has no CookieStore to tell. The shortest one
   * of all listeners counts; Infinity looks only when something else tells.
   * @default 1000
   */
  readonly interval?: number | undefined;
}

/** Compares looks and tells. `S` is what a look sees, `C` a change. */
export interface Hub<S, C> {
  /**
   * Hands in a look, and gives the changes that it told of. The first one after a time without listeners only becomes what the next is
   * compared with, unless it is known what was there before. `isNews` says which changes to tell of; left out: all.
   */
  readonly see: (now: S, before?: S, isNews?: (change: C) => boolean) => readonly C[];
  /** Tells of a change that no look shows. */
  readonly tell: (change: C) => void;
  /** Looks, and from then on tells the listener, until the returned function is called; calling it twice is harmless. */
  readonly hear: (listener: (change: C) => void, options?: HearOptions) => () => void;
  /** Looks again where somebody listens. */
  readonly look: Look;
  /** The last look; undefined where nobody listens. */
  readonly seen: () => S | undefined;
}

/** Reads, and hands what it finds to `see`; with a Promise where reading takes one. */
export type Look = (before?: Before) => void | Promise<void>;

/** What a hub works with. */
export interface Senses<S, C> {
  readonly look: Look;
  readonly compare: (now: S, before: S) => readonly C[];
  /** Switches the sources on. */
  readonly watch: (interval: number) => Watching;
}

interface Listener<C> {
  readonly interval: number;
  readonly tell: (change: C) => void;
  /** Whether what happened before it came has been seen, so that it hears of what is found from now on. */
  begun: boolean;
}

export const makeHub = <S, C>({ look, compare, watch }: Senses<S, C>): Hub<S, C> => {
  const listeners = new Set<Listener<C>>();
  const untold: [C, Listener<C>[]][] = [];
  let telling = false;
  let last: S | undefined;
  let interval = Infinity;
  let watching: Watching | undefined;

  const tellAll = (changes: readonly C[]): void => {
    // All changes of a look have one audience, before any of them is delivered.
    const audience = [...listeners].filter(({ begun }) => begun);
    for (const change of changes) untold.push([change, audience]);
    // A listener that writes is told of it after this round, so that everybody hears of everything in the order in which it happened.
    if (telling) return;
    telling = true;
    for (const [change, audience] of untold)
      for (const listener of audience)
        if (listeners.has(listener))
          try {
            listener.tell(change);
          } catch (error) {
            // Goes where an event listener's error goes, to window's `error` event, and silences nobody.
            queueMicrotask(() => {
              throw error;
            });
          }
    untold.length = 0;
    telling = false;
  };

  const see: Hub<S, C>['see'] = (now, before = last, isNews = () => true) => {
    last = now;
    const changes =
      before === undefined || before === now ? [] : compare(now, before).filter(isNews);
    if (changes.length) {
      watching?.changed?.();
      tellAll(changes);
    }
    return changes;
  };

  /** The shortest interval of the listeners decides; none of them switches the sources off. */
  const rewatch = (wanted: number): void => {
    if (watching && wanted === interval && listeners.size) return;
    watching?.stop();
    interval = wanted;
    watching = listeners.size ? watch(interval) : undefined;
    if (!watching) last = undefined;
  };

  const hear: Hub<S, C>['hear'] = (listen, options) => {
    // Own properties alone: a polluted prototype is none of the caller's.
    const { signal, interval: wanted = 1000 } = { __proto__: null, ...options } as HearOptions;
    if (signal?.aborted) return () => {};
    const listener: Listener<C> = { interval: wanted, tell: listen, begun: false };
    const begin = () => {
      listener.begun = true;
    };
    const stop = until(signal, () => {
      listeners.delete(listener);
      if (wanted === interval || !listeners.size)
        rewatch(Math.min(...[...listeners].map((listener) => listener.interval)));
    });
    listeners.add(listener);
    rewatch(Math.min(wanted, interval));
    // The others alone are notified of what happened before. A listener added during a round comes after what its listeners have just done.
    const looked = look();
    if (looked) void looked.then(begin);
    else begin();
    return stop;
  };

  return {
    see,
    tell: (change) => tellAll([change]),
    hear,
    look: (before) => (listeners.size ? look(before) : undefined),
    seen: () => last,
  };
};
