/** A shop in Vue, rendered by a server of its own, built and driven in real browsers with the packed library in it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, launch, type Page } from '../../browsers/engine.mjs';
import { installApp, type Running } from './app.ts';
import { openWatched, type WatchedPage } from './page.ts';

let site: Running;
beforeAll(async () => {
  const app = await installApp('vue');
  await app.run('build');
  site = await app.start();
}, 180_000);
afterAll(() => site.stop());

const soon = { timeout: 5000, interval: 20 };

test('each of many requests at once is rendered with its own cookies', async () => {
  const names = Array.from({ length: 30 }, (_, i) => `visitor${i}`);
  const pages = await Promise.all(
    names.map(async (name) => {
      const prefs = encodeURIComponent(JSON.stringify({ name, sizes: [] }));
      const response = await fetch(site.url, { headers: { Cookie: `prefs=${prefs}` } });
      return /Hello (\w+) </.exec(await response.text())?.[1];
    }),
  );
  expect(pages).toEqual(names);
});

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let engine: Engine;
  beforeAll(async () => (engine = await launch(name)), 90_000);
  afterAll(() => engine.close());

  const alive = (page: Page) =>
    expect
      .poll(() => page.evaluate(`document.body.hasAttribute('data-hydrated')`), soon)
      .toBe(true);
  const shows = (page: Page, selector: string, text: string) =>
    expect.poll(() => page.text(selector), soon).toBe(text);
  const type = (page: WatchedPage, text: string) =>
    page.evaluate((text: string) => {
      const input = document.querySelector<HTMLInputElement>('#name')!;
      for (let end = 1; end <= text.length; end++) {
        input.value = text.slice(0, end);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }, text);

  test('a shop: no flash, no stale read, no lost write, in two components and two tabs', async () => {
    const page = await openWatched(engine, site.url);
    await alive(page);
    await shows(page, '#visits', '1');
    // Two components; and v-model on members, an array's push among what was changed in place.
    await page.click('#theme');
    await shows(page, '#theme-too', 'dark');
    await page.click('#more');
    await shows(page, '#cart', '1 tea');
    await type(page, 'Ada è;');
    await page.click('#large');
    await shows(page, '#greeting', 'Hello Ada è; large');
    expect(await page.complaints()).toEqual([]);

    // What the server renders next is what the page shows, from its first frame on.
    await page.goto(site.url);
    await alive(page);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await page.frames()).toEqual({
      html: ['dark'],
      theme: ['dark'],
      'theme-too': ['dark'],
      cart: ['1 tea'],
      greeting: ['Hello Ada è; large'],
      visits: ['2'],
      'signed-in': ['signed out'],
    });

    // Two tabs, and a component that is kept alive meanwhile.
    const other = await openWatched(engine, site.url);
    await alive(other);
    await shows(other, '#visits', '3');
    await page.click('#hide');
    await other.click('#theme');
    await shows(page, '#theme', 'light');
    await page.click('#hide');
    await shows(page, '#theme-too', 'light');
    await page.click('#more');
    await shows(other, '#cart', '1 tea,2 tea');

    // An action's answer, and what its response wrote.
    await page.click('#add');
    await shows(page, '#answer', '{"ok":true,"signedIn":false}');
    await shows(page, '#cart', '1 tea,2 tea,1 cake');
    await shows(other, '#cart', '1 tea,2 tea,1 cake');

    // A session that no script sees.
    await page.click('#sign-in');
    await shows(page, '#signed-in', 'signed in');
    expect(await page.evaluate('document.cookie')).not.toContain('session');
    expect(await engine.cookies(site.url)).toContainEqual(
      expect.objectContaining({ name: 'session', httpOnly: true, sameSite: 'Lax' }),
    );
    await page.click('#sign-out');
    await shows(page, '#signed-in', 'signed out');
    expect([await page.complaints(), await other.complaints()]).toEqual([[], []]);
  });
});
