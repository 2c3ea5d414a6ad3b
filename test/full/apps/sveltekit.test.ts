/** A shop in SvelteKit, built and driven in real browsers with the packed library in it. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type Engine, launch, type Page } from '../../browsers/engine.mjs';
import { type App, installApp, type Running } from './app.ts';
import { openWatched, type WatchedPage } from './page.ts';

let app: App;
let site: Running;
beforeAll(async () => {
  app = await installApp('sveltekit');
  await app.run('build');
  site = await app.start();
}, 180_000);
afterAll(() => site.stop());

const soon = { timeout: 5000, interval: 20 };

it('the app compiles: event.locals.jar is typed by one line of app.d.ts', async () => {
  await app.run('check');
}, 120_000);

test('a write when the response is on its way answers blocked, and says why', async () => {
  const response = await fetch(`${site.url}/api/late`);
  expect(response.headers.getSetCookie()).toEqual([]);
  expect(await response.json()).toEqual({
    ok: false,
    code: 'blocked',
    message:
      'cookie "theme": response: Cannot use `cookies.set(...)` after the response has been generated, see gingersnap/docs/errors.md#blocked',
  });
});

test('each of many requests at once is rendered with its own cookies', async () => {
  const names = Array.from({ length: 30 }, (_, i) => `visitor${i}`);
  const pages = await Promise.all(
    names.map(async (name) => {
      const prefs = encodeURIComponent(JSON.stringify({ name }));
      const response = await fetch(site.url, { headers: { Cookie: `prefs=${prefs}` } });
      return /Hello (\w+)</.exec(await response.text())?.[1];
    }),
  );
  expect(pages).toEqual(names);
});

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let engine: Engine;
  const open: WatchedPage[] = [];
  beforeAll(async () => (engine = await launch(name)), 90_000);
  afterAll(async () => {
    for (const page of open) expect(await page.complaints()).toEqual([]);
    await engine.close();
  });

  const visit = async () => {
    const page = await openWatched(engine, site.url);
    open.push(page);
    return page;
  };
  const alive = (page: Page) =>
    expect
      .poll(() => page.evaluate(`document.body.hasAttribute('data-hydrated')`), soon)
      .toBe(true);
  const shows = async (page: Page, selector: string, text: string) =>
    expect.poll(() => page.text(selector), soon).toBe(text);
  const click = async (page: Page, selector: string, until: () => Promise<unknown>) => {
    await page.click(selector);
    await until();
  };

  test('a shop: no flash, no stale read, no lost write, in two components and two tabs', async () => {
    const page = await visit();
    await alive(page);
    await shows(page, '#visits', '1');
    // Two components.
    await click(page, '#theme', () => shows(page, '#theme-too', 'dark'));
    await click(page, '#more', () => shows(page, '#cart', '1 tea'));
    await page.evaluate(`
      const input = document.querySelector('#name');
      for (const text of ['A', 'Ad', 'Ada è;']) {
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
    `);
    await shows(page, '#greeting', 'Hello Ada è;');

    // What the server renders next is what the page shows, from its first frame on.
    await page.goto(site.url);
    await alive(page);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await page.frames()).toEqual({
      html: ['dark'],
      theme: ['dark'],
      'theme-too': ['dark'],
      cart: ['1 tea'],
      greeting: ['Hello Ada è;'],
      visits: ['2'],
      fetched: ['2'],
      answered: ['ü, by an endpoint'],
      'signed-in': ['signed out'],
    });
    expect(await page.complaints()).toEqual([]);

    // Two tabs.
    const other = await visit();
    await alive(other);
    await shows(other, '#visits', '3');
    await click(other, '#theme', () => shows(page, '#theme', 'light'));
    await shows(page, '#theme-too', 'light');
    await click(page, '#more', () => shows(other, '#cart', '1 tea,2 tea'));

    // An action's answer, and what it wrote: the store follows the response.
    await click(page, '#add', () => shows(page, '#answer', '{"ok":true,"items":3}'));
    await shows(page, '#cart', '1 tea,2 tea,1 cake');
    await shows(other, '#cart', '1 tea,2 tea,1 cake');

    // A session that no script sees.
    await click(page, '#sign-in', () => shows(page, '#signed-in', 'signed in'));
    expect(await page.text('#answer')).toBe('{"ok":true}');
    expect(await page.evaluate('document.cookie')).not.toContain('session');
    expect(await engine.cookies(site.url)).toContainEqual(
      expect.objectContaining({ name: 'session', httpOnly: true, sameSite: 'Lax' }),
    );
    await click(page, '#sign-out', () => shows(page, '#signed-in', 'signed out'));

    // Kit's own navigation: a component that is mounted later shows the cookie, not what was loaded first.
    await click(page, '#theme', () => shows(page, '#theme', 'dark'));
    await click(page, '#to-other', () => shows(page, '#theme', 'dark'));
    expect(await page.complaints()).toEqual([]);
  });
});
