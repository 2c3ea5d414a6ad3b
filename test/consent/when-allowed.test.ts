// @vitest-environment node
/** Scripts that wait for their category. */
import { expect, it, vi } from 'vitest';
import { createAsyncJar } from '../../src/async.js';
import { createConsent } from '../../src/consent.js';
import { defineCookie } from '../../src/index.js';
import { serverJar } from '../../src/server.js';
import { testJar } from '../../src/testing.js';

const make = () =>
  createConsent({
    categories: { necessary: { required: true }, analytics: {}, ads: { optOut: true } },
    globalPrivacyControl: () => false,
  });
const shop = () => {
  const jar = testJar({ url: 'https://shop.example/' });
  const all = make();
  return { jar, all, consent: all.on(jar) };
};

it('a script is loaded at once where its category is allowed', () => {
  const { consent } = shop();
  const load = vi.fn();
  consent.whenAllowed('necessary', load);
  consent.whenAllowed('ads', load);
  consent.whenAllowed('analytics', load);
  expect(load).toHaveBeenCalledTimes(2);
});

it('it is loaded once, when its category is granted, after what was held is written', () => {
  const { jar, all, consent } = shop();
  defineCookie('seen', { consent: all, category: 'analytics' }).on(jar).set('1');
  const found: unknown[] = [];
  consent.whenAllowed('analytics', () => found.push(jar.get('seen')));
  consent.rejectAll();
  consent.decide({ ads: true });
  expect(found).toEqual([]);
  consent.acceptAll();
  consent.rejectAll();
  consent.acceptAll();
  expect(found).toEqual(['1']);
});

it('the same function waits as often as it is given', () => {
  const { consent } = shop();
  const load = vi.fn();
  consent.whenAllowed('analytics', load);
  const stop = consent.whenAllowed('analytics', load);
  consent.whenAllowed('analytics', load);
  stop();
  consent.acceptAll();
  expect(load).toHaveBeenCalledTimes(2);
});

it('it is loaded by a decision in another tab', () => {
  const { jar, consent } = shop();
  const load = vi.fn();
  consent.whenAllowed('analytics', load);
  make().on(jar.at('https://shop.example/')).acceptAll();
  expect(load).toHaveBeenCalledTimes(1);
});

it('it is not loaded once that is stopped, by a call or a signal, and the signal keeps no listener', () => {
  const { consent } = shop();
  const load = vi.fn();
  const controller = new AbortController();
  const { signal } = controller;
  const remove = vi.spyOn(signal, 'removeEventListener');
  const stop = consent.whenAllowed('analytics', load);
  consent.whenAllowed('analytics', load, { signal });
  consent.whenAllowed('necessary', () => {}, { signal });
  expect(remove).toHaveBeenCalledTimes(1);
  consent.whenAllowed('necessary', load, { signal: AbortSignal.abort() });
  stop();
  stop();
  controller.abort();
  consent.acceptAll();
  expect(load).not.toHaveBeenCalled();
});

it('it may stop others that wait, and may wait for more', () => {
  const { consent } = shop();
  const order: string[] = [];
  let stop = () => {};
  consent.whenAllowed('analytics', () => {
    order.push('first');
    stop();
    consent.whenAllowed('analytics', () => order.push('inner'));
  });
  stop = consent.whenAllowed('analytics', () => order.push('stopped'));
  consent.whenAllowed('analytics', () => order.push('last'));
  consent.acceptAll();
  expect([...order].sort()).toEqual(['first', 'inner', 'last']);
});

it('one that throws is an uncaught error, and keeps no other from loading, nor the decision from counting', async () => {
  const { consent } = shop();
  const listeners = process.rawListeners('uncaughtException') as never[];
  process.removeAllListeners('uncaughtException');
  const messages: string[] = [];
  process.on('uncaughtException', ({ message }) => messages.push(message));
  const fails = (message: string) => () => {
    throw new Error(message);
  };
  const load = vi.fn();
  consent.whenAllowed('necessary', fails('now'));
  consent.whenAllowed('analytics', fails('later'));
  consent.whenAllowed('analytics', load);
  expect(consent.acceptAll()).toEqual({ ok: true });
  await expect.poll(() => messages).toEqual(['now', 'later']);
  process.removeAllListeners('uncaughtException');
  for (const listener of listeners) process.on('uncaughtException', listener);
  expect(load).toHaveBeenCalledTimes(1);
});

it('on a server it is the request’s decision that counts', () => {
  const consent = make();
  const load = vi.fn();
  consent.on(serverJar('consent=1.1764057600.analytics')).whenAllowed('analytics', () => load(1));
  const other = consent.on(serverJar('a=1'));
  other.whenAllowed('analytics', () => load(2));
  expect(load.mock.calls).toEqual([[1]]);
});

it('on a jar that answers by promise it is loaded once, too', async () => {
  const { jar, all } = shop();
  const later = all.on(
    createAsyncJar({
      ...jar.store,
      read: async () => jar.store.read(),
      write: async (cookie) => jar.store.write(cookie),
    }) as never,
  );
  const load = vi.fn();
  later.whenAllowed('analytics', load);
  later.whenAllowed('necessary', load);
  await expect.poll(() => load.mock.calls.length).toBe(1);
  await (later.acceptAll() as unknown as Promise<unknown>);
  await expect.poll(() => load.mock.calls.length).toBe(2);
});
