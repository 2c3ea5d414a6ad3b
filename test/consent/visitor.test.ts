// @vitest-environment node
/** What follows from a decision, in a jar in memory: what is held, and what goes. */
import { describe, expect, it } from 'vitest';
import { createAsyncJar } from '../../src/async.js';
import { createConsent } from '../../src/consent.js';
import { chunked, createJar, defineCookie, json, number, type Guard } from '../../src/index.js';
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
  expect(denied.setCookies()).toEqual([]);
  consent.on(denied).rejectAll();
  expect(denied.setCookies()).toContain('seen=; path=/; sameSite=lax; httpOnly; max-age=0');
  const granted = serverJar('consent=1.1764057600.analytics');
  expect(seen.on(granted).set('2').ok).toBe(true);
  expect(granted.setCookies()).toEqual(['seen=2; path=/; sameSite=lax; httpOnly']);
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
      write: async (cookie) => {
        begun();
        await decided;
        jar.store.write(cookie);
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
      message: expect.stringMatching(
        /^cookie "theme": category=preferences: denied, removed, see .*#consent$/,
      ) as string,
    });
    expect(names(jar)).toEqual(['consent']);
  });
});

describe('an update before consent', () => {
  const standing = (decision?: string) => {
    const jar = site(decision);
    jar.setCookie('visits=41; Path=/');
    const consent = make();
    const visits = defineCookie('visits', {
      consent,
      category: 'analytics',
      codec: number,
      default: 0,
    }).on(jar);
    return { jar, consent: consent.on(jar), visits };
  };

  it('changes what still stands there when consent comes', () => {
    const { consent, visits } = standing();
    expect(visits.update((count) => count + 1)).toMatchObject({ ok: false, code: 'consent' });
    visits.update((count) => count + 1);
    // What stands in the jar is not read before.
    expect([visits.get(), visits.has()]).toEqual([2, false]);
    consent.acceptAll();
    expect(visits.get()).toBe(43);
  });

  it('is written once, with all that were made, and never again', () => {
    const { jar, consent, visits } = standing();
    const heard: unknown[] = [];
    jar.onChange(({ value }) => heard.push(value), { name: 'visits' });
    visits.update((count) => count + 1);
    visits.update((count) => count * 2, { maxAge: 60 });
    consent.acceptAll();
    consent.rejectAll();
    consent.acceptAll();
    expect(heard).toEqual(['84', undefined]);
  });

  it('goes on from a value that was set before it, and gives way to one that is set after it', () => {
    const { consent, visits } = standing();
    visits.set(5);
    visits.update((count) => count + 1);
    consent.acceptAll();
    expect(visits.get()).toBe(6);
    consent.withdraw();
    visits.update((count) => count + 1);
    visits.set(7);
    consent.acceptAll();
    expect(visits.get()).toBe(7);
  });

  it('changes the value that another tab has written since, where that takes the place of one that is held', () => {
    const { jar, consent, visits } = standing();
    visits.set(5);
    visits.update((count) => count + 1);
    jar.setCookie('visits=100; Path=/');
    consent.acceptAll();
    expect(visits.get()).toBe(101);
  });

  it('keeps a cart that outlived the decision', () => {
    const jar = site();
    jar.setCookie('cart=[1,2]; Path=/');
    const consent = make();
    const cart = defineCookie('cart', {
      consent,
      category: 'preferences',
      codec: json<number[]>(),
      default: [],
    }).on(jar);
    cart.update((items) => [...items, 3]);
    consent.on(jar).acceptAll();
    expect(cart.get()).toEqual([1, 2, 3]);
  });

  it('throws for misuse at once, and is forgotten with a removal, or where values are dropped', () => {
    const { jar, consent, visits } = standing();
    expect(() => visits.update(() => '5' as never)).toThrow(
      expect.objectContaining({ code: 'codec' }),
    );
    visits.update((count) => count + 1);
    visits.remove();
    consent.acceptAll();
    expect(visits.has()).toBe(false);
    const dropped = defineCookie('dropped', {
      consent: make(),
      category: 'analytics',
      codec: number,
      default: 0,
      whenDenied: 'drop',
    }).on(jar);
    consent.withdraw();
    expect(dropped.update((count) => count + 1).message).toMatch(
      /category=analytics: undecided, dropped,/,
    );
  });

  it('on a jar that answers by promise changes what stands there, too', async () => {
    let cookies = 'visits=41';
    const jar = createAsyncJar({
      read: () => Promise.resolve(cookies),
      write: ({ name, value }) => {
        const others = cookies.split('; ').filter((pair) => !pair.startsWith(`${name}=`));
        cookies = [...others, `${name}=${value}`].join('; ');
        return Promise.resolve();
      },
      site: () => new URL('https://www.shop.example/'),
      watch: () => () => {},
    });
    const consent = make();
    const visits = defineCookie('visits', {
      consent,
      category: 'analytics',
      codec: number,
      default: 0,
    }).on(jar);
    expect((await visits.update((count) => count + 1)).code).toBe('consent');
    expect((await visits.update((count) => count + 1)).code).toBe('consent');
    await (consent.on(jar as never).acceptAll() as unknown as Promise<unknown>);
    await expect.poll(() => visits.get()).toBe(43);
  });
});

