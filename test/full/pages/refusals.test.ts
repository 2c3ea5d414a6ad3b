// What a page, a browser or a visitor refuses, in each real browser, seen from the page, from the browser's jar and from the server.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as Gingersnap from '../../../src/index.js';
import { type Engine, engines, launch, type Page } from '../../browsers/engine.mjs';
import { serve, type Site } from './site.mjs';

let site: Site;
beforeAll(async () => {
  site = await serve({
    set: (path) => (path === '/latin1' ? ['bad=caf\xe9; Path=/', 'good=1; Path=/'] : []),
    page: (path) =>
      path === '/frame'
        ? `<script src="/dist/gingersnap.umd.js"></script><script>
            const { ok, code } = gingersnap.set('n', 'v');
            parent.postMessage({ ok, code, available: gingersnap.available() }, '*');
          </script>`
        : '<title>a page</title>',
  });
});
afterAll(() => site.close());

type Library = typeof Gingersnap;

/** Runs something in the page with the built library; it sees nothing of its surroundings. */
const withLibrary = <T>(page: Page, run: (library: Library) => T | Promise<T>): Promise<T> =>
  page.evaluate(`import('/dist/index.mjs').then(${String(run)})`) as Promise<T>;

describe.each(engines)('%s', (name) => {
  describe('on plain http', () => {
    let engine: Engine;
    beforeAll(
      async () =>
        (engine = await launch(name, { hosts: ['shop.test', 'www.shop.test', 'other.test'] })),
    );
    afterAll(() => engine.close());
    const names = async (host: string, path = '/'): Promise<string[]> =>
      (await engine.cookies(site.at(host, path))).map((cookie) => cookie.name).sort();

    test('what needs Secure is insecure, and nothing is written; the rest is kept without it', async () => {
      const page = await engine.open(site.at('www.shop.test'));
      const codes = await withLibrary(page, ({ set }) => [
        set('a', '1', { secure: true }).code,
        set('b', '1', { sameSite: 'none' }).code,
        set('c', '1', { partitioned: true }).code,
        set('__Host-d', '1').code,
        set('e', '1').ok,
      ]);
      expect(codes).toEqual(['insecure', 'insecure', 'insecure', 'insecure', true]);
      await expect.poll(() => names('www.shop.test')).toEqual(['e']);
      await engine.clear(site.at('www.shop.test'));
    });

    test("a domain is this host's own, a parent's, or refused", async () => {
      const page = await engine.open(site.at('www.shop.test'));
      const answers = await withLibrary(page, ({ everywhere, set, remove, get, getAll }) => {
        const codes = [
          set('n', 'shop', { domain: 'shop.test' }).ok,
          set('n', 'www').ok,
          set('m', '1', { domain: 'other.test' }).code,
          set('m', '1', { domain: 'sub.www.shop.test' }).code,
          set('m', '1', { domain: 'test' }).code,
        ];
        const all = getAll('n').sort();
        const scope = remove('n').code;
        const left = get('n');
        const gone = remove('n', { everywhere }).ok;
        return { codes, all, scope, left, gone, after: getAll('n') };
      });
      expect(answers).toEqual({
        codes: [true, true, 'domain', 'domain', 'domain'],
        all: ['shop', 'www'],
        scope: 'scope',
        left: 'shop',
        gone: true,
        after: [],
      });
      await expect.poll(() => names('www.shop.test')).toEqual([]);
    });

    test('a page that pushState has moved keeps the cookies of the address it was loaded from', async () => {
      const page = await engine.open(site.at('www.shop.test', '/shop/cart'));
      const answers = await withLibrary(page, ({ everywhere, set, remove, getAll }) => {
        history.pushState(null, '', '/help');
        const codes = [
          set('n', 'help', { path: '/help' }).ok,
          set('n', 'cart', { path: '/shop/cart' }).ok,
        ];
        const visible = getAll('n');
        const gone = remove('n', { everywhere }).ok;
        return { codes, visible, gone, after: getAll('n') };
      });
      expect(answers).toEqual({ codes: [true, true], visible: ['cart'], gone: true, after: [] });
      await expect.poll(() => names('www.shop.test', '/help')).toEqual([]);
    });

    test('a frame of another site is answered as its browser treats it', async () => {
      const page = await engine.open(site.at('shop.test'));
      const answer = await page.evaluate(
        (address: string) =>
          new Promise((resolve) => {
            addEventListener('message', ({ data }) => resolve(data), { once: true });
            const frame = document.createElement('iframe');
            frame.src = address;
            document.body.append(frame);
          }),
        site.at('other.test', '/frame'),
      );
      // On http they keep nothing there that has a SameSite, and none is written without one. (What has none Firefox keeps.)
      expect(answer).toEqual({ ok: false, code: 'blocked', available: false });
    });

    test('a cookie that is not UTF-8 neither makes the page unavailable nor a write refused', async () => {
      const page = await engine.open(site.at('latin1.localhost', '/latin1'));
      const answer = await withLibrary(page, ({ available, get, getAll, remove, set }) => {
        const before = { available: available(), good: get('good'), all: Object.keys(getAll()) };
        const ok = set('n', 'v').ok;
        // Its own name and path heal the page.
        remove('bad');
        return { ...before, ok, healed: [get('good'), get('n')] };
      });
      expect(answer).toMatchObject({ available: true, ok: true, healed: ['1', 'v'] });
      // Only Chromium hides the whole jar.
      expect([answer.good, answer.all.length]).toEqual(
        name === 'chromium' ? [undefined, 0] : ['1', 2],
      );
      await page.goto(site.at('latin1.localhost', '/after'));
      expect(site.received('latin1.localhost', '/after')).toContain('n=v');
    });
  });

  test('a visitor who has switched cookies off is answered blocked, and reads nothing', async () => {
    const engine = await launch(name, { cookies: 'off' });
    try {
      const page = await engine.open(site.at('off.localhost'));
      const answer = await withLibrary(page, ({ available, get, getAll, has, remove, set }) => {
        const { ok, code, message } = set('n', 'v');
        return {
          ok,
          code,
          message,
          elsewhere: set('n', 'v', { path: '/elsewhere' }).code,
          get: String(get('n')),
          all: Object.keys(getAll()),
          has: has('n'),
          removed: remove('n').ok,
          available: available(),
        };
      });
      expect(answer).toEqual({
        ok: false,
        code: 'blocked',
        message: expect.stringMatching(/^cookie "n", see .*#blocked$/) as string,
        elsewhere: 'blocked',
        get: 'undefined',
        all: [],
        has: false,
        removed: true,
        available: false,
      });
      expect(await engine.cookies(site.at('off.localhost'))).toEqual([]);
    } finally {
      await engine.close();
    }
  });
});
