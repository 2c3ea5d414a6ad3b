/** `onChange` over a store: one hub for all who listen to it. */
import type { AbortSignalLike } from '../changes/abort-signal-like.js';
import type { Before } from '../changes/before.js';
import { compare, type Change, type CookiesByName } from '../changes/change.js';
import { createHub, type Hub, type ListenOptions } from '../changes/hub.js';
import type { ChangeSource } from '../changes/source.js';
import { own } from '../cookie/own.js';
import type { WriteListeners } from './open.js';

/** Which cookies a listener is called for, and how long. */
export interface ChangeOptions extends ListenOptions {
  /** The name, or the names, of the cookies. @default all cookies */
  readonly name?: string | readonly string[] | undefined;
}

/** Calls a listener for each cookie that changes. */
export interface OnChange {
  /**
   * Calls a listener for each cookie that changes, with its name, its value and its value before: your own writes (before `set` returns or
   * its promise resolves), those of other scripts, tabs and the server, and the ends of lifetimes that were set here. A write that leaves
   * the value as it is reports nothing. A hidden page does not look for changes; it looks when it is shown again. A listener that is not
   * a function, or an option of the wrong type, throws a TypeError.
   *
   * @returns stops the listener; a second call is harmless
   * @example
   * const stop = onChange(({ name, value, oldValue }) => console.log(name, value, oldValue), { name: ['theme', 'lang'] })
   * stop()
   */
  (listener: (change: Change) => void, options?: ChangeOptions): () => void;
}

/** What a jar that answers at once knows of its listeners. */
export interface JarListeners {
  /** All cookies as the listeners were last notified of them; undefined where nobody listens. */
  readonly notified: () => CookiesByName | undefined;
  /** Looks for changes now, where somebody listens. */
  readonly refresh: () => void;
  /** Looks for changes when the caller is done: it may be rendering, in which nobody else may be notified. */
  readonly refreshSoon: () => void;
  /** Does what writes; listeners are notified of it when the caller is done. */
  readonly quietly: Hub<CookiesByName, Change>['quietly'];
}

/** `read` hands in what it sees, at once or by promise. */
export const createOnChange = (
  { watch, note }: ChangeSource,
  onWrite: WriteListeners,
  read: (see: Hub<CookiesByName, Change>['see'], before?: Before) => void | Promise<void>,
): JarListeners & { readonly onChange: OnChange } => {
  const hub: Hub<CookiesByName, Change> = createHub({
    read: (before) => read(hub.see, before),
    compare,
    watch: (interval) => watch(hub.refresh, interval),
  });
  onWrite.add((cookie) => {
    note?.(cookie);
    return hub.refresh();
  });
  let due = false;
  return {
    onChange: (listener, options) => {
      const { name, signal, interval = 1000 } = own(options);
      const names = name === undefined ? name : [name].flat();
      if (
        typeof listener !== 'function' ||
        names?.some((name) => typeof name !== 'string') ||
        (signal != null && !(signal as Partial<AbortSignalLike>).addEventListener) ||
        !(typeof interval === 'number' && interval >= 0)
      )
        throw new TypeError(
          'onChange takes a function, and as options names, a signal, an interval',
        );
      return hub.listen(
        (change) => {
          if (!names || names.includes(change.name)) listener(change);
        },
        signal,
        interval,
      );
    },
    notified: hub.notified,
    quietly: hub.quietly,
    refresh: () => void hub.refresh(),
    refreshSoon: () => {
      if (due) return;
      due = true;
      // Not queueMicrotask, which a test's fake timers may never run: nobody would look again.
      void Promise.resolve().then(() => {
        due = false;
        void hub.refresh();
      });
    },
  };
};
