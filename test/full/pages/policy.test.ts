// Every example under its strict Content-Security-Policy in three real browsers: all its buttons are pressed, and no page reports a violation.
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shop } from '../../../examples/cart/server.ts';
import { serveFlask, serveNode, servePages } from '../../../examples/demo/serve.mjs';
import { flaskPython } from '../servers/python.ts';
import { hydrated } from '../frameworks/hydrated.mjs';
import { run, sites as servers } from '../servers/sites.ts';
import { type Before, before } from './before.mjs';
import { type Engine, engines, launch, type Page } from '../../browsers/engine.mjs';

const examples: readonly (readonly [title: string, server: string, path: string])[] = [
  ['flask', 'flask', '/'],
  ["flask's stand-in", 'node', '/'],
  ['cart', 'cart', '/'],
  ['the front page', 'pages', '/examples/playground/'],
  ['one of its two tabs', 'pages', '/examples/playground/tab.html'],
  ["the demo's start page", 'pages', '/'],
  ['consent-banner', 'pages', '/examples/consent-banner/'],
  ['vanilla-cookieconsent', 'pages', '/examples/vanilla-cookieconsent/'],
  ['script-tag', 'pages', '/examples/script-tag/'],
  ...Object.keys(servers).map((server) => [`server, by ${server}`, server, '/'] as const),
];

let hosts = 0;
const newHost = () => `policy${String(++hosts)}.localhost`;
const patience = { timeout: 6000, interval: 50 };
const a = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let sites: Record<string, Before>;
const stops: (() => unknown)[] = [];
beforeAll(async () => {
  const cart = shop();
  await new Promise<void>((resolve) => cart.listen(0, '127.0.0.1', resolve));
  stops.push(() => cart.close());
  const [flask, node, pages] = await Promise.all([
    serveFlask(flaskPython()),
    serveNode(),
    servePages(),
  ]);
  stops.push(flask.stop, node.stop, pages.stop);
  const script = await hydrated();
  const running = await Promise.all(
    Object.entries(servers).map(
      async ([server, make]) => [server, await run(make(script))] as const,
    ),
  );
  stops.push(...running.map(([, { close }]) => close));
  const hydrating = Object.fromEntries(running.map(([server, { at }]) => [server, at('/')]));
  const addresses = {
    flask: flask.address,
    node: node.address,
    pages: pages.address,
    ...hydrating,
    cart: `http://127.0.0.1:${String((cart.address() as AddressInfo).port)}/`,
  };
  const made = await Promise.all(
    Object.entries(addresses).map(
      async ([name, address]) => [name, await before(address)] as const,
    ),
  );
  sites = Object.fromEntries(made);
  stops.unshift(...made.map(([, site]) => site.close));
}, 60_000);
afterAll(async () => {
  for (const stop of stops) await stop();
});

