// @vitest-environment jsdom
/** A program that has imported the package in one place and required it in another: two copies, one set of cookies. */
import { createRequire } from 'node:module';
import { beforeEach, expect, it, vi } from 'vitest';
import type * as Async from '../../src/async.js';
import type * as Consent from '../../src/consent.js';
import type * as Main from '../../src/index.js';
import { clear } from '../helpers/page.ts';

const require = createRequire(import.meta.url);
const load = async <T>(entry: string) => ({
  imported: (await import(`../../dist/${entry}.mjs`)) as T,
  required: require(`../../dist/${entry}.cjs`) as T,
});
const main = await load<typeof Main>('index');
const consents = await load<typeof Consent>('consent');
const verbs = await load<typeof Async>('async');
const { imported, required } = main;
const pairs = [
  ['imported', imported, required],
  ['required', required, imported],
] as const;

beforeEach(clear);

it('they are two copies', () => {
  expect(required.set).not.toBe(imported.set);
  expect(required.CookieError).not.toBe(imported.CookieError);
});

it.each(pairs)(
  'a write of the other copy is reported once to a listener of the %s one',
  async (_, own, other) => {
    const changes: Main.Change[] = [];
    const stop = own.onChange((change) => changes.push(change));
    other.set('theme', 'dark');
    own.get('theme');
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => {
      expect(changes.map(({ name, value }) => [name, value])).toEqual([['theme', 'dark']]);
    });
    stop();
  },
);

it.each(pairs)(
  'the %s copy reads, at once, what the other has written, also while it is watched',
  (_, own, other) => {
    const theme = own.defineCookie('theme', { default: 'light' });
    const stop = theme.watch(() => undefined);
    expect(theme.get()).toBe('light');
    other.set('theme', 'dark');
    expect(theme.get()).toBe('dark');
    stop();
  },
);

it.each(pairs)('isCookieError of the %s copy knows an error of the other one', (_, own, other) => {
  const error: unknown = (() => {
    try {
      return other.set('theme', 'dark', { path: 'shop' });
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(own.isCookieError(error)).toBe(true);
});

it.each(pairs)('values of the other copy fit into a definition of the %s one', (_, own, other) => {
  const cart = own.defineCookie('cart', {
    codec: other.json<string[]>(),
    chunked: other.chunked,
    default: [],
  });
  const items = Array.from({ length: 500 }, (_, i) => `item ${String(i)}`);
  expect(cart.set(items).ok).toBe(true);
  expect(cart.get()).toEqual(items);
  expect(cart.on(other.createJar(other.documentStore())).get()).toEqual(items);
  cart.remove();
  expect(own.getAll()).toEqual({});
});

it.each([
  ['imported', imported, consents.required],
  ['required', required, consents.imported],
] as const)(
  'a consent of the other copy guards a cookie of the %s one',
  (_, own, { createConsent }) => {
    const consent = createConsent({ categories: { preferences: {} } });
    const lang = own.defineCookie('lang', { consent, category: 'preferences' });
    expect(lang.set('de')).toMatchObject({ ok: false, code: 'consent' });
    expect(own.has('lang')).toBe(false);
    consent.acceptAll();
    expect(own.get('lang')).toBe('de');
    consent.rejectAll();
    expect(own.has('lang')).toBe(false);
    consent.withdraw();
  },
);

it.each([
  ['imported', imported, verbs.required],
  ['required', required, verbs.imported],
] as const)(
  'a definition of the %s copy works on the other’s verbs by promise',
  async (_, own, other) => {
    const visits = own.defineCookie('visits', { codec: own.number, default: 0 }).on(other);
    await Promise.all([visits.update((count) => count + 1), visits.update((count) => count + 1)]);
    expect(await visits.get()).toBe(2);
  },
);
