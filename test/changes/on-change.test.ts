// @vitest-environment node
/** What a listener hears, and in which order, over a store that says when it may have changed. */
import { expect, it, vi } from 'vitest';
import { defineCookie, type Change, type Jar } from '../../src/index.js';
import { fakeStore } from '../fakes/store.ts';
import { everywhere } from '../../src/jar/everywhere.js';

/** A store in memory that somebody else can write to; `look` is what its source calls, while it is switched on. */
const shared = fakeStore;

const heardBy = (jar: Jar, options?: Parameters<Jar['onChange']>[1]) => {
  const heard: Change[] = [];
  const stop = jar.onChange((change) => heard.push(change), options);
  return { heard, stop };
};

it('an own write is told before set returns, with the value before', () => {
  const { jar } = shared();
  const { heard } = heardBy(jar);
  jar.set('n', '1');
  expect(heard).toEqual([{ name: 'n', value: '1', oldValue: undefined }]);
  jar.set('n', 'two words');
  jar.remove('n');
  expect(heard.slice(1)).toEqual([
    { name: 'n', value: 'two words', oldValue: '1' },
    { name: 'n', value: undefined, oldValue: 'two words' },
  ]);
});

it('a write of the same value, with other attributes too, tells nothing', () => {
  const { jar, cookies, look } = shared();
  jar.set('n', 'a b');
  const { heard } = heardBy(jar);
  jar.set('n', 'a b', { maxAge: 60 });
  cookies.set('n', '"a b"'); // as Flask writes it
  look?.();
  expect(heard).toEqual([]);
});

it('what was there before the first listener is not told', () => {
  const place = shared();
  place.cookies.set('old', '1');
  const { heard } = heardBy(place.jar);
  place.look!();
  expect(heard).toEqual([]);
});

it('several changes between two looks are told once each, what is gone first', () => {
  const place = shared();
  for (const name of ['a', 'b', 'c']) place.cookies.set(name, '1');
  const { heard } = heardBy(place.jar);
  place.cookies.delete('a');
  place.cookies.set('b', '2').set('d', '1');
  place.look!();
  place.look!();
  expect(heard).toEqual([
    { name: 'a', value: undefined, oldValue: '1' },
    { name: 'b', value: '2', oldValue: '1' },
    { name: 'd', value: '1', oldValue: undefined },
  ]);
});

it('a value that went and came back between two looks is not told', () => {
  const place = shared();
  place.cookies.set('n', '1');
  const { heard } = heardBy(place.jar);
  place.cookies.set('n', '2');
  place.cookies.set('n', '1');
  place.look!();
  expect(heard).toEqual([]);
});

it('a listener hears of the names it asked for alone', () => {
  const { jar } = shared();
  const one = heardBy(jar, { name: 'a' });
  const two = heardBy(jar, { name: ['b', 'ü 1'] });
  const none = heardBy(jar, { name: [] });
  for (const name of ['a', 'b', 'c', 'ü 1']) jar.set(name, '1');
  expect(one.heard.map(({ name }) => name)).toEqual(['a']);
  expect(two.heard.map(({ name }) => name)).toEqual(['b', 'ü 1']);
  expect(none.heard).toEqual([]);
});

it('names that a prototype has are names like others', () => {
  const place = shared();
  const { heard } = heardBy(place.jar);
  for (const name of ['__proto__', 'constructor', 'toString']) place.jar.set(name, '1');
  expect(heard.map(({ name, oldValue }) => [name, oldValue])).toEqual([
    ['__proto__', undefined],
    ['constructor', undefined],
    ['toString', undefined],
  ]);
});

it('the first listener switches the source on, the last one off; to stop twice is harmless', () => {
  const { jar, switched } = shared();
  const one = jar.onChange(() => {});
  const two = jar.onChange(() => {});
  one();
  one();
  expect(switched).toEqual(['on']);
  two();
  expect(switched).toEqual(['on', 'off']);
  jar.onChange(() => {})();
  expect(switched).toEqual(['on', 'off', 'on', 'off']);
});

it('with nobody listening a write costs no read, and what happened meanwhile is not told later', () => {
  const place = shared();
  heardBy(place.jar).stop();
  const { reads } = place;
  place.jar.set('n', '1');
  expect(place.reads).toBe(reads);
  const { heard } = heardBy(place.jar);
  place.look!();
  expect(heard).toEqual([]);
});

it('an aborted signal stops a listener, and one that was aborted before starts none', () => {
  const { jar, switched } = shared();
  const controller = new AbortController();
  const { heard } = heardBy(jar, { signal: controller.signal });
  controller.abort();
  jar.set('n', '1');
  heardBy(jar, { signal: controller.signal });
  expect([heard, switched]).toEqual([[], ['on', 'off']]);
});

it('a listener that was stopped no longer holds on to its signal', () => {
  const { jar } = shared();
  const { signal } = new AbortController();
  const add = vi.spyOn(signal, 'addEventListener');
  const drop = vi.spyOn(signal, 'removeEventListener');
  jar.onChange(() => {}, { signal })();
  expect(drop.mock.calls[0]!.slice(0, 2)).toEqual(add.mock.calls[0]!.slice(0, 2));
});

it('a second listener does not hear what happened before it, and the first one hears it once', () => {
  const place = shared();
  const first = heardBy(place.jar);
  place.cookies.set('n', '1');
  const second = heardBy(place.jar);
  place.look!();
  expect(first.heard).toEqual([{ name: 'n', value: '1', oldValue: undefined }]);
  expect(second.heard).toEqual([]);
});