describe.each(engines)('%s', (name) => {
  let engine: Engine;
  beforeAll(async () => (engine = await launch(name)), 90_000);
  afterAll(() => engine.close());

  /** Also those that others only show later; a form that is sent leads to the next page. */
  const pressAll = (page: Page) =>
    page
      .evaluate(async () => {
        for (let round = 0; round < 2; round++) {
          for (const one of document.querySelectorAll<HTMLElement>(
            'button, summary, input[type=checkbox]',
          ))
            one.click();
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
      })
      .catch(() => {
        // A form that was sent took the page away.
      });

  test.each(examples)(
    '%s keeps to its policy',
    async (_, server, path) => {
      const host = newHost();
      const site = sites[server]!;
      const policy = (await fetch(site.at('127.0.0.1', path))).headers.get(
        'content-security-policy',
      );
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      // Nothing but the page's own server, nowhere.
      expect(policy).not.toMatch(/unsafe|strict-dynamic|nonce|https?:|data:|\*/);

      const page = await engine.open(site.at(host, path));
      await pressAll(page);
      await a(500);
      expect(site.reports(host)).toEqual([]);

      // What the policy refuses is reported: else there would be nothing to see above either. A form that was sent may only now lead to its page.
      const refused = async () => {
        await page
          .evaluate(() => {
            document.body.setAttribute('style', 'color: red');
            const script = document.createElement('script');
            script.src = 'https://elsewhere.test/script.js';
          })
          .catch(() => undefined);
        return site.reports(host).join('\n');
      };
      await expect.poll(refused, patience).toMatch(/style-src/);
      await expect.poll(refused, patience).toMatch(/require-trusted-types-for/);
      await page.close();
    },
    60_000,
  );

  test('examples/script-tag works as a file too, under the policy that it brings along', async () => {
    const page = await engine.open(pathToFileURL('examples/script-tag/index.html').href);
    await page.click('#set');
    // Chromium keeps no cookies for files.
    await expect.poll(() => page.text('#answer'), patience).toMatch(/^(ok|blocked: .*)$/);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('#text')).display`)).toBe(
      'block',
    );
    expect(
      await page.evaluate(
        `(() => { try { document.body.innerHTML = '<b>'; return document.body.children.length } catch (error) { return error.name } })()`,
      ),
    ).toBe('TypeError');
    await page.close();
  });

  describe('examples/script-tag', () => {
    test('says what became of each write', async () => {
      const page = await engine.open(sites['pages']!.at(newHost(), '/examples/script-tag/'));
      const shows = () =>
        expect.poll(async () => [await page.text('#answer'), await page.text('#read')], patience);
      await page.click('#set');
      await shows().toEqual(['ok', 'crème brûlée; 50% off']);
      await page.click('#remove');
      await shows().toEqual(['ok', '(nothing)']);
      await page.evaluate(`void (document.getElementById('text').value = 'x'.repeat(5000))`);
      await page.click('#set');
      await shows().toEqual([
        expect.stringMatching(/^size: cookie "note": .*\b5004\b/),
        '(nothing)',
      ]);
      await page.close();
    });
  });

  describe('examples/consent-banner', () => {
    const open = async () => {
      const host = newHost();
      const page = await engine.open(sites['pages']!.at(host, '/examples/consent-banner/'));
      const names = async () =>
        (await engine.cookies(sites['pages']!.at(host))).map((cookie) => cookie.name).sort();
      await expect
        .poll(() => page.evaluate('!!document.querySelector("dialog[open]")'), patience)
        .toBe(true);
      return { page, names };
    };
    const focus = (page: Page) =>
      page.evaluate('document.activeElement.textContent') as Promise<string>;
    const isOpen = (page: Page) => page.evaluate('document.querySelector("dialog").open');

    test('is the first thing that Tab reaches, no is one press as yes is, and both go without a mouse', async () => {
      const { page, names } = await open();
      expect(await names()).toEqual([]);
      const seen: string[] = [];
      // It takes the focus from nobody: who presses Space to read on ticks nothing.
      expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY');
      while (!seen.includes('Save my choice') && seen.length < 12) {
        await page.press('Tab');
        seen.push(await focus(page));
      }
      expect(seen.slice(-3)).toEqual(['Reject all', 'Accept all', 'Save my choice']);
      const sizes = await page.evaluate(
        `Array.from(document.querySelectorAll('dialog button'), (one) => [one.offsetHeight, getComputedStyle(one).backgroundColor, getComputedStyle(one).fontWeight].join())`,
      );
      expect(new Set(sizes as string[]).size).toBe(1);
      expect(await page.evaluate(`document.querySelectorAll('dialog :checked').length`)).toBe(0);
      await page.click('dialog p button:nth-child(1)');
      await expect.poll(() => isOpen(page), patience).toBe(false);
      expect(await names()).toEqual(['consent']);
      await page.close();
    });

    test('leaves the focus where somebody works when another tab takes the decision back, and gets it when it is asked for', async () => {
      const { page } = await open();
      await page.click('dialog p button:nth-child(1)');
      await page.evaluate(`document.getElementById('larger').focus()`);
      await page.evaluate(`void (document.cookie = 'consent=; path=/; max-age=0')`);
      await expect.poll(() => isOpen(page), patience).toBe(true);
      expect(await page.evaluate('document.activeElement.id')).toBe('larger');
      await page.click('#ask');
      expect(await page.evaluate('document.activeElement.localName')).toBe('dialog');
      await page.close();
    });

    test('goes away where the browser keeps no cookies, and so no answer', async () => {
      const engine = await launch(name, { cookies: 'off' });
      try {
        for (const i of [1, 2, 3]) {
          const page = await engine.open(
            sites['pages']!.at(newHost(), '/examples/consent-banner/'),
          );
          await expect.poll(() => isOpen(page).catch(() => false), patience).toBe(true);
          await page.click(`dialog p button:nth-child(${String(i)})`);
          expect(await isOpen(page)).toBe(false);
          await page.close();
        }
      } finally {
        await engine.close();
      }
    }, 90_000);

    test.each(['light', 'dark'])('shows where the focus is, %s', async (colours) => {
      const { page } = await open();
      const contrast = await page.evaluate((colours: string) => {
        document.documentElement.style.colorScheme = colours;
        const button = document.querySelector<HTMLElement>('dialog button')!;
        button.focus({ focusVisible: true });
        const light = (colour: string) => {
          const [r, g, b] = (colour.match(/\d+/g) ?? []).map((part) =>
            Number(part) / 255 <= 0.04045
              ? Number(part) / 255 / 12.92
              : ((Number(part) / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * r! + 0.7152 * g! + 0.0722 * b! + 0.05;
        };
        const [ring, paper] = [
          getComputedStyle(button).outlineColor,
          getComputedStyle(document.documentElement).backgroundColor,
        ].map(light);
        return Math.max(ring! / paper!, paper! / ring!);
      }, colours);
      expect(contrast).toBeGreaterThan(3);
      await page.close();
    });

    test('comes back when it is asked for, shows the choice, and gives the focus back', async () => {
      const { page, names } = await open();
      await page.click('dialog p button:nth-child(2)');
      await expect.poll(names, patience).toEqual(['consent', 'visits']);
      await page.evaluate(`document.getElementById('ask').focus()`);
      await page.press('Enter');
      await expect.poll(() => isOpen(page), patience).toBe(true);
      expect(await page.evaluate(`document.querySelectorAll('dialog :checked').length`)).toBe(2);
      await page.click('dialog label:last-child input');
      await page.click('dialog p button:nth-child(3)');
      await expect.poll(names, patience).toEqual(['consent']);
      expect(await isOpen(page)).toBe(false);
      expect(await page.evaluate('document.activeElement.id')).toBe('ask');
      await page.close();
    });
  });

  test('examples/vanilla-cookieconsent: what is decided there is kept here', async () => {
    const host = newHost();
    const page = await engine.open(sites['pages']!.at(host, '/examples/vanilla-cookieconsent/'));
    const names = async () =>
      (await engine.cookies(sites['pages']!.at(host))).map((cookie) => cookie.name).sort();
    expect(await names()).toEqual([]);
    await page.click('.cm [data-role=all]');
    await expect.poll(names, patience).toEqual(['cc_cookie', 'consent', 'visits']);
    await page.click('#ask');
    await page.click('.pm [data-role=necessary]');
    await expect.poll(names, patience).toEqual(['cc_cookie', 'consent']);
    await page.close();
  });
});
