/** A shop in TanStack Start, built and driven in real browsers with the packed library in it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { type Engine, launch } from '../../browsers/engine.mjs';
import { type App, installApp, type Running } from './app.ts';
import { closeQuiet, expectNoticedMismatch, openHydrated, shows } from './page.ts';
import { expectHiddenSession, expectRequestsApart, expectTabsInStep } from './shop.ts';

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

test('each of many requests at once is rendered with its own cookies', () =>
  expectRequestsApart(url));

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let engine: Engine;
  beforeAll(async () => (engine = await launch(name)), 90_000);
  afterAll(() => engine.close());
  beforeEach(() => engine.clear(url));

  test('a page shows from its first frame what the cookies say, and React complains of nothing', async () => {
    const first = await openHydrated(engine, url);
    await shows(first, 'visits', '1');
    await first.click('#toggle');
    await first.click('#fill');
    await shows(first, 'cart', '300: item 299 1');
    const names = (await engine.cookies(url)).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('cart')).length).toBeGreaterThan(2);
    await closeQuiet(first);

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
    await closeQuiet(second);
  });

  test('a mismatch of server and page is noticed', () =>
    expectNoticedMismatch(engine, `${url}mismatch`));

  test('two components and two tabs are in step, and no write is lost', () =>
    expectTabsInStep(engine, url));

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
    await closeQuiet(page);
  });

  test('an HttpOnly session is read by the server alone, until it is removed', () =>
    expectHiddenSession(engine, url));
});
