// @vitest-environment node
/** What follows from a decision, in a jar in memory: what is held, and what goes. */
import { describe, expect, it } from 'vitest';
import { createAsyncJar } from '../../src/async.js';
import { createConsent } from '../../src/consent.js';
import { createJar, defineCookie, json, type Guard } from '../../src/index.js';
import { serverJar } from '../../src/server.js';
import { testJar, type TestJar } from '../../src/testing.js';

const site = (decision?: string): TestJar => {
  const jar = testJar({ url: 'https://www.shop.example/a/b' });
  if (decision) jar.setCookie(`consent=${decision}; Path=/`);
  return jar;
};
const names = (jar: TestJar) => jar.cookies().map(({ name }) => name);
const make = (more: object = {}) =>
  createConsent({
    categories: { necessary: { required: true }, preferences: {}, analytics: {} },
    ...more,
  });

describe('a value that is held', () => {
  it('is the one that was set, whatever becomes of its object meanwhile', () => {
    const jar = site();
    const consent = make();
    const cart = defineCookie('cart', {
      consent,
      category: 'preferences',
      codec: json<number[]>(),
      default: [],
    }).on(jar);
    const items = [1];
    cart.set(items);
    items.push(2);
    consent.on(jar).acceptAll();
    expect(cart.get()).toEqual([1]);
  });

  it('is one for a cookie, however often that is bound to the jar or defined', () => {
    const jar = site();
    const consent = make();
    const define = () => defineCookie('theme', { consent, category: 'preferences' });
    const [theme, again] = [define(), define()];
    const heard: unknown[] = [];
    jar.onChange(({ value }) => heard.push(value), { name: 'theme' });
    again.on(jar).set('blue');
    theme.on(jar).set('dark');
    consent.on(jar).acceptAll();
    expect(heard).toEqual(['dark']);
    consent.on(jar).rejectAll();
    theme.on(jar).set('dark');
    theme.on(jar).remove();
    consent.on(jar).acceptAll();
    expect(theme.on(jar).has()).toBe(false);
  });

  it('gives way to what another tab has written since', () => {
    const [here, there] = [site(), make()];
    let look = () => {};
    // A hidden tab, which looks when it is shown again.
    const hidden = createJar({
      ...here.store,
      watch: (shown) => ((look = () => void shown()), () => {}),
    });
    const theme = (consent: Guard) => defineCookie('theme', { consent, category: 'preferences' });
    theme(there).on(hidden).set('dark');
    const consent = make();
    consent.on(here).acceptAll();
    theme(consent).on(here).set('blue');
    look();
    expect(theme(there).on(hidden).get()).toBe('blue');
  });
});

describe('a decision', () => {
  it('that takes the place of one of another scope leaves what stays allowed', () => {
    const jar = site();
    jar.setCookie('consent=1.1764057600.preferences.analytics; Path=/a');
    const consent = make();
    const theme = defineCookie('theme', { consent, category: 'preferences' }).on(jar);
    theme.set('dark');
    consent.on(jar).decide({ analytics: false });
    expect([theme.get(), consent.on(jar).allows('analytics')]).toEqual(['dark', false]);
  });

  it('is kept for 180 days where its lifetime is undefined', () => {
    const jar = testJar({ url: 'https://shop.example/', now: 0 });
    make({ cookie: { expires: undefined } })
      .on(jar)
      .acceptAll();
    expect(jar.cookies()).toMatchObject([{ name: 'consent', expires: new Date(180 * 864e5) }]);
  });
});

describe('what stands in the jar in spite of a no', () => {
  it('goes as far as it can, and what can’t go keeps nothing else from going, or a page from reading', () => {
    const jar = site('1.1764057600');
    jar.setCookie('nobody'); // without a name, of which a Cookie header may have one as well
    jar.setCookie('tracked=1; Path=/a');
    const consent = createConsent({
      categories: { ads: { clears: [/^(?!keep)/] }, analytics: { clears: ['seen'] } },
    }).on(jar);
    jar.setCookie('seen=1; Path=/');
    expect(consent.allows('analytics')).toBe(false);
    expect(names(jar)).toEqual(['consent', '']);
    consent.acceptAll();
    consent.rejectAll();
    expect([consent.decided, consent.allows('ads')]).toEqual([true, false]);
  });

  it('goes when its definition is loaded, be it after the decision was looked at', () => {
    const jar = site('1.1764057600');
    jar.setCookie('theme=dark; Path=/');
    const consent = make();
    expect(consent.on(jar).allows('preferences')).toBe(false);
    defineCookie('theme', { consent, category: 'preferences' }).on(jar);
    expect(names(jar)).toEqual(['consent']);
  });
});

