/** Consent in the real jar: what is not allowed is neither written nor read, and what is withdrawn goes, seen from outside too. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browserStore, createAsyncJar } from '../../src/async.js';
import { createConsent } from '../../src/consent.js';
import { fakeStore } from '../fakes/store.ts';
import {
  chunked,
  createJar,
  defineCookie,
  documentStore,
  json,
  number,
  set,
} from '../../src/index.js';
import { clear, jar } from '../browsers/outside.js';

/** So that one test's decision does not take the next one's cookies when it goes. */
const made: { withdraw: () => unknown }[] = [];
beforeEach(async () => {
  for (const consent of made.splice(0)) consent.withdraw();
  await clear();
});

const names = async () => (await jar()).map((cookie) => cookie.name).sort();

/** A consent of its own for each test, with a cookie of its own, so that no earlier listener meddles. */
let count = 0;
const make = (more: object = {}) => {
  const name = `consent${++count}`;
  const consent = createConsent({
    categories: {
      necessary: { required: true },
      preferences: {},
      analytics: { clears: ['_ga', /^_ga_/g] },
    },
    cookie: { name, expires: '180d' },
    ...more,
  });
  made.push(consent);
  return { name, consent };
};
type Made = ReturnType<typeof make>['consent'];
const themeOf = (consent: Made, more: object = {}) =>
  defineCookie('theme', {
    consent,
    category: 'preferences',
    default: 'light',
    expires: '30d',
    ...more,
  });

describe('a cookie whose category is undecided or denied', () => {
  it('is not written, and the answer says why, and that the value is held', async () => {
    const { consent } = make();
    const theme = themeOf(consent);
    expect(theme.set('dark')).toEqual({
      ok: false,
      code: 'consent',
      message: expect.stringMatching(
        /^cookie "theme": category=preferences: undecided, held, see .*#consent$/,
      ) as string,
    });
    consent.rejectAll();
    expect(theme.set('dark')).toMatchObject({ ok: false, code: 'consent' });
    expect(await names()).toEqual([`consent${count}`]);
  });

  it('is not read, even where it stands in the jar', () => {
    const { consent } = make();
    const theme = themeOf(consent);
    set('theme', 'dark');
    expect([theme.get(), theme.has()]).toEqual(['light', false]);
    consent.acceptAll();
    expect([theme.get(), theme.has()]).toEqual(['dark', true]);
  });

  it('can be removed, and is then held no longer', async () => {
    const { consent } = make();
    const theme = themeOf(consent);
    set('theme', 'dark');
    theme.set('blue');
    expect([theme.get(), theme.has()]).toEqual(['blue', false]);
    expect(theme.remove().ok).toBe(true);
    expect(theme.get()).toBe('light');
    expect(await names()).toEqual([]);
    consent.acceptAll();
    expect(theme.has()).toBe(false);
  });

  it('can’t be touched either', () => {
    const { consent } = make();
    set('theme', 'dark');
    expect(themeOf(consent).touch()).toMatchObject({ ok: false, code: 'consent' });
    consent.acceptAll();
    expect(themeOf(consent).touch().ok).toBe(true);
    expect(themeOf(consent).remove().ok).toBe(true);
    expect(themeOf(consent).touch()).toMatchObject({ ok: false, code: 'rejected' });
  });

  it('throws for misuse all the same, and answers what no cookie can hold', () => {
    const { consent } = make();
    expect(() => themeOf(consent).set('v', { path: 'shop' })).toThrow(
      expect.objectContaining({ code: 'attribute' }),
    );
    expect(() => themeOf(consent).set(5 as unknown as string)).toThrow(
      expect.objectContaining({ code: 'codec' }),
    );
    expect(themeOf(consent).set('x'.repeat(5000))).toMatchObject({ ok: false, code: 'size' });
    for (const more of [{}, { chunked }])
      expect(themeOf(consent, more).set('\ud800')).toMatchObject({ ok: false, code: 'value' });
    consent.acceptAll();
    expect(themeOf(consent).has()).toBe(false);
  });

  it('is left alone where its category is required', () => {
    const { consent } = make();
    const session = defineCookie('cart', {
      consent,
      category: 'necessary',
      codec: json<number[]>(),
      default: [],
    });
    expect(session.set([1]).ok).toBe(true);
    consent.rejectAll();
    expect(session.get()).toEqual([1]);
  });
});

