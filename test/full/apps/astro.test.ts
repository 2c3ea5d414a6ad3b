/** A shop in Astro with React islands, built and driven in real browsers with the packed library in it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { type Engine, launch, type Page } from '../../browsers/engine.mjs';
import { type App, installApp, type Running } from './app.ts';
import { openWatched, shows } from './page.ts';

let app: App;
let site: Running;
beforeAll(async () => {
  app = await installApp('astro');
  await app.run('build');
  site = await app.start();
}, 240_000);
afterAll(() => site.stop());

const ask = async (path: string, cookie = '') => {
  const response = await fetch(`${site.url}${path}`, { headers: { cookie } });
  return { lines: response.headers.getSetCookie().sort(), text: await response.text() };
};

it('the app compiles: Astro.locals.jar is typed by one line of env.d.ts', async () => {
  await app.run('check');
}, 120_000);

test('an endpoint reads what the jar and Astro.cookies have set, and each is sent once', async () => {
  const { lines, text } = await ask(
    '/api',
    'cart=[{"id":"tea"%2C"count":2}]; gone=1; session=gr%C3%BCn',
  );
  expect(JSON.parse(text)).toEqual({
    written: { ok: true },
    touched: { ok: true },
    lang: 'fr; ü',
    gone: false,
    theme: ['dark', 'dark'],
    cart: [{ id: 'tea', count: 2 }],
    session: 'grün',
    visits: 0,
    domain: { ok: true },
  });
  expect(lines).toEqual([
    'cart=[{"id":"tea"%2C"count":2}]; Max-Age=2592000; Path=/; SameSite=Lax',
    'gone=deleted; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
    'lang=fr%3B%20%C3%BC; Max-Age=60; Path=/',
    'theme=dark; Path=/; SameSite=Lax',
    'wide=1; Domain=shop.example; Path=/; SameSite=Lax',
  ]);
});

test('a request that is rewritten goes on with what was written before', async () => {
  const { lines, text } = await ask('/rewritten');
  expect(JSON.parse(text)).toMatchObject({ visits: 7, theme: ['dark', 'dark'] });
  expect(lines).toContain('visits=7; Max-Age=2592000; Path=/; SameSite=Lax');
});

test('a write in a component that is streamed comes too late: it answers blocked, and says why', async () => {
  const { lines, text } = await ask('/late');
  const [, json] = /<output id="answer">(.*?)<\/output>/.exec(text)!;
  expect(JSON.parse(json!)).toEqual([
    {
      ok: false,
      code: 'blocked',
      message:
        'cookie "theme": response: the response is made, see gingersnap/docs/errors.md#blocked',
    },
    'light',
  ]);
  expect(lines).toEqual([]);
});

test('each of many requests at once is rendered with its own cookies', async () => {
  const names = Array.from({ length: 30 }, (_, i) => `item${i}`);
  const pages = await Promise.all(
    names.map(async (id) => {
      const cart = encodeURIComponent(JSON.stringify([{ id, count: 1 }]));
      const { text } = await ask('/', `cart=${cart}`);
      return /data-shown="cart">1 (\w+)</.exec(text)?.[1];
    }),
  );
  expect(pages).toEqual(names);
});

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let engine: Engine;
  beforeAll(async () => (engine = await launch(name)), 90_000);
  afterAll(() => engine.close());
  beforeEach(() => engine.clear(site.url));

  const visit = () => openWatched(engine, site.url);
  const isAlive = (page: Page, island: string) =>
    page.evaluate(`'${island}' in document.documentElement.dataset`);
  /** Each island takes clicks from a moment of its own. */
  const alive = async (page: Page, ...islands: string[]) => {
    for (const island of islands.length ? islands : ['theme', 'cart'])
      await expect.poll(() => isAlive(page, island), { timeout: 20_000 }).toBe(true);
  };
  const scroll = (page: Page) => page.evaluate('scrollTo(0, document.body.scrollHeight)');

  test('a page shows from its first frame what the cookies say, and React complains of nothing', async () => {
    const first = await visit();
    await alive(first);
    await shows(first, 'visits', '1');
    await first.click('#theme');
    await first.click('#more');
    await shows(first, 'cart', '1 tea');
    expect(await first.complaints()).toEqual([]);
    await first.close();

    const second = await visit();
    await alive(second);
    await scroll(second);
    await alive(second, 'below');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await second.frames()).toEqual({
      html: ['dark'],
      theme: ['dark'],
      below: ['dark'],
      cart: ['1 tea'],
      visits: ['2'],
      'signed-in': ['signed out'],
    });
    expect(await second.complaints()).toEqual([]);
    await second.close();
  });

  test('an island that hydrates later does so with the value of the server, and then follows the others', async () => {
    const page = await visit();
    await alive(page);
    await page.click('#theme');
    await shows(page, 'theme', 'dark');
    // What nobody has scrolled to is as the server has sent it.
    expect(await isAlive(page, 'below')).toBe(false);
    await shows(page, 'below', 'light');
    await scroll(page);
    await alive(page, 'below');
    await shows(page, 'below', 'dark');
    await page.click('#below');
    await shows(page, 'theme', 'light');
    expect(await page.frames()).toMatchObject({
      theme: ['light', 'dark', 'light'],
      below: ['light', 'dark', 'light'],
    });
    expect(await page.complaints()).toEqual([]);
    await page.close();
  });

  test('two tabs are in step, no write is lost, and an action returns the answer', async () => {
    const tabs = [await visit(), await visit()] as const;
    for (const tab of tabs) await alive(tab);
    await tabs[0].click('#theme');
    for (const tab of tabs) await shows(tab, 'theme', 'dark');
    await tabs[0].click('#more');
    await tabs[1].click('#more');
    for (const tab of tabs) await shows(tab, 'cart', '1 tea,2 tea');
    await tabs[1].click('#add');
    await expect.poll(() => tabs[1].text('#answer')).toBe('{"data":{"ok":true}}');
    for (const tab of tabs) await shows(tab, 'cart', '1 tea,2 tea,1 käse; 1');
    for (const tab of tabs) {
      expect(await tab.complaints()).toEqual([]);
      await tab.close();
    }
  });

  test('an HttpOnly session is read by the server alone, until it is removed', async () => {
    const page = await visit();
    await alive(page);
    await page.click('#sign-in');
    await expect.poll(() => page.text('#answer')).toBe('{"data":{"ok":true}}');
    expect(await page.evaluate('document.cookie')).not.toContain('session');
    expect((await engine.cookies(site.url)).find(({ name }) => name === 'session')).toMatchObject({
      httpOnly: true,
      path: '/',
      sameSite: 'Lax',
    });
    await page.goto(site.url);
    await alive(page);
    await shows(page, 'signed-in', 'signed in');
    await page.click('#sign-out');
    await expect.poll(() => page.text('#answer')).toBe('{"data":{"ok":true}}');
    expect((await engine.cookies(site.url)).map(({ name }) => name)).not.toContain('session');
    expect(await page.complaints()).toEqual([]);
    await page.close();
  });
});
