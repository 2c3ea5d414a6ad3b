// The extension's jar in the background of real browsers: a service worker in Chromium, an event page in Firefox.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extensionStore } from '../../../src/webext/jar.js';
import type { ExtensionApi, ExtensionEvent } from '../../../src/webext.js';
import { contract, type Outside } from '../../stores/contract.js';
import { type Extended, extendable, launchWith, type Tab } from './extension.mjs';
import { serve, type Site } from './site.mjs';

const manifest = (more: object) => ({
  ...{ manifest_version: 3, name: 'A test of gingersnap', version: '1' },
  background: { service_worker: 'background.js', scripts: ['background.js'], type: 'module' },
  content_scripts: [{ matches: ['http://content.localhost/*'], js: ['content.js'] }],
  browser_specific_settings: {
    gecko: { id: 'test@gingersnap.example', data_collection_permissions: { required: ['none'] } },
  },
  ...more,
});

/** Runs what a page of the extension asks for, and keeps what it hears from its first moment on. */
const background = `
  import { extensionJar } from './dist/webext.mjs';
  const api = globalThis.browser ?? globalThis.chrome;
  const born = Date.now();
  const heard = [];
  const events = [];
  extensionJar({ url: 'http://wake.localhost/' }).onChange(({ name, value, oldValue, cause }) => heard.push([name, value ?? null, oldValue ?? null, cause ?? null]));
  const jars = {};
  const rest = {
    born: () => born,
    heard: () => heard,
    place: () => typeof document,
    jar: (place, verb, ...args) => extensionJar(place)[verb](...args),
    hear: place => {
      const heard = (jars[place.url] ??= []);
      if (!heard.stop) heard.stop = extensionJar(place).onChange(({ name, value, oldValue, cause }) => heard.push([name, value ?? null, oldValue ?? null, cause ?? null]));
    },
    heardAt: url => [...jars[url]],
    api: (path, details) => path.split('.').reduce((object, key) => object[key], api)(details),
    listen: () => {
      if (!events.on) api.cookies.onChanged.addListener(event => events.push(event));
      events.on = true;
    },
    events: () => events.splice(0),
  };
  api.runtime.onMessage.addListener(([verb, ...args], _, send) => {
    Promise.resolve().then(() => rest[verb](...args)).then(
      value => send({ value: value ?? null }),
      error => send({ error: error.code ? error.code + ': ' + error.message : error.message }),
    );
    return true;
  });`;

const content = `import((globalThis.browser ?? globalThis.chrome).runtime.getURL('dist/webext.mjs'))
  .then(({ extensionJar }) => extensionJar({ url: location.href }).set('n', 'v'))
  .then(({ message }) => message, String)
  .then(text => { document.title = text; });`;

const folders: string[] = [];
const folderWith = (more: object): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gingersnap-extension-'));
  folders.push(folder);
  cpSync('dist', join(folder, 'dist'), { recursive: true });
  const files = {
    'manifest.json': JSON.stringify(manifest(more)),
    'background.js': background,
    'content.js': content,
    'page.html': '<title>a page</title>',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};
