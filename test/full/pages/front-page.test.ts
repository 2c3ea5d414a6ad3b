// The front page as somebody meets it for the first time: the first screen at two sizes, each example, the comparison, two tabs, and the files alone.
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { landing } from '../../../examples/demo/landing.mjs';
import { type Running, servePages } from '../../../examples/demo/serve.mjs';
import { writeStatic } from '../../../examples/demo/static.mjs';
import { type Engine, engines, launch, type Page } from '../../browsers/engine.mjs';

const PATH = 'examples/playground/';
const SIZES = [
  [1280, 720],
  [375, 812],
] as const;
const TRIES: readonly (readonly [name: string, answer: RegExp])[] = [
  ['typed', /^ok: stored\. get\(\) is 12, a number\.\s+biscuits=12; path=\/; .*max-age=2592000$/],
  ['refused', /^Returned size: cookie "mine": 5,004 bytes .* browsers keep 4,096\b/],
  ['changes', /^mine: nothing → hello, reported [\d.]+ ms later\.$/],
  ['two tabs', /^“hello from over there”, written in tab A, seen here [\d.]+ ms later\.$/],
  [
    'Flask',
    /^get\(\) is crème brûlée; 50 %\. js-cookie reads cr\\303.*\s+greeting="cr\\303\\250me/,
  ],
  ['consent', /^Returned consent: held, nothing is stored\. get\(\) is 3; /],
  ['React', /^React has rendered “Biscuits: 12” from the cookie/],
];
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};
const patience = { timeout: 6000, interval: 20 };

