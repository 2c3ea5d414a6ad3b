/** A store as a user writes one keeps the contract: what `read`, `write`, `site` and `watch` must do, and no more. */
import type { CookieJar } from 'jsdom';
import { serialize, type Store } from '../../src/index.js';
import * as outside from '../browsers/outside.js';
import { contract } from './contract.js';

const browser = (globalThis as unknown as { jsdom: { cookieJar: CookieJar } }).jsdom.cookieJar;

/** The cookies of an address, in a jar that has no events. */
const customStore = (url: string): Store => {
  const read = () => browser.getCookieStringSync(url, { http: false });
  return {
    read,
    write: (cookie) => {
      browser.setCookieSync(serialize(cookie), url, { http: false, ignoreError: true });
    },
    site: () => new URL(url),
    watch: (refresh) => {
      const timer = setInterval(() => void refresh(), 10);
      return () => clearInterval(timer);
    },
  };
};

contract(
  'a store of four functions',
  (path = '/') => Promise.resolve(customStore(`http://localhost${path}`)),
  outside,
);
