// A visitor's decision in two tabs of each real browser: what one tab decides the other keeps to, as the browser's own jar shows.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, engines, launch, type Page } from '../../browsers/engine.mjs';
import { serve, type Site } from './site.mjs';

let site: Site;
beforeAll(async () => {
  site = await serve({
    set: (path) => new URL(path, 'http://localhost').searchParams.getAll('c'),
    // `hidden`: as in a browser that has no CookieStore.
    page: (path) => `<title>a page</title><script>
      if (${String(path.includes('/hidden'))}) Object.defineProperty(window, 'cookieStore', { value: undefined });
    </script>`,
  });
});
afterAll(() => site.close());

/** The same consent in each tab, with the cookies that the tab's own modules define. */
const load = (page: Page, defined: string): Promise<void> =>
  page.evaluate(`Promise.all(['index', 'consent'].map((entry) => import('/dist/' + entry + '.mjs'))).then(([cookies, { createConsent }]) => {
    const consent = createConsent({
      categories: { necessary: { required: true }, preferences: {}, analytics: { clears: ['_ga', /^_ga_/, 'big'] } },
    });
    const define = (name, category, more) => cookies.defineCookie(name, { consent, category, purpose: 'for a test', ...more });
    Object.assign(window, { cookies, consent, states: [], heard: [], loaded: [] });
    Object.assign(window, { ${defined} });
    consent.subscribe(({ decided, allowed }) => states.push([decided, allowed.analytics]));
    consent.whenAllowed('analytics', () => loaded.push(document.cookie.includes('consent=')));
    window.theme?.watch((now, before) => heard.push([now, before]));
  })`) as Promise<void>;

/** What a script does that knows nothing of consent. */
const foreign = (...cookies: string[]): string =>
  `void ${JSON.stringify(cookies)}.forEach((cookie) => (document.cookie = cookie))`;

