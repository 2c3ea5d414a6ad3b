// examples/extension in real browsers, as its README has one load it.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Extended, extendable, launchWith, type Tab } from './extension.mjs';
import { serve, type Site } from './site.mjs';

const folder = mkdtempSync(join(tmpdir(), 'gingersnap-example-'));
cpSync('examples/extension', folder, { recursive: true });
cpSync('dist', join(folder, 'dist'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let site: Site;
beforeAll(async () => {
  site = await serve({
    set: (path) =>
      ({
        '/shop': [
          'theme=dark%20red; Path=/; Max-Age=600; SameSite=Strict',
          'session=secret; Path=/; HttpOnly',
          'theme=deep; Path=/shop',
        ],
      })[path] ??
      (path === '/server'
        ? ['session=renewed; Path=/; HttpOnly']
        : path === '/private'
          ? ['private=seen; Path=/']
          : []),
    page: () => '<title>a shop</title>',
  });
});
afterAll(() => site.close());

describe.each(extendable)('%s', (name) => {
  let browser: Extended;
  let tab: Tab;
  let popup: Tab;
  let id: number;
  const url = () => site.at('shop.localhost', '/shop');
  /** What the popup shows of each cookie: name, text, attributes. */
  const shown = () =>
    popup.evaluate(() =>
      [...document.querySelectorAll('#cookies li')].map((row) => [
        row.querySelector('.name')!.textContent,
        row.querySelector('input')!.value,
        row.querySelector('.attributes')!.textContent,
      ]),
    ) as Promise<string[][]>;
  const texts = async () => (await shown()).map(([name, text]) => `${name}=${text}`).sort();
  /** The changes as they are logged, without the time, the first one first. */
  const logged = async () =>
    (
      (await popup.evaluate(() =>
        [...document.querySelectorAll('#changes li')].map((line) => line.textContent),
      )) as string[]
    )
      .map((line) => line.slice(line.search(/[a-z]+ (is|was) /)))
      .reverse();
  const type = (row: string, text: string) =>
    popup.evaluate(
      (row: string, text: string) => {
        const input = [...document.querySelectorAll('#cookies li')]
          .find((li) => li.textContent.includes(row))!
          .querySelector('input')!;
        input.focus();
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      row,
      text,
    );
  const press = (row: string, button: '.save' | '.remove') =>
    popup.evaluate(
      (row: string, button: string) => {
        [...document.querySelectorAll('#cookies li')]
          .find((li) => li.textContent.includes(row))!
          .querySelector<HTMLElement>(button)!
          .click();
      },
      row,
      button,
    );

  beforeAll(async () => {
    browser = await launchWith(name, folder);
    tab = await browser.open(url());
    const any = await browser.openOwn('popup.html');
    id = (await any.evaluate(async (url: string) => {
      const tabs = await (globalThis.browser ?? globalThis.chrome).tabs.query({});
      return tabs.find((tab) => tab.url === url)?.id;
    }, url())) as number;
    await any.close();
    popup = await browser.openOwn(`popup.html?tab=${id}`);
  }, 90_000);
  afterAll(() => browser.close());

  test('lists the cookies of the tab with their attributes, also what no script sees', async () => {
    await expect
      .poll(() => popup.evaluate(`document.querySelector('#cookies').ariaBusy`))
      .toBe('false');
    expect(await popup.text('h1')).toMatch(/^Cookies of shop\.localhost/);
    expect(await shown()).toEqual([
      ['theme', 'deep', 'shop.localhost/shop · until the browser is closed'],
      [
        'theme',
        'dark red',
        expect.stringMatching(/^shop\.localhost\/ · SameSite strict · until .*\d/),
      ],
      ['session', 'secret', 'shop.localhost/ · HttpOnly · until the browser is closed'],
    ]);
    expect(await popup.evaluate('document.querySelector("#allow").hidden')).toBe(true);
  });

  test('edits one, and the server gets it with the attributes it had', async () => {
    const before = await browser.cookies(url());
    await type('strict', 'light; "é"');
    await press('strict', '.save');
    await expect.poll(() => popup.text('#message')).toBe('theme is saved.');
    await expect
      .poll(() => tab.evaluate('document.cookie'))
      .toBe('theme=deep; theme=light%3B%20%22%C3%A9%22');
    const after = await browser.cookies(url());
    const sorted = (cookies: typeof before) =>
      [...cookies].sort((one, other) => one.value.localeCompare(other.value));
    const edited = before.map((cookie) =>
      cookie.value === 'dark%20red' ? { ...cookie, value: 'light%3B%20%22%C3%A9%22' } : cookie,
    );
    // A lifetime is written in whole seconds.
    const rough = sorted(edited).map(({ expires, ...rest }) => ({
      ...rest,
      expires: expires && (expect.closeTo(expires, -1) as number),
    }));
    expect(sorted(after)).toEqual(rough);
  });

  test('an edited session stays HttpOnly', async () => {
    await type('session', 'edited');
    await press('session', '.save');
    await expect
      .poll(async () => (await browser.cookies(url())).find(({ name }) => name === 'session'))
      .toMatchObject({ value: 'edited', httpOnly: true });
    expect(await tab.evaluate('document.cookie')).not.toContain('session');
    // The next test counts what is logged from here on.
    await expect
      .poll(logged, { timeout: 5000 })
      .toContainEqual(expect.stringMatching(/^session was "secret" and is "edited" /));
  });

  test('hears what the page writes and what a server sets, and shows it', async () => {
    const { length } = await logged();
    await tab.evaluate(`void (document.cookie = 'page=1; path=/')`);
    await expect.poll(texts, { timeout: 5000 }).toContain('page=1');
    const other = await browser.open(site.at('shop.localhost', '/server'));
    await other.close();
    await expect.poll(texts, { timeout: 5000 }).toContain('session=renewed');
    await tab.evaluate(`void (document.cookie = 'page=; path=/; max-age=0')`);
    await expect.poll(texts, { timeout: 5000 }).not.toContain('page=1');
    await expect
      .poll(async () => (await logged()).slice(length), { timeout: 5000 })
      .toEqual([
        'page is "1" (explicit)',
        'session was "edited" and is "renewed" (explicit)',
        `page is gone; it was "1" (${name === 'firefox' ? 'explicit' : 'expired_overwrite'})`,
      ]);
  });

  test('what is being edited stays while another one changes', async () => {
    await type('session', 'half a wo');
    await tab.evaluate(`void (document.cookie = 'page=2; path=/')`);
    await expect.poll(texts, { timeout: 5000 }).toContain('page=2');
    expect(await texts()).toContain('session=half a wo');
    expect(await popup.evaluate('document.activeElement.value')).toBe('half a wo');
  });

  test('says why a text is refused', async () => {
    await type('session', 'x'.repeat(4097));
    await press('session', '.save');
    await expect.poll(() => popup.text('#message')).toMatch(/^size: cookie "session": 4104 bytes/);
  });

  test('removes one, and neither the page nor the server has it', async () => {
    await press('session', '.remove');
    await expect.poll(() => popup.text('#message')).toBe('session is removed.');
    expect(await popup.evaluate('document.activeElement.id')).toBe('title');
    await expect
      .poll(texts)
      .toEqual(['page=2', 'theme=deep', expect.stringMatching(/^theme=light/)]);
    await tab.goto(site.at('shop.localhost', '/after'));
    expect(site.received('shop.localhost', '/after')).toBe('theme=light%3B%20%22%C3%A9%22; page=2');
  });

  test('can be used by keyboard, and every control has a name', async () => {
    const names = await popup.evaluate(() =>
      [...document.querySelectorAll('#cookies input, #cookies button')].map(
        (control) =>
          control.ariaLabel ?? (control as HTMLInputElement).labels?.[0]?.textContent.trim(),
      ),
    );
    const each = (name: string) => [name, `Save ${name}`, `Remove ${name}`];
    expect(names).toEqual(['theme', 'theme', 'page'].flatMap(each));
    await popup.evaluate(() => document.querySelector<HTMLElement>('#cookies input')!.focus());
    await popup.native.keyboard.press('Tab');
    expect(await popup.evaluate('document.activeElement.ariaLabel')).toMatch(/^Save /);
  });

  test('runs under a Content-Security-Policy that lets its own files in and nothing else', async () => {
    expect(await popup.evaluate('getComputedStyle(document.body).paddingTop')).toBe('12px');
    const broken = await popup.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
            resolve(effectiveDirective),
          );
          document.body.append(
            Object.assign(document.createElement('script'), {
              textContent: 'document.title = "inline"',
            }),
          );
          setTimeout(() => resolve('nothing'), 2000);
        }),
    );
    expect(broken).toMatch(/^script-src/);
    expect(await popup.evaluate('document.title')).toBe('Cookies of this tab');
  });

  test('shows what becomes of a cookie that a more specific one hides, and removes it alone', async () => {
    await tab.evaluate(`void (document.cookie = 'theme=hidden; path=/; samesite=strict')`);
    await expect.poll(texts, { timeout: 5000 }).toContain('theme=hidden');
    await press('strict', '.remove');
    await expect.poll(() => popup.text('#message')).toBe('theme is removed.');
    expect(await texts()).toEqual(['page=2', 'theme=deep']);
    expect(await popup.evaluate('document.activeElement.id')).toBe('title');
  });

  // Firefox gives no Secure cookie for an address of http.
  test.runIf(name === 'chromium')('shows, edits and removes what is partitioned', async () => {
    await tab.evaluate(
      `void (document.cookie = 'mine=1; path=/; secure; samesite=none; partitioned')`,
    );
    await expect
      .poll(shown, { timeout: 5000 })
      .toContainEqual(['mine', '1', expect.stringMatching(/ Secure · Partitioned · /)]);
    await type('mine', '2');
    await press('mine', '.save');
    await expect.poll(() => popup.text('#message')).toBe('mine is saved.');
    expect(await tab.evaluate('document.cookie')).toContain('mine=2');
    await press('mine', '.remove');
    await expect.poll(() => popup.text('#message')).toBe('mine is removed.');
    expect(await tab.evaluate('document.cookie')).not.toContain('mine');
  });

  test('says that there are none for as long as there are none', async () => {
    const none = () => popup.evaluate('!document.querySelector("#none").hidden');
    expect(await none()).toBe(false);
    await browser.clear();
    await expect.poll(none, { timeout: 5000 }).toBe(true);
    expect(await texts()).toEqual([]);
    await tab.evaluate(`void (document.cookie = 'first=1; path=/')`);
    await expect.poll(texts, { timeout: 5000 }).toEqual(['first=1']);
    expect(await none()).toBe(false);
  });

  test('the button counts the cookies of the tab', async () => {
    await tab.native.bringToFront();
    await tab.evaluate(`void (document.cookie = 'counted=1; path=/')`);
    const badge = () =>
      popup.evaluate(
        `(globalThis.browser ?? globalThis.chrome).action.getBadgeText({ tabId: ${id} })`,
      );
    const { length } = await browser.cookies((await tab.evaluate('location.href')) as string);
    await expect.poll(badge, { timeout: 5000 }).toBe(String(length));
    if (name === 'firefox') return;
    await browser.sleep();
    await tab.evaluate(`void (document.cookie = 'woken=1; path=/')`);
    await expect.poll(badge, { timeout: 5000 }).toBe(String(length + 1));
  });
});

