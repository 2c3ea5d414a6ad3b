/** A shop in Nuxt, built and driven in real browsers with the packed library in it. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type Engine, launch } from '../../browsers/engine.mjs';
import { type App, installApp, type Running } from './app.ts';
import { openHydrated, shows, type WatchedPage } from './page.ts';

let app: App;
let site: Running;
beforeAll(async () => {
  app = await installApp('nuxt');
  await app.run('build');
  site = await app.start();
}, 300_000);
afterAll(() => site.stop());

const ask = async (cookie = '') => {
  const response = await fetch(site.url, { headers: { cookie } });
  return { lines: response.headers.getSetCookie(), text: await response.text() };
};

it('the app compiles: useDefinedCookie is imported by itself, and a definition is no name for useCookie', async () => {
  await app.run('check');
}, 180_000);

test('in development a definition that was given to useCookie of Nuxt is answered by a sentence', async () => {
  const dev = await app.start('dev');
  try {
    const response = await fetch(`${dev.url}/wrong`, { headers: { accept: 'application/json' } });
    const { message } = (await response.json()) as { readonly message: string };
    expect([response.status, message]).toEqual([
      500,
      `Nuxt's useCookie takes a name, and this is the definition of the cookie "theme". Use a definition with useDefinedCookie, which gingersnap/nuxt imports.`,
    ]);
  } finally {
    await dev.stop();
  }
}, 120_000);

test('what is written while the page is rendered is in the response once, and in the state of the page', async () => {
  const { lines, text } = await ask('visits=4; session=secret');
  expect(lines).toEqual(['visits=5; path=/; sameSite=lax; max-age=2592000']);
  expect(text).toContain('data-shown="visits">5<');
  expect(text).toContain('"visits=5"');
  expect(text).toContain('data-shown="signed-in">signed in<');
  expect(text).not.toContain('secret');
});

test('each of many requests at once is rendered with its own cookies', async () => {
  const names = Array.from({ length: 30 }, (_, i) => `visitor${i}`);
  const pages = await Promise.all(
    names.map(async (name) => {
      const prefs = encodeURIComponent(JSON.stringify({ name, sizes: [] }));
      return /Hello (\w+) </.exec((await ask(`prefs=${prefs}`)).text)?.[1];
    }),
  );
  expect(pages).toEqual(names);
});

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let engine: Engine;
  beforeAll(async () => (engine = await launch(name)), 90_000);
  afterAll(() => engine.close());

  const type = (page: WatchedPage, text: string) =>
    page.evaluate((text: string) => {
      const input = document.querySelector<HTMLInputElement>('#name')!;
      for (let end = 1; end <= text.length; end++) {
        input.value = text.slice(0, end);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }, text);

  test('a shop: no flash, no stale read, no lost write, in two components and two tabs', async () => {
    const page = await openHydrated(engine, site.url);
    await shows(page, 'visits', '1');
    // Two components; and v-model on members, an array's push among what was changed in place.
    await page.click('#theme');
    await shows(page, 'theme-too', 'dark');
    await page.click('#more');
    await shows(page, 'cart', '1 tea');
    await type(page, 'Ada è;');
    await page.click('#large');
    await shows(page, 'greeting', 'Hello Ada è; large');
    expect(await page.complaints()).toEqual([]);
    await page.close();

    // What the server renders next is what the page shows, from its first frame on.
    const second = await openHydrated(engine, site.url);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await second.frames()).toEqual({
      html: ['dark'],
      theme: ['dark'],
      'theme-too': ['dark'],
      cart: ['1 tea'],
      greeting: ['Hello Ada è; large'],
      visits: ['2'],
      'signed-in': ['signed out'],
    });

    // Two tabs; and a page that is mounted later shows the cookie, not what was rendered first.
    const other = await openHydrated(engine, site.url);
    await shows(other, 'visits', '3');
    await second.click('#to-other');
    await expect.poll(() => second.text('#to-shop')).toBe('Shop');
    await other.click('#theme');
    await shows(second, 'theme', 'light');
    await second.click('#to-shop');
    await shows(second, 'theme-too', 'light');
    await shows(second, 'visits', '3');
    await second.click('#more');
    await shows(other, 'cart', '1 tea,2 tea');

    // An endpoint's answer, and what its response wrote.
    await second.click('#add');
    await expect.poll(() => second.text('#answer')).toContain('"ok":true');
    await shows(second, 'cart', '1 tea,2 tea,1 cake');
    await shows(other, 'cart', '1 tea,2 tea,1 cake');

    // A session that no script sees.
    await second.click('#sign-in');
    await shows(second, 'signed-in', 'signed in');
    expect(await second.evaluate('document.cookie')).not.toContain('session');
    expect(await engine.cookies(site.url)).toContainEqual(
      expect.objectContaining({ name: 'session', httpOnly: true, sameSite: 'Lax' }),
    );
    await second.click('#sign-out');
    await shows(second, 'signed-in', 'signed out');
    expect([await second.complaints(), await other.complaints()]).toEqual([[], []]);
    await second.close();
    await other.close();
  });
});
