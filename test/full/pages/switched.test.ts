// A visitor who switches cookies off, and on again, while a page is open: by the browser's own setting.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type * as Async from '../../../src/async.js';
import type * as Gingersnap from '../../../src/index.js';
import { extendable, type Tab } from './extension.mjs';
import { serve, type Site } from './site.mjs';
import { launchSwitched } from './switched.mjs';

type Library = typeof Gingersnap;
type Switched = Awaited<ReturnType<typeof launchSwitched>>;

let site: Site;
beforeAll(async () => {
  site = await serve({
    set: (path) => (path === '/latin1' ? ['bad=caf\xe9; Path=/'] : []),
    page: (path) =>
      path === '/strict'
        ? `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'unsafe-eval'">`
        : '<title>a page</title>',
  });
});
afterAll(() => site.close());

const withLibrary = <T>(page: Tab, run: (library: Library) => T): Promise<T> =>
  page.evaluate(`import('/dist/index.mjs').then(${String(run)})`) as Promise<T>;
const withPromises = <T>(page: Tab, run: (library: typeof Async) => Promise<T>): Promise<T> =>
  page.evaluate(`import('/dist/async.mjs').then(${String(run)})`) as Promise<T>;

describe.each(extendable)('%s', (name) => {
  let browser: Switched;
  beforeAll(async () => (browser = await launchSwitched(name)), 90_000);
  afterAll(() => browser.close());
  afterEach(() => browser.switchCookies(true));
  const held = async (address: string) =>
    (await browser.cookies(address)).map(({ name, value }) => `${name}=${value}`).sort();

  /** What the verbs answer with cookies switched off. */
  const blocked = {
    code: 'blocked',
    elsewhere: 'blocked',
    get: 'undefined',
    all: [],
    has: false,
    available: false,
  };
  const answers = (page: Tab) =>
    withLibrary(page, ({ available, get, getAll, has, set }) => ({
      code: set('a', 'lost').code,
      elsewhere: set('a', 'lost', { path: '/elsewhere' }).code,
      get: String(get('a')),
      all: Object.keys(getAll()),
      has: has('a'),
      available: available(),
    }));

  /** What those of gingersnap/async answer then. */
  const promised = (page: Tab) =>
    withPromises(page, async ({ available, get, getAll, set }) => {
      const { code } = await set('a', 'lost');
      return {
        code,
        get: String(await get('a')),
        all: Object.keys(await getAll()),
        available: await available(),
      };
    });

  test.each([
    ['a page', '/', false],
    ['a page that has used localStorage before', '/', true],
    ['a page under a strict Content-Security-Policy', '/strict', true],
  ])('%s', async (_, path, stores) => {
    const address = site.at(`switched${path.slice(1)}${String(stores)}.localhost`, path);
    const page = await browser.open(address);
    if (stores) await page.evaluate(`localStorage.setItem('a', '1')`);
    for (const round of ['1', '2']) {
      await page.evaluate(`import('/dist/index.mjs').then(({ set }) => void set('a', '${round}'))`);
      await browser.switchCookies(false);
      // Firefox asks the setting when a page is loaded.
      if (name === 'firefox') {
        expect(
          await withLibrary(page, ({ get, set }) => [get('a'), set('b', 'kept').ok, get('b')]),
        ).toEqual([round, true, 'kept']);
        await page.goto(address);
      }
      const before = await held(address);
      expect(await answers(page)).toEqual(blocked);
      expect(await promised(page)).toEqual({
        code: 'blocked',
        get: 'undefined',
        all: [],
        available: false,
      });
      // No frame that it may have asked stays behind.
      expect(await page.evaluate('document.getElementsByTagName("iframe").length')).toBe(0);
      await browser.switchCookies(true);
      if (name === 'firefox') await page.goto(address);
      expect(await held(address)).toEqual(before);
      expect(
        await withLibrary(page, ({ available, get, set }) => [
          get('a'),
          set('c', '1').ok,
          available(),
        ]),
      ).toEqual([round, true, true]);
    }
    await page.close();
  });

  test('a jar that Chromium hides is no jar that is switched off', async () => {
    const page = await browser.open(site.at('hidden.localhost', '/latin1'));
    expect(
      await withLibrary(page, ({ available, set }) => [set('n', 'v').ok, available()]),
    ).toEqual([true, true]);
    expect(await held(site.at('hidden.localhost'))).toContain('n=v');
    await page.close();
  });
});
