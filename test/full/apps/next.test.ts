/** A Next app with the packed tarball, built and started: gingersnap/next and gingersnap/react in Chromium and Firefox. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Engine, launch } from '../../browsers/engine.mjs';
import { installApp, type Running } from './app.ts';
import { expectNoticedMismatch, openHydrated } from './page.ts';

let running: Running;
let url: string;
beforeAll(async () => {
  const app = await installApp('next');
  await app.run('build');
  running = await app.start();
  url = `${running.url}/`;
}, 240_000);
afterAll(() => running.stop());

const write = { method: 'POST' };

test('a write in a server component answers blocked with a sentence, and is not read', async () => {
  const response = await fetch(`${url}blocked`);
  const [, json] = /<output id="answer">(.*?)<\/output>/.exec(await response.text())!;
  const answer: unknown = JSON.parse(json!.replace(/&quot;/g, '"').replace(/&#x27;/g, "'"));
  expect(answer).toEqual([
    {
      ok: false,
      code: 'blocked',
      message: expect.stringContaining('Server Action or Route Handler'),
    },
    'light',
  ]);
  expect(response.headers.getSetCookie()).toEqual([]);
});

test('a route handler reads what it has written, by the jar or by Next, and each is sent once', async () => {
  const cart = '[{%22name%22:%22fig%22%2C%22count%22:1}]';
  const response = await fetch(`${url}api`, {
    ...write,
    headers: { cookie: `gone=1; cart=${cart}; session=gr%C3%BCn` },
  });
  expect(await response.json()).toEqual({
    written: { ok: true },
    theme: 'dark',
    lang: 'fr; ü',
    gone: false,
    touched: { ok: true },
    cart: [{ name: 'fig', count: 1 }],
    session: 'grün',
  });
  const lines = response.headers.getSetCookie();
  expect(lines.map((line) => line.split('=')[0]).sort()).toEqual(['cart', 'gone', 'lang', 'theme']);
  expect(lines.find((line) => line.startsWith('theme'))).toMatch(
    /^theme=dark; Path=\/.*SameSite=lax/i,
  );
});

test('requests at the same time are rendered with their own cookies', async () => {
  const names = Array.from({ length: 20 }, (_, i) => `item${i}`);
  const pages = await Promise.all(
    names.map(async (name) => {
      const cart = encodeURIComponent(JSON.stringify([{ name, count: 1 }]));
      return (await fetch(url, { headers: { cookie: `cart=${cart}` } })).text();
    }),
  );
  expect(pages.map((html) => [...new Set(html.match(/item\d+/g))])).toEqual(
    names.map((name) => [name]),
  );
});

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let engine: Engine;
  beforeAll(async () => (engine = await launch(name)), 90_000);
  afterAll(() => engine.close());
  beforeEach(() => engine.clear(url));

  test('a page shows from its first frame what the cookies say, and React complains of nothing', async () => {
    const first = await openHydrated(engine, url);
    await first.click('#toggle');
    await first.click('#add');
    await expect.poll(() => first.text('[data-shown=cart]')).toBe('plum 2');
    expect(await first.complaints()).toEqual([]);
    await first.close();

    const second = await openHydrated(engine, url);
    await second.evaluate('new Promise((resolve) => setTimeout(resolve, 500))');
    expect(await second.frames()).toEqual({
      html: ['dark'],
      theme: ['dark'],
      'theme again': ['dark'],
      visits: ['2'],
      cart: ['plum 2'],
      'cart on the server': ['1'],
      session: ['nobody'],
    });
    expect(await second.complaints()).toEqual([]);
    await second.close();
  });

  test('a mismatch of server and page is noticed', () =>
    expectNoticedMismatch(engine, `${url}mismatch`));

  test('two components and two tabs are in step, and no write is lost', async () => {
    const tabs = [await openHydrated(engine, url), await openHydrated(engine, url)] as const;
    await tabs[0].click('#toggle');
    for (const tab of tabs) {
      await expect.poll(() => tab.text('[data-shown=theme]')).toBe('dark');
      expect(await tab.text('[data-shown="theme again"]')).toBe('dark');
    }
    for (const tab of [...tabs, ...tabs]) await tab.click('#add');
    for (const tab of tabs)
      await expect.poll(() => tab.text('[data-shown=cart]')).toBe('plum 2,plum 2,plum 2,plum 2');
    await tabs[1].click('#empty');
    for (const tab of tabs) await expect.poll(() => tab.text('[data-shown=cart]')).toBe('');
    for (const tab of tabs) {
      expect(await tab.complaints()).toEqual([]);
      await tab.close();
    }
  });

  test('an action returns the answer, and the page and its server components show what it has written', async () => {
    const page = await openHydrated(engine, url);
    await page.click('#add');
    await page.click('#add-by-action');
    await expect.poll(() => page.text('#answer')).toBe('{"ok":true}');
    await expect.poll(() => page.text('[data-shown=cart]')).toBe('plum 2,päär; 1 1');
    await expect.poll(() => page.text('[data-shown="cart on the server"]')).toBe('2');
    await page.click('#add-too-much');
    await expect.poll(() => page.text('#answer')).toContain('"code":"size"');
    expect(await page.text('[data-shown=cart]')).toBe('plum 2,päär; 1 1');
    expect(await page.complaints()).toEqual([]);
    await page.close();
  });

  test('an HttpOnly session is read by the server alone, until it is removed', async () => {
    const page = await openHydrated(engine, url);
    const shown = () => page.text('[data-shown=session]');
    await page.click('#sign-in');
    await expect.poll(shown).toBe('grün; 100%');
    expect(await page.evaluate('document.cookie')).not.toContain('session');
    expect((await engine.cookies(url)).find(({ name }) => name === 'session')).toMatchObject({
      httpOnly: true,
      path: '/',
      sameSite: 'Lax',
    });
    await page.goto(url);
    expect(await shown()).toBe('grün; 100%');
    await page.click('#sign-out');
    await expect.poll(shown).toBe('nobody');
    expect((await engine.cookies(url)).map(({ name }) => name)).not.toContain('session');
    expect(await page.complaints()).toEqual([]);
    await page.close();
  });
});
