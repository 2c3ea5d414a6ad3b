/** A request as a place where cookies live, with a browser's jar (jsdom's) at the other end. */
import fc from 'fast-check';
import { CookieJar } from 'jsdom';
import { beforeEach, expect, it } from 'vitest';
import { often } from '../generated.ts';
import { serialize, type Store } from '../../src/index.js';
import { requestStore } from '../../src/server/request-store.js';
import { headerStore, type HeaderStore } from '../../src/server/store.js';
import * as outside from '../browsers/outside.js';
import { growth, LINEAR } from '../fakes/growth.ts';
import { setCookie } from '../helpers/set-cookie.ts';
import { contract } from '../stores/contract.js';

const page = (globalThis as unknown as { jsdom: { cookieJar: CookieJar } }).jsdom.cookieJar;

/** A browser's visit: what is written reaches its jar at once, and when that holds something else there is another request. */
const visit = (path = '/', browser = page): Store & HeaderStore => {
  const url = `http://localhost${path}`;
  let header: string;
  let store: HeaderStore;
  const now = () => {
    const sent = browser.getCookieStringSync(url);
    if (sent !== header) store = headerStore((header = sent), new URL(url));
    return store;
  };
  return {
    ...now(),
    watch: undefined as never,
    read: () => now().read(),
    write: (cookie) => {
      now().write(cookie);
      for (const line of store.setCookies())
        browser.setCookieSync(line, url, { ignoreError: true });
      header = browser.getCookieStringSync(url);
    },
    setCookies: () => store.setCookies(),
    shows: (name) => now().shows(name),
  };
};

contract('a request', async (path) => visit(path), outside, true);

beforeEach(outside.clear);

const paths = ['/', '/shop', '/shop/', '/shop/cart', '/other'];
const write = fc.record({
  name: fc.constantFrom('a', 'b', '__proto__'),
  value: fc.constantFrom('', '1', '2=3'),
  path: fc.constantFrom(...paths),
  // Not the host itself: jsdom's jar, unlike browsers, takes that for the cookie without a domain.
  domain: fc.constantFrom(undefined, 'localhost.test', '.LOCALHOST.test'),
  lifetime: fc.constantFrom(
    {},
    {},
    { maxAge: 9 },
    { maxAge: 0 },
    { expires: new Date(Date.now() + 9000) },
  ),
});

it('what a request shows after its writes is what the browser then sends, whatever was written', () => {
  const property = fc.property(
    fc.array(write, { maxLength: 12 }),
    fc.constantFrom(...paths),
    (writes, path) => {
      const browser = new CookieJar();
      const url = `http://a.localhost.test${path}`;
      const { read, setCookies, shows, write } = headerStore('', new URL(url));
      for (const { name, value, path, domain, lifetime } of writes) {
        const cookie = setCookie(name, value, { path, domain, ...lifetime });
        write(cookie);
        browser.setCookieSync(serialize(cookie), url);
        expect(read()).toBe(browser.getCookieStringSync(url));
        expect(shows(name)).toBe(`; ${read()}`.includes(`; ${name}=`));
      }
      // And what is sent, in one response, comes to the same.
      const answered = new CookieJar();
      for (const line of setCookies()) answered.setCookieSync(line, url);
      expect(answered.getCookieStringSync(url).split('; ').sort()).toEqual(
        browser.getCookieStringSync(url).split('; ').sort(),
      );
    },
  );
  fc.assert(property, { numRuns: often(500) });
});

it.each([
  ['a=1;b=2', 'a=1; b=2'],
  [' a=1 ;\tb=2 ;', 'a=1; b=2'],
  ['; ;a= b c ', 'a= b c'],
  ['a="x, y"', 'a="x, y"'],
  ['alone', 'alone'],
  // Bytes, which Node and Headers give one character each.
  ['a=\xc3\xa9; b=\xe9; c=\xc3\xa0', 'a=é; b=\xe9; c=à'],
  // Text that somebody has made of them.
  ['a=日; b=é', 'a=日; b=é'],
])('%j reads as %j', (header, cookies) => {
  expect(requestStore([header]).read()).toBe(cookies);
});

it.each<[string, (length: number) => string]>([
  ['blanks', (length) => `a=1${' '.repeat(length)};${' '.repeat(length)}b=2${' '.repeat(length)}x`],
  ['pairs', (length) => 'a=1; b; '.repeat(length / 8)],
  ['pairs of one name', (length) => 'a=1;'.repeat(length / 4)],
  ['semicolons', (length) => ';'.repeat(length)],
  ['equals signs', (length) => '='.repeat(length)],
  ['bytes that are no UTF-8', (length) => '\xff'.repeat(length)],
  ['escapes', (length) => '%'.repeat(length)],
])('a header of many %s is read in proportion to its length', (_, header) => {
  const store = (text: string) => {
    const { read, write } = headerStore(text, new URL('https://localhost/'));
    read();
    write(setCookie('a', '2'));
    return read();
  };
  expect(growth(header, store)).toBeLessThan(LINEAR);
});

it('what is written takes the place of the least specific of its name', () => {
  const { read, shows, write } = headerStore(
    'a=deep; b=1; a=root',
    new URL('https://localhost/deep'),
  );
  write(setCookie('a', 'new'));
  expect(read()).toBe('a=new; a=deep; b=1');
  write(setCookie('a', '', { path: '/deep', maxAge: 0 }));
  expect([read(), shows('a')]).toEqual(['a=new; b=1', true]);
  write(setCookie('a', '', { maxAge: 0 }));
  expect([read(), shows('a'), shows('b')]).toEqual(['b=1', false, true]);
});

it('what this request would not carry is sent, and not seen', () => {
  const { read, setCookies, write } = headerStore('a=1', new URL('https://localhost/shop'));
  write(setCookie('a', '2', { path: '/shop/cart' }));
  expect([read(), setCookies()]).toEqual(['a=1', ['a=2; path=/shop/cart; sameSite=lax']]);
});

it('text that is not ASCII is sent as its bytes', () => {
  const { read, setCookies, write } = requestStore(['']);
  write(setCookie('a', 'é日'));
  expect(read()).toBe('a=é日');
  const [line = ''] = setCookies();
  expect(Buffer.from(line, 'latin1').toString()).toBe('a=é日; path=/; sameSite=lax');
  expect(() => new Headers().append('Set-Cookie', line)).not.toThrow();
  expect(requestStore([line.split(';')[0]!]).read()).toBe('a=é日');
});