describe('a tab that asks an older version of the question', () => {
  const tabs = () => {
    const jar = site();
    const other = jar.at('https://www.shop.example/a/b');
    const [older, newer] = [
      make({ version: 1 }),
      createConsent({
        version: 2,
        categories: { necessary: { required: true }, preferences: {}, analytics: {}, ads: {} },
      }),
    ] as const;
    const banner = defineCookie('banner', { consent: newer, category: 'ads' }).on(other);
    return { jar, older: older.on(jar), newer: newer.on(other), banner };
  };

  it('leaves the newer decision standing, with what it knows nothing of', () => {
    const { jar, older, newer, banner } = tabs();
    newer.acceptAll();
    banner.set('seen');
    older.acceptAll();
    expect(jar.get('consent')).toMatch(/^2\.\d+\.preferences\.analytics\.ads$/);
    expect([newer.decided, newer.allows('ads'), banner.get()]).toEqual([true, true, 'seen']);
    older.decide({ analytics: false });
    expect(jar.get('consent')).toMatch(/^2\.\d+\.preferences\.ads$/);
    expect([older.allows('analytics'), newer.allows('analytics'), newer.allows('ads')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('takes no grant away from a category that only the newer question asks about', () => {
    const jar = site();
    const older = createConsent({ categories: { preferences: { required: true }, ads: {} } });
    jar.setCookie('consent=2.1764057600.preferences.ads; Path=/');
    older.on(jar).decide({ ads: false });
    expect(jar.get('consent')).toMatch(/^2\.\d+\.preferences$/);
  });

  it('whose decision another script writes all the same takes no cookie of the newer one', () => {
    const { jar, newer, banner } = tabs();
    newer.acceptAll();
    banner.set('seen');
    jar.set('consent', '1.1764057600.preferences');
    expect([newer.decided, banner.get()]).toEqual([false, undefined]);
    expect(names(jar)).toContain('banner');
  });

  it.each([
    ['a version beyond all whole numbers', `${'9'.repeat(22)}.1764057600.preferences`],
    ['an endless one', `${'9'.repeat(400)}.1764057600.preferences`],
    ['a time that is none', `2.${'9'.repeat(30)}.preferences`],
  ])('takes %s for no decision, so that the visitor can make one', (_, text) => {
    const jar = site(text);
    const consent = make().on(jar);
    expect([consent.decided, consent.allows('preferences')]).toEqual([false, false]);
    consent.acceptAll();
    expect(jar.get('consent')).toMatch(/^1\.\d{10}\.preferences\.analytics$/);
    expect(consent.decided).toBe(true);
  });

  it('keeps no more of what it knows nothing of than a cookie has room for', () => {
    const jar = serverJar(`consent=1.1764057600.preferences.${'x'.repeat(5000)}`);
    const consent = make().on(jar);
    expect(consent.rejectAll().ok).toBe(true);
    expect(jar.get('consent')).toMatch(/^1\.\d{10}$/);
  });

  it('answers an older question anew where nothing newer stands', () => {
    const jar = site('1.1764057600.preferences.ads');
    make({ version: 2 }).on(jar).decide({ analytics: true });
    expect(jar.get('consent')).toMatch(/^2\.\d+\.analytics$/);
  });
});

it('a decision that ends in an open page leaves its cookies unread, as a page that is loaded then does', () => {
  const jar = testJar({ url: 'https://www.shop.example/a/b', now: 0 });
  const consent = make({ cookie: { expires: '1h' } });
  const theme = defineCookie('theme', { consent, category: 'preferences' }).on(jar);
  const heard: boolean[] = [];
  consent.on(jar).subscribe(({ decided }) => heard.push(decided));
  consent.on(jar).acceptAll();
  theme.set('dark');
  jar.advance('2h');
  expect(heard).toEqual([false, true, false]);
  expect([theme.get(), names(jar)]).toEqual([undefined, ['theme']]);
  const loaded = make().on(jar.at('https://www.shop.example/'));
  expect([loaded.decided, names(jar)]).toEqual([false, ['theme']]);
  consent.on(jar).withdraw();
  expect(names(jar)).toEqual([]);
});

describe('a no takes', () => {
  it('a cookie from the scope that a call had set it with, where this page does not see it', () => {
    const jar = site();
    const consent = make();
    const theme = defineCookie('theme', { consent, category: 'preferences' }).on(jar);
    consent.on(jar).acceptAll();
    theme.set('dark', { path: '/shop' });
    theme.set('light');
    consent.on(jar).withdraw();
    expect(names(jar)).toEqual([]);
  });

  it('pieces of which no head is left', () => {
    const jar = site();
    const consent = make();
    const notes = defineCookie('notes', { consent, category: 'preferences', chunked }).on(jar);
    consent.on(jar).acceptAll();
    notes.set('long '.repeat(2000));
    jar.remove('notes.0');
    expect(names(jar).length).toBeGreaterThan(1);
    // The next page finds them, after a no that was said elsewhere.
    jar.setCookie('consent=1.1764057600; Path=/');
    const next = make();
    defineCookie('notes', { consent: next, category: 'preferences', chunked })
      .on(jar.at('https://www.shop.example/'))
      .get();
    expect(names(jar)).toEqual(['consent']);
  });

  it('what is named under clears and its pieces, and nobody else’s cookie with a number', () => {
    const jar = site();
    for (const name of ['user', 'user.1', 'user.0', 'users']) jar.setCookie(`${name}=1; Path=/`);
    defineCookie('notes', { chunked }).on(jar).set('long '.repeat(2000));
    const consent = createConsent({ categories: { ads: { clears: ['user', 'notes'] } } });
    consent.on(jar).rejectAll();
    expect(names(jar).sort()).toEqual(['consent', 'user.0', 'user.1', 'users']);
  });

  it('what another script has set since, also where it was said before', () => {
    const jar = testJar({ url: 'https://www.shop.example/', now: 1764057600000 });
    const consent = createConsent({ categories: { ads: { clears: ['seen'] } } }).on(jar);
    consent.rejectAll();
    jar.setCookie('seen=1; Path=/');
    consent.rejectAll();
    expect(names(jar)).toEqual(['consent']);
  });
});

it('a globalPrivacyControl that throws says no, and nothing that reads throws', () => {
  const jar = site();
  const consent = make({
    gpc: ['analytics'],
    globalPrivacyControl: () => {
      throw new Error('blocked');
    },
  });
  const seen = defineCookie('seen', { consent, category: 'analytics', default: 'never' }).on(jar);
  expect([seen.get(), seen.has(), consent.on(jar).allows('analytics')]).toEqual([
    'never',
    false,
    false,
  ]);
  expect(seen.set('1').message).toMatch(/category=analytics: undecided, held,/);
});
