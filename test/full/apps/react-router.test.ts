/** A shop in React Router's framework mode, built and driven in real browsers with the packed library in it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { type Engine, launch } from '../../browsers/engine.mjs';
import { type App, installApp, type Running } from './app.ts';
import { closeQuiet, expectNoticedMismatch, openHydrated, shows } from './page.ts';
import { expectHiddenSession, expectRequestsApart, expectTabsInStep } from './shop.ts';

let app: App;
let running: Running;
let url: string;
beforeAll(async () => {
  app = await installApp('react-router');
  await app.run('build');
  running = await app.start();
  url = `${running.url}/`;
}, 240_000);
afterAll(() => running.stop());

it('the app compiles: an action returns a write’s answer, which is plain data', async () => {
  await app.run('check');
}, 120_000);

test('a loader’s write is a header of the document, and of the data that a navigation asks for', async () => {
  const headers = { cookie: 'visits=4' };
  for (const path of ['', '_.data']) {
    const response = await fetch(`${url}${path}`, { headers });
    expect(response.headers.getSetCookie()).toEqual([
      'visits=5; path=/; sameSite=lax; max-age=31536000',
    ]);
    await response.body?.cancel();
  }
});

test('without a script a form signs in: the action’s redirect has the cookie', async () => {
  const response = await fetch(`${url}sign-in`, { method: 'POST', redirect: 'manual' });
  expect(response.status).toBe(302);
  expect(response.headers.getSetCookie()).toEqual([
    'session=gr%C3%BCn%3B%20100%25; path=/; sameSite=lax; httpOnly; max-age=604800',
  ]);
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
    await first.click('#allow');
    await first.click('#write');
    await first.click('#rename');
    await shows(first, 'name', 'Zoë; 100%');
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
      note: ['bring a bag'],
      name: ['Zoë; 100%'],
      parsed: ['{"name":"Zoë; 100%"}'],
      session: ['nobody'],
    });
    await closeQuiet(second);
  });

  test('a mismatch of server and page is noticed', () =>
    expectNoticedMismatch(engine, `${url}mismatch`));

  test('two components and two tabs are in step, and no write is lost', () =>
    expectTabsInStep(engine, url));

  test('an action returns the answer, and the page shows what it and the loaders have written', async () => {
    const page = await openHydrated(engine, url);
    await page.click('#add');
    await page.click('#add-by-action');
    await expect.poll(() => page.text('#answer')).toBe('{"ok":true}');
    await shows(page, 'cart', '2: päär; 1 1');
    // The root's loader has run again.
    await shows(page, 'visits', '2');
    await page.click('#fill');
    await page.click('#add-by-action');
    await shows(page, 'cart', '301: päär; 1 1');
    await page.click('#to-other');
    await expect.poll(() => page.text('#other [data-shown="cart"]')).toBe('301: päär; 1 1');
    await closeQuiet(page);
  });

  test('a guarded cookie is written after consent alone, and the server renders no other', async () => {
    const page = await openHydrated(engine, url);
    await page.click('#write');
    // Held in the page's memory.
    await shows(page, 'note', 'bring a bag');
    await page.goto(url);
    await shows(page, 'note', 'none');
    expect((await engine.cookies(url)).map(({ name }) => name)).toEqual(['visits']);
    await closeQuiet(page);

    const denied = await openHydrated(engine, url);
    await denied.click('#deny');
    await denied.click('#write');
    expect((await engine.cookies(url)).map(({ name }) => name)).not.toContain('note');
    await denied.click('#allow');
    await expect
      .poll(async () => (await engine.cookies(url)).map(({ name }) => name))
      .toContain('note');
    await closeQuiet(denied);
  });

  test('the page reads what createCookie of React Router writes, and createCookie reads the page’s', async () => {
    const page = await openHydrated(engine, url);
    await shows(page, 'parsed', 'null');
    await page.click('#rename-by-action');
    await shows(page, 'name', 'Jürgen');
    await shows(page, 'parsed', '{"name":"Jürgen"}');
    await page.click('#rename');
    await shows(page, 'name', 'Zoë; 100%');
    await page.click('#add-by-action');
    await shows(page, 'parsed', '{"name":"Zoë; 100%"}');
    await closeQuiet(page);
  });

  test('an HttpOnly session is read by the server alone, until it is removed', () =>
    expectHiddenSession(engine, url));
});
