// Two writers in each real browser, dozens of rounds: what is there afterwards is one of the values written, whole, and each ok was true.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Engine,
  type EngineName,
  engines,
  launch,
  type Page,
} from '../../browsers/engine.mjs';
import { serve, type Site } from './site.mjs';

const ROUNDS = 36;

/** Does what a page asks of it, in a service worker: the page says when. */
const worker = `
  import * as verbs from '/dist/async.mjs';
  import { chunked, defineCookie } from '/dist/index.mjs';
  const big = defineCookie('big', { chunked, secure: true }).on(verbs);
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', event => event.waitUntil(clients.claim()));
  addEventListener('message', ({ data: text, ports: [port] }) =>
    big.set(text).then(({ ok }) => port.postMessage(ok), error => port.postMessage(String(error))));`;

const page = `<title>a page</title><script type="module">
  import * as page from '/dist/index.mjs';
  import * as verbs from '/dist/async.mjs';
  const { chunked, defineCookie, number } = page;
  const definition = defineCookie('big', { chunked, secure: true });
  const visits = defineCookie('visits', { codec: number, default: 0, secure: true });
  Object.assign(window, { page, verbs, sync: definition, async: definition.on(verbs), visits: visits.on(verbs) });
  // A round begins in all pages at the same time.
  window.round = (way, text, at) =>
    new Promise((resolve) => setTimeout(resolve, at - Date.now())).then(async () => (await window[way].set(text)).ok);
  window.work = (text, at) =>
    navigator.serviceWorker.ready.then(({ active }) => new Promise((resolve) => setTimeout(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      active.postMessage(text, [port2]);
    }, at - Date.now())));
  window.ready = true;
</script>`;

/** Chromium takes no service worker with the certificate of the tests; WebKit keeps no Secure cookies on http. */
const https = (name: EngineName) => name !== 'chromium';

