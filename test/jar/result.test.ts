// @vitest-environment node
/** What `set` and `remove` answer, over stores that refuse in each way a browser may. */
import { expect, it } from 'vitest';
import { everywhere, raw, type Store, type WriteResult } from '../../src/index.js';
import { fakeStore } from '../fakes/store.ts';

/** A store in memory that counts what is asked of it; `keeps` decides which writes it takes. */
const place = (url: string, keeps?: (line: string) => boolean, more?: Partial<Store>) => {
  const fake = fakeStore({ site: () => new URL(url), ...more }, keeps);
  return { ...fake, reads: () => fake.reads };
};

const none = () => false;
const refusal = (code: string) => ({
  ok: false,
  code,
  message: expect.stringContaining('cookie "n"') as string,
});

it('a write whose answer nobody asks for is not read back', () => {
  const { jar, reads } = place('https://example.com/');
  jar.set('n', 'v');
  jar.remove('n');
  expect(reads()).toBe(0);
});

it('an answer is worked out at the first look and kept', () => {
  const { jar, cookies, reads } = place('https://example.com/');
  const result = jar.set('n', 'v');
  expect(result.ok).toBe(true);
  const before = reads();
  cookies.clear();
  expect([result.ok, result.code, result.message]).toEqual([true, undefined, undefined]);
  expect(reads()).toBe(before);
});

it('a good answer has neither code nor message', () => {
  const { jar } = place('https://example.com/');
  const { ok, code, message } = jar.set('n', 'v');
  expect([ok, code, message]).toEqual([true, undefined, undefined]);
});

/** What frameworks, tests and messages make of a result. */
const handedOn = (result: () => WriteResult) =>
  [
    (given: WriteResult) => given,
    (given: WriteResult) => ({ ...given }),
    (given: WriteResult) => JSON.parse(JSON.stringify(given)) as unknown,
    (given: WriteResult) => structuredClone(given),
    (given: WriteResult) => Object.assign({}, given),
  ].map((hand) => hand(result()));

it('a result is a plain object to whoever looks: compared, spread, as JSON, cloned', () => {
  const { jar } = place('https://example.com/');
  for (const handed of handedOn(() => jar.set('n', 'v'))) expect(handed).toEqual({ ok: true });
  for (const handed of handedOn(() => jar.remove('n'))) expect(handed).toEqual({ ok: true });
  expect(JSON.stringify(jar.set('n', 'v'))).toBe('{"ok":true}');
  expect(Object.getPrototypeOf(jar.set('n', 'v'))).toBe(Object.prototype);
  expect(Object.isFrozen(jar.set('n', 'v'))).toBe(false);
});

it('a refusal is a plain object too, whether a rule found it or the read-back', () => {
  const byRule = place('https://example.com/');
  const readBack = place('https://example.com/', none);
  readBack.cookies.set('other', '1');
  const message = (finding: string, code: string) =>
    `cookie "n"${finding && `: ${finding}`}, see gingersnap/docs/errors.md#${code}`;
  const cases = [
    [
      () => byRule.jar.set('n', 'v', { domain: 'other.example' }),
      'domain',
      message('domain=other.example', 'domain'),
    ],
    [() => byRule.jar.set('n', 'x'.repeat(4096)), 'size', message('value=4097', 'size')],
    [() => byRule.jar.set('n', 'a;b', { encoding: raw }), 'value', message('value', 'value')],
    [() => readBack.jar.set('n', 'v'), 'rejected', message('', 'rejected')],
  ] as const;
  for (const [result, code, message] of cases)
    for (const handed of handedOn(result)) expect(handed).toEqual({ ok: false, code, message });
});

it('a refusal that a rule found is data: no getters, and nothing more than it says', () => {
  const { jar, reads } = place('https://example.com/');
  const properties = Object.getOwnPropertyDescriptors(jar.set('n', 'v', { domain: 'x.example' }));
  expect(Object.keys(properties)).toEqual(['ok', 'code', 'message']);
  for (const property of Object.values(properties)) expect(property).toHaveProperty('value');
  expect(reads()).toBe(0);
});

