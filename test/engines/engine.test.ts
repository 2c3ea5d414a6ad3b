// What others take for granted of engine.mjs, in each real browser.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, engines, launch } from './engine.mjs';

let server: Server;
let port: number;
/** The Cookie header of the last request for each address. */
const received = new Map<string, string>();

const at = (host: string, path = '/'): string => `http://${host}:${String(port)}${path}`;

beforeAll(async () => {
  server = createServer(({ url = '', headers }, response) => {
    received.set(`${headers.host ?? ''}${url}`, headers.cookie ?? '');
    if (url === '/set') response.setHeader('Set-Cookie', ['theirs=1; Path=/; HttpOnly', 'deep=1; Path=/deep; Max-Age=600']);
    response.setHeader('Content-Type', 'text/html');
    response.end('<title>a page</title><button onclick="this.textContent = \'pressed\'">press</button>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
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

    test('two tabs share a jar', async () => {
      const [one, other] = [await engine.open(at('tabs.localhost')), await engine.open(at('tabs.localhost'))];
      await one.evaluate(() => void (document.cookie = 'n=v'));
      expect(await other.evaluate('document.cookie')).toBe('n=v');
      await one.close();
      expect(await other.evaluate('document.cookie')).toBe('n=v');
    });

    test('an evaluation may wait for another tab', async () => {
      const [one, other] = [await engine.open(at('wait.localhost')), await engine.open(at('wait.localhost'))];
      const heard = one.evaluate(async (channel: string) => {
        document.title = 'listening';
        return new Promise((resolve) => (new BroadcastChannel(channel).onmessage = ({ data }) => resolve(data)));
      }, 'tabs');
      await expect.poll(() => one.evaluate('document.title')).toBe('listening');
      await other.evaluate((channel: string) => { new BroadcastChannel(channel).postMessage({ said: ['é', null] }); }, 'tabs');
      expect(await heard).toEqual({ said: ['é', null] });
    });

    test('what goes wrong in the page goes wrong here', async () => {
      const page = await engine.open(at('localhost'));
      await expect(page.evaluate(() => Promise.reject(new TypeError('of its own')))).rejects.toThrow('of its own');
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

    test('tells what the jar holds, and forgets it', async () => {
      const page = await engine.open(at('jar.localhost', '/set'));
      await page.evaluate(() => void (document.cookie = 'ours=1; samesite=strict'));
      const jar = await engine.cookies(at('jar.localhost', '/deep'));
      const byName = Object.fromEntries(jar.map((cookie) => [cookie.name, cookie]));
      expect(Object.keys(byName).sort()).toEqual(['deep', 'ours', 'theirs']);
      expect(byName['theirs']).toMatchObject({ value: '1', domain: 'jar.localhost', path: '/', secure: false, httpOnly: true });
      expect(byName['theirs']?.expires).toBeUndefined();
      expect(byName['ours']).toMatchObject({ httpOnly: false, sameSite: 'Strict' });
      expect(byName['deep']?.expires).toBeCloseTo(Date.now() / 1000 + 600, -1);
      expect(received.has(`jar.localhost:${String(port)}/deep`), 'the question is not a visit').toBe(false);

      await engine.clear(at('jar.localhost'));
      expect(await engine.cookies(at('jar.localhost', '/deep'))).toEqual([]);
      expect(await page.evaluate('document.cookie')).toBe('');
    });

    test('a mapped host is an ordinary one: not trustworthy, with a domain above it', async () => {
      const page = await engine.open(at('www.shop.test'));
      expect(await page.evaluate('isSecureContext')).toBe(false);
      await page.evaluate(() => void (document.cookie = 'wide=1; domain=shop.test'));
      await page.goto(at('shop.test', '/home'));
      expect(received.get(`shop.test:${String(port)}/home`)).toBe('wide=1');
    });
  });

  test('keeps nothing where the visitor has switched cookies off', async () => {
    const engine = await launch(name, { cookies: 'off' });
    try {
      const page = await engine.open(at('localhost', '/set'));
      await page.evaluate(() => void (document.cookie = 'ours=1'));
      await page.goto(at('localhost', '/deep'));
      expect(await page.evaluate('document.cookie')).toBe('');
      expect(received.get(`localhost:${String(port)}/deep`)).toBe('');
      expect(await engine.cookies(at('localhost', '/deep'))).toEqual([]);
    } finally {
      await engine.close();
    }
  });
});
