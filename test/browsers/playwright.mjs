// Chromium and Firefox as Debian packages them, through playwright.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, firefox } from 'playwright-core';
import { executable } from '../setup/executable.mjs';
import { atRest } from './at-rest.mjs';
import { within } from './guard.mjs';

const chromiumSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-proxy-server',
];

// Debian's build refuses third parties' cookies where nothing is said (cookie_controls_mode 1), Chrome's does not (0).
const chromiumSettings = {
  on: { cookie_controls_mode: 0 },
  off: { default_content_setting_values: { cookies: 2 } },
  'first-party': { cookie_controls_mode: 1 },
};

// 5, the default, gives each site's third parties a jar of their own; 1 refuses third parties' cookies, 2 all.
const cookieBehaviors = { on: 5, off: 2, 'first-party': 1 };

const contextOptions = { ignoreHTTPSErrors: true };

/**
 * @param {Required<import('./engine.mjs').LaunchOptions>} options
 * @returns {Promise<import('./engine.mjs').Engine>}
 */
export async function launchChromium({ cookies, hosts }) {
  // A profile, and no context of playwright's own: such a one is off the record and knows nothing of a visitor's settings.
  const profile = mkdtempSync(join(tmpdir(), 'gingersnap-chromium-'));
  const tidy = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', tidy);
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ profile: chromiumSettings[cookies] }),
  );
  const context = await chromium.launchPersistentContext(profile, {
    ...contextOptions,
    executablePath: executable('chromium'),
    // Pages are to come back as they do for visitors.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [
      ...chromiumSwitches,
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`,
    ],
  });
  return engine('chromium', context.browser()?.version() ?? '', context, async () => {
    await context.close();
    process.off('exit', tidy);
    tidy();
  });
}

/**
 * @param {Required<import('./engine.mjs').LaunchOptions>} options
 * @returns {Promise<import('./engine.mjs').Engine>}
 */
export async function launchFirefox({ cookies, hosts, idle }) {
  const browser = await firefox.launch({
    // playwright drives a stock Firefox over WebDriver BiDi under this channel only, which does not look where Debian puts it.
    channel: 'moz-firefox',
    executablePath: executable('firefox-esr'),
    firefoxUserPrefs: {
      'network.proxy.type': 0,
      'network.dns.localDomains': hosts.join(','),
      'network.cookie.cookieBehavior': cookieBehaviors[cookies],
      'dom.serviceWorkers.idle_timeout': idle,
      'dom.serviceWorkers.idle_extended_timeout': idle,
    },
  });
  return engine('firefox', browser.version(), await browser.newContext(contextOptions), () =>
    browser.close(),
  );
}

/**
 * @param {'chromium' | 'firefox'} name
 * @param {string} version
 * @param {import('playwright-core').BrowserContext} context
 * @param {() => Promise<void>} close
 * @returns {import('./engine.mjs').Engine}
 */
function engine(name, version, context, close) {
  context.setDefaultTimeout(20_000);
  return {
    name,
    version,
    async open(url, script) {
      const page = await context.newPage();
      if (script) await page.addInitScript(script);
      await page.goto(url);
      return {
        goto: async (url) => void (await page.goto(url)),
        evaluate: (work, ...args) =>
          within(
            60_000,
            page.evaluate(
              typeof work === 'string' ? work : `(${work})(...${JSON.stringify(args)})`,
            ),
            'the evaluation',
          ),
        click: async (selector) => {
          // Asked anew where the page is left meanwhile, or does not have the element yet.
          await page.waitForFunction(atRest, selector, { polling: 50 });
          await page.click(selector);
        },
        text: async (selector) => (await page.innerText(selector)).trim(),
        press: (key) => page.keyboard.press(key),
        resize: (width, height) => page.setViewportSize({ width, height }),
        screenshot: () => page.screenshot(),
        close: () => page.close(),
      };
    },
    cookies: async (url) => (await context.cookies(url)).map(jarCookie),
    // All hosts': with a filter, playwright takes all away and writes the others anew, as far as it has understood them.
    clear: () => context.clearCookies(),
    close,
  };
}

/**
 * @param {import('playwright-core').Cookie} cookie
 * @returns {import('./engine.mjs').JarCookie}
 */
const jarCookie = ({ name, value, domain, path, secure, httpOnly, sameSite, expires }) => ({
  name,
  value,
  domain,
  path,
  secure,
  httpOnly,
  sameSite,
  expires: expires === -1 ? undefined : expires,
});
