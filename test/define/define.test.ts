// @vitest-environment node
/** What a defined cookie promises, over a jar in memory, at once and by promise. */
import { describe, expect, it, vi } from 'vitest';
import {
  boolean,
  createJar,
  CookieError,
  date,
  defineCookie,
  json,
  number,
  oneOf,
  raw,
  chunked,
  type Codec,
  type DefinedCookie,
  type StandardSchema,
} from '../../src/index.js';
import { createAsyncJar, type AsyncStore } from '../../src/async.js';
import { flask } from '../../src/interop.js';
import { fakeStore, type FakeStore } from '../fakes/store.ts';

interface Item {
  id: number;
  count: number;
}

/** A jar in memory that shows what is written, and how often it was read. */
const memory = () => fakeStore() as FakeStore & { readonly look: () => void };
const asyncStore = ({ store }: ReturnType<typeof memory>): AsyncStore => ({
  ...store,
  read: () => Promise.resolve(store.read()),
  write: (cookie) => Promise.resolve(store.write(cookie)),
});

/** A Standard Schema of a function that gives the value, or throws. */
const schema = <T>(make: (value: unknown) => T): StandardSchema<T> => ({
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: (value) => {
      try {
        return { value: make(value) };
      } catch (error) {
        return { issues: [{ message: (error as Error).message }] };
      }
    },
  },
});

const NOTES = Symbol('notes');
/** An array with a field that nothing freezes. */
class Notes extends Array<number> {
  readonly #notes = new Map<string, string>();
  get notes() {
    return this.#notes;
  }
}

const cart = defineCookie('cart', {
  codec: json<Item[]>(),
  default: [],
  expires: '30d',
  path: '/shop',
  purpose: 'Keeps the cart',
});
const items = [{ id: 7, count: 2 }];

