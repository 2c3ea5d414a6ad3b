/** Who listens to a CookieStore: its sources are on while somebody does. */
import { isObject } from './arguments.js';

type Callback = EventListenerOrEventListenerObject | null;

/** An EventTarget's two methods, which count the listeners of `change`. */
export interface Listeners {
  readonly add: (
    type: string,
    callback: Callback,
    options?: boolean | AddEventListenerOptions,
  ) => void;
  readonly remove: (
    type: string,
    callback: Callback,
    options?: boolean | EventListenerOptions,
  ) => void;
}

/** `native` are the methods of the EventTarget that `target` is. */
export const createListeners = (
  target: EventTarget,
  native: EventTarget,
  hear: () => () => void,
): Listeners => {
  const entries: {
    readonly callback: Callback;
    readonly capture: boolean;
    readonly forget: () => void;
  }[] = [];
  let stop: (() => void) | undefined;
  const capturing = (options: boolean | EventListenerOptions | undefined): boolean =>
    isObject(options) ? !!options.capture : !!options;
  const find = (callback: Callback, capture: boolean) =>
    entries.find((entry) => entry.callback === callback && entry.capture === capture);

  return {
    add: (type, callback, options) => {
      const { once, signal }: AddEventListenerOptions = isObject(options) ? options : {};
      const capture = capturing(options);
      // The same listener twice counts once, as it is called once.
      if (type === 'change' && isObject(callback) && !signal?.aborted && !find(callback, capture)) {
        const forget = (): void => {
          entries.splice(entries.indexOf(entry), 1);
          native.removeEventListener.call(target, 'change', forget, capture);
          signal?.removeEventListener('abort', forget);
          if (!entries.length) {
            stop?.();
            stop = undefined;
          }
        };
        const entry = { callback, capture, forget };
        // Comes just before the listener, so that no other one can silence only one of the two.
        if (once) native.addEventListener.call(target, 'change', forget, { once, capture });
        signal?.addEventListener('abort', forget);
        entries.push(entry);
        stop ??= hear();
      }
      native.addEventListener.call(target, type, callback, options);
    },
    remove: (type, callback, options) => {
      if (type === 'change') find(callback, capturing(options))?.forget();
      native.removeEventListener.call(target, type, callback, options);
    },
  };
};