describe.each(engines)('%s', (name) => {
  let site: Site;
  let engine: Engine;
  beforeAll(async () => {
    site = await serve({
      https: https(name),
      set: (path) => new URL(path, 'http://localhost').searchParams.getAll('c'),
      page: (path) => (path === '/worker.js' ? worker : page),
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

  /** Both write at the same time; gives what is wrong afterwards. */
  const race = async (
    reader: Page,
    writers: readonly ((text: string, at: number) => Promise<unknown>)[],
  ): Promise<string[]> => {
    const faults: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const texts = writers.map((_, i) => `${round} ${'AB'.charAt(i).repeat(9000)}`);
      const at = Date.now() + 60;
      const answers = await Promise.all(writers.map((write, i) => write(texts[i]!, at)));
      // Firefox's processes need a moment until all of them have heard of the last write.
      const read = async () => texts.indexOf((await reader.evaluate('async.get()')) as string);
      await expect.poll(read, { timeout: 2000, interval: 10 }).not.toBe(-1);
      const left = await read();
      if (answers[left] !== true) faults.push(`${round}: ${answers.join()}, but ${left} is left`);
    }
    return faults;
  };
  const tab = (page: Page, way: string) => (text: string, at: number) =>
    page.evaluate(`round(${JSON.stringify([way, text, at]).slice(1, -1)})`);

  test.each([
    ['sync', 'sync'],
    ['async', 'async'],
    ['sync', 'async'],
  ])(
    'two tabs write one cookie in pieces, one %s, one %s',
    async (one, other) => {
      const pages = [await open(`${one}-${other}`), await open(`${one}-${other}`)];
      expect(await race(pages[1]!, [tab(pages[0]!, one), tab(pages[1]!, other)])).toEqual([]);
      for (const page of pages) await page.close();
    },
    120_000,
  );

  test('a page and its service worker write one cookie in pieces', async () => {
    const here = await open('with-worker');
    await here.evaluate(
      `navigator.serviceWorker.register('/worker.js', { type: 'module' }).then(() => navigator.serviceWorker.ready).then(() => {})`,
    );
    const work = (text: string, at: number) =>
      here.evaluate(`work(${JSON.stringify(text)}, ${at})`);
    expect(await race(here, [tab(here, 'async'), work])).toEqual([]);
    await here.close();
  }, 120_000);

  test('one page: overlapping writes in pieces are each answered ok, and the last one stays', async () => {
    const here = await open('one-page');
    expect(
      await here.evaluate(`(async () => {
        const wrong = [];
        for (let round = 0; round < ${ROUNDS}; round++) {
          const texts = ['A', 'B', 'C'].map((letter) => round + letter.repeat(9000));
          const answers = await Promise.all(texts.map((text) => async.set(text)));
          if (answers.some(({ ok }) => !ok) || (await async.get()) !== texts[2]) wrong.push([round, answers]);
        }
        return wrong;
      })()`),
    ).toEqual([]);
    await here.close();
  }, 120_000);

  test('one page: asynchronous and synchronous writes end as the last one that was called', async () => {
    const here = await open('order');
    expect(
      await here.evaluate(`(async () => {
        const wrong = [];
        const end = async (what, value, ...answers) => {
          for (const { ok } of await Promise.all(answers)) if (ok === false) wrong.push(what + ' refused');
          await new Promise((resolve) => setTimeout(resolve, 5));
          if (page.get('a') !== value || (await verbs.get('a')) !== value) wrong.push(what + page.get('a'));
        };
        for (let i = 0; i < ${ROUNDS}; i++) {
          await end('priority', i + 'b', verbs.set('a', i + 'a'), verbs.set('a', i + 'b', { priority: 'high' }));
          await end('path', i + 'd', verbs.set('a', i + 'c', { secure: false }), verbs.set('a', i + 'd'));
          void verbs.set('a', i + 'e');
          page.set('a', i + 'f');
          await end('sync', i + 'f');
          page.set('a', i + 'g');
          await end('async', i + 'h', verbs.set('a', i + 'h'));
        }
        return wrong;
      })()`),
    ).toEqual([]);
    await here.close();
  }, 60_000);

  test('ten updates in one page are ten', async () => {
    const here = await open('ten');
    for (let round = 1; round <= 12; round++)
      expect(
        await here.evaluate(
          `Promise.all(Array.from({ length: 10 }, () => visits.update((count) => count + 1))).then(visits.get)`,
        ),
      ).toBe(10 * round);
    await here.close();
  }, 60_000);

  test('a counter that two tabs raise is exact, under Web Locks', async () => {
    const pages = [await open('counter'), await open('counter')];
    expect(await pages[0]!.evaluate('!!navigator.locks')).toBe(true);
    const raise = `(async () => { for (let i = 0; i < 50; i++) await visits.update((count) => count + 1); })()`;
    await Promise.all(pages.map((page) => page.evaluate(raise)));
    for (const page of pages)
      await expect.poll(() => page.evaluate('visits.get()'), { timeout: 3000 }).toBe(100);
    for (const page of pages) await page.close();
  }, 60_000);

  test('over a cookie that is HttpOnly the asynchronous write is answered as refused, the synchronous one where the engine shows it', async () => {
    const here = await engine.open(
      site.at('phantom.localhost', '/?c=session=kept;Path=/;HttpOnly'),
    );
    await expect.poll(() => here.evaluate('window.ready'), { timeout: 10_000 }).toBe(true);
    expect(await here.evaluate(`verbs.set('session', 'mine')`)).toMatchObject({
      ok: false,
      code: expect.stringMatching(/^(rejected|blocked)$/) as string,
    });
    // Firefox shows the script what it has written, although the jar and the server keep the other one.
    expect(await here.evaluate(`page.set('session', 'mine').ok`)).toBe(name === 'firefox');
    expect(await here.evaluate(`page.get('session') ?? null`)).toBe(
      name === 'firefox' ? 'mine' : null,
    );
    expect(await here.evaluate(`verbs.get('session').then((value) => value ?? null)`)).toBe(null);
    const [kept] = await engine.cookies(site.at('phantom.localhost'));
    expect(kept).toMatchObject({ name: 'session', value: 'kept', httpOnly: true });
    await here.close();
  }, 60_000);
});
