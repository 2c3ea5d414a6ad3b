// @vitest-environment node
/** Each removal on a server is a header, and whoever sends the request says how many cookies there are, and how deep its address is. */
import { describe, expect, it, vi } from 'vitest';
import { createConsent } from '../../src/consent.js';
import { chunked, defineCookie, everywhere } from '../../src/index.js';
import { serverJar } from '../../src/server.js';
import { createServerJar } from '../../src/server/jar.js';
import { ANYWHERE, headerStore } from '../../src/server/store.js';
import { testJar } from '../../src/testing.js';

const deep = `https://a.b.c.d.e.f.g.shop.example${'/p'.repeat(20)}`;
const shallow = 'https://www.shop.example/api/out';
const pieces = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${name}.aaaaaaaaaa.${i}=~`).join('; ');
const many = (count: number, of = 'c') =>
  Array.from({ length: count }, (_, i) => `${of}${i}=1`).join('; ');
const defined = (count: number) => Array.from({ length: count }, (_, i) => defineCookie(`c${i}`));

describe('removeAll removes at most 40 cookies of a response', () => {
  const draft = defineCookie('draft', { chunked });

  it.each([
    ['names', many(100), (name: string) => name !== 'other'],
    ['defined cookies', many(100), defined(100)],
    ['pieces of a chunked cookie', pieces('draft', 100), [draft]],
  ])('%s, in one scope or everywhere, and gives the names that are left', (_, header, match) => {
    for (const options of [undefined, { everywhere }]) {
      const jar = serverJar(`${header}; other=1`, { url: deep });
      const left = jar.removeAll(match, options);
      expect(left.length).toBeGreaterThanOrEqual(60);
      expect([...left, 'other'].sort()).toEqual(Object.keys(jar.getAll()).sort());
      expect(jar.setCookies()).toHaveLength(40);
      expect(jar.removeAll(match, options)).toEqual(left);
      expect(jar.setCookies()).toHaveLength(40);
    }
  });

  it('of a jar with a prefix as well', () => {
    const jar = serverJar(`${many(50, 'app_c')}; c0=1`, { prefix: 'app_' });
    expect(jar.removeAll(defined(50))).toHaveLength(10);
    expect(jar.setCookies()).toHaveLength(40);
  });

  it('together with those of a decision', () => {
    const consent = createConsent({ categories: { analytics: { clears: [/^_ga/] } } });
    const jar = serverJar(`${many(10, '_ga')}; ${many(50, 'x')}`, { url: shallow });
    consent.on(jar).rejectAll();
    const before = jar.setCookies().length;
    expect(before).toBeGreaterThan(20);
    expect(jar.removeAll('x')).toHaveLength(50 - (41 - before));
    expect(jar.setCookies()).toHaveLength(41);
  });

  it('those that the request carries first, so that the next response goes on', () => {
    const jar = serverJar('c58=1; c59=1', { url: shallow });
    expect(jar.removeAll(defined(60))).toEqual([]);
    expect(jar.setCookies()).toHaveLength(40);
    let header = many(100);
    let responses = 0;
    for (let left: readonly string[] = ['']; left.length; responses++) {
      const jar = serverJar(header, { url: shallow });
      left = jar.removeAll(defined(100));
      header = left.map((name) => `${name}=1`).join('; ');
    }
    expect(responses).toBe(3);
  });

  it('and a cookie that is removed by its name goes all the same, as a session must', () => {
    const jar = serverJar(`${many(100)}; session=1`, { url: shallow });
    jar.removeAll('c');
    expect(jar.remove('session')).toEqual({ ok: true });
    expect(jar.setCookies().at(-1)).toMatch(/^session=;/);
    expect(jar.setCookies()).toHaveLength(41);
  });

  it('also where a function over the names removes it, or a listener of what has gone', () => {
    const full = () => {
      const jar = serverJar(`${many(100)}; session=1`, { url: shallow });
      jar.removeAll(defined(39));
      const signOut = () => expect(jar.remove('session')).toEqual({ ok: true });
      return { jar, signOut };
    };
    const { jar, signOut } = full();
    jar.removeAll(defined(1));
    jar.removeAll('c');
    expect(jar.removeAll((name) => (name === 'c99' && signOut(), false))).toEqual([]);
    expect(jar.has('session')).toBe(false);

    const heard = full();
    heard.jar.onChange(heard.signOut, { name: 'c39' });
    expect(heard.jar.removeAll('c')).toHaveLength(60);
    expect(heard.jar.has('session')).toBe(false);
    expect(heard.jar.setCookies()).toHaveLength(41);
  });
});

describe('everywhere', () => {
  it('is each path and domain, where a response has room for them', () => {
    const browser = testJar({ url: shallow });
    browser.set('n', '1');
    browser.set('n', '2', { domain: 'shop.example' });
    browser.set('n', '3', { path: '/api', partitioned: true, sameSite: 'none' });
    const jar = serverJar(browser.cookieHeader(), { url: shallow });
    expect(jar.remove('n', { everywhere })).toEqual({ ok: true });
    for (const line of jar.setCookies()) browser.setCookie(line);
    expect(browser.cookies()).toEqual([]);
  });

  it('is the likeliest 40 of them else, and the answer is scope with the number of the others', () => {
    const jar = serverJar('n=1', { url: deep });
    const { ok, code, message } = jar.remove('n', { everywhere });
    expect([ok, code, message]).toEqual([false, 'scope', expect.stringContaining('=216')]);
    const lines = jar.setCookies();
    expect(lines).toHaveLength(40);
    // Each domain at `/` goes before the first path.
    expect(lines.slice(0, 16).every((line) => line.includes('; path=/;'))).toBe(true);
    expect(lines.some((line) => line.includes('; path=/; domain=shop.example;'))).toBe(true);
  });

  it('comes after each name of a removeAll in its own scope', () => {
    const names = ['session', 'cart', 'theme', 'visitor', 'lang'];
    const header = `${names.map((name) => `${name}=1`).join('; ')}; draft.0=~; draft.aaaaaaaaaa.1=~`;
    const cookies = names.map((name) => defineCookie(name, { path: '/api' }));
    for (const [match, path] of [
      [() => true, '/'],
      [[...cookies, defineCookie('draft', { chunked, path: '/api' })], '/api'],
    ] as const) {
      const jar = serverJar(header, { url: shallow });
      const changed: string[] = [];
      jar.onChange(({ name }) => changed.push(name));
      expect(jar.removeAll(match, { everywhere })).toEqual([]);
      const lines = jar.setCookies();
      const all = [...names, 'draft.0', 'draft.aaaaaaaaaa.1'];
      expect(lines).toHaveLength(40);
      expect(lines.slice(0, 7).map((line) => line.split('=')[0])).toEqual(all);
      for (const line of lines.slice(0, 7)) expect(`${line};`).toContain(`; path=${path};`);
      expect(changed.sort()).toEqual(all.sort());
    }
  });

  it('of a removeAll removes what the own scope does not, and listeners are notified of it', () => {
    const jar = serverJar('a=1; a=2; b=3', { url: shallow });
    const changes: unknown[] = [];
    jar.onChange(({ name, value }) => changes.push([name, value]));
    expect(jar.removeAll('a', { everywhere })).toEqual([]);
    expect(changes.at(-1)).toEqual(['a', undefined]);
    expect(jar.has('b')).toBe(true);
  });

  it('counts both names of a cookie that is there encoded and as it stands', () => {
    const jar = serverJar('a%20b=1; a b=1', { url: deep });
    expect(jar.remove('a b', { everywhere }).code).toBe('scope');
    expect(jar.setCookies()).toHaveLength(40);
    expect(jar.has('a b')).toBe(false);
  });
});

describe('a name that is written encoded', () => {
  it('goes with what somebody else left under the name as it stands, and not with another one', () => {
    const jar = serverJar('a%20b=1; a b=2; a%2520b=3', { url: shallow });
    expect(jar.remove('a b')).toEqual({ ok: true });
    expect({ ...jar.getAll() }).toEqual({ 'a%20b': '3' });
    expect(jar.remove('a%20b')).toEqual({ ok: true });
    expect(jar.setCookies().map((line) => line.split('=')[0])).toEqual(['a%20b', 'a b', 'a%2520b']);
    expect(serverJar('a b=1; a b=2').remove('a b').code).toBe('scope');
  });

  it('goes with it also after 40 removals, as both are asked for', () => {
    const jar = serverJar(`${many(100)}; a b=1; a%20b=2`, { url: deep });
    jar.removeAll('c');
    expect(jar.remove('a b', { domain: 'shop.example' })).toEqual({ ok: true });
    expect(jar.has('a b')).toBe(false);
    expect(jar.setCookies()).toHaveLength(42);
    // There is no room for further scopes.
    expect(jar.remove('a b', { everywhere }).code).toBe('scope');
    expect(jar.setCookies()).toHaveLength(43);
  });

  it('costs as little as another one, however long the header is', () => {
    const readsFor = (name: string) => {
      const header = `${pieces(encodeURIComponent(name), 100)}; ${many(10_000)}`;
      const store = headerStore(header, ANYWHERE);
      const read = vi.spyOn(store, 'read');
      const draft = defineCookie(name, { chunked, default: '' }).on(createServerJar(store));
      expect(draft.set('hello')).toEqual({ ok: true });
      return read.mock.calls.length;
    };
    expect(readsFor('my draft')).toBe(readsFor('my-draft'));
  });
});

it('an address of numbers has no domain above it', () => {
  const jar = serverJar('old=1', { url: 'http://127.0.0.1/' });
  jar.remove('old', { everywhere });
  expect(jar.setCookies().join('\n')).not.toMatch(/domain=(?!127\.0\.0\.1;)/);
});
