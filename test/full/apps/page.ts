/** A tab of an app, watched from its first moment: what its console says, and what it has shown, frame by frame. */
import { expect } from 'vitest';
import type { Engine, Page } from '../../browsers/engine.mjs';

export interface WatchedPage extends Page {
  /** The errors and warnings of this document: the console's, uncaught errors (React reports a failed hydration as one), rejections. */
  readonly complaints: () => Promise<string[]>;
  /**
   * What the visitor saw since the document began, looked at before each frame: the texts of each element with `data-shown`, by its value,
   * and the class of <html> as `html`; each text once, in order. More than one where nobody has clicked is a flash.
   */
  readonly frames: () => Promise<Record<string, string[]>>;
}

/** Runs in the page. */
const watch = () => {
  const watched = { complaints: [] as string[], frames: {} as Record<string, string[]> };
  const complain = (...said: unknown[]) => void watched.complaints.push(said.map(String).join(' '));
  console.error = complain;
  console.warn = complain;
  addEventListener('error', ({ message }) => complain(message));
  addEventListener('unhandledrejection', ({ reason }) => complain(reason));
  const see = (name: string, text: string) => {
    const seen = (watched.frames[name] ??= []);
    if (seen.at(-1) !== text) seen.push(text);
  };
  const look = () => {
    requestAnimationFrame(look);
    if (document.querySelector('body')) see('html', document.documentElement.className);
    for (const element of document.querySelectorAll<HTMLElement>('[data-shown]'))
      see(element.dataset['shown']!, element.innerText.trim());
  };
  look();
  Object.assign(window, { watched });
};

export const openWatched = async (engine: Engine, url: string): Promise<WatchedPage> => {
  const page = await engine.open(url, `(${watch})()`);
  return {
    ...page,
    complaints: () => page.evaluate('watched.complaints') as Promise<string[]>,
    frames: () => page.evaluate('watched.frames') as Promise<Record<string, string[]>>,
  };
};

/** The same for an app that says by `data-hydrated` on <html> when it takes clicks: a click that comes before is lost. */
export const openHydrated = async (engine: Engine, url: string): Promise<WatchedPage> => {
  const page = await openWatched(engine, url);
  const isHydrated = () => page.evaluate(`'hydrated' in document.documentElement.dataset`);
  await expect.poll(isHydrated, { timeout: 20_000 }).toBe(true);
  return page;
};

/** The control of every "complains of nothing": what the browser renders in another way than the server is noticed. */
export const expectNoticedMismatch = async (engine: Engine, url: string): Promise<void> => {
  const page = await openWatched(engine, url);
  await expect.poll(() => page.text('[data-shown=side]'), { timeout: 20_000 }).toBe('page');
  await expect.poll(page.complaints).toEqual([expect.stringMatching(/hydrat|React error #418/i)]);
  await page.close();
};

/** Waits until the element with this `data-shown` has the text. */
export const shows = (page: Page, what: string, text: string): Promise<void> =>
  expect.poll(() => page.text(`[data-shown="${what}"]`)).toBe(text);

/** Closes tabs, of which none has complained. */
export const closeQuiet = async (...pages: WatchedPage[]): Promise<void> => {
  for (const page of pages) {
    expect(await page.complaints()).toEqual([]);
    await page.close();
  }
};
