// @vitest-environment node
/** The laws of a cookie in pieces: nothing is ever half, nothing is left behind, nobody else's cookie is touched. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { often } from '../generated.ts';
import {
  chunked,
  createJar,
  defineCookie,
  json,
  raw,
  type Encoding,
  type SetCookie,
  type Store,
} from '../../src/index.js';
import { createAsyncJar } from '../../src/async.js';
import { flask, rails } from '../../src/interop.js';
import { serverJar } from '../../src/server.js';
import { fakeStore } from '../fakes/store.ts';

interface Memory {
  readonly cookies: Map<string, string>;
  lines: string[];
  dies: number;
  refuses: (line: string) => boolean;
  names: () => string[];
  /** What another tab, or the next page, reads. */
  store: { -readonly [K in keyof Store]: Store[K] };
}

/** A jar in memory. `dies`: after so many writes nothing is written any more, as when the tab is killed. */
const memory = () => {
  const fake = fakeStore({}, (line) => line.includes('max-age=0') || !place.refuses(line));
  const place: Memory = {
    cookies: fake.cookies,
    lines: fake.lines,
    dies: Infinity,
    refuses: () => false,
    names: () => [...place.cookies.keys()].sort(),
    store: {
      ...fake.store,
      write: (cookie) => {
        if (place.dies-- <= 0) throw new Error('killed');
        fake.store.write(cookie);
      },
    },
  };
  return place;
};

const define = (encoding?: Encoding) => defineCookie('big', { chunked, encoding, expires: '30d' });
const over = (place: ReturnType<typeof memory>, encoding?: Encoding) =>
  define(encoding).on(createJar(place.store));

