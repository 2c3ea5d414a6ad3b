/** A defined cookie in React, Vue, Svelte 5, Svelte 4 and Solid, each as it is, in real engines: two components in step in one page. */
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { clear } from '../engines/outside.js';

const script = '/__frameworks.js';
const { frameworks, mountMany, theme } = (await import(/* @vite-ignore */ script)) as typeof import('../frameworks/index.ts');

const cleanups = new Set<() => void>();
let complaints: unknown[] = [];

beforeEach(async () => {
  await clear();
  complaints = [];
  for (const method of ['error', 'warn'] as const)
    vi.spyOn(console, method).mockImplementation((...said: unknown[]) => void complaints.push(said));
});
afterEach(() => {
  for (const cleanup of cleanups) cleanup();
  cleanups.clear();
  document.body.replaceChildren();
  vi.restoreAllMocks();
  expect(complaints).toEqual([]);
});

/** Mounts a framework's two components. */
const mount = (name: string) => {
  const container = document.body.appendChild(document.createElement('div'));
  const unmount = frameworks[name]!(container);
  cleanups.add(unmount);
  const buttons = () => [...container.querySelectorAll('button')];
  return {
    click: (which: number) => buttons()[which]!.click(),
    texts: () => buttons().map(({ textContent }) => textContent),
    unmount: () => {
      cleanups.delete(unmount);
      unmount();
    },
    container,
  };
};

/** Soon enough for a look of the library, a second later where there is no CookieStore. */
const soon = { timeout: 3000, interval: 10 };

const names = ['React', 'Vue', 'Svelte 5', 'Svelte 4', 'Solid'];

describe.each(names)('%s', name => {
  it('shows the default, and then the cookie', async () => {
    const { texts } = mount(name);
    await expect.poll(texts, soon).toEqual(['light', 'light']);
    document.cookie = 'theme=dark; path=/';
    const later = mount(name);
    await expect.poll(later.texts, soon).toEqual(['dark', 'dark']);
  });

  it('two components are in step with each other', async () => {
    const { click, texts } = mount(name);
    await expect.poll(texts, soon).toEqual(['light', 'light']);
    click(0);
    await expect.poll(texts, soon).toEqual(['dark', 'dark']);
    expect(document.cookie).toBe('theme=dark');
    click(1);
    await expect.poll(texts, soon).toEqual(['light', 'light']);
    expect(document.cookie).toBe('theme=light');
  });

  it('two components are in step with what another script writes, and with a removal', async () => {
    const { texts } = mount(name);
    await expect.poll(texts, soon).toEqual(['light', 'light']);
    document.cookie = 'theme=dark; path=/';
    await expect.poll(texts, soon).toEqual(['dark', 'dark']);
    expect(theme.remove().ok).toBe(true);
    await expect.poll(texts, soon).toEqual(['light', 'light']);
  });

  it('what is taken from the page no longer listens', async () => {
    const { container, texts, unmount } = mount(name);
    await expect.poll(texts, soon).toEqual(['light', 'light']);
    const { watch } = heardBy();
    theme.set('dark');
    expect(watch()).toBe(true);
    await expect.poll(texts, soon).toEqual(['dark', 'dark']);
    unmount();
    await expect.poll(() => container.childElementCount, soon).toBe(0);
    theme.set('light');
    expect(watch()).toBe(false);
  });
});

/** Whether an own write was followed by the look that the library takes where somebody listens. */
const heardBy = () => {
  const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  let reads = 0;
  const spy = vi.spyOn(document, 'cookie', 'get').mockImplementation(function (this: Document) {
    reads++;
    return get!.call(document) as string;
  });
  cleanups.add(() => spy.mockRestore());
  return {
    watch: () => {
      const heard = reads > 0;
      reads = 0;
      return heard;
    },
  };
};

it('the components of all five are in step in one page', async () => {
  const all = names.map(mount);
  const texts = () => new Set(all.flatMap(({ texts }) => texts()));
  for (const [turn, { click }] of all.entries()) {
    await expect.poll(() => all.every(({ texts }) => texts().length === 2), soon).toBe(true);
    click(turn % 2);
    await expect.poll(() => [...texts()], soon).toEqual([turn % 2 ? 'light' : 'dark']);
  }
});

describe('30 defined cookies in 300 components of React', () => {
  let reads = 0;
  beforeAll(() => undefined);

  it('a change renders the ten components of its cookie', async () => {
    const container = document.body.appendChild(document.createElement('div'));
    const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
    Object.defineProperty(document, 'cookie', {
      configurable: true,
      get: () => (reads++, get!.call(document) as string),
      set: (cookie: string) => set!.call(document, cookie),
    });
    cleanups.add(() => Reflect.deleteProperty(document, 'cookie'));
    const { cookies, renders, unmount } = mountMany(container);
    cleanups.add(unmount);
    await expect.poll(() => container.textContent, soon).toBe('0'.repeat(300));
    await new Promise(resolve => setTimeout(resolve, 200));
    const log: unknown[] = [navigator.userAgent.slice(-30), 'mount reads', reads];
    renders.fill(0);
    reads = 0;
    cookies[7]!.set(1);
    log.push('sync own', reads);
    await expect.poll(() => container.textContent, soon).toContain('1');
    log.push('rendered own', reads);
    await new Promise(resolve => setTimeout(resolve, 200));
    log.push('own after 200', reads, renders.join());
    renders.fill(0);
    reads = 0;
    document.cookie = 'c1=1; path=/';
    await expect.poll(() => container.textContent, soon).toContain('01');
    log.push('foreign', reads);
    await new Promise(resolve => setTimeout(resolve, 200));
    log.push('foreign after 200', reads, renders.join());
    console.log(JSON.stringify(log));
  });
});
