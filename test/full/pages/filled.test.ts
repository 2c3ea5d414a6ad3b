// What is made or raised by two tabs of each real browser at once: a visitor's id, and the counter of docs/recipes.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Engine,
  type EngineName,
  engines,
  launch,
  type Page,
} from '../../browsers/engine.mjs';
import { serve, type Site } from './site.mjs';

const ROUNDS = 24;
const STEPS = 1000;

/** The recipe's own code, with the library's built files. */
const recipe = async (): Promise<string> => {
  const page = await readFile('docs/recipes/counter-across-tabs.md', 'utf8');
  const [, code = ''] = /```ts\n([^]*?)```/.exec(page) ?? [];
  return code
    .replace("'gingersnap'", "'/dist/index.mjs'")
    .replace("'gingersnap/async'", "'/dist/async.mjs'");
};

const page = `<title>a page</title><script type="module">
  import { defineCookie, moved } from '/dist/index.mjs';
  import * as verbs from '/dist/async.mjs';
  import { raise, visits } from '/recipe.js';
  const visitor = (name) => defineCookie(name, { init: () => crypto.randomUUID() });
  const lang = (name) => defineCookie(name, { was: moved(defineCookie('old-' + name)) });
  const places = { sync: (cookie) => cookie, async: (cookie) => cookie.on(verbs) };
  Object.assign(window, {
    visits,
    first: visitor('at-start').get(),
    read: async (place, what, name) => places[place]({ visitor, lang }[what](name)).get(),
    // A round begins in all pages at the same time.
    round: (place, what, name, at) =>
      new Promise((resolve) => setTimeout(resolve, at - Date.now())).then(() => window.read(place, what, name)),
    raiseTimes: async (steps) => { for (let i = 0; i < steps; i++) await raise(); },
    ready: true,
  });
</script>`;

/** Chromium takes no service worker with the certificate of the tests; WebKit keeps no Secure cookies on http. */
const https = (name: EngineName) => name !== 'chromium';

describe.each(engines)('%s', (name) => {
  let site: Site;
  let engine: Engine;
  beforeAll(async () => {
    const code = await recipe();
    site = await serve({
      https: https(name),
      set: () => [],
      page: (path) => (path === '/recipe.js' ? code : page),
    });
    engine = await launch(name);
  }, 90_000);
  afterAll(async () => {
    await engine.close();
    site.close();
  });

  const open = async (host: string): Promise<Page> => {
    const tab = await engine.open(site.at(`${host}.localhost`));
    await expect.poll(() => tab.evaluate('window.ready'), { timeout: 10_000 }).toBe(true);
    return tab;
  };
  const inAll = (pages: readonly Page[], script: string) =>
    Promise.all(pages.map((page) => page.evaluate(script)));
  const close = async (pages: readonly Page[]) => {
    for (const page of pages) await page.close();
  };

  /** Where writes of two of Firefox's processes cross, each may go on to show its own by document.cookie; its jar has one of them. */
  const place = name === 'firefox' ? 'async' : 'sync';

  /** What the pages read, once they read the same; Firefox's processes need a moment until all have heard of the last write. */
  const converged = async (pages: readonly Page[], script: string): Promise<unknown> => {
    const values = async () => new Set(await inAll(pages, script));
    await expect.poll(async () => (await values()).size, { timeout: 3000 }).toBe(1);
    return [...(await values())][0];
  };

  test('two tabs that start at the same time converge on one visitor id', async () => {
    const pages = await Promise.all([open('start'), open('start')]);
    const id = await converged(pages, `read('${place}', 'visitor', 'at-start')`);
    expect(await inAll(pages, 'first')).toContain(id);
    await close(pages);
  });

  test.each([
    ['sync', 'sync'],
    ['sync', 'async'],
    ['async', 'async'],
  ])('two tabs, one %s, one %s, make one id a round', async (...ways) => {
    const pages = [await open(ways.join('-')), await open(ways.join('-'))];
    const made: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const at = Date.now() + 60;
      const given = await Promise.all(
        pages.map((page, i) => page.evaluate(`round('${ways[i]}', 'visitor', 'v${round}', ${at})`)),
      );
      const id = await converged(pages, `read('${place}', 'visitor', 'v${round}')`);
      expect(given).toContain(id);
      made.push(new Set(given).size);
    }
    // Under the Web Lock the second one finds the first one's.
    if (!ways.includes('sync')) expect(made).toEqual(made.map(() => 1));
    await close(pages);
  });

  test.each(['sync', 'async'])(
    'two %s tabs move an older cookie at the same time, and nothing is lost',
    async (way) => {
      const pages = [await open(`moved-${way}`), await open(`moved-${way}`)];
      for (let round = 0; round < ROUNDS; round++) {
        await pages[0]!.evaluate(`void (document.cookie = 'old-l${round}=de; Path=/')`);
        await converged(pages, `document.cookie.includes('old-l${round}=de')`);
        const at = Date.now() + 60;
        expect(await inAll(pages, `round('${way}', 'lang', 'l${round}', ${at})`)).toEqual([
          'de',
          'de',
        ]);
        expect(await converged(pages, `read('sync', 'lang', 'l${round}')`)).toBe('de');
        expect(await converged(pages, `document.cookie.includes('old-l${round}=')`)).toBe(false);
      }
      await close(pages);
    },
  );

  test('the counter of the recipe, raised a thousand times in each of two tabs, ends at two thousand', async () => {
    const pages = [await open('counter'), await open('counter')];
    expect(await pages[0]!.evaluate('!!navigator.locks')).toBe(true);
    await inAll(pages, `raiseTimes(${STEPS})`);
    expect(await converged(pages, 'visits.get()')).toBe(2 * STEPS);
    await close(pages);
  }, 180_000);
});