/** Texts of none to several pieces, of characters that take one byte or many. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc
    .tuple(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 1500 }),
    )
    .map(([some, times]) => some.repeat(times)),
);
const runs = { numRuns: often(100) };

describe.each<[string, Encoding | undefined]>([
  ['percent', undefined],
  ['flask', flask],
  ['rails', rails],
])('in %s', (_, encoding) => {
  it('a text of any length comes back', () => {
    fc.assert(
      fc.property(text, (value) => {
        const place = memory();
        expect(over(place, encoding).set(value).ok).toBe(true);
        expect(over(place, encoding).get()).toBe(value);
      }),
      runs,
    );
  });

  it('however it grows and shrinks, no piece of another text is left', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (values) => {
        const place = memory();
        for (const value of values) {
          over(place, encoding).set(value);
          const alone = memory();
          over(alone, encoding).set(value);
          expect(over(place, encoding).get()).toBe(value);
          expect(place.names().length).toBe(alone.names().length);
        }
        expect(over(place, encoding).remove().ok).toBe(true);
        expect(place.names()).toEqual([]);
      }),
      { numRuns: often(40) },
    );
  });

  it('each cookie is at most 4096 bytes with its attributes, and holds whole characters', () => {
    fc.assert(
      fc.property(text, (value) => {
        const place = memory();
        over(place, encoding).set(value);
        for (const line of place.lines)
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(4096);
        const pieces = createJar(place.store, { encoding: encoding ?? undefined }).getAll();
        for (const piece of Object.values(pieces)) expect(piece).not.toMatch(/[\ud800-\udfff]/u);
      }),
      runs,
    );
  });
});

it('a page that dies in the middle of a write leaves the old text or the new one, whole, and the next write clears the rest', () => {
  fc.assert(
    fc.property(text, text, fc.nat(12), (before, value, after) => {
      const place = memory();
      over(place).set(before);
      place.dies = after;
      // In a page that lives on the refusal is answered; here it only ends the page.
      over(place).set(value);
      place.dies = Infinity;
      expect([before, value]).toContain(over(place).get());
      // Until a minute has gone by its writer may still be at work.
      const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
      over(place).set('short');
      now.mockRestore();
      expect(place.names()).toEqual(['big.0']);
    }),
    runs,
  );
});

describe('two writers', () => {
  const [a, b] = ['A'.repeat(9000), 'B'.repeat(12_000)];

  it('whose writes meet at any point leave the value of one of them, whole, and each ok is true', () => {
    const known = (text: unknown) => (text === a ? 'a' : text === b ? 'b' : text);
    // Two pieces and the head are written, then the piece that they replace is removed.
    for (let at = 0; at < 4; at++) {
      const place = memory();
      over(place).set('old'.repeat(2000));
      const { write } = place.store;
      let writes = 0;
      const seen: unknown[] = [];
      place.store.write = (line) => {
        if (writes++ === at) {
          place.store.write = write;
          seen.push(over(place).set(b).ok, known(over(place).get()));
        }
        write(line);
      };
      seen.push(over(place).set(a).ok, known(over(place).get()));
      expect([at, ...seen]).toEqual([at, true, 'b', true, at < 3 ? 'a' : 'b']);
    }
  });

  it('of whom one was overtaken answer that, and leave its pieces to its next write', () => {
    const place = memory();
    const elsewhere: SetCookie[] = [];
    const noted = memory();
    const note = noted.store.write;
    noted.store.write = (cookie) => {
      elsewhere.push(cookie);
      note(cookie);
    };
    over(noted).set(b);
    const cookie = over(place);
    const { write } = place.store;
    place.store.write = (written) => {
      write(written);
      if (written.name === 'big.0') elsewhere.forEach(write);
    };
    expect(cookie.set(a)).toEqual({
      ok: false,
      code: 'rejected',
      message: expect.stringMatching(/^cookie "big": .*writer.*#rejected$/) as string,
    });
    expect(cookie.get() === b).toBe(true);
    expect(place.names()).toHaveLength(6);
    place.store.write = write;
    expect(cookie.set('short').ok).toBe(true);
    expect(place.names()).toEqual(['big.0']);
  });

  it('do not clear away the pieces of a write that is under way', () => {
    const place = memory();
    place.cookies.set(`big.${Date.now().toString(36)}abcd.1`, '~piece');
    over(place).set(a);
    over(place).set('short');
    expect(place.names()).toHaveLength(2);
    over(place).remove();
    expect(place.names()).toEqual([]);
  });
});

it('is read in a time that grows with the length of the header alone', () => {
  const looks = (cookies: string): number => {
    let looks = 0;
    const decode = (text: string) => ((looks += text.length), text);
    const encoding = { encode: (text: string) => text, decode };
    const store = { read: () => cookies, write: () => {}, site: () => undefined };
    void define(encoding).on(createJar(store)).get();
    return looks;
  };
  const hostile = (heads: number) =>
    Array.from(
      { length: heads },
      (_, i) => `big.0=~a.${'x'.repeat(8)}abcd.99~; big.${'x'.repeat(8)}abcd.${i % 100}=~y`,
    ).join('; ');
  for (const heads of [50, 500, 5000])
    expect(looks(hostile(heads))).toBeLessThan(hostile(heads).length);
});

it('a piece that is refused leaves the old text, and nothing of the new one', () => {
  const place = memory();
  const cookie = over(place);
  cookie.set('old'.repeat(3000));
  const names = place.names();
  let pieces = 0;
  place.refuses = () => ++pieces === 2;
  expect(cookie.set('new'.repeat(5000))).toMatchObject({ ok: false, code: 'rejected' });
  expect(cookie.get()).toBe('old'.repeat(3000));
  expect(place.names()).toEqual(names);
});

it('a head that somebody else wrote, of more pieces than there can be, does not keep a reader looking for them', () => {
  const place = memory();
  place.cookies.set('big.0', '~zz.1.99999999999~');
  expect(over(place).get()).toBeUndefined();
  expect(over(place).set('new').ok).toBe(true);
  expect(over(place).get()).toBe('new');
});

it('half of a text, by whatever means, reads as nothing', () => {
  const place = memory();
  const cookie = over(place);
  cookie.set('x'.repeat(10_000));
  for (const name of place.names()) {
    const others = new Map(place.cookies);
    place.cookies.delete(name);
    expect(cookie.get()).toBeUndefined();
    place.cookies.set(name, others.get(name)!.slice(0, -1));
    expect(cookie.get()).toBeUndefined();
    place.cookies.set(name, others.get(name)!);
  }
  expect(cookie.get()).toHaveLength(10_000);
});

it("somebody else's name.1 stays where it is, whatever the text does", () => {
  const place = memory();
  for (const name of ['big.1', 'big.2', 'big.x', 'bigger', 'big.10'])
    place.cookies.set(name, 'theirs');
  const cookie = over(place);
  for (const length of [10_000, 20_000, 10, 5000]) {
    expect(cookie.set('x'.repeat(length)).ok).toBe(true);
    expect(cookie.get()).toHaveLength(length);
  }
  cookie.remove();
  expect([...place.cookies]).toEqual(
    ['big.1', 'big.2', 'big.x', 'bigger', 'big.10'].map((name) => [name, 'theirs']),
  );
});

it("somebody else's cookie whose name has a piece's form stays where it is, and so does their name.0 when ours is removed", () => {
  const place = memory();
  const theirs = [
    ['big.1234567890.1', 'GA1.1'],
    ['big.0', 'theirs'],
  ] as const;
  for (const [name, value] of theirs) place.cookies.set(name, value);
  expect(over(place).remove().ok).toBe(true);
  expect([...place.cookies]).toEqual(theirs);
  over(place).set('x'.repeat(9000));
  over(place).set('short');
  expect(place.names()).toEqual(['big.0', 'big.1234567890.1']);
});

describe('on a server, where whoever sends the request says how many orphans there are,', () => {
  const orphans = (count: number, name = 'big') =>
    Array.from({ length: count }, (_, i) => `${name}.${1e9 + i}.1=~a`).join('; ');
  const namesOf = (lines: readonly string[]) => lines.map((line) => line.split('=')[0]);

  it('a write clears away 40 of them, and is ok', () => {
    for (const count of [300, 3000]) {
      const jar = serverJar(orphans(count));
      expect(define().on(jar).set('short')).toEqual({ ok: true });
      expect(jar.setCookies()).toHaveLength(41);
      expect(define().on(jar).get()).toBe('short');
    }
  });

  it('a removal removes the head and as many of them as make 40, and answers scope where some are left', () => {
    for (const [count, code] of [
      [39, undefined],
      [40, 'scope'],
      [3000, 'scope'],
    ] as const) {
      const jar = serverJar(orphans(count));
      expect(define().on(jar).remove().code).toBe(code);
      expect(jar.setCookies()).toHaveLength(40);
      expect(namesOf(jar.setCookies())[0]).toBe('big.0');
    }
  });

  it('each of several removals removes its head and its own name, and all of them no more pieces than one', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const jar = serverJar(names.map((name) => `${orphans(300, name)}; ${name}=old`).join('; '));
    for (const name of names)
      expect(defineCookie(name, { chunked }).on(jar).remove().code).toBe('scope');
    const written = namesOf(jar.setCookies());
    expect(written).toEqual(expect.arrayContaining(names.flatMap((name) => [name, `${name}.0`])));
    expect(written).toHaveLength(40 + 2 * 4);
  });

  it('the next response goes on where the last one ended', () => {
    let header = orphans(100);
    let responses = 0;
    for (let ok = false; !ok; responses++) {
      const jar = serverJar(header);
      ok = define().on(jar).remove().ok;
      header = Object.keys(jar.getAll())
        .map((name) => `${name}=~a`)
        .join('; ');
    }
    expect([responses, header]).toEqual([3, '']);
  });
});

it("somebody else's name.0 and name.1 on a path of their own do not hide ours", () => {
  const place = memory();
  over(place).set('x'.repeat(6000));
  const ours = place.store.read();
  const shown: Store = { ...place.store, read: () => `big.0=theirs; big.1=~abc~theirs; ${ours}` };
  expect(define().on(createJar(shown)).get()).toBe('x'.repeat(6000));
});

it('a text from a time before it was chunked is read, and replaced', () => {
  const place = memory();
  place.cookies.set('big', 'plain');
  const cookie = over(place);
  expect(cookie.get()).toBe('plain');
  cookie.set('pieces');
  expect([cookie.get(), place.names()]).toEqual(['pieces', ['big.0']]);
});

it('what is too large for any browser is answered size, and nothing is written', () => {
  const place = memory();
  const refused = (code: string) => ({
    ok: false,
    code,
    message: expect.stringContaining('cookie "big"') as string,
  });
  expect(over(place).set('x'.repeat(1_000_000))).toEqual(refused('size'));
  expect(over(place).set('\ud800')).toEqual(refused('value'));
  expect(place.lines).toEqual([]);
});

it('raw text that no cookie can hold is answered value', () => {
  const place = memory();
  expect(over(place, raw).set('a;b')).toMatchObject({ ok: false, code: 'value' });
  expect(place.lines).toEqual([]);
});

describe('in the jar’s own encoding', () => {
  /** Four characters for each of ASCII, which percent leaves as it is. */
  const hex: Encoding = {
    encode: (text) => text.replace(/[^]/g, (c) => c.charCodeAt(0).toString(16).padStart(4, '0')),
    decode: (text) => text.replace(/..../g, (hex) => String.fromCharCode(parseInt(hex, 16))),
  };
  it('pieces are cut so that they fit', async () => {
    const place = memory();
    const cookie = define().on(createJar(place.store, { encoding: hex }));
    expect(cookie.set('x'.repeat(9000)).ok).toBe(true);
    expect(cookie.get()).toBe('x'.repeat(9000));
    const { store } = place;
    const later = createAsyncJar(
      {
        ...store,
        read: () => Promise.resolve(store.read()),
        write: (cookie) => Promise.resolve(store.write(cookie)),
      },
      { encoding: hex },
    );
    expect(await define().on(later).set('y'.repeat(9000))).toEqual({ ok: true });
    expect(cookie.get()).toBe('y'.repeat(9000));
  });
  it('a text that has no form there is answered value before anything is written, at its end too', () => {
    const place = memory();
    const cookie = define().on(createJar(place.store, { encoding: raw }));
    expect(cookie.set(`${'x'.repeat(9000)};`)).toMatchObject({ ok: false, code: 'value' });
    expect(place.lines).toEqual([]);
  });
});