it('what a schema refuses is answered with its issues, which are handed on', () => {
  const { jar, lines } = place('https://example.com/');
  const issues = [{ message: 'too short', path: ['name'] }];
  const codec = {
    encode: (): string => {
      throw Object.assign(new Error('too short'), { issues });
    },
    decode: (text: string) => text,
  };
  for (const handed of handedOn(() => jar.set('n', 'v', { codec })))
    expect(handed).toEqual({
      ok: false,
      code: 'value',
      message: 'cookie "n": value: too short, see gingersnap/docs/errors.md#value',
      issues,
    });
  expect(lines).toEqual([]);
});

it('what is too long is answered size, with the figure and the option that it is about', () => {
  const { jar, lines } = place('https://example.com/');
  expect(jar.set('n', 'é'.repeat(700))).toMatchObject({
    code: 'size',
    message: expect.stringContaining('value=4201,') as string,
  });
  expect(jar.set('n', 'v', { path: `/${'p'.repeat(1024)}` })).toMatchObject({
    code: 'size',
    message: expect.stringContaining('path=1025,') as string,
  });
  expect(jar.set('n', 'v', { domain: `${'d'.repeat(1024)}.example.com` })).toMatchObject({
    code: 'size',
    message: expect.stringContaining('domain=1036,') as string,
  });
  expect(jar.set('n', 'v'.repeat(4095)).ok).toBe(true);
  expect(jar.set('n', 'v', { path: `/${'p'.repeat(1023)}` }).ok).toBe(true);
  expect(lines.filter((line) => line.startsWith('n='))).toHaveLength(2);
});

it.each([5, { a: 1 }, null, undefined, true, Symbol('s'), [1]])(
  'a value that is no string and has no codec throws codec: %o',
  (value) => {
    const { jar, lines } = place('https://example.com/');
    expect(() => jar.set('n', value as never)).toThrow(
      expect.objectContaining({ name: 'CookieError', code: 'codec', cookieName: 'n' }) as Error,
    );
    expect(lines).toEqual([]);
  },
);

it('true in the place of everywhere throws attribute', () => {
  const { jar, lines } = place('https://example.com/');
  expect(() => jar.remove('n', { everywhere: true as never })).toThrow(
    expect.objectContaining({ code: 'attribute', cookieName: 'n' }) as Error,
  );
  expect(lines).toEqual([]);
});

it('insecure is told by rule, and nothing is written', () => {
  const { jar, lines, reads } = place('http://example.com/', undefined, {
    isTrustworthy: () => false,
  });
  for (const options of [{ secure: true }, { sameSite: 'none' }, { partitioned: true }] as const)
    expect(jar.set('n', 'v', options)).toMatchObject(refusal('insecure'));
  expect(jar.set('__Host-n', 'v').code).toBe('insecure');
  expect([lines, reads()]).toEqual([[], 0]);
});

it('Secure is written where the page is trustworthy without https, as localhost is', () => {
  const { jar, lines } = place('http://localhost/', undefined, { isTrustworthy: () => true });
  expect(jar.set('n', 'v', { secure: true }).ok).toBe(true);
  expect(lines).toEqual(['n=v; path=/; sameSite=lax; secure']);
});

it.each([
  ['example.org', 'domain'],
  ['sub.www.example.com', 'domain'],
  ['ample.com', 'domain'],
  ['www.example.com', undefined],
  ['example.com', undefined],
  ['.example.com', undefined],
  ['EXAMPLE.com', undefined],
])('on www.example.com the domain %s is answered %s', (domain, code) => {
  const { jar, lines } = place('https://www.example.com/');
  const result = jar.set('n', 'v', { domain });
  expect(lines.length).toBe(code ? 0 : 1);
  expect(result.code).toBe(code);
});

it('a domain that the browser alone knows to be a public suffix is answered domain, by the read-back', () => {
  const { jar } = place('https://example.co.uk/', (line) => !line.includes('domain=co.uk'));
  expect(jar.set('n', 'v', { domain: 'co.uk' })).toMatchObject(refusal('domain'));
});

it('no page at all is answered blocked', () => {
  const { jar, lines } = place('https://example.com/', undefined, { site: () => undefined });
  expect(jar.set('n', 'v')).toMatchObject(refusal('blocked'));
  expect(lines).toEqual([]);
});

