/** The shapes that Web IDL gives a CookieStore and its event. */
import { describe, expect, it } from 'vitest';
import { CookieChangeEvent, CookieStore } from '../../src/cookie-store.js';

const store = new CookieStore();
/** Calls as untyped code does. */
const untyped = store as unknown as Record<
  'get' | 'getAll' | 'set' | 'delete',
  (...given: unknown[]) => Promise<unknown>
>;
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    (value) => value,
    (error: unknown) => (error as Error).name,
  );

describe('CookieStore', () => {
  it('is an EventTarget', () => {
    expect(store).toBeInstanceOf(EventTarget);
    expect(store).toBeInstanceOf(CookieStore);
    expect(Object.getPrototypeOf(CookieStore)).toBe(EventTarget);
    expect(Object.prototype.toString.call(store)).toBe('[object CookieStore]');
    expect(CookieStore.name).toBe('CookieStore');
    expect(Object.keys(store)).toEqual([]);
  });

  it('has enumerable members with the lengths of their shortest forms', () => {
    const { prototype } = CookieStore;
    expect(Object.keys(prototype).sort()).toEqual(['delete', 'get', 'getAll', 'onchange', 'set']);
    expect(
      [prototype.get, prototype.getAll, prototype.set, prototype.delete].map(
        (method) => method.length,
      ),
    ).toEqual([0, 0, 1, 1]);
    expect(CookieStore.length).toBe(0);
    expect(Object.getOwnPropertyDescriptor(prototype, 'onchange')).toMatchObject({
      get: expect.any(Function),
      set: expect.any(Function),
    });
  });

  it('can be extended', () => {
    class Mine extends CookieStore {
      mine = 1;
    }
    const mine = new Mine();
    expect(mine).toBeInstanceOf(Mine);
    expect(mine).toBeInstanceOf(EventTarget);
    expect(mine.mine).toBe(1);
    expect(mine.onchange).toBeNull();
  });

  it('rejects, and never throws, where a method has another receiver or what it is given is wrong', async () => {
    const { get, getAll, set, delete: remove } = untyped;
    for (const call of [
      () => get('n'),
      () => getAll.call({}),
      () => set.call(CookieStore.prototype, 'n', 'v'),
      () => remove.call(new EventTarget(), 'n'),
      () => untyped.set(),
      () => untyped.set('n'),
      () => untyped.set(null),
      () => untyped.set({ name: 'n' }),
      () => untyped.set({ value: 'v' }),
      () => untyped.set('n', Symbol()),
      () => untyped.set({ name: 'n', value: 'v', expires: 1n }),
      () => untyped.set({ name: 'n', value: 'v', maxAge: 1n }),
      () => untyped.set({ name: 'n', value: 'v', path: null }),
      () => untyped.delete(),
      () => untyped.delete(null),
      () => untyped.delete({}),
      () => untyped.delete({ name: '__Http-n' }),
      () => untyped.delete({ name: 'n', domain: 'example.com' }),
      () => untyped.delete('a=b'),
      () => untyped.get(null),
      () => untyped.get(Symbol()),
      () => untyped.get({ name: Symbol() }),
    ])
      expect(await outcome(call())).toBe('TypeError');
  });

  it('rejects with what a getter throws', async () => {
    const failing = {
      get name(): string {
        throw new RangeError();
      },
    };
    for (const method of ['get', 'getAll', 'set', 'delete'] as const)
      expect(await outcome(untyped[method](failing))).toBe('RangeError');
  });

  it('throws where its attribute has another receiver', () => {
    const { get, set } = Object.getOwnPropertyDescriptor(CookieStore.prototype, 'onchange')!;
    expect(() => get!.call(new EventTarget()) as unknown).toThrow(TypeError);
    expect(() => set!.call(CookieStore.prototype, null)).toThrow(TypeError);
  });

  it('reads the members of what it is given once, in the order of the alphabet, at the call', async () => {
    const read: PropertyKey[] = [];
    const watched = (given: object) => {
      read.length = 0;
      return new Proxy(given, {
        get: (target, name) => (read.push(name), Reflect.get(target, name) as unknown),
      });
    };
    const settled = untyped.set(watched({ name: 'n', value: 'v' }));
    expect(read).toEqual([
      'domain',
      'expires',
      'maxAge',
      'name',
      'partitioned',
      'path',
      'sameSite',
      'value',
    ]);
    await settled;
    await untyped.delete(watched({ name: 'n' }));
    expect(read).toEqual(['domain', 'name', 'partitioned', 'path']);
    await untyped.get(watched({ name: 'n' }));
    expect(read).toEqual(['name', 'url']);
  });

  it('takes a function for options, and other than objects for a name', async () => {
    await untyped.set(Object.assign(() => 0, { value: 'v' }));
    await untyped.set(1, 2);
    expect(await untyped.get(1)).toEqual({ name: '1', value: '2' });
    await untyped.delete(1);
    expect(await untyped.get('1')).toBeNull();
  });
});

