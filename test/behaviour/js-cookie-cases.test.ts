/** gingersnap/js-cookie: what it does better than js-cookie, each beside js-cookie itself, and the cases of js-cookie's own tests. */
import theirs from 'js-cookie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ours from '../../src/js-cookie.js';
import { clear } from '../browsers/outside.js';

/** As JavaScript calls it, with anything. */
interface Loose {
  set(...given: unknown[]): string | undefined;
  get(...given: unknown[]): unknown;
  remove(...given: unknown[]): void;
  withAttributes(attributes: unknown): Loose;
}
const here = ours as unknown as Loose;
const there = theirs as unknown as Loose;

beforeEach(clear);
afterEach(clear);

describe('better than js-cookie', () => {
  it.each(['toString', 'constructor', 'hasOwnProperty', 'valueOf', '__proto__'])(
    '%s is a name like any other',
    (name) => {
      expect([here.get(name), typeof there.get(name)]).toEqual([
        undefined,
        name === '__proto__' ? 'object' : 'function',
      ]);
      here.set(name, 'mine');
      expect([here.get(name), there.get(name) === 'mine']).toEqual(['mine', false]);
      expect(Object.entries(here.get() as object)).toEqual([[name, 'mine']]);
      here.remove(name);
      expect(document.cookie).toBe('');
    },
  );

  it('inherited attributes don’t get in', () => {
    const attributes = Object.create({ domain: 'evil.example', expires: -1 }) as object;
    expect(here.set('c', 'v', attributes)).toBe('c=v; path=/');
    expect(there.set('c', 'v', attributes)).toContain('; domain=evil.example');
    expect(here.withAttributes(attributes).set('c', 'v')).toBe('c=v; path=/');
  });

  it('a number as an attribute does not throw', () => {
    expect(here.set('c', 'v', { 'max-age': 60, expires: 0 })).toMatch(
      /^c=v; path=\/; max-age=60; expires=/,
    );
    expect(() => there.set('c', 'v', { 'max-age': 60 })).toThrow(TypeError);
    expect(here.set('c', 'v', { 'max-age': 0 })).toBe('c=v; path=/');
    expect(here.get('c')).toBe('v');
  });

  it('getJSON is back: what get reads, as JSON where it is', () => {
    ours.set('object', JSON.stringify({ a: [1, null] }));
    ours.set('number', '12');
    ours.set('text', 'a "b" {');
    expect([ours.getJSON('object'), ours.getJSON('number'), ours.getJSON('text')]).toEqual([
      { a: [1, null] },
      12,
      'a "b" {',
    ]);
    expect(ours.getJSON()).toEqual({ object: { a: [1, null] }, number: 12, text: 'a "b" {' });
    expect([ours.getJSON('none'), ours.getJSON('')]).toEqual([undefined, undefined]);
    const base64 = ours.withConverter({
      read: (value) => atob(value),
      write: (value) => btoa(value),
    });
    base64.set('number', '[1]');
    expect([base64.getJSON('number'), base64.get('number')]).toEqual([[1], '[1]']);
  });
});

