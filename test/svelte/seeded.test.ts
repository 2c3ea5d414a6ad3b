/** Svelte's store of a cookie, by the contract of stores: what Svelte 4 and 5 make of it, test/full runs. */
import { beforeEach, expect, it, vi } from 'vitest';
import { createConsent } from '../../src/consent.js';
import { defineCookie, json, oneOf } from '../../src/index.js';
import { serverJar } from '../../src/server.js';
import { seeded, type SeededStore } from '../../src/svelte.js';
import { changedElsewhere, clear, withoutDocument } from '../helpers/page.ts';
import { readsDuring } from '../helpers/reads.ts';

beforeEach(clear);

const theme = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' });
interface Prefs {
  name: string;
  sizes: number[];
}
const prefs = defineCookie('prefs', { codec: json<Prefs>(), default: { name: '', sizes: [] } });

/** All that a subscriber gets. */
const listen = <T>(store: SeededStore<T>) => {
  const values: T[] = [];
  const stop = store.subscribe((value) => values.push(value));
  return { values, stop };
};
/** Until a page is hydrated. */
const hydrated = () => new Promise<void>((resolve) => setTimeout(resolve));

it('what is rendered first is the seed, and then the cookie', async () => {
  document.cookie = 'theme=light';
  const { values, stop } = listen(seeded(theme, 'dark'));
  expect(values).toEqual(['dark']);
  await hydrated();
  expect(values).toEqual(['dark', 'light']);
  theme.set('dark');
  changedElsewhere('theme=light');
  expect(values).toEqual(['dark', 'light', 'dark', 'light']);
  stop();
  theme.set('dark');
  expect(values).toHaveLength(4);
});

it('without a seed the default is rendered first', async () => {
  document.cookie = 'theme=dark';
  const { values, stop } = listen(seeded(theme));
  await hydrated();
  expect(values).toEqual(['light', 'dark']);
  stop();
});

it('once the page is hydrated a new subscriber gets the cookie at once', async () => {
  document.cookie = 'theme=light';
  const store = seeded(theme, 'dark');
  await hydrated();
  const { values, stop } = listen(store);
  expect(values).toEqual(['light']);
  stop();
});

it('a component that is gone before the page is hydrated leaves nothing behind', async () => {
  const { values, stop } = listen(seeded(theme, 'dark'));
  stop();
  stop();
  await hydrated();
  expect(values).toEqual(['dark']);
  expect(readsDuring(() => changedElsewhere('theme=light'))).toBe(0);
});

it('a store that nobody subscribes to reads nothing', async () => {
  const { reads } = { reads: readsDuring(() => void seeded(theme, 'dark')) };
  await hydrated();
  expect([reads, readsDuring(() => changedElsewhere())]).toEqual([0, 0]);
});

it('set writes, undefined removes, and update gets the present value', async () => {
  const token = defineCookie('token');
  const store = seeded(token, 'old');
  const { values, stop } = listen(store);
  await hydrated();
  store.set('a');
  store.update((value) => `${value}b`);
  expect([token.get(), document.cookie]).toEqual(['ab', 'token=ab']);
  store.set(undefined);
  expect([token.has(), values]).toEqual([false, ['old', undefined, 'a', 'ab', undefined]]);
  stop();
});

it('a value is a copy that its subscriber alone has, and may change and hand back', async () => {
  const store = seeded(prefs);
  const [one, two] = [listen(store), listen(store)];
  await hydrated();
  // What Svelte makes of $prefs.name = 'Ada'.
  const mine = one.values.at(-1)!;
  mine.name = 'Ada';
  mine.sizes.push(1);
  expect([two.values.at(-1), prefs.get(), prefs.default]).toEqual(
    Array(3).fill({ name: '', sizes: [] }),
  );
  store.set(mine);
  expect([one.values.at(-1), two.values.at(-1), prefs.get()]).toEqual(
    Array(3).fill({ name: 'Ada', sizes: [1] }),
  );
  store.update((value) => {
    value.sizes.push(2);
    return value;
  });
  expect(prefs.get().sizes).toEqual([1, 2]);
  one.stop();
  two.stop();
});

it('a seed is copied too: what load returned stays as it is', () => {
  const data = { prefs: { name: 'Ada', sizes: [1] } };
  const { values, stop } = listen(seeded(prefs, data.prefs));
  values[0]!.sizes.push(2);
  expect(data.prefs.sizes).toEqual([1]);
  stop();
});

it('a write that is refused, or throws, has all subscribers show what the cookie has', async () => {
  const store = seeded(prefs);
  const { values, stop } = listen(store);
  await hydrated();
  store.set({ name: 'Ada', sizes: [] });
  const mine = values.at(-1)!;
  mine.name = 'x'.repeat(5000);
  store.set(mine);
  expect(values.at(-1)).toEqual({ name: 'Ada', sizes: [] });
  values.at(-1)!.name = 'changed';
  expect(() => store.set((() => {}) as never)).toThrow(expect.objectContaining({ code: 'codec' }));
  expect(values.at(-1)).toEqual({ name: 'Ada', sizes: [] });
  stop();
});

it('a write while the page is hydrated shows when it is', async () => {
  const store = seeded(theme, 'light');
  const { values, stop } = listen(store);
  store.set('dark');
  expect([theme.get(), values]).toEqual(['dark', ['light']]);
  await hydrated();
  expect(values).toEqual(['light', 'dark']);
  stop();
});

it('before consent subscribers have what was set, and the jar has nothing', async () => {
  const consent = createConsent({ categories: { extras: {} }, cookie: { name: 'decision' } });
  const held = defineCookie('held', { default: 'a', consent, category: 'extras' });
  const store = seeded(held);
  const { values, stop } = listen(store);
  await hydrated();
  store.set('b');
  expect([values.at(-1), document.cookie.includes('held')]).toEqual(['b', false]);
  consent.acceptAll();
  expect([values.at(-1), document.cookie.includes('held=b')]).toEqual(['b', true]);
  consent.withdraw();
  expect(values.at(-1)).toBe('a');
  stop();
});

it('a server renders the seed, or the default, and follows nothing', async () => {
  document.cookie = 'theme=light';
  const watched = vi.fn(theme.subscribe);
  const shown = withoutDocument(() => {
    const counted = { ...theme, subscribe: watched };
    return [listen(seeded(counted, 'dark')), listen(seeded(counted))];
  });
  await hydrated();
  expect(shown.map(({ values }) => values)).toEqual([['dark'], ['light']]);
  expect(watched).not.toHaveBeenCalled();
});

it('two requests rendered at once, each with its own jar, stay apart', async () => {
  const cart = defineCookie('cart', { codec: json<string[]>(), default: [] });
  const render = (header: string) =>
    withoutDocument(async () => {
      const store = seeded(cart.on(serverJar(header)));
      await hydrated();
      const { values, stop } = listen(store);
      values[0]!.push('mine alone');
      stop();
      return listen(store).values;
    });
  expect(await Promise.all(['cart=["one"]', 'cart=["two"]', ''].map(render))).toEqual([
    [['one']],
    [['two']],
    [[]],
  ]);
  expect(cart.default).toEqual([]);
});
