/** Gives a window a CookieStore where the browser has none. */
import { CookieChangeEvent, createCookieChangeEvent } from './event.js';
import { illegal, inherit } from './interface.js';
import { createCookieStore } from './store.js';
import type { WindowLike } from '../stores/document-like.js';
import type { CookieStore as Store } from './types.js';

/**
 * Puts `cookieStore`, `CookieStore` and `CookieChangeEvent` on a window, as the standard has them there, and returns its `cookieStore`.
 * If the window has a CookieStore already, the browser's or that of an earlier call, nothing changes. Where the window has a `cookieStore`
 * that cannot be defined anew, it throws a TypeError.
 *
 * @param window The window, such as this one or a frame's.
 * @example
 * install(window)
 * await cookieStore.set('theme', 'dark')
 */
export const install = (window: WindowLike): Store =>
  // One that is undefined is how a script or a test hides the browser's.
  (window as { readonly cookieStore?: Store | null }).cookieStore ??
  put(window as object as Window & typeof globalThis);

/** Puts one on a window, whatever stands there. */
export const put = (view: Window & typeof globalThis): Store => {
  // A frame has an Event of its own.
  const ChangeEvent =
    view.Event === Event ? CookieChangeEvent : createCookieChangeEvent(() => view.Event);
  inherit(ChangeEvent, view.Event);
  const key = {};
  const WindowStore = createCookieStore({
    EventTarget: () => view.EventTarget,
    CookieChangeEvent: ChangeEvent,
    key,
  });
  const store = new (WindowStore as new (page: Document, key: object) => Store)(view.document, key);
  // Without a receiver it is the window's, as a bare `cookieStore` is.
  const receivers: unknown[] = [undefined, null, view];
  const attribute = {
    get cookieStore(): Store {
      if (receivers.length < 4) receivers.push(this);
      return receivers.includes(this) ? store : illegal('invocation');
    },
  };
  Object.defineProperties(view, Object.getOwnPropertyDescriptors(attribute));
  for (const [name, value] of Object.entries({
    CookieStore: WindowStore,
    CookieChangeEvent: ChangeEvent,
  }))
    Object.defineProperty(view, name, { value, writable: true, configurable: true });
  // The first receiver is the window itself: under Jest, in a context of node:vm, that is another object than its `window`.
  return (view as unknown as { readonly cookieStore: Store }).cookieStore;
};
