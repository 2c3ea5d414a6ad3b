/** What `install` puts on a window, and where it leaves it alone. */
import { createContext, runInContext } from 'node:vm';
import { JSDOM } from 'jsdom';
import { afterEach, expect, it } from 'vitest';
import { CookieChangeEvent, CookieStore, install } from '../../src/cookie-store.js';

interface Installed {
  cookieStore?: CookieStore;
  CookieStore?: typeof CookieStore;
  CookieChangeEvent?: typeof CookieChangeEvent;
}
const view = globalThis as unknown as Installed;

afterEach(() => {
  for (const name of ['cookieStore', 'CookieStore', 'CookieChangeEvent'] as const)
    delete view[name];
});

it('returns the store that it puts on the window, the same each time', async () => {
  const store = install(window);
  expect(view.cookieStore).toBe(store);
  expect(install(window)).toBe(store);
  await store.set('n', 'v');
  expect(document.cookie).toBe('n=v');
  await store.delete('n');
});

it('leaves a CookieStore of the browser alone', () => {
  const native = new EventTarget() as CookieStore;
  view.cookieStore = native;
  expect(install(window)).toBe(native);
  expect(view.cookieStore).toBe(native);
  expect(view.CookieStore).toBeUndefined();
});

it.each([undefined, null])('puts one where the window has a cookieStore that is %s', (nothing) => {
  view.cookieStore = nothing as never;
  const store = install(window);
  expect(store).toBeInstanceOf(EventTarget);
  expect(view.cookieStore).toBe(store);
});

it('where the window can take none it throws, and leaves everything as it is', () => {
  const { window } = new JSDOM('', { url: 'https://app.example.com/' });
  const other = window as unknown as Installed & Window;
  Object.defineProperty(other, 'cookieStore', { value: undefined });
  expect(() => install(other)).toThrow(TypeError);
  expect([other.CookieStore, other.CookieChangeEvent]).toEqual([undefined, undefined]);
  window.close();
});

it('is read where the window that an attribute is asked of is another object than `window`, as in Jest', async () => {
  const { document, Event, EventTarget } = new JSDOM('', { url: 'https://app.example.com/' })
    .window;
  const context = createContext({ document, Event, EventTarget });
  const view = runInContext('this.window = this', context) as Window;
  const store = install(view);
  expect(runInContext('cookieStore', context)).toBe(store);
  expect(runInContext('window.cookieStore', context)).toBe(store);
  const { get } = Object.getOwnPropertyDescriptor(view, 'cookieStore')!;
  expect(() => get!.call({}) as unknown).toThrow('Illegal invocation');
  await store.set('n', 'v');
  expect(document.cookie).toBe('n=v');
});

it("its classes extend the window's own from the beginning", () => {
  const { window } = new JSDOM('', { url: 'https://app.example.com/' });
  for (const view of [globalThis as never, window as never] as (Installed & typeof globalThis)[]) {
    install(view);
    for (const [own, parent] of [
      [view.CookieStore, view.EventTarget],
      [view.CookieChangeEvent, view.Event],
    ] as const) {
      expect(Object.getPrototypeOf(own)).toBe(parent);
      expect(Object.getPrototypeOf(own.prototype)).toBe(parent.prototype);
    }
  }
  window.close();
});

it('makes cookieStore an attribute that cannot be assigned and has only the window as a receiver', () => {
  const store = install(window);
  const descriptor = Object.getOwnPropertyDescriptor(view, 'cookieStore')!;
  expect(descriptor).toMatchObject({ enumerable: true, configurable: true, set: undefined });
  const { get } = descriptor as { get: (this: unknown) => unknown };
  expect(get.name).toBe('get cookieStore');
  for (const receiver of [undefined, null, window]) expect(get.call(receiver)).toBe(store);
  for (const receiver of [{}, document, Object.create(window)])
    expect(() => get.call(receiver)).toThrow(TypeError);
  expect(() => {
    view.cookieStore = new CookieStore();
  }).toThrow(TypeError);
});

it('puts classes beside it that are not enumerable, of which the store cannot be made', () => {
  const store = install(window);
  const Class = view.CookieStore!;
  expect(store).toBeInstanceOf(Class);
  expect(store).toBeInstanceOf(EventTarget);
  expect(store.constructor).toBe(Class);
  expect(() => new Class()).toThrow('Illegal constructor');
  expect(() => new Class(document)).toThrow(TypeError);
  expect(() => (Class as unknown as () => void)()).toThrow(TypeError);
  expect([Class.name, Class.length]).toEqual(['CookieStore', 0]);
  expect(Object.keys(Class.prototype).sort()).toEqual([
    'delete',
    'get',
    'getAll',
    'onchange',
    'set',
  ]);
  expect(new CookieStore()).not.toBeInstanceOf(Class);
  for (const name of ['CookieStore', 'CookieChangeEvent'])
    expect(Object.getOwnPropertyDescriptor(view, name)).toMatchObject({
      enumerable: false,
      writable: true,
      configurable: true,
    });
  expect(new view.CookieChangeEvent!('change')).toBeInstanceOf(Event);
});

it('the installed store tells of changes, and does not listen to itself', async () => {
  const store = install(window);
  const heard: string[] = [];
  store.onchange = ({ changed }) => heard.push(...changed.map(({ name }) => name));
  document.cookie = 'theirs=1';
  await expect.poll(() => heard, { timeout: 5000 }).toEqual(['theirs']);
  await store.set('ours', '1');
  expect(heard).toEqual(['theirs', 'ours']);
  store.onchange = null;
});

it('hears what another store of this page writes', async () => {
  const store = install(window);
  const heard: string[] = [];
  store.onchange = ({ changed }) => heard.push(...changed.map(({ name }) => name));
  await new CookieStore().set('other', '1');
  expect(heard).toEqual(['other']);
  store.onchange = null;
});

it("gives another window classes of that window's own", async () => {
  const { window } = new JSDOM('', { url: 'https://app.example.com/', runScripts: 'outside-only' });
  const other = window as unknown as Installed & typeof window & { TypeError: typeof TypeError };
  const store = install(other);
  expect(other.cookieStore).toBe(store);
  expect(store).toBeInstanceOf(other.EventTarget);
  expect(store).toBeInstanceOf(other.CookieStore);
  const heard: unknown[] = [];
  store.addEventListener('change', (event) => heard.push(event), {
    signal: new other.AbortController().signal,
  });
  await store.set('n', 'v');
  expect(heard).toHaveLength(1);
  expect(heard[0]).toBeInstanceOf(other.CookieChangeEvent);
  expect(heard[0]).toBeInstanceOf(other.Event);
  expect(store.dispatchEvent(new other.Event('change'))).toBe(true);
  expect(heard).toHaveLength(2);
  expect(await (other.eval('cookieStore.get("n")') as Promise<unknown>)).toEqual({
    name: 'n',
    value: 'v',
  });
  window.close();
});