it('is there while its head is, whole or not, and pieces alone are not', () => {
  const place = memory();
  const cookie = over(place);
  cookie.set('x'.repeat(9000));
  const [head, ...pieces] = place.names();
  place.cookies.delete(pieces[1]!);
  expect([cookie.has(), cookie.get()]).toEqual([true, undefined]);
  place.cookies.delete(head!);
  expect([cookie.has(), cookie.get()]).toEqual([false, undefined]);
  place.cookies.set(head!, 'theirs');
  expect(cookie.has()).toBe(false);
});

it('touch starts the lifetime of every piece anew', () => {
  const place = memory();
  const cookie = over(place);
  cookie.set('x'.repeat(10_000));
  place.lines.length = 0;
  expect(cookie.touch().ok).toBe(true);
  expect(place.lines.filter((line) => line.includes('max-age=2592000'))).toHaveLength(
    place.names().length,
  );
  expect(cookie.get()).toHaveLength(10_000);
});

it('a change is told once, with whole values', () => {
  const place = memory();
  const cookie = defineCookie('big', { codec: json<string[]>(), default: [], chunked }).on(
    createJar(place.store),
  );
  const heard = vi.fn();
  cookie.watch((now, before) => void heard(now.length, before.length));
  cookie.set(Array.from({ length: 2000 }, (_, i) => `item ${i}`));
  cookie.touch();
  cookie.set([]);
  cookie.remove();
  expect(heard.mock.calls).toEqual([
    [2000, 0],
    [0, 2000],
  ]);
});

