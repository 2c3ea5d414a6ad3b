// @vitest-environment node
/**
 * The jar over Next's cookies, with cookies that read, encode and delete as Next 16 does. The app in test/apps/next runs the same with Next.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConsent } from '../../src/consent.js';
import { chunked, defineCookie, everywhere, json, number, raw } from '../../src/index.js';
import { flask } from '../../src/interop.js';
import { createNextJar, type NextCookie, type NextCookies } from '../../src/next/jar.js';

/** What Next would send. */
let lines: Map<string, string>;
let all: Map<string, NextCookie>;
let writable: boolean;

const next: NextCookies & { delete: (name: string) => void } = {
  getAll: () => [...all.values()],
  set: (name, value, attributes) => {
    if (!writable)
      throw new Error('Cookies can only be modified in a Server Action or Route Handler.');
    const { httpOnly } = attributes;
    all.set(name, { name, value, httpOnly });
    lines.set(name, `${name}=${encodeURIComponent(value)}`);
  },
  // What was deleted stands there as an empty text.
  delete: (name) => {
    all.set(name, { name, value: '' });
    lines.set(name, `${name}=`);
  },
};

/** A request with this header, as Next reads it: the last of a name, and nothing that does not decode. */
const receive = (header: string) => {
  for (const pair of header.split(/; */).filter(Boolean)) {
    const at = pair.indexOf('=');
    const name = at < 0 ? pair : pair.slice(0, at);
    try {
      all.set(name, { name, value: at < 0 ? 'true' : decodeURIComponent(pair.slice(at + 1)) });
    } catch {}
  }
  return createNextJar(new Headers({ cookie: header }), () => next);
};
/** The page's next request after this response. */
const nextRequest = () => {
  const header = [...lines.values()].join('; ');
  all = new Map();
  return receive(header);
};

beforeEach(() => {
  lines = new Map();
  all = new Map();
  writable = true;
});

it('it reads the header as it was received: duplicates, what Next cannot decode, other encodings', () => {
  const jar = receive('a=1; a=2; bad=%zz; plus=1+1; flag; q="x\\073y"; __proto__=1');
  expect(jar.getAll('a')).toEqual(['1', '2']);
  expect([jar.get('bad'), jar.get('plus'), jar.get('__proto__')]).toEqual(['%zz', '1+1', '1']);
  expect(jar.get('q', { encoding: flask })).toBe('x;y');
  expect(lines.size).toBe(0);
});

it('Next gets the text before the encoding, and the attributes', () => {
  const given: unknown[] = [];
  const jar = createNextJar(new Headers(), () => ({
    getAll: () => [],
    set: (...all) => given.push(all),
  }));
  expect(jar.set('n', 'è; 100%', { httpOnly: true, path: '/shop', maxAge: 60 })).toEqual({
    ok: true,
  });
  expect(given).toEqual([
    [
      'n',
      'è; 100%',
      expect.objectContaining({ httpOnly: true, path: '/shop', maxAge: 60, sameSite: 'lax' }),
    ],
  ]);
});

it('whatever is written is read back in this request and in the next one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      lines = new Map();
      all = new Map();
      const jar = receive('n=before');
      expect(jar.set('n', text)).toEqual({ ok: true });
      expect([jar.get('n'), nextRequest().get('n')]).toEqual([text, text]);
    }),
  );
});

it('a value that Next would encode to another one is refused, and not written', () => {
  const jar = receive('n=old');
  expect(jar.set('n', 'plain', { encoding: raw })).toEqual({ ok: true });
  expect(jar.set('n', 'a=b', { encoding: raw })).toMatchObject({ ok: false, code: 'blocked' });
  expect([jar.get('n'), lines.get('n')]).toEqual(['plain', 'n=plain']);
});

it('a lifetime starts anew, whoever encoded the value', () => {
  const cart = defineCookie('cart', { codec: json<number[]>(), default: [] });
  for (const value of ['[1%2C2]', '%5B1%2C2%5D', '[1,2]']) {
    const jar = receive(`cart=${value}`);
    expect(cart.on(jar).touch()).toEqual({ ok: true });
    expect(cart.on(nextRequest()).get()).toEqual([1, 2]);
  }
});

it('it reads what was written past it, and what was deleted', () => {
  const jar = receive('a=1; b=2');
  next.set('a', 'é;', {
    path: '/',
    secure: false,
    httpOnly: true,
    partitioned: false,
    sameSite: 'lax',
  });
  next.delete('b');
  expect([jar.get('a'), jar.has('b')]).toEqual(['é;', false]);
  // A second jar of the request, made afterwards, and the first one's later writes.
  const other = createNextJar(new Headers({ cookie: 'a=1; b=2' }), () => next);
  expect([other.get('a'), other.has('b')]).toEqual(['é;', false]);
  jar.set('b', 'new');
  expect(other.get('b')).toBe('new');
  jar.remove('b');
  expect(other.has('b')).toBe(false);
  // It was written as HttpOnly.
  const a = defineCookie('a');
  expect(jar.cookieHeader([a])).toBe('');
});

it('an empty text that was written is there, and a removed cookie is not', () => {
  const jar = receive('a=1; b=1');
  jar.set('a', '');
  jar.remove('b');
  expect([jar.get('a'), jar.get('b')]).toEqual(['', undefined]);
});

