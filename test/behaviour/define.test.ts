/** Defined cookies in the real jar, small and in pieces, as the browser and the server see them. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { often } from '../generated.ts';
import { browserStore, createAsyncJar } from '../../src/async.js';
import { createConsent } from '../../src/consent.js';
import {
  chunked,
  createJar,
  defineCookie,
  documentStore,
  json,
  number,
  set,
} from '../../src/index.js';
import Cookies from '../../src/js-cookie.js';
import { clear, header, jar, serverSets } from '../browsers/outside.js';
import { readsDuring } from '../helpers/reads.js';

beforeEach(clear);

interface Item {
  id: number;
  name: string;
}
const cart = defineCookie('cart', { codec: json<Item[]>(), default: [], expires: '30d' });
const names = async () => (await jar()).map((cookie) => cookie.name).sort();

describe('a defined cookie', () => {
  it('is written as it is defined, read whole, and removed', async () => {
    expect(cart.get()).toEqual([]);
    expect(cart.update((items) => [...items, { id: 7, name: 'gingersnap; 1 lb, né' }]).ok).toBe(
      true,
    );
    expect(cart.get()).toEqual([{ id: 7, name: 'gingersnap; 1 lb, né' }]);
    const [cookie] = await jar();
    expect(Math.abs(cookie!.expires! - Date.now() / 1000 - 30 * 86400)).toBeLessThan(5);
    expect(JSON.parse(decodeURIComponent((await header()).replace('cart=', '')))).toEqual(
      cart.get(),
    );
    expect(cart.remove().ok).toBe(true);
    expect(await jar()).toEqual([]);
  });

  it('is the same on the asynchronous verbs', async () => {
    const later = cart.on(createAsyncJar(browserStore()));
    expect(await later.set([{ id: 1, name: 'x' }])).toEqual({ ok: true });
    expect(cart.get()).toEqual([{ id: 1, name: 'x' }]);
    expect(await later.get()).toBe(cart.get());
    expect(await later.remove()).toEqual({ ok: true });
    expect(cart.get()).toEqual([]);
  });

  it('follows, while it is watched, own writes, plain ones and the server', async () => {
    const visits = defineCookie('visits', { codec: number, default: 0 });
    const heard: [number, number][] = [];
    const stop = visits.watch((now, before) => heard.push([now, before]), { interval: 20 });
    visits.set(1);
    set('visits', '2');
    expect([visits.get(), heard]).toEqual([
      2,
      [
        [1, 0],
        [2, 1],
      ],
    ]);
    await serverSets('visits=3; Path=/');
    await expect.poll(() => heard.length, { timeout: 5000 }).toBe(3);
    expect([visits.get(), heard.at(-1)]).toEqual([3, [3, 2]]);
    const reads = readsDuring(() => {
      for (let i = 0; i < 100; i++) expect(visits.get()).toBe(3);
    });
    expect(reads).toBe(100);
    stop();
    expect(visits.get()).toBe(3);
  });
});

describe('a definition that is watched gives, updates and finds what document.cookie shows', () => {
  const visits = defineCookie('visits', { codec: number, default: 0 });
  /** By the browser alone. */
  const shown = () => /(?:^|; )visits=([^;]*)/.exec(document.cookie)?.[1];
  let stop: () => void;
  beforeEach(() => {
    stop = visits.watch(() => {});
    visits.set(7);
  });
  afterEach(() => stop());

  const writers: [string, () => unknown][] = [
    ['document.cookie', () => (document.cookie = 'visits=41; path=/')],
    ['js-cookie', () => Cookies.set('visits', '41')],
    ['a second jar', () => createJar(documentStore()).set('visits', '41')],
    ['gingersnap/async', () => createAsyncJar(browserStore()).set('visits', '41')],
    ['the server', () => serverSets('visits=41; Path=/')],
    ['a server that makes it HttpOnly', () => serverSets('visits=41; Path=/; HttpOnly')],
    ['a server that removes it', () => serverSets('visits=; Path=/; Max-Age=0')],
  ];
  it.each(writers)('after a write of %s', async (_, write) => {
    await write();
    const before = Number(shown() ?? 0);
    expect([visits.get(), visits.has()]).toEqual([before, shown() !== undefined]);
    visits.update((count) => count + 1);
    // A page can't write over what it can't see.
    if (shown() !== undefined) expect(shown()).toBe(`${before + 1}`);
  });

  it("after the end of a server's Max-Age, and the watchers are told then", async () => {
    const heard: unknown[] = [];
    const stopHearing = visits.watch((now) => heard.push(now), { interval: Infinity });
    await serverSets('visits=41; Path=/; Max-Age=1');
    expect(visits.get()).toBe(41);
    // In jsdom a cookie lives on for as long after each read of it.
    await expect.poll(() => shown(), { timeout: 9000, interval: 1500 }).toBeUndefined();
    expect([visits.get(), visits.has()]).toEqual([0, false]);
    await Promise.resolve();
    expect(heard.at(-1)).toBe(0);
    stopHearing();
  }, 15_000);

  it('and so does a consent, whose decision has ended', async () => {
    const consent = createConsent({ categories: { analytics: {} } });
    consent.decide({ analytics: true });
    expect(consent.allows('analytics')).toBe(true);
    const stopHearing = consent.subscribe(() => {});
    document.cookie = 'consent=; path=/; max-age=0';
    expect([consent.allows('analytics'), consent.decided]).toEqual([false, false]);
    stopHearing();
  });
});

describe('a cookie in pieces', () => {
  const notes = defineCookie('notes', {
    codec: json<string[]>(),
    default: [],
    chunked,
    maxAge: 600,
  });

  it('grows and shrinks in the browser’s jar, and leaves nothing', async () => {
    const long = Array.from({ length: 400 }, (_, i) => `Notiz ${i}: 🍪 né`);
    expect(notes.set(long).ok).toBe(true);
    expect(notes.get()).toEqual(long);
    expect((await names()).length).toBeGreaterThan(3);
    for (const { name, value } of await jar())
      expect(name.length + value.length).toBeLessThan(4096);
    expect(notes.set(['short']).ok).toBe(true);
    expect(await names()).toEqual(['notes.0']);
    notes.set(long);
    expect(notes.remove().ok).toBe(true);
    expect(await jar()).toEqual([]);
  });

  it('gives back every list of texts', { timeout: 120_000 }, () => {
    const lists = fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 30 });
    fc.assert(
      fc.property(lists, (list) => {
        notes.set(list);
        expect(notes.get()).toEqual(list);
      }),
      { numRuns: often(100) },
    );
  });

  it("leaves somebody else's notes.1 alone", async () => {
    await serverSets('notes.1=theirs; Path=/');
    notes.set(['x'.repeat(9000)]);
    expect(notes.get()).toEqual(['x'.repeat(9000)]);
    notes.remove();
    expect(await names()).toEqual(['notes.1']);
  });
});
