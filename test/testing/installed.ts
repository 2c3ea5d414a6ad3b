/** What `installCookieStore` promises in a window that has no CookieStore that works. */
import { afterEach, expect, it } from 'vitest';
import { createAsyncJar, browserStore } from '../../src/async.js';
import { installCookieStore } from '../../src/testing.js';

interface Store extends EventTarget {
  get: (name: string) => Promise<{ name: string; value: string } | null>;
  getAll: () => Promise<{ name: string; value: string }[]>;
  set: (
    name: string | { name: string; value: string; expires: number },
    value?: string,
  ) => Promise<void>;
  delete: (name: string) => Promise<void>;
  onchange: ((event: Event & { changed: object[]; deleted: object[] }) => void) | null;
}
export interface View {
  readonly document: { cookie: string };
  cookieStore?: Store;
  CookieStore?: unknown;
  CookieChangeEvent?: typeof Event;
  readonly Event: typeof Event;
}

/** Runs it in the windows of a DOM, each opened at an address. */
export const testInstalled = (open: (url: string) => View): void => {
  let takeOut = () => {};
  afterEach(() => takeOut());
  const store = (view: View): Store => {
    takeOut = installCookieStore(view);
    return view.cookieStore!;
  };

  it.each(['https://shop.example/cart', 'http://localhost:3000/'])(
    'at %s it writes what the document shows, reads what the document wrote, and deletes',
    async (url) => {
      const view = open(url);
      const cookies = store(view);
      await cookies.set('theme', 'dark');
      expect(view.document.cookie).toBe('theme=dark');
      view.document.cookie = 'lang=de';
      expect(await cookies.get('lang')).toEqual({ name: 'lang', value: 'de' });
      expect(await cookies.getAll()).toHaveLength(2);
      await cookies.delete('theme');
      // happy-dom's jar forgets what has ended a millisecond later.
      await expect.poll(() => view.document.cookie).toBe('lang=de');
    },
  );

  it('refuses on plain http and for what no cookie can hold, as the standard has it', async () => {
    await expect(store(open('http://shop.example/')).set('n', 'v')).rejects.toThrow('not secure');
    await expect(store(open('https://shop.example/')).set('n', 'a;b')).rejects.toThrow(TypeError);
  });

  it('tells of its own writes and of the document’s', async () => {
    const view = open('https://shop.example/');
    const cookies = store(view);
    const heard: unknown[] = [];
    cookies.onchange = (event) => {
      expect(event).toBeInstanceOf(view.Event);
      heard.push(...event.changed, ...event.deleted);
    };
    await cookies.set('n', '1');
    expect(heard).toEqual([{ name: 'n', value: '1' }]);
    view.document.cookie = 'n=2';
    await expect.poll(() => heard.length, { timeout: 5000 }).toBe(2);
    await cookies.delete('n');
    await expect.poll(() => heard.at(-1), { timeout: 5000 }).toEqual({ name: 'n' });
    // In happy-dom's last millisecond it is still there, without its value.
    expect(heard.filter((change) => (change as { value?: string }).value !== '')).toEqual([
      { name: 'n', value: '1' },
      { name: 'n', value: '2' },
      { name: 'n' },
    ]);
    cookies.onchange = null;
  });

  it('carries the verbs of gingersnap/async', async () => {
    const view = open('https://shop.example/');
    store(view);
    const jar = createAsyncJar(browserStore(view as never));
    expect(await jar.set('theme', 'a b')).toEqual({ ok: true });
    expect(await jar.getAll()).toEqual({ theme: 'a b' });
    expect(view.document.cookie).toBe('theme=a%20b');
  });

  it('is taken out without a trace, twice without harm', () => {
    const view = open('https://shop.example/');
    const before = [view.cookieStore, view.CookieStore, view.CookieChangeEvent];
    const names = Object.getOwnPropertyNames(view);
    const out = installCookieStore(view);
    expect(view.cookieStore).not.toBe(before[0]);
    out();
    out();
    expect([view.cookieStore, view.CookieStore, view.CookieChangeEvent]).toEqual(before);
    expect(Object.getOwnPropertyNames(view).sort()).toEqual(names.sort());
  });

  it('what somebody else has put there since stays', () => {
    const view = open('https://shop.example/');
    const out = installCookieStore(view);
    const other = new EventTarget() as Store;
    Object.defineProperty(view, 'cookieStore', { value: other, configurable: true });
    out();
    expect(view.cookieStore).toBe(other);
  });
};
