/** Nothing is listened to, and no timer runs, while nobody listens to a CookieStore. */
import { beforeEach, expect, it } from 'vitest';
import { CookieChangeEvent, CookieStore } from '../../src/cookie-store.js';

/** The listeners and timers of this window and its document that are on. */
const on = new Map<unknown, string>();
for (const target of [globalThis, document] as EventTarget[]) {
  const { addEventListener, removeEventListener } = target;
  target.addEventListener = (type: string, listener: unknown) => {
    on.set(listener, type);
    addEventListener.call(target, type, listener as EventListener);
  };
  target.removeEventListener = (type: string, listener: unknown) => {
    on.delete(listener);
    removeEventListener.call(target, type, listener as EventListener);
  };
}
const { setInterval, clearInterval } = globalThis;
globalThis.setInterval = ((...given: Parameters<typeof setInterval>) => {
  const id = setInterval(...given);
  on.set(Number(id), 'interval');
  return id;
}) as typeof setInterval;
globalThis.clearInterval = (id?: unknown) => {
  on.delete(Number(id));
  clearInterval(id as number);
};

const store = new CookieStore();
const listening = () => on.size > 0;
const listener = () => undefined;
const fire = () => store.dispatchEvent(new CookieChangeEvent('change'));

beforeEach(() => expect(listening()).toBe(false));

it('making one, reading and writing switch nothing on', async () => {
  const store = new CookieStore();
  await store.set({ name: 'n', value: 'v', maxAge: 100 });
  await store.getAll();
  await store.delete('n');
  expect(listening()).toBe(false);
});

it('the first listener switches the sources on, the last one off', () => {
  const other = { handleEvent: listener };
  store.addEventListener('change', listener);
  expect([...on.values()]).toContain('interval');
  store.addEventListener('change', other);
  store.removeEventListener('change', listener);
  expect(listening()).toBe(true);
  store.removeEventListener('change', other);
  expect(listening()).toBe(false);
});

it('onchange counts as one, whatever its handler', () => {
  store.onchange = listener;
  store.onchange = () => undefined;
  expect(listening()).toBe(true);
  store.onchange = null;
  expect(listening()).toBe(false);
});

it('two stores of one page share one machinery', () => {
  const other = new CookieStore(document);
  store.onchange = listener;
  const { size } = on;
  other.onchange = listener;
  expect(on.size).toBe(size);
  store.onchange = null;
  expect(listening()).toBe(true);
  other.onchange = null;
  expect(listening()).toBe(false);
});

it('the same listener twice counts once, and once more for the capturing phase', () => {
  store.addEventListener('change', listener);
  store.addEventListener('change', listener, false);
  store.addEventListener('change', listener, { capture: true });
  store.addEventListener('change', listener, true);
  store.removeEventListener('change', listener);
  expect(listening()).toBe(true);
  store.removeEventListener('change', listener);
  expect(listening()).toBe(true);
  store.removeEventListener('change', listener, { capture: true });
  expect(listening()).toBe(false);
});

it('what listens to something else, or is nothing, does not count', () => {
  // The environment's EventTarget throws a TypeError of its own.
  const wrong = expect.objectContaining({ name: 'TypeError' }) as Error;
  store.addEventListener('other', listener);
  store.addEventListener('change', null);
  store.removeEventListener('change', null);
  store.removeEventListener('change', listener);
  expect(() => store.addEventListener('change', 1 as never)).toThrow(wrong);
  expect(() => store.addEventListener('change', listener, { signal: {} as AbortSignal })).toThrow(
    wrong,
  );
  expect(listening()).toBe(false);
  store.removeEventListener('other', listener);
});

it('a listener for once counts until it was called', () => {
  let calls = 0;
  store.addEventListener('change', () => calls++, { once: true });
  expect(listening()).toBe(true);
  fire();
  expect(listening()).toBe(false);
  fire();
  expect(calls).toBe(1);
});

it('a listener for once that is not reached still counts', () => {
  let calls = 0;
  const before = (event: Event) => event.stopImmediatePropagation();
  store.addEventListener('change', before);
  store.addEventListener('change', () => calls++, { once: true });
  fire();
  store.removeEventListener('change', before);
  expect(listening()).toBe(true);
  fire();
  expect([calls, listening()]).toEqual([1, false]);
});

it('a listener for once that is taken away does not count', () => {
  store.addEventListener('change', listener, { once: true });
  store.removeEventListener('change', listener);
  expect(listening()).toBe(false);
  store.addEventListener('change', listener);
  fire();
  expect(listening()).toBe(true);
  store.removeEventListener('change', listener);
});

it('a listener counts until its signal is aborted, and not at all where it is already', () => {
  let calls = 0;
  const controller = new AbortController();
  const { signal } = controller;
  store.addEventListener('change', () => calls++, { signal });
  expect(listening()).toBe(true);
  controller.abort();
  expect(listening()).toBe(false);
  fire();
  store.addEventListener('change', () => calls++, { signal });
  expect(listening()).toBe(false);
  expect(calls).toBe(0);
});

it('a listener that takes itself away and comes back is heard again', async () => {
  const heard: string[] = [];
  const again = ({ changed }: CookieChangeEvent) => {
    heard.push(...changed.map(({ name }) => name));
    store.addEventListener('change', again, { once: true });
  };
  store.addEventListener('change', again, { once: true });
  await store.set('a', '1');
  await store.set('b', '1');
  await store.delete('a');
  expect(heard).toEqual(['a', 'b']);
  store.removeEventListener('change', again);
});
