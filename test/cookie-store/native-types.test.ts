// @vitest-environment node
/** The types go where those of TypeScript's DOM library are expected, and the other way round as far as the library goes. */
import { expect, it } from 'vitest';
import {
  CookieChangeEvent as OurEvent,
  CookieStore as OurStore,
  type CookieInit as OurInit,
  type CookieStoreGetOptions as OurOptions,
} from '../../src/cookie-store.js';

it('ours go for the native ones', () => {
  const store: CookieStore = new OurStore();
  const event: CookieChangeEvent = new OurEvent('change');
  store.onchange = (event: CookieChangeEvent) => event.changed;
  store.onchange = null;
  expect([store, event]).toHaveLength(2);
});

it('native options go for ours, and native handlers', () => {
  const native: CookieInit = { name: 'n', value: 'v' };
  const init: OurInit = native;
  const nothing: CookieStoreGetOptions = {};
  const query: OurOptions = nothing;
  const handler = (event: CookieChangeEvent) => event.deleted;
  const store = new OurStore();
  store.addEventListener('change', handler);
  store.removeEventListener('change', handler);
  expect([init, query]).toHaveLength(2);
});
