// @vitest-environment node
/** Writes of a jar that answers by promise: one after the other, each answered for itself. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createJar, defineCookie, number, type SetCookie, type Store } from '../../src/index.js';
import { createAsyncJar, type AsyncStore } from '../../src/async.js';
import { chunked } from '../../src/define/chunked.js';

/** A place that takes its time: each read and write takes so many turns of the event loop. */
const slow = ({ reads = 1, writes = 1 } = {}) => {
  const cookies = new Map<string, string>();
  const wait = async (turns: number) => {
    for (let i = 0; i < turns; i++) await new Promise((resolve) => setTimeout(resolve));
  };
  const read = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const write = ({ name, value, maxAge }: SetCookie): void => {
    if (maxAge === 0) cookies.delete(name);
    else cookies.set(name, value);
  };
  const site = () => new URL('https://example.com/');
  const store: AsyncStore = {
    site,
    watch: () => () => {},
    read: async () => {
      await wait(reads);
      return read();
    },
    write: async (cookie) => {
      // What can be written only in another way takes longer or shorter.
      await wait(cookie.priority ? 0 : writes);
      write(cookie);
    },
  };
  const sync: Store = { site, read, write, watch: () => () => {} };
  return { cookies, store, sync };
};

const visits = defineCookie('visits', { codec: number, default: 0 });
const big = defineCookie('big', { chunked, default: '' });
const lock = (request: unknown) => vi.stubGlobal('navigator', { locks: { request } });
afterEach(() => vi.unstubAllGlobals());

describe('writes that overlap', () => {
  it('are carried out in the order of their calls, and each is answered for itself', async () => {
    const { store, cookies } = slow({ writes: 3 });
    const jar = createAsyncJar(store);
    const answers = await Promise.all([
      jar.set('a', '1'),
      jar.set('a', '2', { priority: 'high' }),
      jar.remove('a'),
      jar.set('a', '3'),
      jar.set('b', '1'),
    ]);
    expect(answers).toEqual(Array(5).fill({ ok: true }));
    expect([...cookies]).toEqual([
      ['a', '3'],
      ['b', '1'],
    ]);
  });

  it('go on after one that is thrown back', async () => {
    const { store } = slow();
    const jar = createAsyncJar(store);
    const [bad, good] = await Promise.allSettled([jar.set('', '1'), jar.set('a', '1')]);
    expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'name' } });
    expect(good).toEqual({ status: 'fulfilled', value: { ok: true } });
  });

  it('go on over a store that throws at once where it could reject', async () => {
    const { store, cookies } = slow();
    let broken = true;
    const no = () => {
      throw new DOMException('not here', 'SecurityError');
    };
    const jar = createAsyncJar({
      ...store,
      read: () => (broken ? no() : store.read()),
      write: (cookie) => (broken ? no() : store.write(cookie)),
    });
    jar.onChange(() => {});
    expect(await jar.get('a')).toBeUndefined();
    expect(await jar.set('a', '1')).toMatchObject({ ok: false, code: 'blocked' });
    broken = false;
    expect(await jar.set('a', '2')).toEqual({ ok: true });
    expect(cookies.get('a')).toBe('2');
  });

  it('count every update', async () => {
    const { store, cookies } = slow();
    const mine = visits.on(createAsyncJar(store));
    await Promise.all(Array.from({ length: 10 }, () => mine.update((count) => count + 1)));
    expect(cookies.get('visits')).toBe('10');
  });

  it('an update and a plain write of one jar do not come between each other', async () => {
    const { store, cookies } = slow();
    const jar = createAsyncJar(store);
    await Promise.all([
      visits.on(jar).update((count) => count + 1),
      jar.set('visits', '100'),
      visits.on(jar).update((count) => count + 1),
    ]);
    expect(cookies.get('visits')).toBe('101');
  });

  it('of a cookie in pieces leave the last one, whole, and none of the others', async () => {
    const { store, cookies } = slow();
    const mine = big.on(createAsyncJar(store));
    const texts = ['A', 'B', 'C'].map((letter) => letter.repeat(9000));
    expect(await Promise.all(texts.map((text) => mine.set(text)))).toEqual(
      Array(3).fill({ ok: true }),
    );
    expect((await mine.get()) === texts[2]).toBe(true);
    expect(cookies.size).toBe(3);
  });

  it('of a cookie in pieces, by two jars at once, leave the value of one of them, whole', async () => {
    vi.stubGlobal('navigator', undefined);
    for (let reads = 0; reads < 6; reads++) {
      const { store, sync } = slow({ reads });
      const texts = ['A', 'B'].map((letter) => letter.repeat(9000));
      const answers = await Promise.all(
        texts.map((text) => big.on(createAsyncJar({ ...store })).set(text)),
      );
      const left = texts.indexOf(big.on(createJar(sync)).get());
      expect(answers[left]).toEqual({ ok: true });
    }
  });
});

describe('with Web Locks', () => {
  it('an update and a write in pieces hold the lock of their cookie, a plain write none', async () => {
    const held: string[] = [];
    const request = vi.fn(async (name: string, work: () => Promise<unknown>) => {
      held.push(name);
      await work();
      held.push('-');
    });
    lock(request);
    const jar = createAsyncJar(slow().store);
    await visits.on(jar).set(1);
    await visits.on(jar).update((count) => count + 1);
    await big.on(jar).set('x');
    expect(await visits.on(jar).get()).toBe(2);
    expect(held).toEqual(['gingersnap:visits', '-', 'gingersnap:big', '-']);
  });

  it.each([
    ['that reject', () => Promise.reject(new DOMException('no', 'SecurityError'))],
    [
      'that throw',
      () => {
        throw new TypeError('Illegal invocation');
      },
    ],
  ])('%s it goes on without', async (_, request) => {
    lock(request);
    const mine = visits.on(createAsyncJar(slow().store));
    expect(await mine.update((count) => count + 1)).toEqual({ ok: true });
    expect(await mine.get()).toBe(1);
  });

  it('that are not granted it goes on without after 2 seconds, and writes once though it is granted later', async () => {
    vi.useFakeTimers();
    let grant = (): unknown => undefined;
    lock((_: string, work: () => unknown) => {
      grant = work;
      return new Promise(() => {});
    });
    const { store, cookies } = slow({ reads: 0, writes: 0 });
    const answer = visits.on(createAsyncJar(store)).update((count) => count + 1);
    await vi.advanceTimersByTimeAsync(1990);
    expect(cookies.size).toBe(0);
    await vi.advanceTimersByTimeAsync(20);
    vi.useRealTimers();
    expect(await answer).toEqual({ ok: true });
    await grant();
    expect(cookies.get('visits')).toBe('1');
  });

  it('what an update throws rejects, and lets go of the lock', async () => {
    let free = false;
    lock(async (_: string, work: () => Promise<unknown>) => {
      await work().finally(() => (free = true));
    });
    const mine = visits.on(createAsyncJar(slow().store));
    await expect(
      mine.update(() => {
        throw new RangeError('no');
      }),
    ).rejects.toThrow('no');
    expect(free).toBe(true);
    expect(await mine.set(1)).toEqual({ ok: true });
  });
});
