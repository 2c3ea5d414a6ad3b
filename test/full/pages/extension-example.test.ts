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

/** Changes what Chromium's settings say of the extension, beside which they list some of its own. */
const configure = (settings: Tab, change: object) =>
  settings.evaluate(`(async () => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    const all = await chrome.developerPrivate.getExtensionsInfo();
    await chrome.developerPrivate.updateExtensionConfiguration({
      extensionId: all.find(({ name }) => name === 'Cookies of this tab').id,
      ...${JSON.stringify(change)},
    });
  })()`);

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
        row.querySelector<HTMLTextAreaElement>('.value')!.value,
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
      .map((line) => line.slice(line.search(/\S+ (is|was) /)))
      .reverse();
  const type = (row: string, text: string) =>
    popup.evaluate(
      (row: string, text: string) => {
        const input = [...document.querySelectorAll('#cookies li')]
          .find((li) => li.textContent.includes(row))!
          .querySelector<HTMLTextAreaElement>('.value')!;
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
    await expect.poll(() => popup.text('#message')).toMatch(/^size: cookie "session": .*\b4104\b/);
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
      [...document.querySelectorAll('#cookies .value, #cookies button')].map(
        (control) =>
          control.ariaLabel ??
          (control as HTMLTextAreaElement).labels[0]!.querySelector('code')!.textContent,
      ),
    );
    const each = (name: string) => [name, `Save ${name}`, `Remove ${name}`];
    expect(names).toEqual(['theme', 'theme', 'page'].flatMap(each));
    await popup.evaluate(() => document.querySelector<HTMLElement>('#cookies .value')!.focus());
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

  const write = (...cookies: string[]) =>
    tab.evaluate(
      (cookies: string[]) => cookies.forEach((cookie) => (document.cookie = cookie)),
      cookies,
    );
  const message = () => popup.evaluate('document.querySelector("#message").textContent');
  const badge = () =>
    popup.evaluate(
      `(globalThis.browser ?? globalThis.chrome).action.getBadgeText({ tabId: ${id} })`,
    );
  const standing = async () => ((await tab.evaluate('document.cookie')) as string).split('; ');

  test('Save writes nothing where nothing was edited', async () => {
    await browser.clear();
    const cookies = {
      breaks: 'a%0Ab%00c',
      malformed: '%E0%A4%A',
      quoted: '"caf\\303\\251"',
      bare: 'a+b&c',
      returns: 'a%0D%0Ab',
      plain: 'a%20b',
    };
    const pairs = Object.entries(cookies).map((pair) => pair.join('='));
    await write(...pairs.map((pair) => `${pair}; path=/`));
    await expect.poll(async () => (await texts()).length).toBe(pairs.length);
    await popup.evaluate(`
      globalThis.events = 0;
      (globalThis.browser ?? globalThis.chrome).cookies.onChanged.addListener(() => events++)`);
    for (const cookie of Object.keys(cookies)) {
      await press(cookie, '.save');
      await expect.poll(message).toBe(`${cookie} is as it was: nothing was edited.`);
    }
    expect((await standing()).sort()).toEqual(pairs.sort());
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await popup.evaluate('events')).toBe(0);
  });

  test('a text with line breaks is edited with the keyboard, and keeps them', async () => {
    await popup.native.bringToFront();
    await popup.evaluate(() => {
      const row = [...document.querySelectorAll('#cookies li')].find((li) =>
        li.textContent.includes('breaks'),
      )!;
      const input = row.querySelector<HTMLTextAreaElement>('.value')!;
      input.focus();
      input.setSelectionRange(input.value.length, input.value.length);
    });
    await popup.native.keyboard.type('d');
    await popup.native.keyboard.press('Enter');
    await popup.native.keyboard.type('e');
    await press('breaks', '.save');
    await expect.poll(message).toBe('breaks is saved.');
    expect(await standing()).toContain('breaks=a%0Ab%00cd%0Ae');
  });

  test('what its text would not encode back to is shown and edited raw', async () => {
    expect(await shown()).toEqual(
      expect.arrayContaining([
        ['malformed', '%E0%A4%A', expect.stringMatching(/ · raw$/)],
        ['quoted', '"caf\\303\\251"', expect.stringMatching(/ · raw$/)],
        ['bare', 'a+b&c', expect.stringMatching(/ · raw$/)],
        ['returns', 'a%0D%0Ab', expect.stringMatching(/ · raw$/)],
        ['plain', 'a b', expect.stringMatching(/ · until the browser is closed$/)],
      ]),
    );
    await type('malformed', '%E0%A4%A1+%E0%A4%A');
    await press('malformed', '.save');
    await expect.poll(message).toBe('malformed is saved.');
    await type('quoted', 'a;b');
    await press('quoted', '.save');
    await expect.poll(message).toMatch(/^value: cookie "quoted": /);
    expect(await standing()).toEqual(
      expect.arrayContaining(['malformed=%E0%A4%A1+%E0%A4%A', 'quoted="caf\\303\\251"']),
    );
  });

  test('what is being edited is saved as it was read, whatever stands there by then', async () => {
    await type('plain', 'c d');
    await write('plain=%E0%A4%A; path=/');
    await expect
      .poll(shown, { timeout: 5000 })
      .toContainEqual(['plain', 'c d', expect.any(String)]);
    await press('plain', '.save');
    await expect.poll(message).toBe('plain is saved.');
    expect(await standing()).toContain('plain=c%20d');
  });

  test('a name or a text with U+202E reorders nothing beside it', async () => {
    /** Whether this word of ours runs from left to right. */
    const runs = (selector: string, word: string) =>
      popup.evaluate(
        (selector: string, word: string) => {
          const walker = document.createTreeWalker(
            document.querySelector(selector)!,
            NodeFilter.SHOW_TEXT,
          );
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.textContent!.lastIndexOf(word);
            const left = (at: number) => {
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              return range.getBoundingClientRect().left;
            };
            if (at >= 0) return left(at) < left(at + word.length - 1);
          }
          return `no ${word}`;
        },
        selector,
        word,
      );
    await write('%E2%80%AEn=%E2%80%AEv; path=/');
    await expect.poll(texts, { timeout: 5000 }).toContain('\u202en=\u202ev');
    await expect.poll(() => runs('#changes li', 'explicit'), { timeout: 5000 }).toBe(true);
    await type('\u202en', 'x'.repeat(4097));
    await press('\u202en', '.save');
    await expect.poll(message).toMatch(/^size: /);
    expect(await runs('#message', 'size')).toBe(true);
    await press('\u202en', '.remove');
    await expect.poll(message).toBe('\u202en is removed.');
    expect(await runs('#message', 'removed')).toBe(true);
  });

  // Firefox has none: it makes a name of such a cookie's text.
  test.runIf(name === 'chromium')('shows a nameless cookie, and removes it alone', async () => {
    await write('nobody; path=/', '=other; path=/after');
    const nameless = async () => (await texts()).filter((text) => text.startsWith('(no name)'));
    await expect.poll(nameless, { timeout: 5000 }).toEqual(['(no name)=nobody']);
    expect(await popup.text('#changes li')).toMatch(/ \(no name\) is "nobody" /);
    expect(
      await popup.evaluate(
        `[...document.querySelectorAll('[aria-label$=" (no name)"]')].map(button => [button.ariaLabel, button.hidden])`,
      ),
    ).toEqual([
      ['Save (no name)', true],
      ['Remove (no name)', false],
    ]);
    await press('nobody', '.remove');
    await expect.poll(message).toBe('(no name) is removed.');
    expect(await nameless()).toEqual([]);
    expect(await standing()).toContain('other');
    expect(await standing()).not.toContain('nobody');
  });

  test('the log keeps the last hundred changes', async () => {
    await browser.clear();
    await write(...Array.from({ length: 120 }, (_, i) => `many${i}=${i}; path=/`));
    await expect.poll(async () => (await texts()).length, { timeout: 10_000 }).toBe(120);
    await write('last=1; path=/');
    await expect
      .poll(async () => (await logged()).at(-1), { timeout: 10_000 })
      .toMatch(/^last is "1" /);
    expect(await logged()).toHaveLength(100);
  });

  test('what may no longer be seen is neither shown nor said to be gone, and comes back', async () => {
    await browser.clear();
    await write('c0=0; path=/', 'c1=1; path=/');
    await expect.poll(texts, { timeout: 5000 }).toEqual(['c0=0', 'c1=1']);
    const settings = name === 'chromium' && (await browser.open('chrome://extensions'));
    /** Chromium leaves it to its settings, Firefox to the extension too. */
    const access = (granted: boolean) =>
      settings
        ? configure(settings, { hostAccess: granted ? 'ON_ALL_SITES' : 'ON_CLICK' })
        : granted
          ? popup.click('#allow')
          : popup.evaluate(
              `browser.permissions.remove({ origins: ['<all_urls>'] }).then(() => {})`,
            );
    await tab.native.bringToFront();
    await expect.poll(badge, { timeout: 5000 }).toBe('2');
    // All that it says until it begins anew, and a click on what it still shows.
    await popup.evaluate(`
      sessionStorage.said = '[]';
      new MutationObserver(() => {
        sessionStorage.said = JSON.stringify([
          ...JSON.parse(sessionStorage.said),
          document.querySelector('#message').textContent,
          document.querySelector('#none').hidden ? '' : 'none',
        ]);
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
      void (async () => {
        const api = globalThis.browser ?? globalThis.chrome;
        while (await api.permissions.contains({ origins: ['<all_urls>'] }));
        document.querySelector('#cookies .remove')?.click();
      })()`);
    await access(false);
    const allow = () => popup.evaluate('!document.querySelector("#allow").hidden').catch(() => {});
    await expect.poll(allow, { timeout: 5000 }).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await texts()).toEqual([]);
    expect(await logged()).toEqual([]);
    await expect.poll(badge, { timeout: 5000 }).toBe('');
    expect(await popup.evaluate('document.querySelector("#none").hidden')).toBe(true);
    const said = JSON.parse((await popup.evaluate('sessionStorage.said')) as string) as string[];
    expect(said.filter((text) => /^none$|^c\d is removed/.test(text))).toEqual([]);
    expect((await standing()).sort()).toEqual(['c0=0', 'c1=1']);

    await access(true);
    await expect.poll(() => texts().catch(() => []), { timeout: 5000 }).toEqual(['c0=0', 'c1=1']);
    expect(await popup.evaluate('document.querySelector("#allow").hidden')).toBe(true);
    if (settings) await settings.close();
  });

  test('the button counts the cookies of the tab', async () => {
    await tab.native.bringToFront();
    await tab.evaluate(`void (document.cookie = 'counted=1; path=/')`);
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
    await configure(settings, { incognitoAccess: true });
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
        `[...document.querySelectorAll('#cookies .value')].map(({ value }) => value)`,
      ),
    ).toEqual(['seen']);
  } finally {
    await browser.close();
  }
}, 60_000);
