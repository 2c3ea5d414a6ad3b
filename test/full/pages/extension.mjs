// Real browsers with an unpacked extension in them, driven from Node: playwright has no word for that in Firefox, puppeteer has.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { executable } from '../../setup/executable.mjs';
import { within } from '../../browsers/guard.mjs';

/**
 * @typedef {Pick<import('../../browsers/engine.mjs').Page, 'goto' | 'evaluate' | 'click' | 'text' | 'close'> & { readonly native: import('puppeteer-core').Page }} Tab
 *
 * @typedef {object} Extended a browser with an extension
 * @property {'chromium' | 'firefox'} name
 * @property {(url: string) => Promise<Tab>} open a new tab
 * @property {(path: string) => Promise<Tab>} openOwn a new tab with a page of the extension
 * @property {(url: string) => Promise<import('../../browsers/engine.mjs').JarCookie[]>} cookies what the browser itself holds for this address, HttpOnly included
 * @property {() => Promise<void>} clear forgets all cookies
 * @property {() => Promise<void>} sleep ends the background, which the browser starts again when there is something for it
 * @property {() => Promise<void>} close
 */

/** @type {readonly ('chromium' | 'firefox')[]} */
export const extendable = ['chromium', 'firefox'];

/** The address of the extension in Firefox, which would make one up. */
const uuid = 'c0c0c0c0-0000-4000-8000-000000000001';

/**
 * @param {'chromium' | 'firefox'} name
 * @param {string} folder with a manifest.json that has an id for Firefox
 * @param {{ idle?: number }} [options] after how many ms Firefox ends a background that has nothing to do
 * @returns {Promise<Extended>}
 */
export async function launchWith(name, folder, { idle = 30_000 } = {}) {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const browser = await within(
    60_000,
    name === 'chromium'
      ? puppeteer.launch({
          executablePath: executable('chromium'),
          pipe: true,
          enableExtensions: true,
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--no-first-run',
            '--disable-background-networking',
            '--no-proxy-server',
          ],
        })
      : puppeteer.launch({
          browser: 'firefox',
          executablePath: executable('firefox-esr'),
          // Else it navigates to no moz-extension:.
          args: ['--remote-allow-system-access'],
          extraPrefsFirefox: {
            'network.proxy.type': 0,
            'extensions.webextensions.uuids': JSON.stringify({
              [manifest.browser_specific_settings.gecko.id]: uuid,
            }),
            'extensions.background.idle.timeout': idle,
            // A permission that is asked for after a click is granted.
            'extensions.webextOptionalPermissionPrompts': false,
          },
        }),
    `the start of ${name}`,
  );
  const id = await browser.installExtension(folder);
  const own = name === 'chromium' ? `chrome-extension://${id}/` : `moz-extension://${uuid}/`;

  /** @param {import('puppeteer-core').Page} page @param {string} url */
  const goto = async (page, url) => {
    if (name === 'chromium' || !url.startsWith(own)) return void (await page.goto(url));
    // Firefox does not tell that such a page has loaded.
    await page.goto(url, { waitUntil: [] });
    const loaded = () => page.evaluate('location.href + document.readyState').catch(() => '');
    for (let i = 0; i < 100 && (await loaded()) !== `${url}complete`; i++) await wait(50);
  };
  /** @param {string} url @returns {Promise<Tab>} */
  const open = async (url) => {
    const page = await browser.newPage();
    await goto(page, url);
    return {
      native: page,
      goto: (url) => goto(page, url),
      evaluate: (work, ...args) =>
        within(
          30_000,
          page.evaluate(typeof work === 'string' ? work : `(${work})(...${JSON.stringify(args)})`),
          'the evaluation',
        ),
      click: (selector) => page.locator(selector).click(),
      text: async (selector) =>
        (
          await page.$eval(selector, (element) => /** @type {HTMLElement} */ (element).innerText)
        ).trim(),
      close: () => page.close(),
    };
  };
  return {
    name,
    open,
    openOwn: (path) => open(own + path),
    cookies: async (url) =>
      (await browser.cookies()).filter((cookie) => isSentTo(cookie, new URL(url))).map(jarCookie),
    clear: async () => browser.deleteCookie(...(await browser.cookies())),
    sleep: async () => {
      if (name === 'firefox') return wait(idle + 1000);
      const target = await browser.waitForTarget(
        (target) => target.type() === 'service_worker' && target.url().startsWith(own),
      );
      await (await target.worker())?.close();
    },
    close: () => browser.close(),
  };
}

/** @param {import('puppeteer-core').Cookie} cookie @param {URL} url */
const isSentTo = ({ domain, path }, { hostname, pathname }) =>
  (domain === hostname || (domain.startsWith('.') && `.${hostname}`.endsWith(domain))) &&
  (path === pathname || pathname.startsWith(path.replace(/\/?$/, '/')));

/** @param {import('puppeteer-core').Cookie} cookie @returns {import('../../browsers/engine.mjs').JarCookie} */
const jarCookie = ({ name, value, domain, path, secure, httpOnly = false, sameSite, expires }) => ({
  ...{ name, value, domain, path, secure, httpOnly },
  sameSite: sameSite === 'Default' ? undefined : sameSite,
  expires: expires === -1 ? undefined : expires,
});