const reachable = { resources: ['dist/*'], matches: ['<all_urls>'] };
const allowed = {
  permissions: ['cookies'],
  host_permissions: ['<all_urls>'],
  web_accessible_resources: [reachable],
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

let site: Site;
beforeAll(async () => {
  site = await serve({
    set: (path) => new URL(path, 'http://localhost').searchParams.getAll('set'),
    page: () => '<title>a page</title>',
  });
});
afterAll(() => site.close());

/** What a page of the extension has its background do. It takes a moment until that listens. */
const asking =
  (page: () => Tab) =>
  async (...message: unknown[]): Promise<unknown> => {
    for (let i = 0; ; i++) {
      const answer = (await page().evaluate(
        `(globalThis.browser ?? globalThis.chrome).runtime.sendMessage(${JSON.stringify(message)}).catch(error => ({ late: String(error) }))`,
      )) as { value?: unknown; error?: string; late?: string } | null;
      if (answer?.error !== undefined) throw new Error(answer.error);
      if (answer && !answer.late) return answer.value;
      if (i > 50) throw new Error(`no background: ${answer?.late}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

const sending = (...lines: string[]) =>
  `?${lines.map((line) => `set=${encodeURIComponent(line)}`).join('&')}`;

describe.each(extendable)('%s', (name) => {
  let browser: Extended;
  let page: Tab;
  const ask = asking(() => page);
  const url = (host: string, path = '/') => site.at(host, path);
  const visit = async (host: string, path: string, ...lines: string[]) => {
    const tab = await browser.open(url(host, path + sending(...lines)));
    await tab.close();
  };

  beforeAll(async () => {
    browser = await launchWith(name, folderWith(allowed));
    page = await browser.openOwn('page.html');
    await ask('born');
  }, 90_000);
  afterAll(() => browser.close());

  /** The API as the background has it, over the wire: it keeps the contract, not a likeness of it. */
  const api: ExtensionApi = (() => {
    const call = (path: string) => (details: object, callback?: unknown) => {
      if (callback) throw new TypeError('this wire carries no callback');
      return ask('api', path, details);
    };
    const listeners = new Map<unknown, ReturnType<typeof setInterval>>();
    return {
      cookies: {
        getAll: call('cookies.getAll'),
        set: call('cookies.set'),
        onChanged: {
          addListener: (listener) => {
            const drain = async () => ((await ask('events')) as ExtensionEvent[]).forEach(listener);
            void ask('listen').then(() => ask('events'));
            listeners.set(
              listener,
              setInterval(() => void drain().catch(() => {}), 30),
            );
          },
          removeListener: (listener) => {
            clearInterval(listeners.get(listener));
          },
        },
      },
      permissions: { contains: call('permissions.contains') },
    };
  })();
  const host = 'contract.localhost';
  const outside: Outside = {
    jar: (path = '/') => browser.cookies(url(host, path)),
    serverSets: (...lines) => visit(host, '/', ...lines),
    clear: () => browser.clear(),
  };
  contract(
    'the extension API',
    async (path = '/') => extensionStore({ url: url(host, path), api }).store,
    outside,
    true,
  );

  test('runs where the browser runs a background', async () => {
    expect(await ask('place')).toBe(name === 'chromium' ? 'undefined' : 'object');
  });

  describe('the jar in the background', () => {
    const host = 'jar.localhost';
    const place = () => ({ url: url(host, '/shop/cart') });
    const jar = (verb: string, ...args: unknown[]) => ask('jar', place(), verb, ...args);

    test('sets, gets and removes, and the page, the server and the browser have it', async () => {
      expect(await jar('available')).toBe(true);
      expect(await jar('set', 'n', 'a b;é', { maxAge: 600, sameSite: 'strict' })).toEqual({
        ok: true,
      });
      expect(await jar('get', 'n')).toBe('a b;é');
      const tab = await browser.open(url(host, '/see'));
      expect(await tab.evaluate('document.cookie')).toBe('n=a%20b%3B%C3%A9');
      expect(site.received(host, '/see')).toBe('n=a%20b%3B%C3%A9');
      expect(await browser.cookies(url(host))).toEqual([
        expect.objectContaining({ name: 'n', path: '/', sameSite: 'Strict', secure: false }),
      ]);
      expect(await jar('remove', 'n')).toEqual({ ok: true });
      expect(await tab.evaluate('document.cookie')).toBe('');
      expect(await browser.cookies(url(host))).toEqual([]);
      await tab.close();
    });

    test('sees the attributes of what a server set, and edits it without letting scripts see it', async () => {
      await visit(
        host,
        '/',
        'session=1; Path=/shop; HttpOnly; SameSite=Strict',
        'session=2; Path=/; Domain=jar.localhost',
      );
      const details = (await jar('getAllDetails', 'session')) as { attributes: object }[];
      expect(details).toMatchObject([
        {
          name: 'session',
          value: '1',
          path: '/shop',
          domain: host,
          hostOnly: true,
          httpOnly: true,
          sameSite: 'strict',
          secure: false,
        },
        { name: 'session', value: '2', path: '/', domain: host, hostOnly: false, httpOnly: false },
      ]);
      expect(await jar('set', 'session', 'edited', details[0]!.attributes)).toEqual({ ok: true });
      expect(
        (await browser.cookies(url(host, '/shop')))
          .map(({ value, httpOnly }) => [value, httpOnly])
          .sort(),
      ).toEqual([
        ['2', false],
        ['edited', true],
      ]);
      expect(await jar('remove', 'session', details[0]!.attributes)).toMatchObject({
        code: 'scope',
      });
      expect(await jar('remove', 'session', details[1]!.attributes)).toEqual({ ok: true });
    });

    test('hears the page, the server and itself, once each with value before and cause', async () => {
      await browser.clear();
      const at = place();
      await ask('hear', at);
      await jar('get', 'n');
      const heard = () => ask('heardAt', at.url);
      const expected: unknown[] = [];
      const tab = await browser.open(url(host, '/shop/'));
      const told = async (act: () => Promise<unknown>, ...change: unknown[]) => {
        await act();
        expected.push(change);
        await expect.poll(heard, { timeout: 5000, interval: 20 }).toEqual(expected);
      };
      const write = (cookie: string) => () =>
        tab.evaluate(`void (document.cookie = ${JSON.stringify(cookie)})`);
      await told(write('n=1; path=/'), 'n', '1', null, 'explicit');
      await told(write('n=a%20b; path=/'), 'n', 'a b', '1', 'explicit');
      await write('n=a%20b; path=/')();
      await write('elsewhere=1; path=/shopping')();
      await told(() => visit(host, '/', 's=1; Path=/; HttpOnly'), 's', '1', null, 'explicit');
      await told(() => visit(host, '/', 's=2; Path=/; HttpOnly'), 's', '2', '1', 'explicit');
      await told(
        write('n=; path=/; max-age=0'),
        'n',
        null,
        'a b',
        name === 'firefox' ? 'explicit' : 'expired_overwrite',
      );
      await told(() => jar('set', 'own', '1', { maxAge: 1 }), 'own', '1', null, 'explicit');
      await told(() => Promise.resolve(), 'own', null, '1', 'expired');
      await told(
        () => jar('remove', 's'),
        's',
        null,
        '2',
        name === 'firefox' ? 'explicit' : 'expired_overwrite',
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await heard()).toEqual(expected);
      await tab.close();
    });

    test('refuses what the browser refuses, and says it', async () => {
      expect(await jar('set', 'n', 'v', { domain: 'example.org' })).toMatchObject({
        code: 'domain',
      });
      expect(await jar('set', 'n', 'v', { priority: 'low' })).toMatchObject({ code: 'rejected' });
      expect(
        await ask('jar', { url: 'http://example.com/' }, 'set', 'n', 'v', { secure: true }),
      ).toMatchObject({ code: 'insecure' });
      expect(await ask('jar', { url: 'about:blank' }, 'set', 'n', 'v')).toMatchObject({
        code: 'blocked',
      });
      // Chromium keeps Secure cookies of localhost's http, Firefox doesn't and says nothing.
      expect(await jar('set', '__Host-n', 'v')).toEqual(
        name === 'firefox'
          ? expect.objectContaining({ ok: false, code: 'rejected' })
          : { ok: true },
      );
      expect(await jar('set', 'n', 'x'.repeat(4097))).toMatchObject({ ok: false, code: 'size' });
      await expect(jar('set', '', 'v')).rejects.toThrow('name');
    });

    test('knows the jar of an embedding site', async () => {
      const at = {
        url: 'https://widget.example/',
        partitionKey: { topLevelSite: 'https://top.example' },
      };
      expect(await ask('jar', at, 'set', 'n', 'v', { sameSite: 'none' })).toEqual({ ok: true });
      expect(await ask('jar', at, 'getAllDetails')).toMatchObject([
        { name: 'n', secure: true, partitionKey: at.partitionKey },
      ]);
      expect(await ask('jar', { url: at.url }, 'getAll')).toEqual({});
      expect(await ask('jar', at, 'remove', 'n')).toEqual({ ok: true });
      expect(await ask('jar', at, 'getAll')).toEqual({});
    });

    test('in a content script there is no cookies API, and the answer says so', async () => {
      const tab = await browser.open(url('content.localhost'));
      await expect
        .poll(() => tab.evaluate('document.title'), { timeout: 5000 })
        .toMatch(/^cookie "n": cookies API, see .*#blocked$/);
      await tab.close();
    });
  });
});

describe.each(extendable)('%s, asleep', (name) => {
  test('a change wakes the background, which hears of it with the value before', async () => {
    // What it has heard is gone when it sleeps again: time enough to open a page and ask, also on a busy machine.
    const browser = await launchWith(name, folderWith(allowed), { idle: 5000 });
    try {
      const host = 'wake.localhost';
      const tab = await browser.open(
        site.at(host, `/${sending('n=old; Path=/', 'gone=1; Path=/')}`),
      );
      let page = await browser.openOwn('page.html');
      const born = await asking(() => page)('born');
      await page.close();
      await browser.sleep();
      await tab.evaluate(`void (document.cookie = 'n=new; path=/')`);
      page = await browser.openOwn('page.html');
      const ask = asking(() => page);
      // Firefox does not say the value before.
      await expect
        .poll(() => ask('heard'), { timeout: 3000, interval: 50 })
        .toEqual([['n', 'new', name === 'firefox' ? null : 'old', 'explicit']]);
      expect(await ask('born')).toBeGreaterThan(born as number);
    } finally {
      await browser.close();
    }
  }, 90_000);

  test.each([
    [
      'the permission',
      { host_permissions: ['<all_urls>'] },
      /^cookie "n": permission=cookies, see .*#blocked$/,
    ],
    [
      'the host',
      { permissions: ['cookies'], host_permissions: ['http://other.localhost/*'] },
      /^cookie "n": host=http:\/\/wake\.localhost\/\*, see .*#blocked$/,
    ],
  ])(
    'without %s a write says so, and reads are empty',
    async (_, permissions, message) => {
      const browser = await launchWith(name, folderWith(permissions));
      try {
        const page = await browser.openOwn('page.html');
        const ask = asking(() => page);
        const place = { url: site.at('wake.localhost') };
        await (await browser.open(`${place.url}${sending('n=1; Path=/')}`)).close();
        const refused = {
          ok: false,
          code: 'blocked',
          message: expect.stringMatching(message) as string,
        };
        expect(await ask('jar', place, 'set', 'n', 'v')).toEqual(refused);
        expect(await ask('jar', place, 'remove', 'n')).toEqual(refused);
        expect([
          await ask('jar', place, 'getAll'),
          await ask('jar', place, 'getAllDetails'),
          await ask('jar', place, 'available'),
        ]).toEqual([{}, [], false]);
      } finally {
        await browser.close();
      }
    },
    90_000,
  );
});