it('one function may listen twice, and each stops for itself', () => {
  const { jar } = shared();
  const heard = vi.fn();
  const stop = jar.onChange(heard);
  jar.onChange(heard);
  jar.set('n', '1');
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
  jar.set('n', '2');
  expect(heard).toHaveBeenCalledTimes(3);
});

it('a listener that throws silences nobody, and its error is reported', async () => {
  const { jar } = shared();
  const reported = new Promise((resolve) => {
    const [catcher] = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.once('uncaughtException', (error) => {
      if (catcher) process.on('uncaughtException', catcher);
      resolve(error);
    });
  });
  const error = new Error('thrown by a listener');
  jar.onChange(() => {
    throw error;
  });
  const { heard } = heardBy(jar);
  expect(jar.set('n', '1').ok).toBe(true);
  expect(heard).toHaveLength(1);
  expect(await reported).toBe(error);
});

it('a listener that writes is heard by all in the order of the writes', () => {
  const { jar } = shared();
  const order: string[] = [];
  jar.onChange(({ name, value }) => {
    order.push(`first: ${name}=${value}`);
    if (value === '1') jar.set('n', '2');
  });
  jar.onChange(({ name, value, oldValue }) =>
    order.push(`second: ${name}=${value}, was ${oldValue}`),
  );
  jar.set('n', '1');
  expect(order).toEqual([
    'first: n=1',
    'second: n=1, was undefined',
    'first: n=2',
    'second: n=2, was 1',
  ]);
});

it('a listener that stops another one, or adds one, does so for this change already, or from the next one on', () => {
  const { jar } = shared();
  const late = vi.fn();
  const other = vi.fn();
  let added = false;
  jar.onChange(() => {
    stop();
    if (!added) jar.onChange(late);
    added = true;
  });
  const stop = jar.onChange(other);
  jar.set('n', '1');
  expect([other.mock.calls.length, late.mock.calls.length]).toEqual([0, 0]);
  jar.set('n', '2');
  expect([other.mock.calls.length, late.mock.calls.length]).toEqual([0, 1]);
});

it('a write that is refused tells nothing, and reads nothing', () => {
  const place = shared({ site: () => undefined });
  const { heard } = heardBy(place.jar);
  const { reads } = place;
  expect(place.jar.set('n', '1').code).toBe('blocked');
  expect([heard, place.reads]).toEqual([[], reads]);
});

it('neither the cookie that answers write nor that of another tab is told', () => {
  const place = shared();
  const { heard } = heardBy(place.jar);
  expect(place.jar.available()).toBe(true);
  place.cookies.set('gingersnap-probe', '');
  place.look!();
  place.cookies.delete('gingersnap-probe');
  place.look!();
  expect(heard).toEqual([]);
});

it('remove everywhere tells once', () => {
  const { jar } = shared();
  jar.set('n', '1');
  const { heard } = heardBy(jar);
  jar.remove('n', { everywhere });
  expect(heard).toEqual([{ name: 'n', value: undefined, oldValue: '1' }]);
});

it('1,000 listeners on 50 cookies cost one read a look', () => {
  const place = shared();
  for (let i = 0; i < 50; i++) place.cookies.set(`c${i}`, '0');
  const heard = vi.fn();
  for (let i = 0; i < 1000; i++) place.jar.onChange(heard, { name: `c${i % 50}` });
  place.reads = 0;
  for (let i = 0; i < 50; i++) place.cookies.set(`c${i}`, '1');
  place.look!();
  expect([place.reads, heard.mock.calls.length]).toEqual([1, 1000]);
  place.look!();
  expect([place.reads, heard.mock.calls.length]).toEqual([2, 1000]);
});

it('a read that finds something new has it told, also after fake timers that never ran a microtask', async () => {
  const { jar, cookies } = shared();
  const theme = defineCookie('theme').on(jar);
  const heard: unknown[] = [];
  theme.watch((value) => heard.push(value));
  vi.useFakeTimers({ toFake: ['queueMicrotask'] });
  cookies.set('theme', 'dark');
  theme.get();
  vi.useRealTimers();
  cookies.set('theme', 'light');
  theme.get();
  await Promise.resolve();
  expect(heard.at(-1)).toBe('light');
});

it('changes found by one look are told in order, whatever a listener writes meanwhile', () => {
  const place = shared();
  const heard: string[] = [];
  place.cookies.set('a', 'old').set('b', 'old');
  place.jar.onChange(({ name }) => {
    if (name === 'a') place.jar.set('b', 'new');
  });
  place.jar.onChange(({ name, value, oldValue }) => heard.push(`${name}: ${oldValue} → ${value}`));
  place.cookies.clear();
  place.look!();
  expect(heard).toEqual(['a: old → undefined', 'b: old → undefined', 'b: undefined → new']);
});

it('a listener added during a round hears nothing of what was found or written before it', () => {
  const place = shared();
  const { heard, ...late } = { heard: [] as Change[], added: false };
  place.cookies.set('a', '1').set('b', '1');
  place.jar.onChange(() => {
    if (late.added) return;
    late.added = true;
    place.cookies.set('foreign', '1');
    place.jar.onChange((change) => heard.push(change));
  });
  const first = heardBy(place.jar);
  place.cookies.clear();
  place.look!();
  place.look!();
  expect(first.heard.map(({ name }) => name)).toEqual(['a', 'b', 'foreign']);
  expect(heard).toEqual([]);
  place.jar.set('c', '1');
  expect(heard).toEqual([{ name: 'c', value: '1', oldValue: undefined }]);
});
