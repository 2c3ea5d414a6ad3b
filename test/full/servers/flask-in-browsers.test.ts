// What the page and a real Flask make of each other's cookies, with a real browser between them.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, engines, launch, type Page } from '../../browsers/engine.mjs';
import { type Running, serveFlask } from '../../../examples/demo/serve.mjs';
import { flaskPython } from './python.ts';
import { named, type Server, start } from './server.ts';
import { flaskServer } from './servers.ts';
import { anyText, characters, looksEncoded, percentTexts, samples } from '../../helpers/texts.ts';

let server: Server;
let app: Running;
beforeAll(async () => {
  [server, app] = await Promise.all([start(flaskServer()), serveFlask(flaskPython())]);
}, 30_000);
afterAll(() => Promise.all([server.stop(), app.stop()]));

/** How many texts to try at once: of more than 180 cookies browsers drop some. */
const size = 140;
const batches = (texts: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(texts.length / size) }, (_, i) =>
    texts.slice(i * size, (i + 1) * size),
  );
const patience = { timeout: 10_000, interval: 10 };

describe.each(engines)('in %s', (name) => {
  let engine: Engine;
  let page: Page;
  beforeAll(async () => {
    engine = await launch(name);
    page = await engine.open('about:blank');
  }, 90_000);
  afterAll(() => engine.close());

  /** A host of its own is a jar of its own. */
  let hosts = 0;
  const emptyJar = () =>
    page.goto(server.address.replace('127.0.0.1', `jar${String(++hosts)}.localhost`));

  /** In the page; `library` is what it imports, both entries. */
  const inPage = (expression: string): Promise<unknown> => {
    const entries = "Promise.all([import('/dist/index.mjs'), import('/dist/interop.mjs')])";
    return page.evaluate(
      `${entries}.then(([main, interop]) => ({ ...main, ...interop })).then(library => (${expression}))`,
    );
  };

  /** Flask sets the texts: what stands in the cookies, and what the page's `get` gives by default and with the `flask` encoding. */
  const flaskWrites = async (texts: readonly string[]) => {
    await emptyJar();
    const headers = { 'Content-Type': 'application/json' };
    const post = JSON.stringify({
      method: 'POST',
      headers,
      body: named([...texts, 'the last one']),
    });
    await page.evaluate(`fetch('/write', ${post}).then(() => {})`);
    // The cookies may reach the page a moment after the response that brings them, in WebKit at least.
    await expect
      .poll(() => page.evaluate('document.cookie'), patience)
      .toContain('="the last one"');
    const names = JSON.stringify(texts.map((_, i) => `c${String(i)}`));
    const each =
      '[library.raw, library.percent, library.flask].map(encoding => library.get(name, { encoding }) ?? null)';
    return (await inPage(`${names}.map(name => ${each})`)) as (string | null)[][];
  };

  const reads = async (texts: readonly string[]) => {
    const found = await flaskWrites(texts);
    const wires = await server.write(texts);
    texts.forEach((text, i) => {
      const [wire, read, exact] = found[i] ?? [];
      const sent = wires[i] ?? '';
      // Since 2.3 Werkzeug sends these as they are: browsers drop the cookie, or cut it there.
      if (/[\x1a-\x1f]/.test(sent))
        expect(wire).toBe(name === 'webkit' ? sent.replace(/[ \t]*[\x1a-\x1f].*$/s, '') : null);
      else {
        const wanted = looksEncoded(text, sent) ? decodeURIComponent(text) : text;
        expect({ wire, read, exact }).toEqual({ wire: sent, read: wanted, exact: text });
      }
    });
  };

  /** Flask reads at `path` what the page has written with the encoding. */
  const isRead =
    (encoding: 'percent' | 'flask', path: string) => async (texts: readonly string[]) => {
      await emptyJar();
      const set = `library.set(name, text, { encoding: library.${encoding} })`;
      expect(
        await inPage(`Object.entries(${named(texts)}).filter(([name, text]) => !${set}.ok)`),
      ).toEqual([]);
      const readings = (await page.evaluate(
        `fetch('${path}').then(response => response.json())`,
      )) as Record<string, string>;
      expect(texts.map((_, i) => readings[`c${String(i)}`])).toEqual(texts);
    };

  const texts = [...characters, ...Object.values(samples).flat(), ...percentTexts];
  const random = fc.array(anyText, { minLength: size, maxLength: size });

  test('the page reads what Flask set', async () => {
    for (const batch of batches(texts)) await reads(batch);
    await fc.assert(fc.asyncProperty(random, reads), { numRuns: 10, endOnFailure: true });
  }, 120_000);

  test.each([
    ['once it is unquoted', 'percent', '/unquoted'],
    ['as it is, with the encoding `flask`', 'flask', '/read'],
  ] as const)(
    'Flask reads what the page set, %s',
    async (_, encoding, path) => {
      const check = isRead(encoding, path);
      for (const batch of batches(texts)) await check(batch);
      await fc.assert(fc.asyncProperty(random, check), { numRuns: 10, endOnFailure: true });
    },
    120_000,
  );

  describe("the example's page", () => {
    let shop: Page;
    const address = () => app.address.replace('127.0.0.1', 'shop.localhost');
    beforeAll(async () => (shop = await engine.open(address())), 30_000);
    /** Fills a field as a visitor does. */
    const fill = (id: string, value: string) =>
      shop.evaluate(`document.getElementById('${id}').value = ${JSON.stringify(value)}`);
    /** What is to be read there, an element a line: each engine joins cells in its own way. */
    const shows = (selector: string) => {
      const texts = `Array.from(document.querySelectorAll('${selector}'), element => element.innerText)`;
      return expect.poll(() => shop.evaluate(`${texts}.join('\\n')`), patience);
    };

    test('shows what the server sets, in the cookie and as both read it', async () => {
      await fill('text', 'Zoë; 🍮');
      await shop.click('#example button:not([type])');
      await shows('#message').toBe('The cookie is set.');
      await shows('#jar *').toContain(
        '\nexample_cookie\n"Zo\\303\\253\\073 \\360\\237\\215\\256"\nZoë; 🍮\nZoë; 🍮',
      );
    });

    test('shows what it sets itself, in the cookie and as both read it', async () => {
      await fill('text', 'crème 🍮');
      await shop.click('#example-set');
      await shows('#message').toBe('The page has set the cookie.');
      await shows('#jar *').toContain(
        '\nexample_cookie\ncr%C3%A8me%20%F0%9F%8D%AE\ncrème 🍮\ncrème 🍮',
      );
    });

    test('and the server write one cart', async () => {
      await fill('item', 'thé, vert');
      await shop.click('#cart-add');
      await shows('#cart-items li').toBe('thé, vert');
      await fill('item', '日本語');
      await shop.click('#cart button:not([type])');
      await shows('#cart-items li').toBe('thé, vert\n日本語');
    });

    test('has the preferences from its first line on when it comes from the server', async () => {
      await fill('theme', 'dark');
      await fill('language', 'fr');
      await shop.click('#preferences-set');
      await shop.goto(address());
      const html = (await shop.evaluate(`fetch('/').then(response => response.text())`)) as string;
      expect(html).toContain('<html lang="en" data-theme="dark">');
      await shows('#greeting').toBe('Bonjour!');
    });

    test('takes its greeting from the hint, and who is signed in from the server', async () => {
      await fill('name', 'Zoë "100%41"');
      await shop.click('form[action="/signin"] button');
      await shows('#greeting').toBe('Bonjour, Zoë "100%41"!');
      await shows('#user').toBe('Zoë "100%41"');
      await shop.evaluate(`document.cookie = 'signed_in_as=%22Mallory%22; path=/'`);
      await shop.click('#look');
      await shows('#hint').toBe('Mallory');
      await shows('#user').toBe('Zoë "100%41"');
      await shop.click('#signout');
      await shows('#user').toBe('nobody');
      await shows('#hint').toBe('nothing');
    });
  });
});
