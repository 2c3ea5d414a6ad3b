/** A shop in TanStack Start, built and driven in real browsers with the packed library in it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { type Engine, launch } from '../../browsers/engine.mjs';
import { type App, installApp, type Running } from './app.ts';
import { expectNoticedMismatch, openHydrated, type WatchedPage } from './page.ts';

let app: App;
let running: Running;
let url: string;
beforeAll(async () => {
  app = await installApp('tanstack-start');
  await app.run('build');
  running = await app.start();
  url = `${running.url}/`;
}, 240_000);
afterAll(() => running.stop());

it('the app compiles: context.jar is typed by the middleware that puts it there', async () => {
  await app.run('check');
}, 120_000);

test('what a server function writes while a page is rendered is a header of the page, once', async () => {
  const response = await fetch(url, { headers: { cookie: 'visits=4' } });
  expect(response.headers.getSetCookie()).toEqual([
    'visits=5; path=/; sameSite=lax; max-age=31536000',
  ]);
  expect(await response.text()).toContain('data-shown="visits">5<');
});

test('each of many requests at once is rendered with its own cookies', async () => {
  const names = Array.from({ length: 30 }, (_, i) => `item${i}`);
  const pages = await Promise.all(
    names.map(async (name) => {
      const cart = encodeURIComponent(JSON.stringify([{ name, count: 1 }]));
      return (await fetch(url, { headers: { cookie: `cart=${cart}` } })).text();
    }),
  );
  expect(pages.map((html) => /data-shown="cart">1: (\w+) 1</.exec(html)?.[1])).toEqual(names);
});

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let engine: Engine;
  beforeAll(async () => (engine = await launch(name)), 90_000);
  afterAll(() => engine.close());
  beforeEach(() => engine.clear(url));

  const shows = (page: WatchedPage, what: string, text: string) =>
    expect.poll(() => page.text(`[data-shown="${what}"]`)).toBe(text);
  const close = async (...pages: WatchedPage[]) => {
    for (const page of pages) {
      expect(await page.complaints()).toEqual([]);
      await page.close();
    }
  };

  test('a page shows from its first frame what the cookies say, and React complains of nothing', async () => {
    const first = await openHydrated(engine, url);
    await shows(first, 'visits', '1');
    await first.click('#toggle');
    await first.click('#fill');
    await shows(first, 'cart', '300: item 299 1');
    const names = (await engine.cookies(url)).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('cart')).length).toBeGreaterThan(2);
    await close(first);

    const second = await openHydrated(engine, url);
    await second.evaluate('new Promise((resolve) => setTimeout(resolve, 500))');
    expect(await second.frames()).toEqual({
      html: ['dark'],
      theme: ['dark'],
      'theme again': ['dark'],
      visits: ['2'],
      cart: ['300: item 299 1'],
      session: ['nobody'],
    });
    await close(second);
  });

  test('a mismatch of server and page is noticed', () =>
    expectNoticedMismatch(engine, `${url}mismatch`));

  test('two components and two tabs are in step, and no write is lost', async () => {
    const tabs = [await openHydrated(engine, url), await openHydrated(engine, url)] as const;
    await tabs[0].click('#toggle');
    for (const tab of tabs) {
      await shows(tab, 'theme', 'dark');
      expect(await tab.text('[data-shown="theme again"]')).toBe('dark');
      expect(await tab.evaluate('document.documentElement.className')).toBe('dark');
    }
    for (const tab of [...tabs, ...tabs]) await tab.click('#add');
    for (const tab of tabs) await shows(tab, 'cart', '4: plum 2');
    await tabs[1].click('#empty');
    for (const tab of tabs) await shows(tab, 'cart', '');
    await close(...tabs);
  });

  test('a server function returns the answer, and the page shows what it has written', async () => {
    const page = await openHydrated(engine, url);
    await page.click('#fill');
    await page.click('#add-by-action');
    await expect.poll(() => page.text('#answer')).toBe('{"ok":true}');
    await shows(page, 'cart', '301: päär; 1 1');
    // The root's loader has run again.
    await shows(page, 'visits', '2');
    await page.click('#to-other');
    await expect.poll(() => page.text('#other [data-shown="cart"]')).toBe('301: päär; 1 1');
    await close(page);
  });

  test('an HttpOnly session is read by the server alone, until it is removed', async () => {
    const page = await openHydrated(engine, url);
    await page.click('#sign-in');
    await shows(page, 'session', 'somebody');
    expect(await page.evaluate('document.cookie + document.documentElement.outerHTML')).not.toMatch(
      /session=|grün|gr%C3/,
    );
    expect((await engine.cookies(url)).find(({ name }) => name === 'session')).toMatchObject({
      httpOnly: true,
      path: '/',
      sameSite: 'Lax',
    });
    await page.click('#sign-out');
    await shows(page, 'session', 'nobody');
    expect((await engine.cookies(url)).map(({ name }) => name)).not.toContain('session');
    await close(page);
  });
});
