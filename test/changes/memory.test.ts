/** Ten thousand subscriptions that have ended, a tenth of them in the short tests: nothing of them is left, as the garbage collector sees it. */
import { act, createElement as h } from 'react';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createAsyncJar } from '../../src/async.js';
import { createConsent } from '../../src/consent.js';
import { createJar, defineCookie, onChange } from '../../src/index.js';
import { useCookie } from '../../src/react.js';
import { testJar } from '../../src/testing.js';
import { often } from '../generated.ts';
import { render } from '../react/react.ts';

const TIMES = often(10_000);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * How many of these the collector leaves. A WeakRef holds what it was made of until the task has ended, and a promise under way what it
 * will call: the collector is asked again, some tasks later, while more are left than should be.
 */
const countLeft = async (refs: readonly WeakRef<object>[], expected = 0): Promise<number> => {
  for (let turn = 0; ; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    const count = refs.filter((ref) => ref.deref()).length;
    if (count <= expected || turn === 20) return count;
  }
};

/** Subscribes a listener, and gives what ends that. */
type Subscribe = (listener: () => void) => () => void;

/** How many of so many listeners the collector leaves, after all but the `kept` first have ended. */
const left = async (subscribe: Subscribe, kept = 0): Promise<number> => {
  // In a function of its own, whose variables are gone afterwards.
  const [listeners, stops] = (() => {
    const listeners: WeakRef<() => void>[] = [];
    const stops: (() => void)[] = [];
    for (let i = 0; i < TIMES; i++) {
      const listener = () => void i;
      listeners.push(new WeakRef(listener));
      const stop = subscribe(listener);
      if (i < kept) stops.push(stop);
      else stop();
    }
    return [listeners, stops];
  })();
  const count = await countLeft(listeners, kept);
  for (const stop of stops) stop();
  return count;
};

const site = testJar({ url: 'https://example.com/' });
const asyncJar = createAsyncJar({
  read: () => Promise.resolve(''),
  write: () => Promise.resolve(),
  site: () => new URL('https://example.com/'),
});
const consent = createConsent({ categories: { preferences: {} }, cookie: { name: 'decision' } });
const theme = defineCookie('theme', { default: 'light' });
const guarded = defineCookie('guarded', { consent, category: 'preferences' });

const ways: Record<string, Subscribe> = {
  'onChange of the page': (listener) => onChange(listener),
  'onChange of a jar': (listener) => createJar(site.store).onChange(listener),
  'onChange of an asynchronous jar': (listener) => asyncJar.onChange(listener),
  'watch of a definition': (listener) => theme.watch(listener),
  'subscribe of a definition': (listener) => theme.subscribe(listener),
  'watch of a definition on an asynchronous jar': (listener) => theme.on(asyncJar).watch(listener),
  'watch of a definition under a consent': (listener) => guarded.watch(listener),
  'subscribe of a consent': (listener) => consent.subscribe(listener),
  'whenAllowed of a consent': (listener) => consent.whenAllowed('preferences', listener),
};

describe('no listener is left after thousands of subscriptions that have ended', () => {
  it.each(Object.entries(ways))('%s', async (_, subscribe) => {
    // One that goes on listening is left, so the collector is not asked in vain.
    expect(await left(subscribe, 1)).toBe(1);
    expect(await left(subscribe)).toBe(0);
  });

  it('onChange that a signal ends, and one signal for all', async () => {
    const all = new AbortController();
    expect(
      await left((listener) => {
        const own = new AbortController();
        onChange(listener, { signal: own.signal });
        return () => own.abort();
      }),
    ).toBe(0);
    expect(await left((listener) => onChange(listener, { signal: all.signal }))).toBe(0);
  });

  it('useCookie in thousands of components that are mounted and unmounted', async () => {
    const Row = ({ seen }: { seen: () => void }) => {
      const [value] = useCookie(theme);
      seen();
      return value;
    };
    const refs: WeakRef<() => void>[] = [];
    const rows = () =>
      Array.from({ length: TIMES }, (_, key) => {
        const seen = () => void key;
        refs.push(new WeakRef(seen));
        return h(Row, { key, seen });
      });
    const { text, unmount } = render(h('p', {}, rows()));
    expect(text()).toBe('light'.repeat(TIMES));
    unmount();
    // React keeps what it rendered last until it renders something else.
    render(h('p'));
    await act(async () => expect(await countLeft(refs)).toBe(0));
  });
});