it('a place that throws is answered blocked, and reads as empty', () => {
  const sandboxed = () => {
    throw new DOMException('The document is sandboxed', 'SecurityError');
  };
  const { jar } = place('https://example.com/', undefined, { read: sandboxed, write: sandboxed });
  expect(jar.set('n', 'v')).toMatchObject(refusal('blocked'));
  expect(jar.remove('n')).toMatchObject(refusal('blocked'));
  expect([jar.get('n'), jar.getAll(), jar.getAll('n'), jar.has('n'), jar.available()]).toEqual([
    undefined,
    {},
    [],
    false,
    false,
  ]);
});

it('a place that keeps nothing is answered blocked, by the read-back', () => {
  const { jar } = place('https://example.com/', none);
  expect(jar.set('n', 'v')).toMatchObject(refusal('blocked'));
  expect(jar.available()).toBe(false);
  expect(jar.remove('n').ok).toBe(true);
});

it('a place that hides what it keeps is not answered as refused, and counts as available', () => {
  // Chromium with one cookie of invalid UTF-8.
  const { jar } = place('https://example.com/', none, { hidesCookies: () => true });
  expect(jar.set('n', 'v').ok).toBe(true);
  expect(jar.available()).toBe(true);
});

it('where only partitioned cookies are kept, as in a frame of another site, the place is available', () => {
  const { jar, cookies } = place('https://example.com/', (line) => line.includes('partitioned'));
  expect(jar.available()).toBe(true);
  expect(cookies.size).toBe(0);
  expect(jar.set('n', 'v')).toMatchObject(refusal('rejected'));
  expect(jar.set('n', 'v', { sameSite: 'none', partitioned: true }).ok).toBe(true);
});

it('a write that is not there though others are is answered rejected', () => {
  const { jar, cookies } = place('https://example.com/', none);
  cookies.set('other', '1');
  expect(jar.set('n', 'v')).toMatchObject(refusal('rejected'));
});

it('a write that left an older value standing is answered rejected', () => {
  const { jar, cookies } = place('https://example.com/', none);
  cookies.set('n', 'old');
  expect(jar.set('n', 'v')).toMatchObject(refusal('rejected'));
});

it('a write that is not there among 150 others is answered full', () => {
  const { jar, cookies } = place('https://example.com/', none);
  for (let i = 0; i < 150; i++) cookies.set(`n${i}`, '');
  expect(jar.set('n', 'v')).toMatchObject(refusal('full'));
});

it('a cookie of a path that this page does not see is answered ok', () => {
  const { jar, cookies } = place('https://example.com/', (line) => !line.includes('path=/shop'));
  cookies.set('other', '1');
  expect(jar.set('n', 'v', { path: '/shop' }).ok).toBe(true);
  expect([...cookies.keys()]).toEqual(['other']);
});

it('a cookie of a path that this page sees, and that is not there, is answered rejected', () => {
  const { jar, cookies } = place('https://example.com/', (line) => !line.startsWith('n='));
  cookies.set('other', '1');
  expect(jar.set('n', 'v', { path: '/shop' })).toMatchObject(refusal('rejected'));
  expect([...cookies.keys()]).toEqual(['other']);
});

it('a removal that leaves the cookie there is answered scope', () => {
  const { jar, cookies } = place('https://example.com/', none);
  cookies.set('n', 'v');
  expect(jar.remove('n')).toMatchObject(refusal('scope'));
  expect(jar.set('n', 'v', { maxAge: 0 })).toMatchObject(refusal('scope'));
});

it('a cookie is written in one line, with what was given', () => {
  const { jar, lines } = place('https://www.example.com/a/b');
  jar.set('n', 'a b', {
    path: '/a',
    domain: 'example.com',
    sameSite: 'none',
    partitioned: true,
    priority: 'high',
    maxAge: 60,
  });
  expect(lines).toHaveLength(1);
  const [pair, ...attributes] = lines[0]!.split('; ');
  expect(pair).toBe('n=a%20b');
  expect(attributes.sort()).toEqual([
    'domain=example.com',
    'max-age=60',
    'partitioned',
    'path=/a',
    'priority=high',
    'sameSite=none',
    'secure',
  ]);
});

