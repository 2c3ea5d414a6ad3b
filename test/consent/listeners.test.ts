/** What consents and definitions leave on the page. */
import { expect, it, vi } from 'vitest';
import { createConsent } from '../../src/consent.js';
import { createJar, defineCookie, documentStore } from '../../src/index.js';
import { testJar } from '../../src/testing.js';

/** How many listeners more than before there are after each of so many calls. */
const listenersAfter = (times: number, call: () => void): number[] => {
  let count = 0;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const add = vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (
    this: EventTarget,
    ...listener
  ) {
    count++;
    addEventListener.apply(this, listener);
  });
  const remove = vi
    .spyOn(EventTarget.prototype, 'removeEventListener')
    .mockImplementation(function (this: EventTarget, ...listener) {
      count--;
      removeEventListener.apply(this, listener);
    });
  try {
    return Array.from({ length: times }, () => {
      call();
      return count;
    });
  } finally {
    add.mockRestore();
    remove.mockRestore();
  }
};

it('a thousand jars of one document share a visitor, who listens once', () => {
  const consent = createConsent({ categories: { preferences: {} } });
  const theme = defineCookie('theme', { consent, category: 'preferences' });
  const counts = listenersAfter(1000, () => {
    const mine = theme.on(createJar(documentStore()));
    expect(mine.set('dark').code).toBe('consent');
    expect(mine.get()).toBe('dark');
  });
  expect(counts[0]).toBeGreaterThan(0);
  expect(new Set(counts).size).toBe(1);
});

it('a thousand watchers that stop leave no listener', () => {
  const theme = defineCookie('theme');
  const counts = listenersAfter(1000, () => {
    theme.on(createJar(documentStore())).watch(() => {})();
  });
  expect(new Set(counts)).toEqual(new Set([0]));
});

it('a watcher that comes first is not called for what the decision removes then', () => {
  for (const whenDenied of ['hold', 'drop'] as const) {
    const jar = testJar({ url: 'https://shop.test/' });
    jar.set('consent', '1.1');
    jar.set('visits', '5');
    const consent = createConsent({ categories: { analytics: {} } });
    const visits = defineCookie('visits', { consent, category: 'analytics', whenDenied }).on(jar);
    const heard = vi.fn();
    // What a watcher throws fails the run, as an uncaught error.
    visits.watch(heard);
    expect([jar.has('visits'), heard.mock.calls]).toEqual([false, []]);
    consent.on(jar).acceptAll();
    visits.set('6');
    expect(heard.mock.calls).toEqual([['6', undefined]]);
  }
});
