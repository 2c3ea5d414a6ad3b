// A browser whose visitor changes their mind about cookies while pages are open. No driver has a word for it; an extension has.
import { fileURLToPath } from 'node:url';
import { launchWith } from './extension.mjs';

const folder = fileURLToPath(new URL('switch', import.meta.url));

/** What is run in the extension's page. */
const settings = {
  /** @param {boolean} on */
  chromium: (on) =>
    /** @type {any} */ (globalThis).chrome.contentSettings.cookies.set({
      primaryPattern: '<all_urls>',
      setting: on ? 'allow' : 'block',
    }),
  /** @param {boolean} on */
  firefox: (on) =>
    /** @type {any} */ (globalThis).browser.privacy.websites.cookieConfig.set({
      value: { behavior: on ? 'reject_trackers_and_partition_foreign' : 'reject_all' },
    }),
};

/**
 * @param {'chromium' | 'firefox'} name
 * @returns {Promise<import('./extension.mjs').Extended & { switchCookies: (on: boolean) => Promise<void> }>}
 */
export async function launchSwitched(name) {
  const browser = await launchWith(name, folder);
  const own = await browser.openOwn('index.html');
  return { ...browser, switchCookies: async (on) => void (await own.evaluate(settings[name], on)) };
}
