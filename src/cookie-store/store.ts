/** The CookieStore itself: what is asked is converted and checked, then done in a microtask, and every error is a rejection. */
import { accessible, secure } from './access.js';
import { toCookie, toDeletion, toQuery, type Cookie, type Query } from './arguments.js';
import { CookieChangeEvent } from './event.js';
import { createHandler, type Handler } from './handler.js';
import { asInterface, construct, illegal } from './interface.js';
import { createListeners, type Listeners } from './listeners.js';
import { cookiesOf, type PageCookies } from './page-cookies.js';
import { toSetCookie } from './rules.js';
import type {
  CookieChangeEventConstructor,
  CookieListItem,
  CookieStoreConstructor,
  CookieStore as Interface,
} from './types.js';

interface Parts {
  readonly page: () => Document | undefined;
  readonly listeners: Listeners;
  readonly handler: Handler;
}

/** What belongs to each CookieStore, of whichever window. */
const parts = new WeakMap<object, Parts>();
const partsOf = (store: object): Parts => parts.get(store) ?? illegal('invocation');
const isOurs = (store: unknown): boolean => parts.has(store as object);

const cookiesIn = (page: Document | undefined): PageCookies => cookiesOf(accessible(page), isOurs);

/** What a window's class of stores is made of. */
export interface Realm {
  /** What it extends. */
  readonly EventTarget: () => typeof EventTarget;
  readonly CookieChangeEvent: CookieChangeEventConstructor;
  /** What the constructor must get beside the page; undefined where everybody may call it. */
  readonly key?: object;
}

const assemble = (
  store: EventTarget,
  given: Document | undefined,
  { EventTarget, CookieChangeEvent }: Realm,
): Parts => {
  // Looked for when it is needed: making a store touches nothing.
  const page = (): Document | undefined =>
    given ?? (typeof document === 'undefined' ? undefined : document);
  const native = EventTarget().prototype;
  const listeners = createListeners(store, native, () => {
    let cookies;
    try {
      cookies = cookiesIn(page());
    } catch {
      return () => undefined; // a page without cookies has no changes either
    }
    return cookies.hear((change) => {
      const init = 'value' in change ? { changed: [change] } : { deleted: [change] };
      native.dispatchEvent.call(store, new CookieChangeEvent('change', init));
    });
  });
  return { page, listeners, handler: createHandler(store, listeners) };
};

/** All cookies that are asked for, in the order in which the browser shows them. */
const query = async (store: object, { name, url }: Query): Promise<CookieListItem[]> => {
  const page = partsOf(store).page();
  const cookies = cookiesIn(page);
  if (url !== undefined) {
    const [asked, loaded] = [new URL(url, page!.baseURI), cookies.url()];
    asked.hash = loaded.hash = '';
    if (asked.href !== loaded.href) throw new TypeError(`the page was not loaded from "${url}"`);
  }
  await Promise.resolve();
  return [...cookies.read()].flatMap(([key, values]) =>
    name === undefined || name === key ? values.map((value) => ({ name: key, value })) : [],
  );
};

const write = async (store: object, cookie: Cookie): Promise<void> => {
  const page = partsOf(store).page();
  const cookies = cookiesIn(page);
  await Promise.resolve();
  const written = toSetCookie(cookie, cookies.url());
  if (!secure(page!))
    throw new TypeError(
      'a page that is not secure cannot change cookies, which are always Secure here',
    );
  cookies.write(written);
};

export const createCookieStore = (realm: Realm): CookieStoreConstructor => {
  class CookieStore {
    constructor(...[page, key]: readonly [page?: Document, key?: object]) {
      if (realm.key !== key) illegal('constructor');
      const store = construct(CookieStore, realm.EventTarget(), new.target, [page]) as CookieStore &
        EventTarget;
      parts.set(store, assemble(store, page, realm));
      return store;
    }

    // Web IDL counts the arguments that must be given, and so many has `length`.
    async get(...[asked]: readonly unknown[]): Promise<CookieListItem | null> {
      partsOf(this);
      const question = toQuery(asked);
      const cookies = query(this, question);
      if (question.name === undefined && question.url === undefined) {
        await cookies;
        throw new TypeError('get needs a name or a url');
      }
      return (await cookies)[0] ?? null;
    }

    async getAll(...[asked]: readonly unknown[]): Promise<CookieListItem[]> {
      partsOf(this);
      return query(this, toQuery(asked));
    }

    async set(init: unknown, ...rest: readonly unknown[]): Promise<void> {
      partsOf(this);
      return write(this, toCookie(init, rest));
    }

    async delete(asked: unknown): Promise<void> {
      partsOf(this);
      return write(this, toDeletion(asked));
    }

    get onchange(): unknown {
      return partsOf(this).handler.get();
    }

    set onchange(handler: unknown) {
      partsOf(this).handler.set(handler);
    }

    addEventListener(...given: Parameters<Listeners['add']>): void {
      partsOf(this).listeners.add(...given);
    }

    removeEventListener(...given: Parameters<Listeners['remove']>): void {
      partsOf(this).listeners.remove(...given);
    }
  }
  asInterface(CookieStore, 'CookieStore', ['get', 'getAll', 'set', 'delete', 'onchange']);
  return CookieStore as unknown as CookieStoreConstructor;
};

/** The cookies of a page, as the CookieStore standard has them. */
export interface CookieStore extends Interface {}

/**
 * The CookieStore of the standard, made of `document.cookie`: what it reads, refuses and tells is the standard's, whatever the browser.
 * In Node and in workers, where there is no document, all that is asked of it rejects with a SecurityError.
 *
 * @example
 * const store = new CookieStore()
 * store.addEventListener('change', ({ changed, deleted }) => show(changed, deleted))
 * await store.set('theme', 'dark')
 */
export const CookieStore: CookieStoreConstructor = /* @__PURE__ */ createCookieStore({
  EventTarget: () => EventTarget,
  CookieChangeEvent,
});
