/** What every shop shows that is made of the same components, whatever framework renders them. */
import { expect } from 'vitest';
import type { Engine } from '../../browsers/engine.mjs';
import { closeQuiet, openHydrated, shows } from './page.ts';

/** Each of many requests at once is rendered with its own cookies. */
export const expectRequestsApart = async (url: string): Promise<void> => {
  const names = Array.from({ length: 30 }, (_, i) => `item${i}`);
  const pages = await Promise.all(
    names.map(async (name) => {
      const cart = encodeURIComponent(JSON.stringify([{ name, count: 1 }]));
      return (await fetch(url, { headers: { cookie: `cart=${cart}` } })).text();
    }),
  );
  expect(pages.map((html) => /data-shown="cart">1: (\w+) 1</.exec(html)?.[1])).toEqual(names);
};

/** Two components and two tabs show the same, and no write is lost. */
export const expectTabsInStep = async (engine: Engine, url: string): Promise<void> => {
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
  await closeQuiet(...tabs);
};

/** An HttpOnly session is read by the server alone, until it is removed. */
export const expectHiddenSession = async (engine: Engine, url: string): Promise<void> => {
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
  await closeQuiet(page);
};
