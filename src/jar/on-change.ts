/** `onChange` over a place: one hub for all who listen to it. */
import { compare, type Change, type Snapshot } from '../changes/change.js';
import { makeEnds } from '../changes/ends.js';
import { makeHub, type HearOptions, type Hub } from '../changes/hub.js';
import { watchPage } from '../changes/page.js';
import type { View } from '../changes/watching.js';
import type { Before, Setting } from '../stores/store.js';

/** Which changes a listener hears of, and until when. */
export interface ChangeOptions extends HearOptions {
  /** The cookie, or the cookies, that it is about. @default all of them */
  readonly name?: string | readonly string[] | undefined;
}

/** Listens, and gives the function that stops it. */
export type OnChange = (listener: (change: Change) => void, options?: ChangeOptions) => () => void;

/** What `onChange` also is to those who keep a value of their own. */
export interface Listening extends OnChange {
  /** All cookies as the last look saw them, where a read would show the same. */
  readonly seen: () => Snapshot | undefined;
  /** Whose changes these are. */
  readonly place: Place;
  /** Looks for changes now, where somebody listens. */
  readonly look: () => void | Promise<void>;
}

/** A place that tells of what was written. */
export interface Place {
  readonly store: Setting;
  /** What counts in the jar where a call does not say otherwise. */
  readonly defaults?: object;
  wrote?: (cookie: string) => unknown;
}

/** `look` hands in what it sees, at once or in its own time. */
export const makeOnChange = (
  place: Place,
  look: (see: Hub<Snapshot, Change>['see'], before?: Before) => void | Promise<void>,
): Listening => {
  const { store } = place;
  const ends = makeEnds();
  const hub: Hub<Snapshot, Change> = makeHub({
    look: (before) => look(hub.see, before),
    compare,
    watch: (interval) =>
      store.watch
        ? { stop: store.watch(hub.look) }
        : watchPage(
            (store.page?.defaultView ?? globalThis) as View,
            () => void hub.look(),
            interval,
            [ends.source],
          ),
  });
  place.wrote = (cookie) => {
    ends.note(cookie);
    return hub.look();
  };
  const onChange: OnChange = (listener, options) => {
    const names = options?.name === undefined ? undefined : new Set([options.name].flat());
    return hub.hear((change) => {
      if (!names || names.has(change.name)) listener(change);
    }, options);
  };
  return Object.assign(onChange, { seen: hub.seen, place, look: () => hub.look() });
};