describe('get and set', () => {
  it('what was set is got, and where there is nothing the default', () => {
    const { jar } = memory();
    expect(cart.on(jar).get()).toEqual([]);
    expect(cart.on(jar).set(items).ok).toBe(true);
    expect(cart.on(jar).get()).toEqual(items);
  });

  it('without a default what is not there is undefined, and without a codec the value is a string', () => {
    const { jar } = memory();
    const token = defineCookie('token').on(jar);
    expect([token.get(), token.default, token.has()]).toEqual([undefined, undefined, false]);
    token.set('a b');
    expect(token.get()).toBe('a b');
  });

  it("the definition's attributes are written, and a call's over them", () => {
    const { jar, lines } = memory();
    cart.on(jar).set([]);
    cart.on(jar).set([], { maxAge: 60, sameSite: 'strict' });
    expect(lines).toEqual([
      'cart=[]; path=/shop; sameSite=lax; secure; max-age=2592000',
      'cart=[]; path=/shop; sameSite=strict; secure; max-age=60',
    ]);
  });

  it("a call's expires wins over the definition's maxAge, and over a jar's", () => {
    const { jar, lines, store } = memory();
    const short = defineCookie('short', { maxAge: 60 });
    short.on(jar).set('v', { expires: '1h' });
    short.on(jar).set('v');
    createJar(store, { maxAge: 60 }).set('n', 'v', { expires: '1h' });
    expect(lines.map((line) => /max-age=(\d+)/.exec(line)?.[1])).toEqual(['3600', '60', '3600']);
  });

  it('an encoding of its own writes and reads as that server does', () => {
    const { jar, cookies } = memory();
    const flasks = defineCookie('n', { encoding: flask }).on(jar);
    flasks.set('100%41 é');
    expect(cookies.get('n')).toBe('"100%41 \\303\\251"');
    expect(flasks.get()).toBe('100%41 é');
  });

  it('what the codec can not write throws codec, and nothing is written', () => {
    const { jar, lines } = memory();
    expect(() => cart.on(jar).set(undefined as never)).toThrow(
      expect.objectContaining({ code: 'codec', cookieName: 'cart' }),
    );
    expect(lines).toEqual([]);
  });

  it('update writes what is made of the value', () => {
    const { jar } = memory();
    cart.on(jar).update((items) => [...items, { id: 1, count: 1 }]);
    cart.on(jar).update((items) => [...items, { id: 2, count: 1 }]);
    expect(
      cart
        .on(jar)
        .get()
        .map(({ id }) => id),
    ).toEqual([1, 2]);
  });

  it('remove removes in the scope that set writes, and has says whether it is there', () => {
    const { jar, lines } = memory();
    const scoped = defineCookie('n', { path: '/shop', domain: 'example.com', expires: '30d' }).on(
      jar,
    );
    scoped.set('v');
    expect(scoped.has()).toBe(true);
    expect(scoped.remove().ok).toBe(true);
    expect(lines[1]).toMatch(/^n=; .*path=\/shop; domain=example\.com.*max-age=0$/);
    expect(scoped.has()).toBe(false);
  });

  it('an option that a call leaves undefined is the definition’s, and what has no options throws', () => {
    const { jar, lines } = memory();
    const tab = defineCookie('tab', { path: '/shop', expires: '30d' }).on(jar);
    tab.set('a', { path: undefined, expires: undefined });
    tab.update(() => 'b', { path: undefined });
    for (const line of lines) expect(line).toMatch(/; path=\/shop; .*max-age=2592000$/);
    for (const options of [7, new Date(), 'path'] as never[]) {
      expect(() => tab.set('c', options)).toThrow(CookieError);
      expect(() => tab.update(() => 'c', options)).toThrow(CookieError);
    }
    expect(lines).toHaveLength(2);
  });

  it('touch writes what stands there again, also what does not decode, and answers rejected where there is nothing', () => {
    const { jar, cookies, lines } = memory();
    expect(cart.on(jar).touch()).toMatchObject({
      ok: false,
      code: 'rejected',
      message: expect.stringContaining('"cart"') as string,
    });
    expect(lines).toEqual([]);
    cookies.set('cart', '{broken');
    expect(cart.on(jar).touch().ok).toBe(true);
    expect(lines[0]).toMatch(/^cart=\{broken; .*max-age=2592000$/);
  });
});

it.each(['"This is a cookie"', '100%', 'a%2fb', 'caf%C3%A9', 'a%20b', 'a"b'])(
  'touch writes %s as it stands',
  async (wire) => {
    const { jar, ...place } = memory();
    place.cookies.set('n', wire);
    for (const definition of [{ maxAge: 60 }, { maxAge: 60, encoding: flask }]) {
      const mine = defineCookie('n', definition);
      expect(mine.on(jar).touch().ok).toBe(true);
      expect(await mine.on(createAsyncJar(asyncStore({ jar, ...place }))).touch()).toEqual({
        ok: true,
      });
    }
    expect(place.lines).toHaveLength(4);
    for (const line of place.lines) expect(line).toContain(`n=${wire}; path=/;`);
    expect(place.lines[0]).toContain('max-age=60');
  },
);

describe('a read is stable', () => {
  it('while the text is the same it is the same object, also the default', () => {
    const { jar, cookies } = memory();
    const mine = cart.on(jar);
    expect(mine.get()).toBe(mine.get());
    mine.set(items);
    const value = mine.get();
    expect(mine.get()).toBe(value);
    cookies.set('other', '1');
    expect(mine.get()).toBe(value);
    mine.set([...items]);
    expect(mine.get()).toBe(value);
    mine.set([]);
    expect(mine.get()).not.toBe(value);
  });

  it("no caller's change reaches the next reader, the default or what was given as one", () => {
    const { jar } = memory();
    const given = { list: [{ id: 1 }] };
    const cookie = defineCookie('n', {
      codec: json<{ list: { id: number }[] }>(),
      default: given,
    }).on(jar);
    expect(() => cookie.get().list.push({ id: 2 })).toThrow(TypeError);
    expect(() => (cookie.get().list[0]!.id = 3)).toThrow(TypeError);
    given.list.push({ id: 4 });
    expect(cookie.get()).toEqual({ list: [{ id: 1 }] });
    cookie.set(given);
    expect(() => cookie.get().list.pop()).toThrow(TypeError);
    given.list.pop();
    expect(cookie.get().list).toHaveLength(2);
  });

  it('a Date, which can not be frozen, is made anew once somebody has changed it', () => {
    const { jar } = memory();
    const seen = defineCookie('seen', { codec: date, default: new Date(5) }).on(jar);
    seen.get().setTime(7);
    expect(seen.get()).toEqual(new Date(5));
    seen.set(new Date(0));
    const value = seen.get();
    expect(seen.get()).toBe(value);
    value.setTime(1);
    expect(seen.get()).toEqual(new Date(0));
  });

  it('text that the codec reads but would write otherwise gives the same object at each read', () => {
    const { jar, cookies } = memory();
    const seen = defineCookie('seen', { codec: date }).on(jar);
    for (const text of ['2026-01-01T09:00:00+00:00', '2026-01-01', '2026-01-01T09:00Z']) {
      cookies.set('seen', text);
      const value = seen.get()!;
      expect(value).toEqual(new Date(text));
      expect(seen.get()).toBe(value);
      value.setTime(1);
      expect(seen.get()).toEqual(new Date(text));
    }
  });

  it('a schema that transforms gives the same object at each read, and nothing is called invalid', () => {
    const { jar, cookies } = memory();
    const onInvalid = vi.fn();
    const toDate = schema((value) => new Date(value as string));
    const toMap = schema((value) => {
      // It does not take what it gives, so what it has read can't be encoded.
      if (!Array.isArray(value)) throw new TypeError('not an array');
      return new Map(value as [string, number][]);
    });
    for (const [codec, text] of [
      [json(toDate), '"2026-01-01T09:00:00+00:00"'],
      [json(toMap), '[["a",1]]'],
    ] as const) {
      const mine = defineCookie('n', { codec: codec as Codec<unknown>, onInvalid }).on(jar);
      cookies.set('n', encodeURIComponent(text));
      const value = mine.get();
      expect(value).toBeInstanceOf(text.startsWith('"') ? Date : Map);
      expect(mine.get()).toBe(value);
    }
    expect(onInvalid).not.toHaveBeenCalled();
  });

  it('a default is the one that was given, whatever becomes of the object afterwards', () => {
    const { jar } = memory();
    const given = { list: [1] };
    const seen = new Date(5);
    const cookies = [
      defineCookie('n', { codec: json<{ list: number[] }>(), default: given }),
      defineCookie('n', { codec: date, default: seen }),
    ];
    given.list.push(2);
    seen.setTime(7);
    expect(cookies.map((cookie) => cookie.on(jar).get())).toEqual([{ list: [1] }, new Date(5)]);
  });

  it('a default that the codec can not encode is copied, and the given object stays as it was', () => {
    const { jar } = memory();
    const codec = json(
      schema((value) => {
        if (!(value as { ok?: true }).ok) throw new TypeError('not ok');
        return value as { list: number[] };
      }),
    );
    const given = { list: [1] };
    const cookie = defineCookie('n', { codec, default: given }).on(jar);
    expect(cookie.get()).toEqual({ list: [1] });
    expect(cookie.get()).toBe(cookie.get());
    expect(() => cookie.get().list.push(3)).toThrow(TypeError);
    given.list.push(2);
    expect(cookie.get()).toEqual({ list: [1] });
  });

  it('what can not be frozen is made anew for each jar, so that no request sees another one', () => {
    const [first, second] = [memory(), memory()];
    const codec = {
      encode: (value: Map<string, number>) => JSON.stringify([...value]),
      decode: (text: string) => new Map(JSON.parse(text) as [string, number][]),
    };
    class Basket {
      note = '';
      constructor(readonly id: string) {}
    }
    const basket = {
      encode: ({ id }: Basket) => id,
      decode: (text: string) => new Basket(text),
    };
    const visits = defineCookie('visits', { codec, default: new Map() });
    const mine = defineCookie('basket', { codec: basket, default: new Basket('none') });
    for (const text of [undefined, '[["a",1]]']) {
      for (const { cookies } of [first, second]) if (text) cookies.set('visits', text);
      const [a, b] = [visits.on(first.jar).get(), visits.on(second.jar).get()];
      a.set('secret', 1);
      expect([b.has('secret'), visits.on(second.jar).get().has('secret')]).toEqual([false, false]);
    }
    visits.default.set('secret', 1);
    expect(visits.default.has('secret')).toBe(false);
    for (const text of [undefined, 'a']) {
      for (const { cookies } of [first, second]) if (text) cookies.set('basket', text);
      const [a, b] = [mine.on(first.jar).get(), mine.on(second.jar).get()];
      a.note = 'secret';
      expect([b.note, mine.on(second.jar).get().note]).toEqual(['', '']);
    }
  });

  it.each<[string, () => object, (value: never) => Map<string, string>]>([
    ['an array of a class of its own', () => Notes.of(1), ({ notes }: Notes) => notes],
    [
      'a member whose key is a symbol',
      () => ({ [NOTES]: new Map() }),
      ({ [NOTES]: map }: { [NOTES]: Map<string, string> }) => map,
    ],
    [
      'a member that is not enumerable',
      () => Object.defineProperty({}, 'notes', { value: new Map() }),
      ({ notes }: Notes) => notes,
    ],
  ])('%s is made anew for each jar, too', (_, decode, notesIn) => {
    const [first, second] = [memory(), memory()];
    const tags = defineCookie('tags', { codec: { encode: () => 'a', decode } });
    for (const { cookies } of [first, second]) cookies.set('tags', 'a');
    notesIn(tags.on(first.jar).get() as never).set('user', 'Ada');
    expect(notesIn(tags.on(second.jar).get() as never).size).toBe(0);
  });

  it('a member with a setter, which freezing does not stop, is made anew for each jar', () => {
    const [first, second] = [memory(), memory()];
    const decode = () => {
      let user = '';
      return {
        get user() {
          return user;
        },
        set user(value) {
          user = value;
        },
      };
    };
    const mine = defineCookie('n', { codec: { encode: () => 'a', decode } });
    for (const { cookies } of [first, second]) cookies.set('n', 'a');
    mine.on(first.jar).get()!.user = 'Ada';
    expect(mine.on(second.jar).get()!.user).toBe('');
  });

  it('members under symbols are frozen', () => {
    const { jar, cookies } = memory();
    const key = Symbol('list');
    const codec = { encode: () => 'a', decode: () => ({ [key]: [1] }) };
    cookies.set('n', 'a');
    const value = defineCookie('n', { codec }).on(jar).get()!;
    expect(() => value[key].push(2)).toThrow(TypeError);
  });

  it('a value that is nested deep, or holds one object twice at each level, is read at once', () => {
    const { jar, cookies } = memory();
    cookies.set('n', '[]');
    for (const [levels, wrap] of [
      [100_000, (value: unknown[]) => [value]],
      [1000, (value: unknown[]) => [value, value]],
    ] as const) {
      const onInvalid = vi.fn();
      const decode = () => {
        let value: unknown[] = [];
        for (let i = 0; i < levels; i++) value = wrap(value);
        return value;
      };
      const nested = defineCookie('n', { codec: { encode: () => '[]', decode }, onInvalid });
      const value = nested.on(jar).get()!;
      expect(onInvalid).not.toHaveBeenCalled();
      let level = 0;
      for (let inner = value; inner.length; inner = inner[0] as unknown[]) {
        if (!Object.isFrozen(inner)) throw new Error(`level ${level} is not frozen`);
        level++;
      }
      expect(level).toBe(levels);
    }
  });

  it('a definition that is bound to one jar twice gives the same object', () => {
    const { jar, cookies } = memory();
    const seen = defineCookie('seen', { codec: date }).on;
    cookies.set('seen', '2026-01-01');
    expect(seen(jar).get()).toBe(seen(jar).get());
  });

  it('an object that holds itself is no endless loop', () => {
    const { jar } = memory();
    const codec = {
      encode: () => 'me',
      decode: () => {
        const me: { self?: object } = {};
        me.self = me;
        return me;
      },
    };
    const value = defineCookie('n', { codec }).on(jar);
    value.set({});
    expect(value.get()?.self).toBe(value.get());
  });
});

describe('what is not valid', () => {
  it('reads as the default, is reported once for each text, and is left where it is', () => {
    const { jar, cookies } = memory();
    const onInvalid = vi.fn();
    const theme = defineCookie('theme', {
      codec: oneOf('dark', 'light'),
      default: 'light',
      onInvalid,
    }).on(jar);
    cookies.set('theme', 'blue%20ish');
    expect([theme.get(), theme.get(), theme.has()]).toEqual(['light', 'light', true]);
    expect(onInvalid.mock.calls).toEqual([[expect.any(TypeError), 'blue ish']]);
    cookies.set('theme', 'red');
    theme.get();
    expect(onInvalid).toHaveBeenCalledTimes(2);
    expect(cookies.get('theme')).toBe('red');
  });
});

describe('what the code around a read throws', () => {
  it('an error of onInvalid is an uncaught one, and get gives the default', async () => {
    const { jar, cookies } = memory();
    const uncaught: unknown[] = [];
    const hear = (error: unknown) => void uncaught.push(error);
    const [theirs] = [process.rawListeners('uncaughtException')];
    process.removeAllListeners('uncaughtException').on('uncaughtException', hear);
    try {
      const theme = defineCookie('theme', {
        codec: oneOf('dark', 'light'),
        default: 'light',
        onInvalid: () => {
          throw new Error('of the handler');
        },
      }).on(jar);
      cookies.set('theme', 'blue');
      expect(theme.get()).toBe('light');
      await new Promise((resolve) => setTimeout(resolve));
    } finally {
      process.off('uncaughtException', hear);
      for (const listener of theirs) process.on('uncaughtException', listener as () => void);
    }
    expect(uncaught).toEqual([new Error('of the handler')]);
  });

  it('a codec that failed once reads the same text when it no longer does', () => {
    const { jar, cookies } = memory();
    let ready = false;
    const onInvalid = vi.fn();
    const late = defineCookie('n', {
      codec: {
        encode: (value: string) => value,
        decode: (text) => {
          if (!ready) throw new TypeError('not loaded yet');
          return text;
        },
      },
      onInvalid,
    }).on(jar);
    cookies.set('n', 'v');
    expect([late.get(), late.get()]).toEqual([undefined, undefined]);
    ready = true;
    expect(late.get()).toBe('v');
    expect(onInvalid).toHaveBeenCalledTimes(1);
  });
});

describe('watch and subscribe', () => {
  it('watch tells values, new and old, and not what is the same', () => {
    const { jar, ...place } = memory();
    const theme = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' }).on(
      jar,
    );
    const heard = vi.fn();
    const stop = theme.watch(heard);
    theme.set('light');
    expect(heard).not.toHaveBeenCalled();
    theme.set('dark');
    theme.remove();
    jar.set('theme', 'no theme');
    stop();
    theme.set('dark');
    expect(heard.mock.calls).toEqual([
      ['dark', 'light'],
      ['light', 'dark'],
    ]);
    expect(place.lines).toHaveLength(5);
  });

  it('watch stops by its signal', () => {
    const { jar } = memory();
    const controller = new AbortController();
    const heard = vi.fn();
    cart.on(jar).watch(heard, { signal: controller.signal });
    controller.abort();
    cart.on(jar).set(items);
    expect(heard).not.toHaveBeenCalled();
  });

  it("subscribe tells now and on change: Svelte's contract", () => {
    const { jar } = memory();
    const visits = defineCookie('visits', { codec: number, default: 0 }).on(jar);
    const heard: number[] = [];
    const stop = visits.subscribe((value) => heard.push(value));
    visits.update((n) => n + 1);
    stop();
    stop();
    visits.update((n) => n + 1);
    expect(heard).toEqual([0, 1]);
  });

  it('subscribe hands out a copy, which may be changed and written back', () => {
    const { jar } = memory();
    const prefs = defineCookie('prefs', {
      codec: json<{ name: string; tags: string[] }>(),
      default: { name: 'a', tags: ['x'] },
    }).on(jar);
    let shown = prefs.default;
    const others: (typeof shown)[] = [];
    const stops = [
      prefs.subscribe((value) => (shown = value)),
      prefs.subscribe((value) => others.push(value)),
    ];
    for (const name of ['b', 'c']) {
      shown.name = name;
      shown.tags.push(name);
      prefs.set(shown);
    }
    stops.forEach((stop) => stop());
    expect(prefs.get()).toEqual({ name: 'c', tags: ['x', 'b', 'c'] });
    expect(prefs.default).toEqual({ name: 'a', tags: ['x'] });
    expect(others.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  it('30 definitions with 300 watchers cost one read a look', () => {
    const place = memory();
    const heard = vi.fn();
    const all = Array.from({ length: 30 }, (_, i) =>
      defineCookie(`c${i}`, { codec: number, default: 0 }).on(place.jar),
    );
    for (let i = 0; i < 300; i++) all[i % 30]!.watch(heard);
    place.reads = 0;
    place.cookies.set('c3', '1');
    place.look();
    expect(heard).toHaveBeenCalledTimes(10);
    expect(place.reads).toBe(1);
  });
});

describe('a definition that somebody watches', () => {
  /** A watched definition and what its watchers hear, with a second writer of the same cookies. */
  const watched = () => {
    const place = memory();
    const visits = defineCookie('visits', { codec: number, default: 0 }).on(place.jar);
    const heard = vi.fn();
    visits.watch(heard);
    return { ...place, place, visits, heard, other: createJar(place.store) };
  };

  it('gives, updates and finds what the jar shows, whoever wrote it in the same task', () => {
    const { visits, other } = watched();
    visits.set(1);
    other.set('visits', '41');
    expect(visits.get()).toBe(41);
    other.set('visits', '50');
    visits.update((count) => count + 1);
    expect(other.get('visits')).toBe('51');
    other.remove('visits');
    expect([visits.has(), visits.get()]).toEqual([false, 0]);
    visits.update((count) => count + 1);
    expect(other.get('visits')).toBe('1');
  });

  it.each<[string, (visits: DefinedCookie<number>) => unknown]>([
    ['get', (visits) => visits.get()],
    ['has', (visits) => visits.has()],
  ])(
    'a %s that finds the jar changed has the watchers told soon, but not at once',
    async (...[, read]) => {
      const { visits, heard, other } = watched();
      other.set('visits', '7');
      read(visits);
      // Who reads may be rendering, in which no other component may be changed.
      expect(heard).not.toHaveBeenCalled();
      await Promise.resolve();
      expect(heard.mock.calls).toEqual([[7, 0]]);
    },
  );

  it('many reads that find one change look again once, and reads of an unchanged jar never', async () => {
    const { visits, other, place } = watched();
    other.set('visits', '7');
    for (let i = 0; i < 10; i++) visits.get();
    place.reads = 0;
    await Promise.resolve();
    expect(place.reads).toBe(1);
    for (let i = 0; i < 10; i++) visits.get();
    expect(place.reads).toBe(11);
    await Promise.resolve();
    expect(place.reads).toBe(11);
  });

  it('one who watches after a change that nobody has reported yet hears of the next one', () => {
    const { visits, other, place } = watched();
    const [before, late] = [vi.fn(), vi.fn()];
    visits.watch(before);
    other.set('visits', '7');
    visits.watch(late);
    expect([before.mock.calls, late.mock.calls]).toEqual([[[7, 0]], []]);
    other.set('visits', '0');
    place.look();
    expect(late.mock.calls).toEqual([[0, 7]]);
  });

  it('in several cookies it gives what the jar shows too', () => {
    const { jar, store } = memory();
    const big = defineCookie('big', { chunked, default: '' });
    const [mine, other] = [big.on(jar), big.on(createJar(store))];
    mine.watch(() => {});
    for (const text of ['a'.repeat(9000), 'b'.repeat(5000), 'c']) {
      other.set(text);
      expect(mine.get()).toBe(text);
    }
  });
});

describe('on an asynchronous jar', () => {
  it('the same verbs answer by promise', async () => {
    const place = memory();
    const mine = cart.on(createAsyncJar(asyncStore(place)));
    expect(await mine.get()).toEqual([]);
    expect(await mine.set(items)).toEqual({ ok: true });
    expect(await mine.get()).toEqual(items);
    await mine.update((items) => [...items, { id: 1, count: 1 }]);
    expect(await mine.get()).toHaveLength(2);
    expect(await mine.touch()).toEqual({ ok: true });
    expect(await mine.has()).toBe(true);
    expect(await mine.remove()).toEqual({ ok: true });
    expect(await mine.touch()).toMatchObject({ ok: false });
    await expect(mine.set(undefined as never)).rejects.toBeInstanceOf(CookieError);
  });

  it('it is the same where a polyfill or zone.js has replaced Promise', async () => {
    const place = memory();
    const mine = cart.on(createAsyncJar(asyncStore(place)));
    vi.stubGlobal('Promise', class extends Promise<unknown> {});
    try {
      expect(await mine.set(items)).toEqual({ ok: true });
      expect(await mine.get()).toEqual(items);
      expect(await mine.update((now) => [...now, ...items])).toEqual({ ok: true });
      expect(await mine.get()).toHaveLength(2);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('watch and subscribe tell what happens after them', async () => {
    const place = memory();
    const mine = defineCookie('visits', { codec: number, default: 0 }).on(
      createAsyncJar(asyncStore(place)),
    );
    const [watched, subscribed] = [vi.fn(), vi.fn()];
    mine.watch(watched);
    const stop = mine.subscribe(subscribed);
    await mine.get();
    await mine.set(1);
    await vi.waitFor(() => expect(watched.mock.calls).toEqual([[1, 0]]));
    await vi.waitFor(() => expect(subscribed.mock.calls).toEqual([[0], [1]]));
    stop();
    await mine.set(2);
    expect(subscribed).toHaveBeenCalledTimes(2);
  });
});

it('a definition says what it is', () => {
  const definition = { codec: boolean, raw, default: true, purpose: 'p', category: 'c' };
  const { raw: _, ...rest } = definition;
  const cookie = defineCookie('n', rest);
  expect([cookie.name, cookie.definition, cookie.default]).toEqual(['n', rest, true]);
});
