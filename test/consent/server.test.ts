// @vitest-environment node
/** A consent on a server: what a request makes it send, and what a page then finds. */
import { describe, expect, it } from 'vitest';
import { createConsent } from '../../src/consent.js';
import { chunked, defineCookie, raw } from '../../src/index.js';
import { serverJar } from '../../src/server.js';
import { testJar } from '../../src/testing.js';

/** A no removes whatever is defined with the consent, so a test that defines more has one of its own. */
const make = () => {
  const consent = createConsent({
    categories: {
      necessary: { required: true },
      preferences: {},
      analytics: { clears: ['_ga', '_gid', /^_ga_/] },
    },
  });
  const theme = defineCookie('theme', { consent, category: 'analytics' });
  const draft = defineCookie('draft', { consent, category: 'analytics', chunked });
  return { consent, theme, draft };
};
const { consent, theme, draft } = make();
const shop = 'https://www.shop.example/products/shoes/red';
const DENIED = 'consent=1.1700000000';

/** The headers that remove something. */
const removals = (lines: readonly string[]) => lines.filter((line) => line.endsWith('max-age=0'));

describe('reads and refused writes of a request remove nothing', () => {
  it.each([
    ['on a shallow address', shop],
    ['on a deep one', `https://www.shop.example${'/a'.repeat(512)}`],
  ])('%s', (_, url) => {
    const foreign = Array.from({ length: 50 }, (_, i) => `_ga_${i}=`).join('; ');
    const jar = serverJar(`${DENIED}; theme=dark; theme=light; draft.0=~x.1.0~; ${foreign}`, {
      url,
    });
    expect([theme.on(jar).get(), theme.on(jar).has(), draft.on(jar).get()]).toEqual([
      undefined,
      false,
      undefined,
    ]);
    expect(theme.on(jar).set('blue').code).toBe('consent');
    expect(consent.on(jar).allows('analytics')).toBe(false);
    expect(jar.setCookies()).toEqual([]);
  });
});

describe('a decision removes', () => {
  it('an honest visitor’s cookies at the root, of the host and the domains above it, in a few headers', () => {
    const jar = serverJar('_ga=1; _ga_X=2; _gid=3; other=4', { url: shop });
    expect(consent.on(jar).rejectAll().ok).toBe(true);
    const lines = removals(jar.setCookies());
    expect(lines).toHaveLength(9);
    expect(lines.filter((line) => line.startsWith('_gid='))).toEqual([
      '_gid=; path=/; sameSite=lax; secure; max-age=0',
      '_gid=; path=/; domain=www.shop.example; sameSite=lax; secure; max-age=0',
      '_gid=; path=/; domain=shop.example; sameSite=lax; secure; max-age=0',
    ]);
    expect(Object.keys(jar.getAll()).sort()).toEqual(['consent', 'other']);
  });

  it('defined cookies first, from their own scope too, whole where they are in pieces', () => {
    const browser = testJar({ url: shop });
    const { consent, theme, draft } = make();
    const shoes = defineCookie('shoes', {
      consent,
      category: 'analytics',
      path: '/products',
      domain: 'shop.example',
    });
    // Without the consent, which would sweep there as well.
    browser.set('shoes', 'red', { path: '/products', domain: 'shop.example' });
    browser.set('theme', 'dark');
    defineCookie('draft', { chunked }).on(browser).set('long '.repeat(1500));
    for (let i = 0; i < 20; i++) browser.setCookie(`_ga_${i}=1; Domain=shop.example; Path=/`);
    const jar = serverJar(browser.cookieHeader(), { url: shop });
    shoes.on(jar).get();
    theme.on(jar).get();
    draft.on(jar).get();
    expect(consent.on(jar).rejectAll()).toMatchObject({ ok: false, code: 'scope' });
    for (const line of jar.setCookies()) expect(browser.setCookie(line)).toBe(true);
    const left = browser.cookies().map(({ name }) => name);
    expect(left.filter((name) => !name.startsWith('_ga_'))).toEqual(['consent']);
    expect(left.length).toBeGreaterThan(1);
  });

  it('what this request does not carry, on a path of its own', () => {
    const { consent } = make();
    const away = defineCookie('away', { consent, category: 'analytics', path: '/away' });
    const jar = serverJar('theme=1', { url: shop });
    away.on(jar).get();
    consent.on(jar).rejectAll();
    expect(removals(jar.setCookies())).toContain(
      'away=; path=/away; sameSite=lax; secure; max-age=0',
    );
  });

  it('nothing where there is nothing, so the first no of a visitor is ok', () => {
    const jar = serverJar('', { url: shop });
    theme.on(jar).get();
    draft.on(jar).get();
    expect(consent.on(jar).rejectAll()).toMatchObject({ ok: true });
    expect(removals(jar.setCookies())).toEqual([]);
  });
});

