// @vitest-environment node
/** A category that is allowed until the visitor, or Global Privacy Control, says no. */
import { describe, expect, it } from 'vitest';
import { createConsent } from '../../src/consent.js';
import { defineCookie } from '../../src/index.js';
import { serverJar } from '../../src/server.js';
import { testJar } from '../../src/testing.js';

const shop = (decision?: string) => {
  const jar = testJar({ url: 'https://shop.example/' });
  if (decision) jar.setCookie(`consent=${decision}; Path=/`);
  return jar;
};
const make = (more: object = {}) =>
  createConsent({
    categories: {
      necessary: { required: true, optOut: true },
      preferences: {},
      analytics: { optOut: true, clears: ['_ga'] },
    },
    globalPrivacyControl: () => false,
    ...more,
  });
const setUp = (decision?: string, more?: object) => {
  const jar = shop(decision);
  const consent = make(more);
  const seen = defineCookie('seen', { consent, category: 'analytics' }).on(jar);
  return { jar, consent: consent.on(jar), seen };
};

describe('while nobody has said no', () => {
  it('its cookies are written and read, and nothing is decided', () => {
    const { jar, consent, seen } = setUp();
    expect(seen.set('1').ok).toBe(true);
    expect([seen.get(), jar.get('seen')]).toEqual(['1', '1']);
    expect([consent.decided, consent.allows('analytics'), consent.allows('preferences')]).toEqual([
      false,
      true,
      false,
    ]);
    const states: unknown[] = [];
    consent.subscribe((state) => states.push(state));
    expect(states).toEqual([
      {
        decided: false,
        decidedAt: undefined,
        allowed: { necessary: true, preferences: false, analytics: true },
      },
    ]);
    expect(consent.inventory().map(({ name }) => name)).toEqual(['consent', 'seen']);
  });

  it('a decision that does not name it leaves it allowed', () => {
    const { jar, consent } = setUp();
    consent.decide({ preferences: true });
    expect(jar.get('consent')).toMatch(/^1\.\d+\.preferences\.analytics$/);
    expect([consent.decided, consent.allows('analytics')]).toEqual([true, true]);
  });

  it('on a server as well', () => {
    const consent = make();
    expect(consent.on(serverJar('a=1')).allows('analytics')).toBe(true);
    expect(consent.on(serverJar('consent=1.1764057600')).allows('analytics')).toBe(false);
  });
});

describe('a no', () => {
  it.each<[string, (consent: ReturnType<typeof setUp>['consent']) => unknown]>([
    ['rejectAll()', (consent) => consent.rejectAll()],
    ['decide()', (consent) => consent.decide({ analytics: false })],
    ['the withdrawal of the category', (consent) => consent.withdraw('analytics')],
  ])('by %s removes its cookies and is a decision', (_, deny) => {
    const { jar, consent, seen } = setUp();
    seen.set('1');
    jar.setCookie('_ga=1; Path=/');
    deny(consent);
    expect(jar.cookies().map(({ name }) => name)).toEqual(['consent']);
    expect([seen.set('2').code, consent.decided]).toEqual(['consent', true]);
    consent.acceptAll();
    expect([seen.get(), consent.allows('analytics')]).toEqual(['2', true]);
  });

  it('by withdraw() stays a no, although the visitor is asked anew', () => {
    const { jar, consent, seen } = setUp('1.1764057600.preferences.analytics');
    const theme = defineCookie('theme', {
      consent: make(),
      category: 'preferences',
    }).on(jar);
    seen.set('1');
    theme.set('dark');
    expect(consent.withdraw()).toEqual({ ok: true });
    expect(seen.get()).toBeUndefined();
    expect([consent.decided, consent.allows('analytics'), consent.allows('preferences')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(jar.get('consent')).toMatch(/^0\.\d+$/);
    // In another tab, and after a reload.
    expect(make().on(jar.at('https://shop.example/')).allows('analytics')).toBe(false);
    consent.decide({ preferences: true });
    expect([consent.decided, consent.allows('analytics')]).toEqual([true, false]);
    consent.acceptAll();
    expect(consent.allows('analytics')).toBe(true);
  });

  it('by withdraw() before any decision removes its cookies', () => {
    const { jar, consent, seen } = setUp();
    seen.set('1');
    jar.setCookie('_ga=1; Path=/');
    consent.withdraw();
    expect(jar.cookies().map(({ name }) => name)).toEqual(['consent']);
    expect([consent.decided, consent.allows('analytics')]).toEqual([false, false]);
  });

  it('to an older version of the question stays a no, and a yes to it a yes', () => {
    const no = setUp('1.1764057600.preferences', { version: 2 });
    expect([no.consent.decided, no.consent.allows('analytics')]).toEqual([false, false]);
    const yes = setUp('1.1764057600.analytics', { version: 2 });
    expect([yes.consent.decided, yes.consent.allows('analytics')]).toEqual([false, true]);
    expect(yes.consent.allows('preferences')).toBe(false);
  });
});

describe('Global Privacy Control', () => {
  it('is a no, also where the category is not under gpc, until the visitor says yes', () => {
    const { jar, consent, seen } = setUp(undefined, { globalPrivacyControl: () => true });
    jar.setCookie('_ga=1; Path=/');
    expect(seen.set('1').message).toMatch(/denied by Global Privacy Control, held/);
    expect(jar.cookies()).toEqual([]);
    expect([consent.decided, consent.allows('analytics'), consent.allows('necessary')]).toEqual([
      false,
      false,
      true,
    ]);
    consent.decide({ preferences: true });
    expect(consent.allows('analytics')).toBe(false);
    consent.acceptAll();
    expect([consent.allows('analytics'), jar.get('seen')]).toEqual([true, '1']);
  });
});
