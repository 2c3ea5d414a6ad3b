/** A defined cookie in React, Vue, Svelte 5, Svelte 4 and Solid, each as it is, in real engines: two components in step in one page. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clear } from '../../browsers/outside.js';
import { countReads } from '../../helpers/reads.ts';

const script = '/__frameworks.js';
const { frameworks, mountMany, theme } = (await import(
  /* @vite-ignore */ script
)) as typeof import('./index.ts');

const cleanups = new Set<() => void>();
let complaints: unknown[] = [];

beforeEach(async () => {
  await clear();
  complaints = [];
  for (const method of ['error', 'warn'] as const)
    vi.spyOn(console, method).mockImplementation(
      (...said: unknown[]) => void complaints.push(said),
    );
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

const counted = () => {
  const counter = countReads();
  cleanups.add(counter.stop);
  return counter;
};

/** Soon enough for a look of the library, a second later where there is no CookieStore. */
const soon = { timeout: 3000, interval: 10 };

const names = ['React', 'Vue', 'Svelte 5', 'Svelte 4', 'Solid'];

describe.each(names)('%s', (name) => {
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
    const { take } = counted();
    // Where somebody listens there is a look after an own write; React begins and ends that in its own time.
    const looks = () => {
      take();
      theme.set('light');
      return take();
    };
    await expect.poll(looks, soon).toBe(1);
    unmount();
    await expect.poll(looks, soon).toBe(0);
    expect(container.childElementCount).toBe(0);
  });
});

it('the components of all five are in step in one page', async () => {
  const all = names.map(mount);
  const texts = () => new Set(all.flatMap(({ texts }) => texts()));
  for (const [turn, { click }] of all.entries()) {
    await expect.poll(() => all.every(({ texts }) => texts().length === 2), soon).toBe(true);
    click(turn % 2);
    await expect.poll(() => [...texts()], soon).toEqual([turn % 2 ? 'light' : 'dark']);
  }
});

it('with 30 defined cookies in 300 components of React, a change renders ten of these, with one read', async () => {
  const container = document.body.appendChild(document.createElement('div'));
  const { cookies, renders, unmount } = mountMany(container);
  cleanups.add(unmount);
  await expect.poll(() => container.textContent, soon).toBe('0'.repeat(300));
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 200));
  await quiet();
  const { take } = counted();

  renders.fill(0);
  cookies[7]!.set(1);
  expect(take()).toBe(1);
  await quiet();
  expect(renders).toEqual(cookies.map((_, i) => (i === 7 ? 10 : 0)));
  // CookieStore's event is a reason to look twice: in Chromium it comes before document.cookie is sure to show the change.
  expect(take()).toBeLessThanOrEqual(2);

  renders.fill(0);
  document.cookie = 'c1=1; path=/';
  await expect.poll(() => container.textContent, soon).toContain('01');
  await quiet();
  expect(renders).toEqual(cookies.map((_, i) => (i === 1 ? 10 : 0)));
  expect(take()).toBeLessThanOrEqual(2);
});