describe('CookieChangeEvent', () => {
  it('is an Event with two frozen lists', () => {
    const event = new CookieChangeEvent('change', {
      changed: [{ name: 'n', value: 'v' }],
      deleted: new Set([{ name: 'm' }]),
      cancelable: true,
    });
    expect(event).toBeInstanceOf(Event);
    expect(event).toBeInstanceOf(CookieChangeEvent);
    expect(Object.prototype.toString.call(event)).toBe('[object CookieChangeEvent]');
    expect(event).toMatchObject({ type: 'change', cancelable: true, bubbles: false });
    expect([event.changed, event.deleted]).toEqual([[{ name: 'n', value: 'v' }], [{ name: 'm' }]]);
    expect([event.changed, event.deleted].every(Object.isFrozen)).toBe(true);
    expect(event.changed).toBe(event.changed);
    const { prototype } = CookieChangeEvent;
    expect(Object.keys(prototype)).toEqual(['changed', 'deleted']);
    expect(() => prototype.changed).toThrow(TypeError);
    expect([CookieChangeEvent.name, CookieChangeEvent.length]).toEqual(['CookieChangeEvent', 1]);
  });

  it('has empty lists where nothing is said', () => {
    for (const event of [
      new CookieChangeEvent('x'),
      new CookieChangeEvent('x', {}),
      new CookieChangeEvent('x', null!),
    ])
      expect([event.changed, event.deleted]).toEqual([[], []]);
  });

  it('takes copies, with the two members that the standard knows', () => {
    const cookie = { name: 1, value: '\ud800', path: '/' };
    const event = new CookieChangeEvent('x', { changed: [cookie as never, {}, null!] });
    expect(event.changed).toEqual([{ name: '1', value: '\ufffd' }, {}, {}]);
  });

  it.each([
    [],
    ['x', 1],
    ['x', { changed: 1 }],
    ['x', { changed: {} }],
    ['x', { changed: null }],
    ['x', { changed: 'ab' }],
    ['x', { deleted: [1] }],
  ])('throws a TypeError for %j, %j', (...given) => {
    // The environment's Event throws a TypeError of its own.
    expect(() => new CookieChangeEvent(...(given as unknown as ['x']))).toThrow(
      expect.objectContaining({ name: 'TypeError' }),
    );
  });
});

describe('onchange', () => {
  const event = () => new CookieChangeEvent('change', { cancelable: true });

  it('keeps its place while its handler is exchanged, and loses it with null', () => {
    const order: number[] = [];
    const listener = () => order.push(2);
    store.onchange = () => order.push(0);
    store.addEventListener('change', listener);
    store.onchange = () => order.push(1);
    store.dispatchEvent(event());
    expect(order.splice(0)).toEqual([1, 2]);
    store.onchange = null;
    store.onchange = () => order.push(3);
    store.dispatchEvent(event());
    expect(order.splice(0)).toEqual([2, 3]);
    store.onchange = null;
    store.removeEventListener('change', listener);
    store.dispatchEvent(event());
    expect(order).toEqual([]);
  });

  it('reads as it was set; what is no object is null', () => {
    const handler = () => 0;
    store.onchange = handler;
    expect(store.onchange).toBe(handler);
    for (const other of [1, 'x', undefined, true]) {
      store.onchange = other as never;
      expect(store.onchange).toBeNull();
    }
    const object = {};
    store.onchange = object as never;
    expect(store.onchange).toBe(object);
    expect(store.dispatchEvent(event())).toBe(true);
    store.onchange = null;
  });

  it('is called on the store, and false prevents the default', () => {
    const receivers: unknown[] = [];
    store.onchange = function () {
      receivers.push(this);
      return false;
    };
    expect(store.dispatchEvent(event())).toBe(false);
    expect(receivers).toEqual([store]);
    store.onchange = null;
  });
});