it('reads the jar once while nothing changes', () => {
  const place = memory();
  const read = vi.spyOn(place.store, 'read');
  const cookie = over(place);
  cookie.set('x'.repeat(10_000));
  cookie.get();
  read.mockClear();
  cookie.get();
  expect(read).toHaveBeenCalledTimes(1);
});

it('does the same on a jar of somebody’s own, which has the verbs’ public forms alone', () => {
  const place = memory();
  const inner = createJar(place.store);
  const getAll = (name?: unknown) =>
    name === undefined ? inner.getAll() : typeof name === 'string' ? inner.getAll(name) : [];
  const cookie = define().on({ ...inner, getAll: getAll as typeof inner.getAll });
  expect(cookie.set('x'.repeat(9000)).ok).toBe(true);
  expect(cookie.get()).toBe('x'.repeat(9000));
});

it('does the same on a jar that answers by promise', async () => {
  const place = memory();
  const jar = createAsyncJar({
    ...place.store,
    watch: () => () => {},
    read: () => Promise.resolve(place.store.read()),
    write: (cookie) => Promise.resolve(place.store.write(cookie)),
  });
  const cookie = define().on(jar);
  expect(await cookie.set('x'.repeat(10_000))).toEqual({ ok: true });
  expect(await cookie.get()).toHaveLength(10_000);
  expect(await cookie.set('short')).toEqual({ ok: true });
  expect(place.names()).toEqual(['big.0']);
  expect(await cookie.has()).toBe(true);
  expect(await cookie.remove()).toEqual({ ok: true });
  expect(place.names()).toEqual([]);
  expect(await cookie.set('x'.repeat(1_000_000))).toMatchObject({ ok: false, code: 'size' });
});

describe('a piece may end anywhere', () => {
  it('also at a blank, which raw cannot have at an end', () => {
    const { jar } = fakeStore();
    const cookie = define(raw).on(jar);
    for (let i = 0; i < 40; i++) {
      const text = ` ${'x'.repeat(i)}${'a '.repeat(3000)}${' '.repeat(5000)}`;
      expect([i, cookie.set(text), cookie.get() === text]).toEqual([i, { ok: true }, true]);
    }
  });
});

it('it works on the first day of 1970, where the clocks of tests begin', () => {
  vi.useFakeTimers({ now: 0, toFake: ['Date'] });
  try {
    const { jar, cookies } = fakeStore();
    const cookie = define().on(jar);
    for (const text of ['x'.repeat(9000), 'y'.repeat(9000)])
      expect([cookie.set(text), cookie.get()]).toEqual([{ ok: true }, text]);
    expect(cookies.size).toBe(3);
    expect(cookie.remove()).toEqual({ ok: true });
    expect(cookies.size).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
