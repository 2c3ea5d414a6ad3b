/** Each store of this browser keeps the contract: document.cookie, CookieStore, and the latter's stand-in where there is none. */
import { documentStore } from '../../src/index.js';
import { browserStore } from '../../src/async.js';
import * as outside from '../browsers/outside.js';
import { contract, type MakeStore } from '../stores/contract.js';

const windowAt = async (path?: string): Promise<Window | undefined> => {
  const page = path === undefined ? undefined : await outside.pageAt(path);
  return page === document ? undefined : (page?.defaultView ?? undefined);
};

const documents: MakeStore = async (path) => documentStore((await windowAt(path))?.document);
const native: MakeStore = async (path) => browserStore(await windowAt(path));
/** The window as it would be without CookieStore, as on plain http. */
const withoutNative: MakeStore = async (path) => {
  const view = (await windowAt(path)) ?? window;
  const hidden = new Proxy(view, {
    get: (target, key) => {
      if (key === 'cookieStore') return undefined;
      const value: unknown = Reflect.get(target, key, target);
      return value instanceof Function && !Object.hasOwn(value, 'prototype')
        ? (value.bind(target) as unknown)
        : value;
    },
  });
  return browserStore(hidden);
};

contract('document.cookie', documents, outside);
if ('cookieStore' in globalThis) contract('CookieStore', native, outside);
contract('the stand-in for CookieStore', withoutNative, outside);
