/** A Vite app with React on a server of its own, with the packed tarball: gingersnap/react in Chromium and Firefox. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Engine, launch } from '../../browsers/engine.mjs';
import { installApp, type Running } from './app.ts';
import { openHydrated } from './page.ts';

let running: Running;
let url: string;
beforeAll(async () => {
  const app = await installApp('react');
  await app.run('build');
  running = await app.start();
  url = `${running.url}/`;
}, 240_000);
afterAll(() => running.stop());

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
      session: ['nobody'],
    });
    expect(await second.complaints()).toEqual([]);
    await second.close();
  });

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
    // The server has counted this one too: the first tab shows it.
    for (const tab of tabs) await expect.poll(() => tab.text('[data-shown=visits]')).toBe('2');
    for (const tab of tabs) {
      expect(await tab.complaints()).toEqual([]);
      await tab.close();
    }
  });

  test('an HttpOnly session is read by the server alone', async () => {
    const page = await openHydrated(engine, `${url}sign-in`);
    expect(await page.text('[data-shown=session]')).toBe('somebody');
    expect(await page.evaluate('document.cookie + document.documentElement.outerHTML')).not.toMatch(
      /session=|token/,
    );
    expect((await engine.cookies(url)).find(({ name }) => name === 'session')).toMatchObject({
      httpOnly: true,
      value: 'token',
    });
    expect(await page.complaints()).toEqual([]);
    await page.close();
  });
});
