// dist/js-cookie.umd.js in a page of each real browser, by script tag, next to an earlier global Cookies: js-cookie's own.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, engines, launch } from '../../browsers/engine.mjs';
import { serve, type Site } from './site.mjs';

const page = `<!doctype html><script src="/earlier.js"></script><script>var earlier = Cookies</script><script src="/dist/js-cookie.umd.js"></script>`;
const theirs = readFileSync('node_modules/js-cookie/dist/js.cookie.min.js', 'utf8');

let site: Site;
beforeAll(
  async () =>
    (site = await serve({
      set: () => [],
      page: (path) => (path === '/earlier.js' ? theirs : page),
    })),
);
afterAll(() => site.close());

describe.each(engines)('%s', (name) => {
  let engine: Engine;
  beforeAll(async () => (engine = await launch(name)), 90_000);
  afterAll(() => engine.close());

  test('the global is ours, noConflict gives the earlier one back, and both read one jar', async () => {
    const tab = await engine.open(site.at('localhost'));
    const found = (await tab.evaluate(`(() => {
      const ours = Cookies.getJSON && Cookies !== earlier;
      const mine = Cookies.noConflict();
      const line = mine.set('a b', 'ü;', { expires: 1, sameSite: 'Strict' });
      return [ours, Cookies === earlier, line.split('; expires')[0], document.cookie, Cookies.get('a b'), mine.get('toString') ?? null];
    })()`)) as unknown[];
    expect(found).toEqual([true, true, 'a%20b=%C3%BC%3B; path=/', 'a%20b=%C3%BC%3B', 'ü;', null]);
    const [cookie, ...others] = await engine.cookies(site.at('localhost'));
    expect(cookie).toMatchObject({
      name: 'a%20b',
      value: '%C3%BC%3B',
      path: '/',
      sameSite: 'Strict',
    });
    expect(cookie!.expires).toBeCloseTo(Date.now() / 1000 + 86_400, -2);
    expect(others).toEqual([]);
    await tab.goto(site.at('localhost', '/next'));
    expect(site.received('localhost', '/next')).toBe('a%20b=%C3%BC%3B');
    await tab.evaluate(`Cookies.noConflict().remove('a b')`);
    expect(await tab.evaluate('document.cookie')).toBe('');
    expect(await engine.cookies(site.at('localhost'))).toEqual([]);
    await tab.close();
  });
});