describe('at most 40 headers of a response remove something', () => {
  const hosts = Array.from({ length: 20 }, (_, i) => `h${i}`).join('.');
  const foreign = (count: number, of = '_ga_') =>
    Array.from({ length: count }, (_, i) => `${of}${i}=`).join('; ');
  const decisions = [1, 2, 3].map((time) => `consent=1.${time}.analytics`).join('; ');

  it.each([
    ['one denied cookie too many', foreign(14), shop],
    ['thousands of them', foreign(8000), shop],
    ['a deep address', foreign(50), `https://${hosts}.shop.example${'/a'.repeat(512)}`],
    ['names that are written encoded and as they stand', foreign(50, '_ga_é'), shop],
    ['names with a prefix', `${foreign(20)}; ${foreign(50, '__Host-_ga_')}`, shop],
    ['decisions in several scopes', `${decisions}; ${foreign(50)}`, shop],
    ['cookies of one name', `${'theme=; '.repeat(500)}${foreign(50)}`, shop],
    ['no address', foreign(100), undefined],
  ])('%s', (_, header, url) => {
    for (const decide of ['rejectAll', 'withdraw'] as const) {
      const jar = serverJar(header, { url });
      theme.on(jar).get();
      const answer = consent.on(jar)[decide]();
      expect(answer).toMatchObject({ ok: false, code: 'scope' });
      expect(removals(jar.setCookies()).length).toBeLessThanOrEqual(40);
      consent.on(jar).acceptAll();
      consent.on(jar).withdraw();
      expect(removals(jar.setCookies()).length).toBeLessThanOrEqual(40);
    }
  });

  it('together with those of others, and the answer says how many cookies are left', () => {
    const jar = serverJar(foreign(10), { url: shop });
    for (let i = 0; i < 30; i++) jar.remove(`old${i}`);
    expect(consent.on(jar).rejectAll()).toEqual({
      ok: false,
      code: 'scope',
      message: expect.stringMatching(/^cookie "consent": decision=7, see .*#scope$/) as string,
    });
    expect(removals(jar.setCookies())).toHaveLength(39);
    expect(consent.on(jar).decided).toBe(true);
  });

  it('and a page removes the rest, because the decision is known there', () => {
    const browser = testJar({ url: shop });
    for (let i = 0; i < 50; i++) browser.setCookie(`_ga_${i}=1; Domain=shop.example; Path=/`);
    const jar = serverJar(browser.cookieHeader(), { url: shop });
    expect(consent.on(jar).rejectAll().code).toBe('scope');
    for (const line of jar.setCookies()) browser.setCookie(line);
    expect(browser.cookies().length).toBeGreaterThan(30);
    expect(consent.on(browser).allows('analytics')).toBe(false);
    expect(browser.cookies().map(({ name }) => name)).toEqual(['consent']);
  });
});

describe('what comes in and what it costs grow alike', () => {
  const deep = `https://www.shop.example${'/a'.repeat(512)}`;

  it.each<[string, (jar: ReturnType<typeof serverJar>) => unknown]>([
    ['a read of all', (jar) => jar.getAll()],
    ['a read of what is denied', (jar) => theme.on(jar).get()],
    ['a no', (jar) => consent.on(jar).rejectAll()],
  ])('%s decodes each cookie a few times, and sends the same', (_, act) => {
    const [small, large] = [400, 6400].map((count) => {
      let decoded = 0;
      const counting = { ...raw, decode: (wire: string) => (decoded++, raw.decode(wire)) };
      const header = Array.from({ length: count }, (_, i) => `_ga_${i}=`).join('; ');
      const jar = serverJar(header, { url: deep, encoding: counting });
      act(jar);
      return { each: decoded / count, bytes: jar.setCookies().join('').length };
    });
    expect(large!.bytes).toBe(small!.bytes);
    expect(large!.each).toBeLessThanOrEqual(small!.each + 1);
    expect(large!.each).toBeLessThan(8);
  });
});

describe('a cookie that this request has not used, and whose definition is loaded', () => {
  const { consent, theme } = make();
  const hidden = defineCookie('hidden', { consent, category: 'analytics', httpOnly: true });
  const granted = 'consent=1.1700000000.analytics; theme=dark; hidden=1; draft.0=~x.y.0~text~';

  it.each<[string, (jar: Parameters<typeof consent.on>[0]) => unknown]>([
    ['decide', (jar) => consent.on(jar).decide({ analytics: false })],
    ['rejectAll', (jar) => consent.on(jar).rejectAll()],
    ['withdraw', (jar) => consent.on(jar).withdraw()],
    ['withdraw of the category', (jar) => consent.on(jar).withdraw('analytics')],
  ])('goes with %s', (_, say) => {
    const jar = serverJar(granted, { url: 'https://shop.example/' });
    expect(say(jar)).toEqual({ ok: true });
    const names = removals(jar.setCookies()).map((line) => line.split('=')[0]);
    expect(names).toEqual(expect.arrayContaining(['theme', hidden.name, 'draft.0']));
    expect([theme.on(jar).has(), jar.has('hidden'), jar.has('draft.0')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('goes from any other jar as well', () => {
    const jar = testJar({ url: 'https://shop.example/' });
    for (const pair of granted.split('; ')) jar.setCookie(`${pair}; Path=/`);
    expect(consent.on(jar).rejectAll()).toEqual({ ok: true });
    // No script removes a cookie that is defined as HttpOnly.
    expect(Object.keys(jar.getAll()).sort()).toEqual(['consent', 'hidden']);
  });
});