// What follows holds in js-cookie as well, and is run on both: that a case is right is not taken from ours.
describe.each([
  ['gingersnap/js-cookie', ours],
  ['js-cookie', theirs as unknown as typeof ours],
])('%s', (_, Cookies) => {
  it('expires in days, and fractions of them, from now', () => {
    const now = vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2030, 0, 1));
    expect(Cookies.set('c', 'v', { expires: 200.5 })).toBe(
      'c=v; path=/; expires=Sat, 20 Jul 2030 12:00:00 GMT',
    );
    expect(Cookies.set('c', 'v', { expires: 0 })).toBe(
      'c=v; path=/; expires=Tue, 01 Jan 2030 00:00:00 GMT',
    );
    now.mockRestore();
    expect(Cookies.set('c', 'v', { expires: new Date(Date.UTC(2031, 0, 1)) })).toBe(
      'c=v; path=/; expires=Wed, 01 Jan 2031 00:00:00 GMT',
    );
  });

  it('attributes stand in the order given, after path; falsy ones are dropped, true is a bare name, and values end at a semicolon', () => {
    const attributes = {
      secure: true,
      path: '/;domain=sub.domain.com',
      domain: 'site.com;remove_this',
      sameSite: undefined,
      partitioned: false,
    };
    expect(Cookies.set('c', 'v', attributes)).toBe('c=v; path=/; secure; domain=site.com');
    expect(Cookies.set('c', 'v', { path: undefined })).toBe('c=v');
    expect(attributes).toEqual({
      secure: true,
      path: '/;domain=sub.domain.com',
      domain: 'site.com;remove_this',
      sameSite: undefined,
      partitioned: false,
    });
  });

  it('get of a falsy name is undefined, get of none is all, of which the first of a name wins', () => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue(
      'a=1; b=x=y; a=2; %A1=foo; bad=foo%bar%22baz%qux; invalid=%A1; lone=foo%; q="v"; bare; c=%d0%96',
    );
    expect(Cookies.get()).toEqual({ a: '1', b: 'x=y', lone: 'foo%', q: 'v', bare: '', c: 'Ж' });
    expect(['', null, undefined].map((name) => Cookies.get(name!))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(['a', 'b', 'invalid', 'none'].map((name) => Cookies.get(name))).toEqual([
      '1',
      'x=y',
      undefined,
      undefined,
    ]);
    vi.restoreAllMocks();
    expect(Cookies.get()).toEqual({});
  });

  it('a converter that throws hides its cookie, and the next of the name is read', () => {
    vi.spyOn(document, 'cookie', 'get').mockReturnValue('a=no; a=2; b=no');
    const picky = Cookies.withConverter({
      read: (value) => {
        if (value === 'no') throw new Error(value);
        return value;
      },
    });
    expect([picky.get('a'), picky.get('b'), picky.get()]).toEqual(['2', undefined, { a: '2' }]);
    vi.restoreAllMocks();
  });

  it('a converter reads with the decoded name, writes with the encoded one, and removing writes through it', () => {
    const write = vi.fn((_: string, name: string) => name);
    const read = vi.fn((value: string, name: string) => `${name} ${value}`);
    const api = Cookies.withConverter({ write }).withConverter({ read });
    expect(api.set('a b', 'v')).toBe('a%20b=a%20b; path=/');
    expect(api.get('a b')).toBe('a b a%20b');
    api.remove('a b');
    expect(write.mock.calls).toEqual([
      ['v', 'a%20b'],
      ['', 'a%20b'],
    ]);
    expect(document.cookie).toBe('');
  });

  it('what it was made with does not enumerate, and is frozen; withAttributes and withConverter go over it in either order', () => {
    const write = (value: string) => value.toUpperCase();
    for (const api of [
      Cookies.withConverter({ write }).withAttributes({ path: '/foo' }),
      Cookies.withAttributes({ path: '/foo' }).withConverter({ write }),
    ]) {
      expect(api.set('c', 'v', { secure: true })).toBe('c=V; path=/foo; secure');
      expect(Object.keys(api)).toEqual([]);
      expect([api.attributes, api.converter].map((part) => Object.isFrozen(part))).toEqual([
        true,
        true,
      ]);
      expect(() => Object.assign(api, { attributes: {} })).toThrow(TypeError);
      expect(() => delete (api as { converter?: unknown }).converter).toThrow(TypeError);
    }
    expect(Cookies.attributes).toStrictEqual({ path: '/' });
    expect(
      Cookies.withAttributes({ path: '/bar' }).withAttributes({ sameSite: 'Lax' }).set('c', 'v'),
    ).toBe('c=v; path=/bar; sameSite=Lax');
  });

  it('a __proto__ that came as JSON becomes neither an attribute nor anything’s prototype', () => {
    const parts = JSON.parse('{"__proto__": {"domain": "evil.example"}}') as object;
    const api = Cookies.withAttributes(parts).withConverter(parts);
    expect(api.set('c', 'v', parts)).toBe('c=v; path=/');
    for (const part of [api.attributes, api.converter]) {
      expect(Object.getPrototypeOf(part)).toBe(Object.prototype);
      expect(Object.hasOwn(part, '__proto__')).toBe(false);
    }
  });

  it('the verbs stand alone, and a spy can stand in for one', () => {
    const { set, get, remove } = Cookies;
    set('c', 'v');
    expect(get('c')).toBe('v');
    remove('c');
    expect(get('c')).toBeUndefined();
    const spy = vi.spyOn(Cookies, 'get').mockReturnValue({ c: 'spied' });
    expect(Cookies.get()).toEqual({ c: 'spied' });
    spy.mockRestore();
    expect(Cookies.get()).toEqual({});
  });

  it.each([
    [' ,;\\"%', '%20%2C%3B%5C%22%25'],
    ['#$&+:<>=/?@[]^`{}|', '#$&+:<>=/?@[]^`{}|'],
    ["!'()*-._~", "!'()*-._~"],
    ['ã₯𩸽', '%C3%A3%E2%82%AF%F0%A9%B8%BD'],
  ])('the value %s is written as %s', (value, wire) => {
    expect(Cookies.set('c', value)).toBe(`c=${wire}; path=/`);
    expect([document.cookie, Cookies.get('c')]).toEqual([`c=${wire}`, value]);
  });

  it.each([
    ['#$&+^`|', '#$&+^`|'],
    ['(())', '%28%28%29%29'],
    ['<>@,;:\\"/[]?={}\t %', '%3C%3E%40%2C%3B%3A%5C%22%2F%5B%5D%3F%3D%7B%7D%09%20%25'],
  ])('the name %s is written as %s', (name, wire) => {
    expect(Cookies.set(name, 'v')).toBe(`${wire}=v; path=/`);
    expect([document.cookie, Cookies.get(name)]).toEqual([`${wire}=v`, 'v']);
  });
});
