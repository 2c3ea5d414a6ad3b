/** A CookieStore on a window for as long as tests need it. */
import { put } from './install.js';

const NAMES = ['cookieStore', 'CookieStore', 'CookieChangeEvent'] as const;

/**
 * A window, or what stands for one.
 * @inline
 */
interface View {
  /** Its `cookie` is what the store is made of. */
  readonly document: object;
  /** A browser's own class is left as it is. */
  readonly CookieStore?: unknown;
}

/**
 * Puts a working `cookieStore`, made of the window's `document.cookie`, into a window of jsdom or happy-dom, with the classes `CookieStore` and
 * `CookieChangeEvent` beside it. jsdom has no CookieStore; happy-dom's reports only its own writes, and refuses almost nothing. The CookieStore
 * of a browser is left as it is.
 *
 * @param window The window: the global one where the test's environment is a DOM, or one of your own.
 * @returns removes it again, and puts back what was there before; a second call is harmless
 * @example
 * const takeOut = installCookieStore(window)
 * afterAll(takeOut)
 */
export const installCookieStore = (window: View): (() => void) => {
  const describe = (name: string) => Object.getOwnPropertyDescriptor(window, name);
  if (String(window.CookieStore).includes('[native code]')) return () => {};
  const before = NAMES.map((name) => [name, describe(name)] as const);
  const store = put(window as object as Window & typeof globalThis);
  return () => {
    // What somebody else has put there since is his.
    if ((window as { cookieStore?: unknown }).cookieStore !== store) return;
    for (const [name, descriptor] of before)
      if (descriptor) Object.defineProperty(window, name, descriptor);
      else Reflect.deleteProperty(window, name);
  };
};
