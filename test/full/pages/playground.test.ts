// The front page in three real browsers, from outside: what the browser's own jar and the server's log hold after a visit, by mouse and by keyboard.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, servePages } from '../../../examples/demo/serve.mjs';
import { type Before, before } from './before.mjs';
import { type Engine, engines, type Key, launch, type Page } from '../../browsers/engine.mjs';

const PATH = '/examples/playground/';
const NECESSARY = ['biscuits', 'cart', 'consent', 'greeting', 'mine', 'note', 'signed_in_as'];
const OPTIONAL = ['language', 'looked_at', 'theme', 'visits'];
const WRITERS = ['this page', 'a foreign script', 'tab A', 'the server'];
const patience = { timeout: 6000, interval: 20 };

let hosts = 0;
let pages: Running;
let site: Before;
beforeAll(async () => {
  pages = await servePages();
  site = await before(pages.address);
});
afterAll(async () => {
  site.close();
  await pages.stop();
});

describe.each(engines)('%s', (name) => {
  let engine: Engine;
  beforeAll(async () => (engine = await launch(name)), 90_000);
  afterAll(() => engine.close());

  /** A jar of its own, also for who tries again. */
  const newHost = () => `jar${String(++hosts)}.localhost`;
  const open = async (host: string): Promise<Page> => {
    const page = await engine.open(site.at(host, PATH));
    await loaded(page);
    return page;
  };
  const loaded = (page: Page) =>
    expect.poll(() => page.text('#decision'), patience).toMatch(/^You/);
  const jar = async (host: string) =>
    [...new Set((await engine.cookies(site.at(host, PATH))).map((cookie) => cookie.name))].sort();
  const log = (page: Page) =>
    page.evaluate(
      `Array.from(document.querySelectorAll('#log li'), ({ innerText }) => innerText.replace(/\\s+/g, ' ').trim())`,
    ) as Promise<string[]>;

  /** One after the other: of two writes between two looks only the last one is reported. */
  const letWrite = async (page: Page, i: number): Promise<void> => {
    await page.click(`#writers button:nth-child(${String(i + 1)})`);
    const reported = new RegExp(
      `→ ${WRITERS[i]!} Written by ${WRITERS[i]!}, reported [\\d.]+ ms later\\.$`,
    );
    await expect.poll(async () => (await log(page))[0], patience).toMatch(reported);
  };

  /** Everything that the page offers, but for consent. */
  const visit = async (page: Page): Promise<void> => {
    for (const group of ['.tabs', '#presets']) {
      const count = (await page.evaluate(
        `document.querySelectorAll('${group} button').length`,
      )) as number;
      for (let i = 1; i <= count; i++) await page.click(`${group} button:nth-child(${String(i)})`);
    }
    await expect.poll(() => page.text('#stage'), patience).toMatch(/^Biscuits: \d+$/);
    for (const i of WRITERS.keys()) await letWrite(page, i);
    for (const selector of [
      '#products li:first-child button',
      '#products li:last-child button:last-child',
      '#sign-in button',
    ])
      await page.click(selector);
    for (const [id, value] of [
      ['theme', 'dark'],
      ['language', 'ja'],
    ])
      await choose(page, id!, value!);
    // Once more from the start, so that the server is sent what there is.
    await page.goto((await page.evaluate('location.href')) as string);
    await loaded(page);
  };
  const choose = (page: Page, id: string, value: string) =>
    page.evaluate(
      (id: string, value: string) => {
        const select = document.getElementById(id) as HTMLSelectElement;
        select.value = value;
        select.dispatchEvent(new Event('change'));
      },
      id,
      value,
    );

  describe('denied means denied', () => {
    test('undecided, then rejected: a full session leaves only what is necessary, in the jar and in what the server was sent', async () => {
      const host = newHost();
      const page = await open(host);
      await visit(page);
      expect(await jar(host)).toEqual(NECESSARY.filter((cookie) => cookie !== 'consent'));
      // What is chosen shows at once, and is forgotten with the page.
      await choose(page, 'theme', 'dark');
      expect(await page.evaluate(`[document.documentElement.dataset.theme, theme.value]`)).toEqual([
        'dark',
        'dark',
      ]);
      expect(await jar(host)).toEqual(NECESSARY.filter((cookie) => cookie !== 'consent'));
      await page.click('#reject');
      await visit(page);
      expect(await jar(host)).toEqual(NECESSARY);
      expect([...site.names(host)].sort()).toEqual(NECESSARY);
      expect(await page.text('#visits')).toBe('Your visits are not counted.');
      await page.close();
    }, 60_000);

    test('accepted: the same session leaves the others too; and withdrawn, they go', async () => {
      const host = newHost();
      const page = await open(host);
      await page.click('#accept');
      await visit(page);
      expect(await jar(host)).toEqual([...NECESSARY, ...OPTIONAL].sort());
      expect([...site.names(host)].sort()).toEqual([...NECESSARY, ...OPTIONAL].sort());
      expect(await page.text('#recommendations')).toBe('You may like Speculoos, Lebkuchen.');
      await page.click('#withdraw');
      await expect
        .poll(() => jar(host), patience)
        .toEqual(NECESSARY.filter((cookie) => cookie !== 'consent'));
      await page.close();
    }, 60_000);
  });

  test('the change log says who wrote, and how many milliseconds later it was reported', async () => {
    const host = newHost();
    const page = await open(host);
    for (const i of WRITERS.keys()) {
      await letWrite(page, i);
      const [, delay] = /reported ([\d.]+) ms/.exec((await log(page))[0]!) ?? [];
      expect(Number(delay)).toBeLessThan(3000);
    }
    expect(await log(page)).toHaveLength(4);
    const other = await open(host);
    await other.click('#form button.main');
    await expect
      .poll(async () => (await log(page))[0], patience)
      .toBe('mine: nothing → crème brûlée; 50 % Written elsewhere, or its lifetime has ended.');
    expect((await log(other))[0]).toMatch(
      /^mine: nothing → crème brûlée; 50 % Written by this page, reported [\d.]+ ms later\.$/,
    );
    await page.close();
    await other.close();
  });

  test('the form shows the exact string, or why there is none', async () => {
    const host = newHost();
    const page = await open(host);
    const answers: Record<string, [string, string]> = {};
    const titles = (await page.evaluate(
      `Array.from(document.querySelectorAll('#presets button'), ({ textContent }) => textContent)`,
    )) as string[];
    for (const [i, title] of titles.entries()) {
      await page.click(`#presets button:nth-child(${String(i + 1)})`);
      answers[title] = [await page.text('#string'), await page.text('#form-answer')];
    }
    const nothing = 'Nothing was written.';
    expect(answers).toEqual({
      'A text': ['mine=cr%C3%A8me%20br%C3%BBl%C3%A9e%3B%2050%20%25; path=/; sameSite=lax', 'ok'],
      'JSON for 30 days': [
        'mine={%22theme%22:%22dark%22}; path=/; sameSite=lax; max-age=2592000',
        'ok',
      ],
      'As Flask writes it': [
        String.raw`mine="cr\303\250me br\303\273l\303\251e\073 50 %"; path=/; sameSite=lax`,
        'ok',
      ],
      'A duplicate, on this path alone': [`mine=more%20specific; path=${PATH}; sameSite=lax`, 'ok'],
      'Too large': [nothing, expect.stringMatching(/^Returned size: cookie "mine": .*\b5,004\b/)],
      'Somebody else’s domain': [
        nothing,
        expect.stringMatching(/^Returned domain: cookie "mine": /),
      ],
      '__Host- with a domain': [
        nothing,
        expect.stringMatching(/^Thrown prefix: cookie "__Host-mine": /),
      ],
      'A ; under raw': [nothing, expect.stringMatching(/^Returned value: /)],
      'A lifetime misspelt': [nothing, expect.stringMatching(/^Thrown expiry: /)],
    });
    expect(await page.text('#cookies .badge')).toBe('2 of this name');
    await page.click('#cookies .remove');
    await expect.poll(() => jar(host), patience).toEqual([]);
    await page.close();
  });

  const fill = (page: Page, fields: Record<string, string>) =>
    page.evaluate((fields: Record<string, string>) => {
      const form = document.querySelector<HTMLFormElement>('#form')!;
      form.reset();
      for (const [name, text] of Object.entries(fields))
        (form.elements.namedItem(name) as HTMLInputElement).value = text;
      form.requestSubmit();
    }, fields);

  test('a value that is none of its codec is not written as another one', async () => {
    const page = await open(newHost());
    for (const [codec, value] of [
      ['boolean', 'yes'],
      ['number', 'seven'],
      ['number', ''],
    ]) {
      await fill(page, { codec: codec!, value: value! });
      expect([await page.text('#string'), await page.text('#form-answer')]).toEqual([
        'Nothing was written.',
        expect.stringMatching(/^Thrown codec: /),
      ]);
    }
    await page.close();
  });

  test('what this page writes under a name that needs encoding is reported as its own, and counted as it is written', async () => {
    const page = await open(newHost());
    await fill(page, { name: 'é (1)', value: '1' });
    await expect
      .poll(async () => (await log(page))[0], patience)
      .toMatch(/^é \(1\): nothing → 1 Written by this page, /);
    expect(await page.text('#cookies .size')).toBe('17 of 4096 bytes');
    await page.close();
  });

  test('what is too large for a cookie is said in the shop too, and an answer goes once it holds no more', async () => {
    const page = await open(newHost());
    await page.evaluate(() => {
      for (let i = 0; i < 330; i++)
        document.querySelector<HTMLElement>('[aria-label="Add Gingersnap to the cart"]')!.click();
    });
    expect(await page.text('#cart-answer')).toBe(
      'There is no more room for this. Take something out first.',
    );
    await page.click('#products button');
    await choose(page, 'theme', 'dark');
    const answers = async () => [
      await page.text('#recommendations-answer'),
      await page.text('#preferences-answer'),
    ];
    expect(await answers()).toEqual([
      'We remember what you look at only when you allow it above.',
      'This holds until you leave the page. Allow it above, and it is kept.',
    ]);
    await page.click('#accept');
    await expect.poll(answers, patience).toEqual(['', '']);
    await page.close();
  });

  describe('the list', () => {
    const write = (page: Page, ...cookies: string[]) =>
      page.evaluate(
        (cookies: string[]) => cookies.forEach((cookie) => (document.cookie = cookie)),
        cookies,
      );
    const names = (page: Page) =>
      page.evaluate(
        `Array.from(document.querySelectorAll('#cookies strong'), ({ textContent }) => textContent)`,
      );

    test('tells of a duplicate that stands behind another, whoever writes it', async () => {
      const page = await open(newHost());
      await page.click('#presets button:nth-child(4)');
      await write(page, 'mine=behind; path=/');
      await expect.poll(() => page.text('#cookies .badge'), patience).toBe('2 of this name');
      await write(page, 'mine=changed; path=/');
      await expect.poll(() => page.text('#cookies'), patience).toMatch(/changed/);
      await write(page, 'mine=; path=/; max-age=0');
      await expect.poll(() => page.text('#cookies .badge'), patience).toBe('');
      await page.close();
    });

    test('leaves alone what has not changed: a value that somebody marks stays marked', async () => {
      const page = await open(newHost());
      await page.click('#presets button:first-child');
      await page.evaluate(
        `getSelection().selectAllChildren(document.querySelector('#cookies code'))`,
      );
      await write(page, 'another=1');
      await expect.poll(() => names(page), patience).toEqual(['another', 'mine']);
      expect(await page.evaluate('String(getSelection())')).toBe('crème brûlée; 50 %');
      await page.close();
    });

    test('shows a long value whole when it is asked to, and stays short itself', async () => {
      const page = await open(newHost());
      await write(page, `long=${'x'.repeat(3000)}end`);
      await expect.poll(() => names(page), patience).toEqual(['long']);
      expect(await page.text('#cookies .value')).toMatch(
        /^x{100}…\s+All 3003 characters\s+3007 of 4096 bytes$/,
      );
      await page.click('#cookies summary');
      expect(await page.text('#cookies details')).toMatch(/x{3000}end$/);
      await write(page, ...Array.from({ length: 60 }, (_, i) => `many${String(i)}=1`));
      await expect.poll(async () => ((await names(page)) as string[]).length, patience).toBe(61);
      expect(
        await page.evaluate(`document.querySelector('.shelf').offsetHeight <= innerHeight`),
      ).toBe(true);
      expect(await page.evaluate(`document.querySelector('#cookies details').open`)).toBe(true);
      await page.close();
    });

    // Firefox shows such a one as a name without a value.
    test.runIf(name === 'chromium')(
      'names what has no name, and says why it does not remove it',
      async () => {
        const page = await open(newHost());
        await write(page, 'nameless');
        await expect.poll(() => names(page), patience).toEqual(['(no name)']);
        await page.click('[aria-label="Remove (no name)"]');
        expect(await page.text('#list-answer')).toMatch(/^Thrown name: /);
        await page.close();
      },
    );
  });

  test('where the browser keeps no cookies, the page says so', async () => {
    const engine = await launch(name, { cookies: 'off' });
    try {
      const page = await engine.open(site.at(newHost(), PATH));
      await loaded(page);
      await page.click('#accept');
      expect(await page.text('#consent-answer')).toMatch(/^Your browser keeps no cookies here/);
      expect(await page.text('#list-empty')).toMatch(/^No cookies are kept here/);
      expect(await log(page)).toEqual([]);
    } finally {
      await engine.close();
    }
  }, 90_000);

  // Firefox has no `blocking`, and WebKit does not tell when it has painted.
  test.runIf(name === 'chromium')(
    'nothing is painted in other colours than the chosen ones',
    async () => {
      const page = await open(newHost());
      const late = `performance.getEntriesByType('resource').filter(({ name, responseEnd }) =>
      /(page|part-\\w+)\\.js$/.test(name) && responseEnd > performance.getEntriesByName('first-paint')[0].startTime).map(({ name }) => name.replace(/.*\\//, ''))`;
      await expect
        .poll(() => page.evaluate(`performance.getEntriesByName('first-paint').length`), patience)
        .toBe(1);
      expect(await page.evaluate(late)).toEqual([]);
      await page.close();
    },
  );

  describe('by keyboard', () => {
    const CONTROLS =
      'a[href], button:enabled, input:enabled, select:enabled, summary, [tabindex="0"]';
    /** Which of the visible controls has the focus. */
    const focused = (page: Page) =>
      page.evaluate(
        `Array.from(document.querySelectorAll('${CONTROLS}')).filter((one) => one.checkVisibility()).indexOf(document.activeElement)`,
      ) as Promise<number>;
    const tabTo = async (page: Page, selector: string, ...keys: Key[]): Promise<void> => {
      for (
        let tabs = 0;
        !(await page.evaluate(`document.activeElement.matches('${selector}')`));
        tabs++
      ) {
        if (tabs > 150) throw new Error(`Tab does not get to ${selector}`);
        await page.press('Tab');
      }
      for (const key of keys) await page.press(key);
    };

    test('Tab reaches each control, in the order of the page, and Enter and Space press each button', async () => {
      const page = await open(newHost());
      await page.click('#form button.main');
      await page.click('#reject');
      // WebKitGTK may show a page late what it has written, and each cookie in the jar has two buttons.
      await expect
        .poll(() => page.evaluate(`document.querySelectorAll('#cookies li').length`), patience)
        .toBe(2);
      // Not those of closed details, nor what is there for a page without JavaScript.
      const count = (await page.evaluate(
        `Array.from(document.querySelectorAll('${CONTROLS}')).filter((one) => one.checkVisibility()).length`,
      )) as number;
      // Clicks are counted, and do nothing, so that the page stays as it is.
      await page.evaluate(() => {
        Object.assign(window, { clicks: 0 });
        addEventListener(
          'click',
          (event) => {
            event.preventDefault();
            event.stopImmediatePropagation();
            Object.assign(window, { clicks: (window as unknown as { clicks: number }).clicks + 1 });
          },
          true,
        );
        (document.activeElement as HTMLElement).blur();
        scrollTo(0, 0);
        document.querySelector<HTMLElement>('nav a')!.focus();
      });
      const seen: number[] = [];
      let buttons = 0;
      for (
        let index = await focused(page);
        index >= 0 && !seen.includes(index);
        index = await focused(page)
      ) {
        seen.push(index);
        if (await page.evaluate(`document.activeElement.matches('button, summary')`)) {
          buttons++;
          await page.press('Enter');
          await page.press('Space');
        } else if (await page.evaluate(`document.activeElement.type === 'checkbox'`)) {
          buttons += 0.5;
          await page.press('Space');
        }
        await page.press('Tab');
      }
      expect(seen).toEqual(Array.from({ length: seen.length }, (_, i) => i));
      expect(seen.length).toBe(count);
      expect(await page.evaluate('clicks')).toBe(buttons * 2);
      expect(buttons).toBeGreaterThan(30);
      await page.close();
    }, 60_000);

    test('a visitor decides, writes and removes without a mouse', async () => {
      const page = await open(newHost());
      await tabTo(page, '[data-try=typed]', 'Enter');
      expect(await page.text('#answer')).toMatch(/^ok: stored\. get\(\) is 12, a number\./);
      await tabTo(page, '#allow-preferences', 'Space');
      await tabTo(page, '#consent button:not([type])', 'Space');
      await expect.poll(() => page.text('#decision'), patience).toMatch(/^You decided on /);
      expect(
        await page.evaluate(
          `['preferences', 'analytics'].map((name) => document.getElementById('allow-' + name).checked)`,
        ),
      ).toEqual([true, false]);
      await tabTo(page, '[aria-label="Add Speculoos to the cart"]', 'Space', 'Enter');
      await expect.poll(() => page.text('#cart'), patience).toBe('2 × Speculoos');
      // Behind the page's last control Firefox has its own: a visitor goes back, or comes again.
      await page.goto((await page.evaluate('location.href')) as string);
      await expect.poll(() => page.text('#cart'), patience).toBe('2 × Speculoos');
      await tabTo(page, '[aria-label="Remove cart"]', 'Enter');
      await expect.poll(() => page.text('#cart'), patience).toBe('Your cart is empty.');
      // The focus is where one goes on: at the next cookie.
      expect(await page.evaluate(`document.activeElement.getAttribute('aria-label')`)).toBe(
        'Remove consent',
      );
      await page.close();
    }, 60_000);
  });

  describe('axe finds nothing serious', () => {
    const audit = (page: Page) =>
      page.evaluate(`import('/axe.js').then(() => axe.run({ iframes: false })).then(({ passes, violations }) => ({
        passes: passes.length,
        serious: violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')),
      }))`) as Promise<{ passes: number; serious: string[] }>;

    test.each([
      ['light', 1280],
      ['light', 360],
      ['dark', 1280],
      ['dark', 360],
    ])(
      'on the front page, %s, %i pixels wide',
      async (colours, width) => {
        const page = await open(newHost());
        await page.resize(width, 900);
        await page.click('#accept');
        await choose(page, 'theme', colours);
        for (const i of [4, 1, 5]) await page.click(`#presets button:nth-child(${String(i)})`);
        await fill(page, { value: 'long '.repeat(500) });
        await page.click('#writers button');
        expect(await page.evaluate(`getComputedStyle(document.documentElement).colorScheme`)).toBe(
          colours,
        );
        const { passes, serious } = await audit(page);
        expect(serious).toEqual([]);
        expect(passes).toBeGreaterThan(20);
        // A phone's reader scrolls one way only.
        expect(
          await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          ),
        ).toBe(0);
        expect(
          await page.evaluate(() => {
            const right = (one: Element) => one.getBoundingClientRect().right;
            const rows = Array.from(document.querySelectorAll('#cookies li'));
            return rows.filter((row) =>
              Array.from(row.querySelectorAll('.value *')).some(
                (one) => right(one) > right(row) + 1,
              ),
            ).length;
          }),
          'values wider than the jar',
        ).toBe(0);
        await page.evaluate(
          `void document.querySelector('main').append(document.createElement('button'))`,
        );
        expect((await audit(page)).serious).toEqual(['button-name: <button></button>']);
        await page.close();
      },
      60_000,
    );

    test.each(['/', `${PATH}tab.html`, '/examples/consent-banner/', '/examples/script-tag/'])(
      'at %s',
      async (path) => {
        const page = await engine.open(site.at(newHost(), path));
        expect((await audit(page)).serious).toEqual([]);
        await page.close();
      },
    );
  });
});
