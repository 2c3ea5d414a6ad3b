// The verbs in a service worker of each real browser, and the changes that a page makes, as the worker hears of them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Engine,
  type EngineName,
  engines,
  launch,
  type Page,
} from '../../browsers/engine.mjs';
import { serve, type Site } from './site.mjs';

/** Runs the verb that a page asks for, and keeps what it hears. */
const worker = `
  import * as cookies from '/dist/async.mjs';
  const heard = [];
  cookies.onChange(({ name, value, oldValue }) => heard.push([name, value ?? null, oldValue ?? null]), { name: ['n', 'own'] });
  // Another one for each run of the worker.
  const run = Math.random();
  let stop;
  const verbs = {
    ...cookies,
    run: () => run,
    scope: () => registration.scope,
    listen: name => { stop = cookies.onChange(() => {}, { name }) },
    stop: () => stop(),
    heard: () => heard,
    subscriptions: async () => (await registration.cookies?.getSubscriptions())?.map(({ name }) => name).sort() ?? [],
  };
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', event => event.waitUntil(clients.claim()));
  addEventListener('message', async ({ data: [verb, ...args], ports: [port] }) => {
    try {
      port.postMessage({ value: (await verbs[verb](...args)) ?? null });
    } catch (error) {
      port.postMessage({ error: error.code ?? String(error) });
    }
  });`;

const page = `<title>a page</title><script>
  // Where workers end soon, one may end while it is still starting on a busy machine.
  const register = (tries) =>
    navigator.serviceWorker.register('/worker.js', { type: 'module' }).catch((error) => {
      if (!tries) throw error;
      return register(tries - 1);
    });
  const started = register(9).then(() => navigator.serviceWorker.ready);
  const ask = (...message) => started.then(({ active }) => new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => 'error' in data ? reject(new Error(data.error)) : resolve(data.value);
    active.postMessage(message, [port2]);
  }));
</script>`;

/** On http Chromium and Firefox store Secure cookies of localhost; WebKit does not, and there the worker is served over https. */
const https: Record<EngineName, boolean> = { chromium: false, firefox: false, webkit: true };

describe.each(engines)('%s', (name) => {
  let site: Site;
  let engine: Engine;
  let tab: Page;
  const ask = (...message: unknown[]) => tab.evaluate(`ask(...${JSON.stringify(message)})`);
  const secure = { secure: true };

  beforeAll(async () => {
    site = await serve({
      https: https[name],
      set: () => [],
      page: (path) => (path === '/worker.js' ? worker : page),
    });
    engine = await launch(name);
    tab = await engine.open(site.at('worker.localhost'));
    await ask('has', 'n');
  }, 90_000);
  afterAll(async () => {
    await engine.close();
    site.close();
  });

  test('keeps cookies, and none is left of finding out', async () => {
    expect(await ask('available')).toBe(true);
    expect(await engine.cookies(site.at('worker.localhost'))).toEqual([]);
  });

  test('sets, gets and removes, and the page and the browser have it', async () => {
    expect(await ask('set', 'own', 'a b;é', { ...secure, maxAge: 600 })).toEqual({ ok: true });
    expect(await ask('get', 'own')).toBe('a b;é');
    expect(await ask('getAll')).toEqual({ own: 'a b;é' });
    expect(await tab.evaluate('document.cookie')).toBe('own=a%20b%3B%C3%A9');
    const [cookie] = await engine.cookies(site.at('worker.localhost'));
    expect(cookie).toMatchObject({ name: 'own', path: '/', secure: true, sameSite: 'Lax' });
    expect(Math.abs(cookie!.expires! - Date.now() / 1000 - 600)).toBeLessThan(5);
    expect(await ask('remove', 'own')).toEqual({ ok: true });
    expect(await ask('has', 'own')).toBe(false);
    expect(await tab.evaluate('document.cookie')).toBe('');
  });

  test('refuses, with a reason, what its CookieStore has no way to write', async () => {
    const reason = (what: string) => ({
      ok: false,
      code: 'rejected',
      message: expect.stringMatching(`^cookie "n": ${what}, see .*#rejected$`) as string,
    });
    expect(await ask('set', 'n', '1', { secure: false })).toEqual(reason('secure=false'));
    expect(await ask('set', 'n', '1', { ...secure, priority: 'low' })).toEqual(
      reason('priority=low'),
    );
    expect(await ask('set', 'n', '1', { ...secure, path: '/shop' })).toEqual(reason('path=/shop'));
    expect(await ask('has', 'n')).toBe(false);
  });

  test('refuses misuse as everywhere', async () => {
    expect(await ask('set', 'n', 'x'.repeat(4097))).toMatchObject({ ok: false, code: 'size' });
    await expect(ask('set', '', 'v')).rejects.toThrow('name');
  });

  test('hears its own writes, and what a page does, once each with the value before', async () => {
    const { length } = (await ask('heard')) as unknown[];
    const heard = async () => ((await ask('heard')) as unknown[]).slice(length);
    const expected: unknown[] = [];
    const told = async (act: () => Promise<unknown>, ...change: unknown[]) => {
      await act();
      expected.push(change);
      await expect.poll(heard, { timeout: 5000, interval: 20 }).toEqual(expected);
    };
    await told(() => ask('set', 'own', '1', secure), 'own', '1', null);
    // WebKit has no cookiechange.
    if (name !== 'webkit') {
      await told(() => tab.evaluate(`void (document.cookie = 'n=1; path=/')`), 'n', '1', null);
      await told(() => tab.evaluate(`void (document.cookie = 'n=a%20b; path=/')`), 'n', 'a b', '1');
      await tab.evaluate(`void (document.cookie = 'other=1; path=/')`);
      await told(
        () => tab.evaluate(`void (document.cookie = 'n=; path=/; max-age=0')`),
        'n',
        null,
        'a b',
      );
    }
    await told(() => ask('remove', 'own'), 'own', null, '1');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await heard()).toEqual(expected);
  });

  test('has subscribed to the names it listens for', async () => {
    expect(await ask('subscriptions')).toEqual(name === 'webkit' ? [] : ['n', 'own']);
  });
});