it('Lax and the path / are written where nothing else is said, for a prefixed name too', () => {
  const { jar, lines } = place('https://example.com/');
  jar.set('n', 'v');
  jar.set('__Host-n', 'v');
  expect(lines).toEqual([
    'n=v; path=/; sameSite=lax; secure',
    '__Host-n=v; path=/; sameSite=lax; secure',
  ]);
});

it('an option that is undefined is one that is not given', () => {
  const { jar, lines } = place('https://example.com/');
  const none = {
    path: undefined,
    sameSite: undefined,
    secure: undefined,
    encoding: undefined,
    codec: undefined,
    expires: undefined,
  };
  jar.set('n', 'a b', none);
  expect(jar.get('n', { encoding: undefined })).toBe('a b');
  expect(lines).toEqual(['n=a%20b; path=/; sameSite=lax; secure']);
});

it('remove everywhere tries each path above the page and each domain above the host, partitioned and not', () => {
  const { jar, lines } = place('https://www.example.com/a/b');
  jar.remove('n', { everywhere });
  const tried = (path: string, domain?: string) =>
    lines.filter(
      (line) =>
        line.includes(`; path=${path};`) &&
        (domain ? line.includes(`; domain=${domain};`) : !line.includes('domain=')),
    );
  for (const path of ['/', '/a', '/a/', '/a/b'])
    for (const domain of [undefined, 'www.example.com', 'example.com']) {
      const both = tried(path, domain);
      expect(
        both.some((line) => line.includes('partitioned')),
        `${path} ${domain} partitioned`,
      ).toBe(true);
      expect(
        both.some((line) => !line.includes('partitioned')),
        `${path} ${domain}`,
      ).toBe(true);
    }
  expect(lines.every((line) => line.startsWith('n=;') && line.includes('max-age=0'))).toBe(true);
  expect(new Set(lines).size, 'none of them twice').toBe(lines.length);
});

it('remove everywhere says Secure where the removal does: without it a browser takes no cookie with a prefix, not even one that has ended', () => {
  const { jar, lines } = place('https://www.example.com/a');
  jar.remove('__Secure-n', { everywhere });
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => !line.includes('; secure;'))).toEqual([]);
  const http = place('http://www.example.com/a');
  http.jar.remove('n', { everywhere });
  expect(
    http.lines.filter((line) => !line.includes('partitioned') && line.includes('secure')),
  ).toEqual([]);
});

it('remove everywhere tries no path that none can be: a ; would end it, and the attributes after it would be the address’s', () => {
  const { jar, lines } = place(`https://example.com/a;domain=example.com/b${'/c'.repeat(1000)}`);
  jar.remove('n', { everywhere });
  expect([...new Set(lines.map((line) => /; path=([^;]*)/.exec(line)![1]))]).toEqual(['/']);
  expect(lines.join()).not.toContain('/b');
  const long = place(`https://example.com/${'c'.repeat(2000)}`);
  long.jar.remove('n', { everywhere });
  expect(Math.max(...long.lines.map((line) => /; path=([^;]*)/.exec(line)![1]!.length))).toBe(1024);
});

it('remove everywhere tries at most 16 paths and 8 domains, however deep the address is', () => {
  const hosts = Array.from({ length: 30 }, (_, i) => `h${i}`).join('.');
  const { jar, lines } = place(`https://${hosts}.shop.example${'/a'.repeat(500)}`);
  jar.remove('n', { everywhere });
  const tried = (attribute: RegExp) => new Set(lines.map((line) => attribute.exec(line)?.[1]));
  expect([...tried(/; path=([^;]*)/)]).toEqual(
    [
      '/',
      ...Array.from({ length: 8 }, (_, i) => '/a'.repeat(i + 1)).flatMap((path) => [
        path,
        `${path}/`,
      ]),
    ].slice(0, 16),
  );
  // The host alone, and the widest: those that are most often used.
  expect([...tried(/; domain=([^;]*)/)]).toHaveLength(8);
  expect(tried(/; domain=([^;]*)/)).toContain('shop.example');
  expect(tried(/; domain=([^;]*)/)).not.toContain('example');
  // And one for the scope that was asked for.
  expect(lines).toHaveLength(1 + 16 * 8 * 2);
});
