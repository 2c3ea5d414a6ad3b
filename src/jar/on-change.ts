/** `onChange` over a place: one hub for all who listen to it. */
import { compare, type Change, type Snapshot } from '../changes/change.js';
import { endsOf } from '../changes/ends.js';
import { makeHub, type HearOptions, type Hub } from '../changes/hub.js';
import { watchPage } from '../changes/page.js';
import type { View } from '../changes/watching.js';
import type { Encoding } from '../encodings/encoding.js';
import type { Before, Setting } from '../stores/store.js';
import type { Turns } from './turns.js';

/** Which changes a listener hears of, and until when. */
export interface ChangeOptions extends HearOptions {
  /** The cookie, or the cookies, that it is about. @default all of them */
  readonly name?: string | readonly string[] | undefined;
}

/** Listens, and gives the function that stops it. */
export type OnChange = (listener: (change: Change) => void, options?: ChangeOptions) => () => void;

/** What `onChange` also is to definitions. */
export interface Listening extends OnChange {
  /** How more than one write is done without another one in between; left out where nothing can come in between. */
  readonly turns?: Turns;
  /** All cookies as the last look saw them; undefined where nobody listens. */
  readonly seen: () => Snapshot | undefined;
  /** Looks again when the caller is done: it has read something new, and may be rendering, in which nobody else may be told. */
  readonly lookSoon: () => void;
  /** Whose changes these are. */
  readonly place: Place;
  /** Looks for changes now, where somebody listens. */
  readonly look: () => void | Promise<void>;
}

/** A place that tells of what was written. */
export interface Place {
  readonly store: Setting;
  /** What counts in the jar where a call does not say otherwise. */
  readonly defaults?: { readonly encoding: Encoding };
  wrote?: (cookie: string) => unknown;
}

/** The window that tells of changes: in Node, where a test has put a `document` alone in place, that document's. */
const viewOf = (page: Document | undefined): View => {
  const own = 'addEventListener' in globalThis ? undefined : globalThis.document;
  return ((page ?? own)?.defaultView ?? globalThis) as View;
};

/** `look` hands in what it sees, at once or in its own time. */
export const makeOnChange = (
  place: Place,
  look: (see: Hub<Snapshot, Change>['see'], before?: Before) => void | Promise<void>,
): Listening => {
  const { store } = place;
  const ends = () => endsOf(store.page ?? globalThis.document);
  const hub: Hub<Snapshot, Change> = makeHub({
    look: (before) => look(hub.see, before),
    compare,
    watch: (interval) =>
      store.watch
        ? { stop: store.watch(hub.look) }
        : watchPage(viewOf(store.page), () => void hub.look(), interval, [
            (view, look) => ends().source(view, look),
          ]),
  });
  place.wrote = (cookie) => {
    // A place that watches itself knows of its ends, and without a document (Node) there is nobody to tell.
    if (!store.watch && (store.page ?? (globalThis as Partial<View>).document)) ends().note(cookie);
    return hub.look();
  };
  const onChange: OnChange = (listener, options) => {
    // Own properties alone: a polluted prototype is none of the caller's.
    const { name, signal, interval = 0 } = { __proto__: null, ...options } as ChangeOptions;
    const names = name === undefined ? undefined : new Set([name].flat());
    if (
      typeof listener !== 'function' ||
      [...(names ?? [])].some((name) => typeof name !== 'string') ||
      (signal != null && !(signal as Partial<AbortSignal>).addEventListener) ||
      !(typeof interval === 'number' && interval >= 0)
    )
      throw new TypeError('onChange takes a function, and as options names, a signal, an interval');
    return hub.hear((change) => {
      if (!names || names.has(change.name)) listener(change);
    }, options);
  };
  let due = false;
  const lookSoon = () => {
    if (due) return;
    due = true;
    // Not queueMicrotask, which a test's fake timers may never run: nobody would look again.
    void Promise.resolve().then(() => {
      due = false;
      void hub.look();
    });
  };
  return Object.assign(onChange, { seen: hub.seen, lookSoon, place, look: () => hub.look() });
};