test.each(['chromium', 'firefox'] as const)(
  '%s: a subscription that the page has made stays when the worker stops listening, its own goes',
  async (name) => {
    const site = await serve({
      set: () => [],
      page: (path) => (path === '/worker.js' ? worker : page),
    });
    const engine = await launch(name);
    try {
      const tab = await engine.open(site.at('subscribed.localhost'));
      const ask = (...message: unknown[]) => tab.evaluate(`ask(...${JSON.stringify(message)})`);
      await tab.evaluate(
        `started.then(() => navigator.serviceWorker.ready).then(({ cookies }) => cookies.subscribe([{ name: 'page' }]))`,
      );
      await ask('listen', ['page', 'listener']);
      await expect
        .poll(() => ask('subscriptions'))
        .toEqual(expect.arrayContaining(['listener', 'page']));
      await ask('stop');
      await expect.poll(() => ask('subscriptions')).not.toContain('listener');
      expect(await ask('subscriptions')).toContain('page');
    } finally {
      await engine.close();
      site.close();
    }
  },
  90_000,
);

test.each(['chromium', 'firefox'] as const)(
  '%s: a worker just woken by something else hears of two cookies of one task once each, in 12 rounds',
  async (name) => {
    const site = await serve({
      set: () => [],
      page: (path) => (path === '/worker.js' ? worker : page),
    });
    const engine = await launch(name);
    try {
      for (let round = 0; round < 12; round++) {
        // Each round has a worker of its own, that its page starts.
        const tab = await engine.open(site.at(`round-${round}.localhost`));
        const ask = (...message: unknown[]) => tab.evaluate(`ask(...${JSON.stringify(message)})`);
        await expect.poll(() => ask('subscriptions')).toEqual(['n', 'own']);
        await tab.evaluate(
          `void (document.cookie = 'n=1; path=/', document.cookie = 'own=1; path=/')`,
        );
        const heard = async () => ((await ask('heard')) as unknown[]).sort();
        const once = [
          ['n', '1', null],
          ['own', '1', null],
        ];
        await expect.poll(heard, { timeout: 5000 }).toEqual(once);
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(await heard()).toEqual(once);
        await tab.close();
      }
    } finally {
      await engine.close();
      site.close();
    }
  },
  120_000,
);

// Its second run reads an empty jar (measured), whatever the jar has.
test('firefox: a worker that was stopped and is woken by a change hears of it, with its value', async () => {
  const site = await serve({
    https: true,
    set: () => [],
    page: (path) => (path === '/worker.js' ? worker : page),
  });
  const engine = await launch('firefox', { idle: 300 });
  try {
    const tab = await engine.open(site.at('woken.localhost'));
    const ask = (...message: unknown[]) => tab.evaluate(`ask(...${JSON.stringify(message)})`);
    await tab.evaluate(`void (document.cookie = 'n=1; path=/')`);
    await expect.poll(() => ask('subscriptions')).toEqual(['n', 'own']);
    const run = await ask('run');
    for (let round = 0; round < 12; round++) {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await tab.evaluate(`void (document.cookie = 'n=a%20${round}; path=/')`);
      await expect.poll(() => ask('heard')).toEqual([['n', `a ${round}`, null]]);
      expect(await ask('run')).not.toBe(run);
    }
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await tab.evaluate(`void (document.cookie = 'n=; path=/; max-age=0')`);
    await expect.poll(() => ask('heard')).toEqual([['n', null, '']]);
  } finally {
    await engine.close();
    site.close();
  }
}, 120_000);