// Firefox's puppeteer can't let an extension into private windows.
test('chromium: a private tab shows the cookies of private windows', async () => {
  const browser = await launchWith('chromium', folder);
  try {
    await (await browser.open(site.at('shop.localhost', '/shop'))).close();
    const settings = await browser.open('chrome://extensions');
    await settings.evaluate(`(async () => {
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      const [{ id }] = await chrome.developerPrivate.getExtensionsInfo();
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
    })()`);
    // It is loaded again.
    const opened = async () =>
      (await browser.openOwn('popup.html').catch(() => undefined)) ??
      (await new Promise((resolve) => setTimeout(resolve, 200)));
    let popup = await opened();
    for (let i = 0; !popup && i < 20; i++) popup = await opened();
    const id = await popup!.evaluate(
      `chrome.windows.create({ incognito: true, url: ${JSON.stringify(site.at('shop.localhost', '/private'))} }).then(({ tabs }) => tabs[0].id)`,
    );
    await expect
      .poll(() => popup!.evaluate(`chrome.tabs.get(${id}).then(({ status }) => status)`))
      .toBe('complete');
    const own = await browser.openOwn(`popup.html?tab=${id}`);
    await expect
      .poll(() => own.evaluate(`document.querySelector('#cookies').ariaBusy`))
      .toBe('false');
    expect(
      await own.evaluate(
        `[...document.querySelectorAll('#cookies input')].map(({ value }) => value)`,
      ),
    ).toEqual(['seen']);
  } finally {
    await browser.close();
  }
}, 60_000);
