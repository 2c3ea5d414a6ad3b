// Two tabs and a server in each real browser: every change is told in both tabs, once, with the value before, however it came about.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Change } from '../../../src/index.js';
import { type Engine, engines, launch, type Page } from '../../browsers/engine.mjs';
import { serve, type Site } from './site.mjs';

let site: Site;
beforeAll(async () => {
  site = await serve({
    set: (path) => new URL(path, 'http://localhost').searchParams.getAll('c'),
    // `hidden`: as in a browser that has no CookieStore.
    page: (path) => `<title>a page</title><script>
      if (${String(path.startsWith('/hidden'))}) Object.defineProperty(window, 'cookieStore', { value: undefined });
    </script>`,
  });
});
afterAll(() => site.close());

/** Begins to listen in a page; each change goes into `heard`. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(`import('/dist/index.mjs').then(async (library) => {
    Object.assign(window, { library, heard: [] });
    library.onChange((change) => heard.push({ ...change, value: change.value ?? null, oldValue: change.oldValue ?? null }));
    // Chromium loses the event of a write that comes in the task of the first listener.
    if (window.cookieStore) await cookieStore.get('any');
  })`) as Promise<void>;
const heard = (page: Page): Promise<Change[]> => page.evaluate('heard') as Promise<Change[]>;
const change = (value: string | null, oldValue: string | null, name = 'n') => ({
  name,
  value,
  oldValue,
});

describe.each(engines)('%s', (name) => {
  let engine: Engine;
  beforeAll(async () => (engine = await launch(name)), 90_000);
  afterAll(() => engine.close());

  describe.each([
    ['with CookieStore', '/'],
    ['with CookieStore hidden', '/hidden'],
  ])('%s', (title, path) => {
    const host = `${title.replaceAll(' ', '-').toLowerCase()}.localhost`;
    let writer: Page;
    let other: Page;
    beforeAll(async () => {
      writer = await engine.open(site.at(host, path));
      other = await engine.open(site.at(host, path));
      await listen(writer);
      await listen(other);
    }, 60_000);

    /** Acts in one tab, and expects both to have heard this, no more and no less, also when a while has gone by. */
    const told = async (act: string, ...changes: ReturnType<typeof change>[]): Promise<void> => {
      for (const page of [writer, other]) await page.evaluate('void (heard.length = 0)');
      await writer.evaluate(act);
      for (const page of [writer, other])
        await expect.poll(() => heard(page), { timeout: 6000, interval: 20 }).toEqual(changes);
      await new Promise((resolve) => setTimeout(resolve, 1300));
      for (const page of [writer, other]) expect(await heard(page)).toEqual(changes);
    };

    test('both tabs are visible, and CookieStore is there or not', async () => {
      for (const page of [writer, other]) {
        expect(await page.evaluate('document.visibilityState')).toBe('visible');
        expect(await page.evaluate('!!window.cookieStore')).toBe(path === '/');
      }
    });

    test('an own write', () => told(`void library.set('n', '1').ok`, change('1', null)));
    test('an own write is told before set returns', async () => {
      expect(
        await writer.evaluate(`(heard.length = 0, library.set('n', 'two words'), heard)`),
      ).toEqual([change('two words', '1')]);
      // The other tab has heard of it before the next test begins.
      await expect
        .poll(async () => (await heard(other)).some((one) => one.value === 'two words'), {
          timeout: 6000,
        })
        .toBe(true);
    });
    test('the same value with a new lifetime is no change', () =>
      told(`void library.set('n', 'two words', { maxAge: 600 })`));
    test('a foreign script', () =>
      told(`void (document.cookie = 'n=3; path=/')`, change('3', 'two words')));
    test('a write for a path that neither tab sees is no change', () =>
      told(`void (document.cookie = 'n=4; path=/elsewhere')`));
    test("a server's Set-Cookie on a fetch", () =>
      told(
        `fetch('/set?c=n%3D%22five%20%5C303%5C251%22%3B%20Path%3D/').then(() => {})`,
        change('five é', '3'),
      ));
    test("a server's removal on a fetch", () =>
      told(
        `fetch('/set?c=n%3D%3B%20Path%3D/%3B%20Max-Age%3D0').then(() => {})`,
        change(null, 'five é'),
      ));
    test('CookieStore itself', async () => {
      if (path !== '/') return told(`void (document.cookie = 'n=6; path=/')`, change('6', null));
      // On http://localhost WebKit's store resolves and stores nothing.
      return told(
        `cookieStore.set('n', '6').then(() => {})`,
        ...(name === 'webkit' ? [] : [change('6', null)]),
      );
    });
    test('a removal', async () => {
      await writer.evaluate(`void library.set('gone', '1')`);
      await expect.poll(() => other.evaluate('document.cookie')).toContain('gone=1');
      await expect
        .poll(async () => (await heard(other)).some((one) => one.name === 'gone'), {
          timeout: 6000,
        })
        .toBe(true);
      await told(`void library.remove('gone')`, change(null, '1', 'gone'));
    });
    test('the tab that hears writes in its turn', async () => {
      for (const page of [writer, other]) await page.evaluate('void (heard.length = 0)');
      await other.evaluate(`void library.set('back', '1')`);
      await expect
        .poll(() => heard(writer), { timeout: 6000 })
        .toEqual([change('1', null, 'back')]);
    });
    test('the end of a lifetime that was set here', async () => {
      await writer.evaluate(`void library.set('short', '1', { maxAge: 2 })`);
      await expect
        .poll(async () => (await heard(other)).some((one) => one.name === 'short'), {
          timeout: 6000,
        })
        .toBe(true);
      for (const page of [writer, other]) await page.evaluate('void (heard.length = 0)');
      await expect
        .poll(() => heard(writer), { timeout: 6000 })
        .toEqual([change(null, '1', 'short')]);
      await new Promise((resolve) => setTimeout(resolve, 1300));
      expect(await heard(writer)).toEqual([change(null, '1', 'short')]);
    });
  });
});
