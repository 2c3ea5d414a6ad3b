// What a server rendered of a request's cookies, hydrated in each real browser: the same definitions, no second read, no flash.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hydrated } from '../frameworks/hydrated.mjs';
import { exchange } from '../../helpers/exchange.ts';
import { run, sites, type RunningSite } from '../servers/sites.ts';
import { type Engine, engines, launch, type Page } from '../../browsers/engine.mjs';

interface Seen {
  readonly shown: string[];
  readonly complaints: string[];
  readonly reads: number;
  readonly same: boolean;
  readonly cookie: string;
}

const dark = (visits: number) =>
  `<button class="dark">dark</button><output>${String(visits)}</output>`;

let script: string;
beforeAll(async () => (script = await hydrated()), 60_000);

describe.each(engines)('%s', (name) => {
  let engine: Engine;
  let site: RunningSite | undefined;
  beforeAll(async () => (engine = await launch(name)), 90_000);
  afterAll(async () => {
    site?.close();
    await engine.close();
  });

  /** What the page has recorded; asking reads nothing. */
  const seen = (page: Page): Promise<Seen> =>
    page.evaluate(`({ ...seen, same: seen.same() })`) as Promise<Seen>;
  /** Waits until React has taken over, and a while longer. */
  const settled = async (page: Page): Promise<Seen> => {
    await expect
      .poll(
        () =>
          page.evaluate(
            `Object.keys(document.querySelector('button')).some((key) => key.startsWith('__reactProps'))`,
          ),
        { timeout: 6000 },
      )
      .toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 700));
    return seen(page);
  };

  test.each(Object.keys(sites))('%s', async (server) => {
    site?.close();
    site = await run(sites[server]!(script));
    const address = site.at('/', `${server.replaceAll(' ', '-').toLowerCase()}.localhost`);
    const page = await engine.open(address);
    await settled(page);
    await page.evaluate(`void (document.cookie = 'theme=dark; path=/')`);
    await page.goto(address);

    // From the server, from outside and to the eye it is one and the same.
    const first = await settled(page);
    expect(first.shown).toEqual([dark(2)]);
    expect(
      (await exchange(site.at('/'), { headers: { Cookie: 'theme=dark; visits=1' } })).body,
    ).toContain(`<main>${dark(2)}</main>`);
    expect(first.complaints).toEqual([]);
    expect(first.same).toBe(true);
    // A look for each listener that comes (a cookie's, not a component's), so that it hears nothing of before, and one after the store's answer.
    expect(first.reads).toBeLessThanOrEqual(5);

    // And it is alive: what the page writes, the server renders.
    await page.click('button');
    await expect.poll(() => page.text('button')).toBe('light');
    expect((await seen(page)).same).toBe(true);
    await page.goto(address);
    expect((await settled(page)).shown).toEqual([dark(3).replaceAll('dark', 'light')]);
    expect(await engine.cookies(address)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'visits', value: '3' }),
        expect.objectContaining({ name: 'theme', value: 'light' }),
      ]),
    );

    // The sign-in's cookie is there for the server alone.
    await page.click('form button');
    await expect.poll(() => page.text('p')).toBe('signed in');
    const [session] = (await engine.cookies(address)).filter(({ name }) => name === 'session');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    expect(await page.evaluate('document.cookie')).not.toContain('session');
    await page.close();
  });

  test('a page that is not told what the server read is noticed here', async () => {
    site?.close();
    const untold = script.replace(
      /JSON\.parse\(document\.querySelector\("#read"\)\.textContent\)/,
      '{ theme: "light", visits: 0 }',
    );
    expect(untold).not.toBe(script);
    site = await run(sites['Node']!(untold));
    const address = site.at('/', 'untold.localhost');
    const page = await engine.open(address);
    await page.evaluate(`void (document.cookie = 'theme=dark; path=/')`);
    await page.goto(address);
    const { shown, complaints } = await settled(page);
    expect(shown.length).toBeGreaterThan(1);
    expect(complaints.join()).toContain('ydration');
    await page.close();
  });
});
