/** The page's cookies in jsdom, as the bindings' tests handle them: emptied, changed by somebody else, and taken away. */
import type { CookieJar } from 'jsdom';

const { cookieJar } = (globalThis as unknown as { jsdom: { cookieJar: CookieJar } }).jsdom;

/** Forgets all cookies. */
export const clear = () => cookieJar.removeAllCookiesSync();

/** Writes as another script does, and has the library look, as when the visitor comes back to the window. */
export const changedElsewhere = (...cookies: string[]): void => {
  for (const cookie of cookies) document.cookie = cookie;
  window.dispatchEvent(new Event('focus'));
};

/** As on a server: without a document. */
export const withoutDocument = <T>(work: () => T): T => {
  const { document } = globalThis;
  Reflect.set(globalThis, 'document', undefined);
  try {
    return work();
  } finally {
    Object.assign(globalThis, { document });
  }
};
