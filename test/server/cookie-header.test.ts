// @vitest-environment node
/** The part of the Cookie header that a page hydrates with. */
import { expect, it } from 'vitest';
import { createConsent } from '../../src/consent.js';
import { createJar, defineCookie, json, moved, oneOf, raw } from '../../src/index.js';
import { serverJar } from '../../src/server.js';
import { growth, LINEAR } from '../fakes/growth.ts';
import { chunked } from '../../src/define/chunked.js';

const url = 'https://www.shop.test/cart';
const theme = defineCookie('theme', { codec: oneOf('dark', 'light'), default: 'light' });
const cart = defineCookie('cart', { codec: json<number[]>(), default: [], expires: '30d' });
const draft = defineCookie('draft', { chunked, default: '' });
const session = defineCookie('session', { httpOnly: true });

/** What a page reads that has this text for its cookies. */
const page = (header: string) =>
  createJar({ read: () => header, write: () => {}, site: () => new URL(url) });

it('has the cookies of these definitions and no other', () => {
  const jar = serverJar('a=1; theme=dark; session=secret; cart=[1%2C2]; cartoon=1; theme=light', {
    url,
  });
  expect(jar.cookieHeader([theme, cart])).toBe('theme=dark; cart=[1%2C2]; theme=light');
  expect(jar.cookieHeader([])).toBe('');
  expect(jar.cookieHeader([draft])).toBe('');
});

it('has what this request has written, and nothing that it has removed', () => {
  const jar = serverJar('theme=dark; cart=[1]', { url });
  cart.on(jar).set([2, 3]);
  theme.on(jar).remove();
  const header = jar.cookieHeader([theme, cart]);
  expect(header).toBe('cart=[2%2C3]');
  expect(cart.on(page(header)).get()).toEqual([2, 3]);
});

it('has no cookie that is HttpOnly by its definition, its name, its jar or its write', () => {
  const header = 'session=secret; __Http-a=1; __Host-Http-b=2; theme=dark; lang=de';
  const http = [defineCookie('__Http-a'), defineCookie('__Host-Http-b')];
  const open = defineCookie('lang', { httpOnly: false });
  expect(serverJar(header, { url }).cookieHeader([session, ...http, theme])).toBe('theme=dark');
  expect(serverJar(header, { url, httpOnly: true }).cookieHeader([theme, open])).toBe('lang=de');
  const jar = serverJar('lang=de', { url });
  jar.set('theme', 'dark', { httpOnly: true });
  jar.set('lang', 'en', { httpOnly: true });
  expect(jar.cookieHeader([theme, open])).toBe('');
});

it('has all pieces of a chunked cookie', () => {
  const jar = serverJar('draft.x=1; draft.0=of%20somebody%20else', { url });
  const text = 'é,'.repeat(3000);
  draft.on(jar).set(text);
  const header = jar.cookieHeader([draft]);
  expect(draft.on(page(header)).get()).toBe(text);
  expect(header).not.toContain('draft.x');
});

it('has the decision that a cookie under consent depends on', () => {
  const consent = createConsent({ categories: { preferences: {} }, cookie: { name: 'choice' } });
  const lang = defineCookie('lang', { consent, category: 'preferences' });
  const pieces = defineCookie('pieces', { consent, category: 'preferences', chunked });
  const jar = serverJar('lang=de; choice=1.1.preferences; a=1', { url });
  pieces.on(jar).set('long');
  const header = jar.cookieHeader([lang, pieces]);
  expect(header).toContain('choice=1.1.preferences');
  expect(header).not.toContain('a=1');
  expect([lang.on(page(header)).get(), pieces.on(page(header)).get()]).toEqual(['de', 'long']);
});

it('has the full names of a jar with a prefix', () => {
  const jar = serverJar('app_theme=dark; theme=light; app_a=1', { url, prefix: 'app_' });
  draft.on(jar).set('x'.repeat(5000));
  const header = jar.cookieHeader([theme, draft]);
  expect(header).toContain('app_theme=dark');
  expect(header).not.toMatch(/(^|; )theme|app_a/);
  expect(header.match(/app_draft\./g)).toHaveLength(2);
});

it('finds a name that is written encoded, and one that somebody left as it stands', () => {
  const odd = defineCookie('n(1)', { encoding: raw });
  expect(serverJar('n(1)=a; n%281%29=b; n=c').cookieHeader([odd])).toBe('n(1)=a; n%281%29=b');
});

it('writes nothing: what init makes and was takes over is written by a read', () => {
  const visitor = defineCookie('visitor', { init: () => 'made' });
  const newer = defineCookie('colours', { was: moved(defineCookie('theme')) });
  const jar = serverJar('theme=dark', { url });
  expect(jar.cookieHeader([visitor, newer])).toBe('');
  expect(jar.writes()).toEqual([]);
  newer.on(jar).get();
  expect(jar.cookieHeader([newer])).toBe('colours=dark');
});

it.each([
  ['a name', 'theme'],
  ['a jar', serverJar(null)],
  ['nothing', undefined],
])('throws for %s in place of a definition', (_, given) => {
  expect(() => serverJar(null).cookieHeader([given as never])).toThrow(
    expect.objectContaining({ name: 'CookieError', code: 'attribute' }),
  );
  expect(() => serverJar(null).cookieHeader(given as never)).toThrow(
    expect.objectContaining({ name: 'CookieError', code: 'attribute' }),
  );
});

it('takes a time that grows with the header, however many definitions there are', () => {
  const many = (length: number) =>
    Array.from({ length: length / 8 }, (_, i) => defineCookie(`n${i}`));
  const sizes = new Map([2_000, 32_000].map((length) => [length, many(length)]));
  const header = (length: number) =>
    Array.from({ length: length / 8 }, (_, i) => `n${i}=1`).join('; ');
  const shown = (cookies: string) =>
    serverJar(cookies).cookieHeader(sizes.get(cookies === header(2_000) ? 2_000 : 32_000)!);
  expect(shown(header(2_000)).split('; ')).toHaveLength(250);
  expect(growth(header, shown)).toBeLessThan(LINEAR);
});
