// The widest domain that a page may set cookies on, in each real browser, which alone knows the public suffixes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, engines, launch } from '../../browsers/engine.mjs';
import { serve, type Site } from './site.mjs';

let site: Site;
beforeAll(async () => (site = await serve({ set: () => [], page: () => '<title>a page</title>' })));
afterAll(() => site.close());

describe.each(engines)('%s', (name) => {
  const hosts = ['www.shop.test', 'a.b.shop.co.uk', 'shop.co.uk'];
  let engine: Engine;
  beforeAll(async () => (engine = await launch(name, { hosts })), 90_000);
  afterAll(() => engine.close());

  test.each([
    ['www.shop.test', 'shop.test'],
    ['a.b.shop.co.uk', 'shop.co.uk'],
    ['shop.co.uk', 'shop.co.uk'],
    ['127.0.0.1', null],
    ['localhost', null],
  ])('on %s it is %s, and nothing is left of finding out', async (host, domain) => {
    const page = await engine.open(site.at(host));
    const [first, writes, again, ok, cookies] =
      (await page.evaluate(`import('/dist/index.mjs').then(({ rootDomain, set, remove }) => {
      const first = rootDomain() ?? null;
      const { set: write, get: read } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
      const left = read.call(document);
      let writes = 0;
      Object.defineProperty(document, 'cookie', { configurable: true, get: () => read.call(document), set: text => { writes++; write.call(document, text); } });
      const again = rootDomain() ?? null;
      const found = writes;
      const { ok } = set('n', 'v', { domain: rootDomain() });
      return [first, found, again, ok, left];
    })`)) as unknown[];
    expect([first, writes, again, ok, cookies]).toEqual([domain, 0, domain, true, '']);
    const [cookie] = await engine.cookies(site.at(host));
    expect(cookie?.domain.replace(/^\./, '')).toBe(domain ?? host);
    expect(await engine.cookies(site.at(host))).toHaveLength(1);
    await engine.clear(site.at(host));
    await page.close();
  });
});
