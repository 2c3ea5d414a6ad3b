// What others take for granted of engine.mjs, in each real browser.
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, engines, launch } from '../../browsers/engine.mjs';
import { serve, type Site } from './site.mjs';

let site: Site;
const at = (host: string, path?: string): string => site.at(host, path);

beforeAll(async () => {
  site = await serve({
    set: (path) =>
      path === '/set' ? ['theirs=1; Path=/; HttpOnly', 'deep=1; Path=/deep; Max-Age=600'] : [],
    page: (path) => {
      if (path === '/slow')
        return '<title>empty</title><script type="module" src="/slow.js"></script>';
      if (path === '/slow.js') return 'import "/slower.js"; document.title = "filled"';
      if (path === '/slower.js') return delay(300, '');
      // As on the front page: what comes into view fills itself, at once or some ms later, and moves all below it.
      const fills = /^\/fills-(\d+)$/.exec(path);
      if (fills)
        return `<title>a page</title><div style="height: 3000px"></div><p>nothing</p>
          <button onclick="this.textContent = 'pressed'">press</button><div style="height: 400px"></div>
          <script>new IntersectionObserver(([{ isIntersecting, target }]) => {
            if (isIntersecting) setTimeout(() => (target.style.height = '200px'), ${fills[1]});
          }).observe(document.querySelector('p'))</script>`;
      return '<title>a page</title><button onclick="this.textContent = \'pressed\'">press</button>';
    },
  });
});
afterAll(() => {
  site.close();
});

describe.each(engines)('%s', (name) => {
  describe('as the visitor gets it', () => {
    let engine: Engine;
    beforeAll(async () => (engine = await launch(name, { hosts: ['shop.test', 'www.shop.test'] })));
    afterAll(() => engine.close());

    test('says who it is', () => {
      expect(engine.name).toBe(name);
      expect(engine.version).toMatch(/^\d+\./);
    });

    test('a page that is opened has all it loads, its modules run', async () => {
      const page = await engine.open(at('localhost', '/slow'));
      expect(await page.evaluate('document.title')).toBe('filled');
      await page.goto(at('slow.localhost', '/slow'));
      expect(await page.evaluate('document.title')).toBe('filled');
    });

    test('a page that is not there is an error', async () => {
      // No server listens on the discard port.
      await expect(engine.open('http://localhost:9/')).rejects.toThrow('http://localhost:9/');
    });

    test('two tabs share a jar', async () => {
      const [one, other] = [
        await engine.open(at('tabs.localhost')),
        await engine.open(at('tabs.localhost')),
      ];
      await one.evaluate(() => void (document.cookie = 'n=v'));
      expect(await other.evaluate('document.cookie')).toBe('n=v');
      await one.close();
      expect(await other.evaluate('document.cookie')).toBe('n=v');
    });

    test('an evaluation may wait for another tab', async () => {
      const [one, other] = [
        await engine.open(at('wait.localhost')),
        await engine.open(at('wait.localhost')),
      ];
      const heard = one.evaluate(async (channel: string) => {
        document.title = 'listening';
        return new Promise(
          (resolve) => (new BroadcastChannel(channel).onmessage = ({ data }) => resolve(data)),
        );
      }, 'tabs');
      await expect.poll(() => one.evaluate('document.title')).toBe('listening');
      await other.evaluate((channel: string) => {
        new BroadcastChannel(channel).postMessage({ said: ['é', null] });
      }, 'tabs');
      expect(await heard).toEqual({ said: ['é', null] });
    });

    test('what goes wrong in the page goes wrong here', async () => {
      const page = await engine.open(at('localhost'));
      await expect(
        page.evaluate(() => Promise.reject(new TypeError('of its own'))),
      ).rejects.toThrow('of its own');
      expect(await page.evaluate('undefined')).toBeUndefined();
      expect(await page.evaluate('null')).toBeNull();
    });

    test('presses and reads', async () => {
      const page = await engine.open(at('localhost'));
      expect(await page.text('button')).toBe('press');
      await page.click('button');
      expect(await page.text('button')).toBe('pressed');
      await page.goto(at('localhost', '/again'));
      expect(await page.text('button')).toBe('press');
    });

    test('presses what moves as it comes into view', async () => {
      for (let ms = 0; ms < 40; ms += 4) {
        const page = await engine.open(at('fills.localhost', `/fills-${String(ms)}`));
        await page.click('button');
        expect.soft(await page.text('button'), `${String(ms)} ms later`).toBe('pressed');
        await page.close();
      }
    });

    test('tells what the jar holds, and forgets it', async () => {
      const page = await engine.open(at('jar.localhost', '/set'));
      await page.evaluate(() => void (document.cookie = 'ours=1; samesite=strict'));
      const jar = await engine.cookies(at('jar.localhost', '/deep'));
      const byName = Object.fromEntries(jar.map((cookie) => [cookie.name, cookie]));
      expect(Object.keys(byName).sort()).toEqual(['deep', 'ours', 'theirs']);
      expect(byName['theirs']).toMatchObject({
        value: '1',
        domain: 'jar.localhost',
        path: '/',
        secure: false,
        httpOnly: true,
      });
      expect(byName['theirs']?.expires).toBeUndefined();
      expect(byName['ours']).toMatchObject({ httpOnly: false, sameSite: 'Strict' });
      expect(byName['deep']?.expires).toBeCloseTo(Date.now() / 1000 + 600, -1);
      expect(
        site.received('jar.localhost', '/deep'),
        'the question is not a visit',
      ).toBeUndefined();

      await engine.clear(at('jar.localhost'));
      expect(await engine.cookies(at('jar.localhost', '/deep'))).toEqual([]);
      expect(await page.evaluate('document.cookie')).toBe('');
    });

    test('a mapped host is an ordinary one: not trustworthy, with a domain above it', async () => {
      const page = await engine.open(at('www.shop.test'));
      expect(await page.evaluate('isSecureContext')).toBe(false);
      await page.evaluate(() => void (document.cookie = 'wide=1; domain=shop.test'));
      await page.goto(at('shop.test', '/home'));
      expect(site.received('shop.test', '/home')).toBe('wide=1');
    });
  });

  test('keeps nothing where the visitor has switched cookies off', async () => {
    const engine = await launch(name, { cookies: 'off' });
    try {
      const page = await engine.open(at('localhost', '/set'));
      await page.evaluate(() => void (document.cookie = 'ours=1'));
      await page.goto(at('localhost', '/deep'));
      expect(await page.evaluate('document.cookie')).toBe('');
      expect(site.received('localhost', '/deep')).toBe('');
      expect(await engine.cookies(at('localhost', '/deep'))).toEqual([]);
    } finally {
      await engine.close();
    }
  });
});