describe('cookies of an older yes, which counts no more', () => {
  const old = (decision?: string) => {
    const jar = site(decision);
    jar.setCookie('theme=dark; Path=/');
    jar.setCookie('deep=1; Path=/elsewhere');
    const consent = make({ version: 2 });
    for (const [name, path] of [
      ['theme', '/'],
      ['deep', '/elsewhere'],
    ] as const)
      defineCookie(name, { consent, category: 'preferences', path }).on(jar);
    return { jar, consent: consent.on(jar) };
  };

  it.each([
    ['on an older version of the question', '1.1764057600.preferences'],
    ['that has ended', undefined],
  ])('%s stay until the visitor decides, and go with a no, on whatever path', (_, decision) => {
    const { jar, consent } = old(decision);
    expect(consent.allows('preferences')).toBe(false);
    expect(names(jar)).toEqual(expect.arrayContaining(['theme', 'deep']));
    consent.decide({ analytics: true });
    expect(names(jar)).toEqual(['consent']);
  });

  it.each([
    ['on an older version of the question', '1.1764057600.preferences'],
    ['that has ended', undefined],
  ])('%s go with a withdrawal', (_, decision) => {
    const { jar, consent } = old(decision);
    expect(consent.withdraw().ok).toBe(true);
    expect(names(jar)).toEqual([]);
  });
});

describe('a decision that stands in another scope as well', () => {
  const elsewhere = () => {
    const jar = site('1.1764057600.analytics');
    return { jar, consent: make({ cookie: { name: 'consent', domain: 'shop.example' } }).on(jar) };
  };

  it('gives way to the next one, which would not be read beside it', () => {
    const { jar, consent } = elsewhere();
    expect(consent.allows('analytics')).toBe(true);
    expect(consent.rejectAll().ok).toBe(true);
    expect([consent.decided, consent.allows('analytics')]).toEqual([true, false]);
    expect(jar.cookies()).toMatchObject([{ name: 'consent', domain: '.shop.example' }]);
  });

  it('goes with a withdrawal', () => {
    const { jar, consent } = elsewhere();
    expect(consent.withdraw().ok).toBe(true);
    expect(names(jar)).toEqual([]);
  });
});

it('a cookie that was set with another path than its definition’s goes too, where the page sees it', () => {
  const jar = site();
  const consent = make();
  const theme = defineCookie('theme', { consent, category: 'preferences' }).on(jar);
  consent.on(jar).acceptAll();
  theme.set('dark', { path: '/a' });
  consent.on(jar).rejectAll();
  expect(names(jar)).toEqual(['consent']);
});

it('names under clears go from a parent domain, also those that must be Secure', () => {
  const jar = site();
  jar.setCookie('__Secure-tracked=1; Path=/; Domain=shop.example; Secure');
  createConsent({ categories: { ads: { clears: ['__Secure-tracked'] } } })
    .on(jar)
    .rejectAll();
  expect(names(jar)).toEqual(['consent']);
});

it('a server’s own cookie, which no script sees, is kept back and removed there', () => {
  const consent = make();
  const seen = defineCookie('seen', { consent, category: 'analytics', httpOnly: true });
  const denied = serverJar('consent=1.1764057600; seen=1');
  expect(seen.on(denied).set('2').code).toBe('consent');
  expect(denied.setCookies()).toEqual(['seen=; httpOnly; path=/; sameSite=lax; max-age=0']);
  const granted = serverJar('consent=1.1764057600.analytics');
  expect(seen.on(granted).set('2').ok).toBe(true);
  expect(granted.setCookies()).toEqual(['seen=2; httpOnly; path=/; sameSite=lax']);
  expect(consent.inventory().map(({ name }) => name)).toEqual(['consent', 'seen']);
  const page = site();
  consent.on(page).acceptAll();
  expect(() => seen.on(page).set('2')).toThrow(expect.objectContaining({ code: 'attribute' }));
  consent.on(page).rejectAll();
  expect(names(page)).toEqual(['consent']);
});

describe('on a jar that answers by promise', () => {
  it('a no that comes while a write is under way takes it back, and it is answered consent', async () => {
    const jar = site();
    const consent = make();
    consent.on(jar).acceptAll();
    let begun = () => {};
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    let go = () => {};
    const decided = new Promise<void>((resolve) => (go = resolve));
    const late = createAsyncJar({
      ...jar.store,
      read: () => Promise.resolve(jar.store.read()),
      write: async (line) => {
        begun();
        await decided;
        jar.store.write(line);
      },
    });
    const answer = defineCookie('theme', { consent, category: 'preferences' }).on(late).set('dark');
    await beginning;
    // In another tab.
    jar.at('https://www.shop.example/').set('consent', '1.1700000000', { expires: '30d' });
    go();
    expect(await answer).toEqual({
      ok: false,
      code: 'consent',
      message:
        'cookie "theme": category "preferences" is denied; what was just written is removed again',
    });
    expect(names(jar)).toEqual(['consent']);
  });
});
