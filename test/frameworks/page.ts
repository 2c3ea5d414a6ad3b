/** The page's cookies in jsdom, as the bindings' tests handle them: emptied, counted when read, and changed by somebody else. */
import type { CookieJar } from 'jsdom';

const { cookieJar } = (globalThis as unknown as { jsdom: { cookieJar: CookieJar } }).jsdom;

/** Forgets all cookies. */
export const clear = () => cookieJar.removeAllCookiesSync();

/** Writes as another script does, and has the library look, as when the visitor comes back to the window. */
export const changedElsewhere = (...cookies: string[]): void => {
  for (const cookie of cookies) document.cookie = cookie;
  window.dispatchEvent(new Event('focus'));
};

/** How often `document.cookie` is read meanwhile. */
export const readsDuring = (work: () => void): number => {
  const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  let reads = 0;
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => (reads++, get!.call(document) as string),
    set: (cookie: string) => set!.call(document, cookie),
  });
  try {
    work();
  } finally {
    Reflect.deleteProperty(document, 'cookie');
  }
  return reads;
};

/** As on a server: without a document. */
export const withoutDocument = <T>(work: () => T): T => {
  const { document } = globalThis;
  const back = () => Object.assign(globalThis, { document });
  Reflect.set(globalThis, 'document', undefined);
  try {
    return work();
  } finally {
    back();
  }
};