describe('a value that was set too early', () => {
  it('is held, the last one, and written exactly once when consent comes', async () => {
    const { consent } = make();
    const theme = themeOf(consent);
    const heard: unknown[] = [];
    theme.watch((now, before) => heard.push([now, before]));
    theme.set('blue');
    theme.set('dark', { maxAge: 60 });
    const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
    const lines: string[] = [];
    Object.defineProperty(document, 'cookie', {
      configurable: true,
      get: get!,
      set: (line: string) => {
        lines.push(line);
        set!.call(document, line);
      },
    });
    consent.decide({ preferences: true });
    consent.decide({ preferences: true, analytics: true });
    Reflect.deleteProperty(document, 'cookie');
    expect(lines.filter((line) => line.startsWith('theme=')).length).toBe(1);
    expect(theme.get()).toBe('dark');
    // As it was held; that it is stored now is no change of the value.
    expect(heard).toEqual([
      ['blue', 'light'],
      ['dark', 'blue'],
    ]);
    const [cookie] = (await jar()).filter(({ name }) => name === 'theme');
    expect(Math.abs(cookie!.expires! - Date.now() / 1000 - 60)).toBeLessThan(5);
  });

  it('is forgotten where it is to be dropped', () => {
    const { consent } = make();
    const theme = themeOf(consent, { whenDenied: 'drop' });
    expect(theme.set('dark').message).toMatch(/category=preferences: undecided, dropped,/);
    expect(theme.get()).toBe('light');
    consent.acceptAll();
    expect(theme.has()).toBe(false);
  });

  it('is held whole where it is in pieces', async () => {
    const { consent } = make();
    const notes = defineCookie('notes', { consent, category: 'preferences', chunked });
    const long = 'Notiz 🍪 '.repeat(900);
    expect(notes.set(long).code).toBe('consent');
    expect([notes.get(), notes.has()]).toEqual([long, false]);
    expect(await names()).toEqual([]);
    consent.acceptAll();
    expect(notes.get()).toBe(long);
    consent.withdraw();
    expect(await names()).toEqual([]);
  });
});

describe('a withdrawal', () => {
  it('removes the category’s cookies with their own scope, and what other scripts set under names of its', async () => {
    const { consent, name } = make();
    consent.acceptAll();
    const theme = themeOf(consent);
    const seen = defineCookie('seen', { consent, category: 'analytics', codec: number });
    theme.set('dark');
    seen.set(1);
    for (const other of ['_ga', '_ga_X1', '_ga_Y2', '_gat', '_ga.1']) set(other, '1');
    set('mine', '1');
    expect((await names()).length).toBe(9);
    consent.withdraw('analytics');
    expect(await names()).toEqual(['_ga.1', '_gat', name, 'mine', 'theme'].sort());
    expect([consent.decided, consent.allows('preferences'), consent.allows('analytics')]).toEqual([
      true,
      true,
      false,
    ]);
    consent.withdraw();
    expect(await names()).toEqual(['_ga.1', '_gat', 'mine']);
    expect(consent.decided).toBe(false);
  });

  it('is heard by who watches the cookie', () => {
    const { consent } = make();
    const theme = themeOf(consent);
    consent.acceptAll();
    theme.set('dark');
    const heard: unknown[] = [];
    theme.watch((now, before) => heard.push([now, before]));
    consent.rejectAll();
    expect(heard).toEqual([['light', 'dark']]);
  });

  it('also takes what another script sets in spite of the decision, when the page is next used', async () => {
    const { consent, name } = make();
    consent.rejectAll();
    set('_ga', '1');
    const next = createConsent({
      categories: { necessary: { required: true }, analytics: { clears: ['_ga'] } },
      cookie: { name },
    });
    expect(next.allows('analytics')).toBe(false);
    expect(await names()).toEqual([name]);
  });

  it('forgets what is held, and a no keeps it', () => {
    const { consent } = make();
    const theme = themeOf(consent);
    const heard: unknown[] = [];
    theme.watch((now, before) => heard.push([now, before]));
    theme.set('dark');
    consent.rejectAll();
    expect(theme.get()).toBe('dark');
    consent.withdraw();
    expect(theme.get()).toBe('light');
    expect(heard).toEqual([
      ['dark', 'light'],
      ['light', 'dark'],
    ]);
    consent.acceptAll();
    expect(theme.has()).toBe(false);
  });
});

