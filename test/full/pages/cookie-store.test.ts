// A CookieStore made of document.cookie in each real browser: what its promises say has come about for every document of the origin.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, launch, type Page } from '../../browsers/engine.mjs';
import { serve, type Site } from './site.mjs';

let site: Site;
beforeAll(async () => {
  site = await serve({ https: true, set: () => [], page: () => '<title>a page</title>' });
});
afterAll(() => site.close());

// Not in WebKit, where each document shows its own copy of the cookies for a while, whoever writes: after its own CookieStore too (8 of 40).
describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let engine: Engine;
  let page: Page;
  beforeAll(async () => {
    engine = await launch(name);
    page = await engine.open(site.at('written.localhost'));
    await page.evaluate(`import('/dist/cookie-store.mjs').then(async ({ CookieStore }) => {
      const frame = document.createElement('iframe');
      frame.src = '/frame';
      await new Promise((resolve) => { frame.onload = resolve; document.body.append(frame); });
      Object.assign(window, { other: frame.contentDocument, store: new CookieStore(frame.contentDocument) });
    })`);
  }, 90_000);
  afterAll(() => engine.close());

  test('a write of a frame is there for its page once the promise has resolved, 100 times', async () => {
    expect(
      await page.evaluate(`(async () => {
        const missed = [];
        for (let i = 0; i < 100; i++) {
          await store.set('n', 'v' + i);
          if (!document.cookie.split('; ').includes('n=v' + i)) missed.push('set ' + i);
          await store.delete('n');
          if (/(^|; )n=/.test(document.cookie)) missed.push('delete ' + i);
        }
        return missed;
      })()`),
    ).toEqual([]);
  });
});
