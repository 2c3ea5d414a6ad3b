// One small interface to three real browsers, driven from Node.
import { launchChromium, launchFirefox } from './playwright.mjs';
import { within } from './guard.mjs';
import { launchWebkit } from './webkit.mjs';

/**
 * @typedef {object} LaunchOptions
 * @property {'on' | 'off' | 'first-party'} [cookies] what the visitor has chosen: nothing (as its maker ships it), no cookies at all, none of third parties
 * @property {readonly string[]} [hosts] names that lead to 127.0.0.1; `localhost` and all below it do so anyway
 * @property {number} [idle] after how many ms Firefox ends a service worker that has nothing to do
 *
 * @typedef {object} Engine a browser with a fresh jar
 * @property {EngineName} name
 * @property {string} version
 * @property {(url: string, script?: string) => Promise<Page>} open a new tab; `script` runs before each document's own, in Chromium and Firefox
 * @property {(url: string) => Promise<JarCookie[]>} cookies what the browser itself holds for this address, HttpOnly included
 * @property {(url: string) => Promise<void>} clear forgets at least this host's cookies, whatever their path
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Page
 * @property {(url: string) => Promise<void>} goto
 * @property {(work: string | ((...args: any[]) => unknown), ...args: unknown[]) => Promise<any>} evaluate an expression, or a function that sees nothing of its surroundings; args go over as JSON
 * @property {(selector: string) => Promise<void>} click
 * @property {(selector: string) => Promise<string>} text what is to be read there, trimmed
 * @property {(key: Key) => Promise<void>} press in what has the focus
 * @property {(width: number, height: number) => Promise<void>} resize to so many pixels, as far as the browser's window gets so small
 * @property {() => Promise<Buffer>} screenshot what is in sight, as PNG
 * @property {() => Promise<void>} close
 *
 * @typedef {'Tab' | 'Enter' | 'Space' | 'Home'} Key
 *
 * @typedef {object} JarCookie
 * @property {string} name
 * @property {string} value
 * @property {string} domain with a leading dot where it holds for sub-domains too
 * @property {string} path
 * @property {boolean} secure
 * @property {boolean} httpOnly
 * @property {'Strict' | 'Lax' | 'None' | undefined} sameSite
 * @property {number | undefined} expires in seconds since 1970; undefined for a session's cookie
 *
 * @typedef {'chromium' | 'firefox' | 'webkit'} EngineName
 */

/** @type {readonly EngineName[]} */
export const engines = ['chromium', 'firefox', 'webkit'];

/** Those that the tests inside a page run in: ENGINE=firefox has one alone. */
export function chosenEngines() {
  const { ENGINE } = process.env;
  const chosen = engines.filter((name) => !ENGINE || name === ENGINE);
  if (!chosen.length) throw new Error(`ENGINE=${ENGINE} is none of ${engines.join(', ')}`);
  return chosen;
}

const launchers = { chromium: launchChromium, firefox: launchFirefox, webkit: launchWebkit };

/**
 * @param {EngineName} name
 * @param {LaunchOptions} [options]
 * @returns {Promise<Engine>}
 */
export function launch(name, { cookies = 'on', hosts = [], idle = 30_000 } = {}) {
  return within(60_000, launchers[name]({ cookies, hosts, idle }), `the start of ${name}`);
}