describe.each(engines)('%s', (name) => {
  let engine: Engine;
  beforeAll(
    async () => (engine = await launch(name, { hosts: ['shop.test', 'www.shop.test'] })),
    90_000,
  );
  afterAll(() => engine.close());

  describe.each([
    ['with CookieStore', '/deep/'],
    ['with CookieStore hidden', '/deep/hidden'],
  ])('%s', (title, path) => {
    const host = `${title.replaceAll(' ', '-').toLowerCase()}.localhost`;
    let here: Page;
    let other: Page;
    // A piece is named after its write.
    const named = ({ name }: { name: string }) => name.replace(/\.\w+(\.\d+)$/, '.<write>$1');
    const names = async () =>
      [...new Set((await engine.cookies(site.at(host, path))).map(named))].sort();
    beforeAll(async () => {
      here = await engine.open(site.at(host, path));
      other = await engine.open(site.at(host, path));
      await load(here, `theme: define('theme', 'preferences', { default: 'light' })`);
      await load(
        other,
        `
        theme: define('theme', 'preferences', { default: 'light' }),
        seen: define('seen', 'analytics'),
        deep: define('deep', 'analytics', { path: '/deep', chunked: cookies.chunked }),
        away: define('away', 'analytics', { path: '/away' })`,
      );
    }, 60_000);

    test('while nothing is decided nothing is kept, in either tab', async () => {
      expect(await here.evaluate(`theme.set('dark').code`)).toBe('consent');
      expect(
        await other.evaluate(`[seen.set('early').code, deep.set('x'.repeat(6000)).code]`),
      ).toEqual(['consent', 'consent']);
      expect(await names()).toEqual([]);
      expect(await here.evaluate('loaded')).toEqual([]);
      expect(await other.evaluate('states')).toEqual([[false, false]]);
    });

    test('what is held is seen in its tab alone, and not in the jar', async () => {
      expect(await here.evaluate('[theme.get(), theme.has(), document.cookie, heard]')).toEqual([
        'dark',
        false,
        '',
        [['dark', 'light']],
      ]);
      expect(await other.evaluate('[theme.get(), heard]')).toEqual(['light', []]);
    });

    test('what is granted in one tab is written by the other, which held it', async () => {
      await here.evaluate('void consent.acceptAll()');
      await expect
        .poll(names, { timeout: 6000 })
        .toEqual(['consent', 'deep.0', 'deep.<write>.1', 'seen', 'theme']);
      expect(await other.evaluate('[seen.get(), deep.get().length, states]')).toEqual([
        'early',
        6000,
        [
          [false, false],
          [true, true],
        ],
      ]);
      // Stored, it is the value that the first tab has shown already, and a new one for the other.
      expect(await here.evaluate('[theme.get(), theme.has(), heard]')).toEqual([
        'dark',
        true,
        [['dark', 'light']],
      ]);
      await expect
        .poll(() => other.evaluate('heard'), { timeout: 6000 })
        .toEqual([['dark', 'light']]);
    });

    test('a script that waits for its category is loaded once, in both tabs', async () => {
      for (const page of [here, other])
        await expect.poll(() => page.evaluate('loaded'), { timeout: 6000 }).toEqual([true]);
    });

    test('what is withdrawn in one tab is empty in the other, also what only that one knows, on whatever path', async () => {
      await other.evaluate(`void away.set('out of sight')`);
      await other.evaluate(
        foreign('_ga=1', '_ga_A=1; path=/', 'big=1; path=/deep', 'mine=1; path=/'),
      );
      const away = async () =>
        (await engine.cookies(site.at(host, '/away'))).map((cookie) => cookie.name);
      await expect.poll(away, { timeout: 6000 }).toContain('away');
      await here.evaluate(`void consent.withdraw('analytics')`);
      await expect.poll(names, { timeout: 6000 }).toEqual(['consent', 'mine', 'theme']);
      await expect.poll(away, { timeout: 6000 }).not.toContain('away');
      expect(await other.evaluate('[seen.get() ?? null, deep.has(), states.at(-1)]')).toEqual([
        null,
        false,
        [true, false],
      ]);
      expect(await other.evaluate(`seen.set('late').code`)).toBe('consent');
    });

    test('the server sees what was granted, in the decision itself', async () => {
      await here.evaluate(`fetch('/look').then(() => {})`);
      expect(site.received(host, '/look')).toMatch(/(^|; )consent=1\.\d+\.preferences(;|$)/);
    });

    test('a server that takes the decision back is heard as well, and what is undecided again stays unread, as after a reload', async () => {
      await here.evaluate(
        `fetch('/set?c=consent%3D%3B%20Path%3D/%3B%20Max-Age%3D0').then(() => {})`,
      );
      await expect.poll(() => here.evaluate('consent.decided'), { timeout: 6000 }).toBe(false);
      await expect
        .poll(() => here.evaluate('states.at(-1)'), { timeout: 6000 })
        .toEqual([false, false]);
      expect(await here.evaluate('theme.get()')).toBe('light');
      expect(await names()).toEqual(['mine', 'theme']);
      await here.evaluate('void consent.withdraw()');
      await expect.poll(names, { timeout: 6000 }).toEqual(['mine']);
    });
  });

  test('names under clears go from every domain above the host', async () => {
    const page = await engine.open(site.at('www.shop.test', '/a/b'));
    await load(page, '');
    await page.evaluate(
      foreign(
        '_ga=1; domain=shop.test; path=/',
        '_ga_A=1; domain=www.shop.test; path=/a',
        'kept=1; domain=shop.test; path=/',
      ),
    );
    const names = async () =>
      (await engine.cookies(site.at('www.shop.test', '/a/b'))).map((cookie) => cookie.name).sort();
    await expect.poll(names).toEqual(['_ga', '_ga_A', 'kept']);
    await page.evaluate('void consent.rejectAll()');
    await expect.poll(names).toEqual(['consent', 'kept']);
  });
});