let hosts = 0;
let pages: Running;
let folder: string;
let files: Server;
beforeAll(async () => {
  pages = await servePages();
  folder = await mkdtemp(join(tmpdir(), 'front-page-'));
  await writeStatic(folder);
  files = createServer(async ({ url = '/' }, response) => {
    const path = join(folder, url.replace(/[?#].*/, '').replace(/\/$/, '/index.html'));
    const body = await readFile(path).catch(() => undefined);
    response.writeHead(body ? 200 : 404, { 'Content-Type': TYPES[extname(path)] ?? 'text/plain' });
    response.end(body);
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  files.closeAllConnections();
  files.close();
  await pages.stop();
  await rm(folder, { recursive: true });
});

test('the page weighs less than 120 kB, with React and both tabs', async () => {
  const weights = [...(await landing()).values()].map((body) => brotliCompressSync(body).length);
  const sum = weights.reduce((total, weight) => total + weight);
  expect(sum).toBeGreaterThan(50_000);
  expect(sum).toBeLessThan(120_000);
});

test('the files name their policy, and the docs beside them', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  expect(page).toMatch(/http-equiv="Content-Security-Policy"\s+content="default-src 'none'; /);
  expect(page).not.toContain('demo-server');
  const links = [...page.matchAll(/href="([^"#]+)"/g)].map(([, link]) => link!);
  expect(links.filter((link) => link.includes('..'))).toEqual([]);
  expect(links).toContain('errors.html');
  for (const link of links.filter((link) => link.endsWith('.html')))
    await expect(readFile(`docs/${link.replace('.html', '.md')}`, 'utf8')).resolves.toMatch(/^#/);
});

describe.each(engines)('%s', (name) => {
  let engine: Engine;
  beforeAll(async () => (engine = await launch(name)), 90_000);
  afterAll(() => engine.close());

  const newHost = () => `front${String(++hosts)}.localhost`;
  const at = (host: string) => pages.address.replace('localhost', host) + PATH;
  const ready = (page: Page) => expect.poll(() => page.text('#decision'), patience).toMatch(/^You/);
  const open = async (address = at(newHost())): Promise<Page> => {
    const page = await engine.open(address);
    await ready(page);
    return page;
  };
  /** Which of these are not in the window as a whole. */
  const outside = (page: Page, ...selectors: string[]) =>
    page.evaluate(
      (selectors: string[]) =>
        selectors.filter((selector) => {
          const box = document.querySelector(selector)!.getBoundingClientRect();
          return !(
            box.width > 0 &&
            box.height > 0 &&
            box.top >= 0 &&
            box.bottom <= innerHeight &&
            box.left >= 0 &&
            box.right <= innerWidth
          );
        }),
      selectors,
    ) as Promise<string[]>;

  test.each(SIZES)(
    'at %i × %i each example answers inside the window',
    async (width, height) => {
      const page = await open();
      await page.resize(width, height);
      expect(
        await outside(page, 'h1', '#pitch', '.install', '.sizes', '.editor', '#answer', '.jar'),
      ).toEqual([]);
      for (const [name, answer] of TRIES) {
        await page.click(`[data-try="${name}"]`);
        await expect.poll(() => page.text('[role=status]'), patience).toMatch(answer);
        expect(await outside(page, '[role=status]', `[data-try="${name}"]`), name).toEqual([]);
        expect(await page.evaluate('scrollY')).toBe(0);
        // As it stands, without scrolling in it.
        expect(
          await page.evaluate(
            `(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(document.querySelector('[role=status]'))`,
          ),
          name,
        ).toBeLessThanOrEqual(0);
      }
      const tries = `Array.from(document.querySelectorAll('[data-try]'), (one) => one.dataset.try)`;
      expect(await page.evaluate(tries)).toEqual(TRIES.map(([name]) => name));
      await page.close();
    },
    60_000,
  );

  test('on a phone a finger meets 44 pixels everywhere', async () => {
    const page = await open();
    await page.resize(375, 812);
    await page.click('[data-try=typed]');
    const small = `Array.from(document.querySelectorAll('button, input:not([type=checkbox]), select, summary, nav a, .choice'))
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.9).map((one) => one.outerHTML)`;
    expect(await page.evaluate(small)).toEqual([]);
    await page.close();
  });

  // The other engines do not say what has moved.
  test.runIf(name === 'chromium')('nothing moves once the page is there', async () => {
    const page = await open();
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 1000))');
    const moved = `new Promise((resolve) => {
      const shifts = [];
      new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(shifts.reduce((sum, { value }) => sum + value, 0)), 200);
    })`;
    expect(await page.evaluate(moved)).toBe(0);
    await page.close();
  });

  test('what is edited is what runs, and a value of another type is refused', async () => {
    const page = await open();
    const run = async (value: string) => {
      await page.evaluate(
        (value: string) =>
          void (document.querySelector<HTMLInputElement>('#code [name=value]')!.value = value),
        value,
      );
      await page.click('#try .main');
      return page.text('#answer');
    };
    expect(await run('7')).toMatch(/get\(\) is 7, a number\.\s+biscuits=7; /);
    expect(await run('seven')).toMatch(/^Thrown codec: .*a string of length 5 is not a number/);
    expect(await page.text('#cookies')).toMatch(/^biscuits/);
    expect(await page.text('#cookies .value code')).toBe('7');
    await page.close();
  });

  test('a press on the React component changes the cookie, and the cookie the component', async () => {
    const page = await open();
    await page.click('[data-try=React]');
    await expect.poll(() => page.text('#stage'), patience).toBe('Biscuits: 0');
    await page.click('#stage button');
    await expect.poll(() => page.text('#stage'), patience).toBe('Biscuits: 1');
    expect(await page.evaluate('document.cookie')).toBe('biscuits=1');
    await page.evaluate(`void (document.cookie = 'biscuits=5; path=/')`);
    await expect.poll(() => page.text('#stage'), patience).toBe('Biscuits: 5');
    await page.close();
  });

  test('nine calls go wrong in both libraries: one says nothing, the other says why', async () => {
    const host = newHost();
    const page = await open(at(host));
    await page.evaluate(`document.querySelector('#refusals').scrollIntoView()`);
    for (let i = 1; i <= 9; i++)
      await page
        .evaluate(
          `document.querySelector('#refusals article:nth-child(${String(i)})').scrollIntoView({ behavior: 'instant' })`,
        )
        .then(() =>
          expect
            .poll(() => page.text(`#refusals article:nth-child(${String(i)})`), patience)
            .toMatch(/gingersnap/),
        );
    const answers = (which: string) =>
      page.evaluate(
        `Array.from(document.querySelectorAll('#refusals .outcome:nth-child(${which}) strong'), ({ textContent }) => textContent)`,
      ) as Promise<string[]>;
    const silent = await answers('2');
    expect(silent).toHaveLength(9);
    expect(new Set(silent)).toEqual(new Set(['Nothing: no error, no reason.']));
    const why = await answers('3');
    expect(why.map((answer) => /^\w+ (\w+): /.exec(answer)?.[1])).toEqual([
      'size',
      'domain',
      'codec',
      'attribute',
      'attribute',
      'expiry',
      'prefix',
      'attribute',
      'attribute',
    ]);
    // It cleans up, and has not changed what document.cookie is.
    expect(await engine.cookies(at(host))).toEqual([]);
    expect(await page.evaluate(`Object.getOwnPropertyNames(document).includes('cookie')`)).toBe(
      false,
    );
    await page.close();
  });

  test('what one tab writes the other shows, with the time that it took', async () => {
    const page = await open();
    const note = (tab: string) =>
      page.evaluate(
        `document.querySelector('#tab-${tab}').contentDocument?.querySelector('#note')?.textContent ?? ''`,
      ) as Promise<string>;
    // Its page says so before its script runs, which also sets its name.
    await expect
      .poll(
        () =>
          page.evaluate(
            `document.querySelector('#tab-B').contentDocument?.querySelector('#name')?.textContent`,
          ),
        patience,
      )
      .toBe('B');
    expect(await note('B')).toBe('No note yet.');
    await page.click('#write-A button');
    await expect
      .poll(() => note('B'), patience)
      .toMatch(/^“hello”, written by tab A, seen here [\d.]+ ms later$/);
    expect(await note('A')).toBe('“hello”, written here');
    await page.click('#writers button:last-child');
    await expect
      .poll(() => note('A'), patience)
      .toMatch(/^“from the server”, written by the server, /);
    await page.close();
  });

  test('a cookie is edited in place, and keeps its lifetime', async () => {
    const host = newHost();
    const page = await open(at(host));
    await page.click('[data-try=typed]');
    expect(await page.text('#cookies .left')).toMatch(/^ends in (30 d|29 d 23 h)$/);
    const before = (await engine.cookies(at(host)))[0]!;
    await page.click('#cookies .change');
    await page.evaluate(`void (document.querySelector('.edit input').value = '99')`);
    await page.click('.edit .main');
    await expect.poll(() => page.text('#cookies .value code'), patience).toBe('99');
    const [after] = await engine.cookies(at(host));
    expect(after?.value).toBe('99');
    expect(Math.abs((after?.expires ?? 0) - (before.expires ?? 0))).toBeLessThan(60);
    expect(await page.text('#request-size')).toBe('11 bytes in each request');
    expect(await page.evaluate('document.activeElement.className')).toBe('change');
    await page.close();
  });

  test('a shared address fills in what stood there, and writes nothing', async () => {
    const page = await open();
    await page.evaluate(
      `void (document.querySelector('#code [name=value]').value = '77', document.querySelector('#share-code').click())`,
    );
    const hash = (await page.evaluate('location.hash')) as string;
    expect(hash).toBe('#try=typed&expires=30d&value=77');
    await page.close();
    const host = newHost();
    const other = await open(at(host) + hash);
    expect(await other.evaluate(`document.querySelector('#code [name=value]').value`)).toBe('77');
    expect(await other.text('#answer')).toMatch(/^Somebody has shared this code with you/);
    expect(await engine.cookies(at(host))).toEqual([]);
    await other.click('#try .main');
    expect(await other.text('#answer')).toMatch(/^ok: stored\. get\(\) is 77/);
    await other.close();
  });

  test("Google's queue follows the decision", async () => {
    const page = await open();
    expect(await page.text('#data-layer')).toMatch(/^gtag\('consent', 'default', \{/);
    await page.click('#accept');
    await expect
      .poll(() => page.text('#data-layer li'), patience)
      .toMatch(/'update', \{[^]*analytics_storage: 'granted'/);
    await page.click('#reject');
    await expect
      .poll(() => page.text('#data-layer li'), patience)
      .toMatch(/'update', \{[^]*analytics_storage: 'denied'/);
    await page.close();
  });

  test('as files it works under the policy in the page, and says that it has no server', async () => {
    const { port } = files.address() as AddressInfo;
    const page = await open(`http://${newHost()}:${String(port)}/`);
    await page.evaluate(() => {
      const violations: string[] = [];
      Object.assign(window, { violations });
      addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        violations.push(violatedDirective),
      );
    });
    for (const [name, answer] of TRIES) {
      await page.click(`[data-try="${name}"]`);
      await expect.poll(() => page.text('#answer'), patience).toMatch(answer);
    }
    expect(await page.text('#writers')).not.toMatch(/server/);
    expect(await page.text('#no-server')).toMatch(/This is a page of files/);
    expect(await page.evaluate('violations')).toEqual([]);
    // The policy is in force: else there would be nothing to see above either.
    await page.evaluate(`document.body.setAttribute('style', 'color: red')`);
    await expect.poll(() => page.evaluate('violations.join()'), patience).toMatch(/style-src/);
    await page.close();
  });
});
