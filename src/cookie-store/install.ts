/** Gives a window a CookieStore where the browser has none. */
import { CookieChangeEvent, makeCookieChangeEvent } from './event.js';
import { illegal } from './interface.js';
import { CookieStore, makeCookieStore } from './store.js';
import type { CookieStore as Store } from './types.js';

/**
 * Puts `cookieStore`, `CookieStore` and `CookieChangeEvent` on a window, as the standard has them there, and returns its `cookieStore`.
 * Where there is a CookieStore already, the browser's or one of an earlier call, everything is left as it is.
 *
 * @param window The window, such as this one or a frame's.
 * @example
 * install(window)
 * await cookieStore.set('theme', 'dark')
 */
export const install = (window: Window): Store =>
  'cookieStore' in window
    ? (window.cookieStore as Store)
    : put(window as Window & typeof globalThis);

/** Puts one on a window, whatever stands there. */
export const put = (view: Window & typeof globalThis): Store => {
  // A frame has classes of its own.
  const own = view.EventTarget === EventTarget;
  const ChangeEvent = own ? CookieChangeEvent : makeCookieChangeEvent(() => view.Event);
  const key = {};
  const WindowStore = makeCookieStore({
    parent: () => (own ? CookieStore : view.EventTarget),
    EventTarget: () => view.EventTarget,
    CookieChangeEvent: ChangeEvent,
    key,
  });
  const store = new (WindowStore as new (page: Document, key: object) => Store)(view.document, key);
  for (const [name, value] of Object.entries({
    CookieStore: WindowStore,
    CookieChangeEvent: ChangeEvent,
  }))
    Object.defineProperty(view, name, { value, writable: true, configurable: true });
  const attribute = {
    get cookieStore(): Store {
      // Without a receiver it is the window's, as a bare `cookieStore` is.
      return ((this as unknown) ?? view) === view ? store : illegal('invocation');
    },
  };
  Object.defineProperties(view, Object.getOwnPropertyDescriptors(attribute));
  return store;
};