it('where Next cannot write the answer is blocked, and the cookie is read as it is', () => {
  writable = false;
  const visits = defineCookie('visits', { codec: number, default: 0 });
  const jar = receive('visits=4');
  const answer = visits.on(jar).update((count) => count + 1);
  expect(answer).toEqual({
    ok: false,
    code: 'blocked',
    message: expect.stringContaining('Server Action or Route Handler'),
  });
  expect([visits.on(jar).get(), jar.remove('visits').ok, jar.has('visits')]).toEqual([
    4,
    false,
    true,
  ]);
  expect(structuredClone(answer)).toEqual(answer);
});

it('a missing value is made once for the request, written or not', () => {
  let made = 0;
  const visitor = defineCookie('visitor', { init: () => `v${++made}` });
  for (writable of [true, false]) {
    const jar = receive('');
    expect([visitor.on(jar).get(), visitor.on(jar).get()]).toEqual([`v${made}`, `v${made}`]);
    all = new Map();
  }
  expect([made, lines.get('visitor')]).toEqual([2, 'visitor=v1']);
});

it('values in pieces and a consent work as on any jar', () => {
  const text = 'x'.repeat(6000);
  const draft = defineCookie('draft', { chunked, default: '' });
  const consent = createConsent({ categories: { preferences: {} } });
  const size = defineCookie('size', { default: 'm', consent, category: 'preferences' });
  const jar = receive('');
  expect(draft.on(jar).set(text)).toEqual({ ok: true });
  expect(size.on(jar).set('l')).toMatchObject({ code: 'consent' });
  consent.on(jar).acceptAll();
  expect(size.on(jar).set('l')).toEqual({ ok: true });
  const later = nextRequest();
  expect([draft.on(later).get(), size.on(later).get()]).toEqual([text, 'l']);
});

it('what can be kept is not tried out on the visitor', () => {
  const jar = receive('');
  expect([jar.available(), lines.size]).toEqual([true, 0]);
});

it('a request with Sec-GPC is a no to what is allowed until somebody says no', () => {
  const { on } = createConsent({ categories: { analytics: { optOut: true } } });
  const allows = (headers: Headers) => on(createNextJar(headers, () => next)).allows('analytics');
  expect([allows(new Headers({ 'Sec-GPC': '1' })), allows(new Headers())]).toEqual([false, true]);
});

describe('Next encodes each value anew, which may make it longer', () => {
  const urls = (count: number) =>
    Array.from({ length: count }, (_, i) => `https://shop.example/products/${i}`);

  it('a value that is then too large returns size, and the old one stays', () => {
    const jar = receive('urls=old');
    const written = jar.set('urls', urls(90), { codec: json<string[]>() });
    expect(written).toMatchObject({ ok: false, code: 'size' });
    expect([jar.get('urls'), lines.size]).toEqual(['old', 0]);
  });

  it('pieces are cut so that each of them fits', () => {
    const draft = defineCookie('draft', { chunked, codec: json<string[]>(), default: [] });
    expect(draft.on(receive('')).set(urls(300))).toEqual({ ok: true });
    const sizes = [...lines.values()].map((line) => line.replace('=', '').length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4096);
    expect(draft.on(nextRequest()).get()).toEqual(urls(300));
    const unreadable = defineCookie('n', { chunked, encoding: raw });
    expect(unreadable.on(receive('')).set('a=b').code).toBe('blocked');
  });
});

describe('Next sends one cookie of a name', () => {
  const url = 'https://www.shop.example/a/b';
  const openAt = (header: string) => {
    receive(header);
    return createNextJar(new Headers({ cookie: header }), () => next, { url });
  };
  /** The scopes that are sent, by name. */
  const scopes = () => Object.fromEntries(sent);
  const sent = new Map<string, string>();
  beforeEach(() => {
    sent.clear();
    vi.spyOn(next, 'set').mockImplementation((name, value, { path, domain }) => {
      sent.set(name, `${path} ${domain ?? 'host'}`);
      all.set(name, { name, value });
    });
  });
  afterEach(() => void vi.restoreAllMocks());

  it('a no removes each cookie in its own scope, and says that others may be left', () => {
    const consent = createConsent({
      categories: { analytics: { clears: ['_ga'] }, preferences: {} },
    });
    const seen = defineCookie('seen', { consent, category: 'preferences' });
    const cart = defineCookie('cart', { consent, category: 'preferences', path: '/a' });
    const jar = openAt('seen=1; cart=1; _ga=1; consent=1.1700000000.analytics-preferences');
    expect([seen.on(jar).name, cart.on(jar).name]).toEqual(['seen', 'cart']);
    expect(consent.on(jar).rejectAll()).toMatchObject({ ok: false, code: 'scope' });
    expect(scopes()).toEqual({
      consent: '/ host',
      seen: '/ host',
      cart: '/a host',
      _ga: '/ host',
    });
    // The second decision's cookie may be anywhere.
    const again = openAt('consent=1.1700000000.analytics; consent=1.1700000001');
    consent.on(again).withdraw();
    expect(sent.get('consent')).toBe('/ host');
  });

  it('everywhere removes it in its own scope, and says that others may be left', () => {
    const jar = openAt('old=1');
    expect(jar.remove('old', { everywhere })).toMatchObject({ ok: false, code: 'scope' });
    expect(scopes()).toEqual({ old: '/ host' });
    expect(jar.removeAll('o', { everywhere })).toEqual([]);
    expect(scopes()).toEqual({ old: '/ host' });
  });
});