describe('the decision', () => {
  it('is one small cookie with version, time and what was granted, for 180 days', async () => {
    const { consent, name } = make();
    const before = Math.floor(Date.now() / 1000);
    expect(consent.decide({ preferences: true }).ok).toBe(true);
    const [cookie] = await jar();
    expect(cookie).toMatchObject({
      name,
      value: expect.stringMatching(/^1\.\d+\.preferences$/) as string,
    });
    expect(Number(cookie!.value.split('.')[1]) - before).toBeLessThan(5);
    expect(Math.abs(cookie!.expires! - Date.now() / 1000 - 180 * 86400)).toBeLessThan(5);
  });

  it('is asked for again under a higher version, and counts no more until then', () => {
    const { consent, name } = make({ version: 2 });
    consent.acceptAll();
    const { consent: next } = make({ version: 3, cookie: { name } });
    expect([next.decided, next.allows('analytics')]).toEqual([false, false]);
    next.decide({ analytics: true });
    expect([next.decided, next.allows('analytics'), next.allows('preferences')]).toEqual([
      true,
      true,
      false,
    ]);
    // A page that was loaded before goes on with the newer answer.
    expect(consent.allows('analytics')).toBe(true);
  });

  it('is none where the cookie says nothing that can be read', () => {
    const { consent, name } = make();
    for (const junk of [
      '',
      'yes',
      '1',
      '1.x.analytics',
      '1.5.ana lytics',
      'null',
      '{"analytics":true}',
      '-1.5.analytics',
    ]) {
      set(name, junk);
      expect([consent.decided, consent.allows('analytics')]).toEqual([false, false]);
    }
  });

  it('leaves what is not named as it was, and takes no no for what is required', () => {
    const { consent } = make();
    consent.decide({ preferences: true });
    consent.decide({ analytics: true, necessary: false });
    expect((['necessary', 'preferences', 'analytics'] as const).map(consent.allows)).toEqual([
      true,
      true,
      true,
    ]);
    consent.decide({ preferences: false });
    expect((['necessary', 'preferences', 'analytics'] as const).map(consent.allows)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('is told to who subscribes, now and when it changes, after what follows from it', () => {
    const { consent } = make();
    const theme = themeOf(consent);
    theme.set('dark');
    const heard: unknown[] = [];
    const stop = consent.subscribe(({ decided, decidedAt, allowed }) => {
      heard.push([decided, decidedAt instanceof Date, allowed.preferences, theme.get()]);
    });
    consent.decide({ preferences: true });
    consent.withdraw();
    stop();
    stop();
    consent.acceptAll();
    expect(heard).toEqual([
      [false, false, false, 'dark'],
      [true, true, true, 'dark'],
      [false, false, false, 'light'],
    ]);
  });

  it('ends with its cookie, and the visitor is asked again', async () => {
    // A moment, since jsdom's jar counts a max-age anew with each read.
    const { consent } = make({
      cookie: { name: `short${count}`, expires: new Date(Date.now() + 2000) },
    });
    const heard: boolean[] = [];
    consent.subscribe(({ decided }) => heard.push(decided));
    consent.acceptAll();
    await expect.poll(() => heard, { timeout: 6000 }).toEqual([false, true, false]);
    expect(consent.decided).toBe(false);
  });
});

describe('Global Privacy Control', () => {
  it('denies its categories as long as nobody has decided, and the visitor’s own yes wins', () => {
    const { consent } = make({ gpc: ['analytics'], globalPrivacyControl: () => true });
    const seen = defineCookie('seen', { consent, category: 'analytics' });
    set('_ga', '1');
    expect(seen.set('x').code).toBe('consent');
    expect([consent.decided, consent.allows('analytics')]).toEqual([false, false]);
    expect(defineCookie('_ga').has()).toBe(false);
    consent.decide({ analytics: true });
    expect([consent.allows('analytics'), seen.get()]).toEqual([true, 'x']);
    consent.rejectAll();
    expect(seen.set('x').code).toBe('consent');
  });

  it('is what the browser says', () => {
    vi.stubGlobal('navigator', { globalPrivacyControl: true });
    const { consent } = make({ gpc: ['analytics'] });
    set('_ga', '1');
    const answer = defineCookie('seen', { consent, category: 'analytics' }).set('x');
    vi.unstubAllGlobals();
    expect(answer.code).toBe('consent');
    // What is undecided stays; what is denied is cleared.
    expect(defineCookie('_ga').has()).toBe(false);
  });
});

describe('over another jar', () => {
  it('the decision is the one that is kept there', () => {
    const { consent } = make();
    const { jar: other } = fakeStore();
    consent.acceptAll();
    const theme = themeOf(consent);
    expect(theme.on(other).set('dark').code).toBe('consent');
    expect(consent.on(other).decided).toBe(false);
    consent.on(other).decide({ preferences: true });
    expect([theme.on(other).get(), theme.get()]).toEqual(['dark', 'light']);
  });

  it('holds and lets go by promise as well', async () => {
    const { consent } = make();
    const later = themeOf(consent).on(createAsyncJar(browserStore()));
    expect(await later.set('dark')).toMatchObject({ ok: false, code: 'consent' });
    expect([await later.get(), await later.has()]).toEqual(['dark', false]);
    expect(await later.touch()).toMatchObject({ ok: false, code: 'consent' });
    consent.acceptAll();
    await expect.poll(() => later.get(), { timeout: 5000 }).toBe('dark');
    consent.withdraw();
    await expect.poll(names, { timeout: 5000 }).toEqual([]);
  });

  it('is shared by all jars of the page', async () => {
    const { consent } = make();
    const theme = themeOf(consent).on(createJar(documentStore()));
    theme.set('dark');
    consent.acceptAll();
    await expect.poll(() => theme.get(), { timeout: 5000 }).toBe('dark');
  });
});

describe('misuse', () => {
  it.each<readonly [string, () => unknown]>([
    ['no category', () => defineCookie('x', { consent: make().consent } as never)],
    [
      'an unknown category',
      () => defineCookie('x', { consent: make().consent, category: 'ads' as never }),
    ],
    [
      'an inherited one',
      () => defineCookie('x', { consent: make().consent, category: 'toString' as never }),
    ],
    ['a scope that does not exist', () => themeOf(make().consent, { path: 'nowhere' })],
    ['an unknown whenDenied', () => themeOf(make().consent, { whenDenied: 'keep' })],
    ['an unknown category in a decision', () => make().consent.decide({ ads: true } as object)],
    ['an unknown category in a question', () => make().consent.allows('ads' as never)],
    ['a category that the cookie can’t hold', () => createConsent({ categories: { 'a.b': {} } })],
    ['an unknown category under gpc', () => make({ gpc: ['ads'] })],
    ['a version that is no whole number', () => make({ version: 1.5 })],
    ['no options', () => createConsent(undefined as never)],
    ['options that are none', () => createConsent('consent' as never)],
    ['no categories', () => createConsent({} as never)],
    ['a list of categories', () => createConsent({ categories: ['ads'] as never })],
    ['a category that is no object', () => createConsent({ categories: { ads: true as never } })],
    ['an unknown option', () => make({ domain: 'shop.example' })],
    ['a text under gpc', () => make({ gpc: 'analytics' })],
    ['a globalPrivacyControl that is not called', () => make({ globalPrivacyControl: true })],
    ['a cookie that is no object', () => make({ cookie: 'consent' })],
    ...[
      { optOut: 'yes' },
      { required: 1 },
      { clear: ['_ga'] },
      { clears: '_ga' },
      { clears: [5] },
      { clears: [null] },
      { clears: [{}] },
      { clears: [{ name: 5 }] },
      { clears: [{ name: '_ga', lifetime: 730 }] },
      { clears: [{ name: '_ga', purposes: 'Counts' }] },
    ].map(
      (category) =>
        [
          `a category with ${JSON.stringify(category)}`,
          () => createConsent({ categories: { ads: category as never } }),
        ] as const,
    ),
    ['an unknown category to wait for', () => make().consent.whenAllowed('ads' as never, () => {})],
    [
      'a script that is no function',
      () => make().consent.whenAllowed('analytics', './analytics.js' as never),
    ],
    [
      'a signal that is none',
      () => make().consent.whenAllowed('analytics', () => {}, { signal: true as never }),
    ],
    [
      'a controller instead of its signal',
      () => make().consent.whenAllowed('analytics', () => {}, new AbortController()),
    ],
  ])('%s throws before anything is written', async (_, act) => {
    expect(act).toThrow(expect.objectContaining({ code: 'attribute' }));
    expect(await names()).toEqual([]);
  });
});
