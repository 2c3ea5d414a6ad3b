/** What would fail everywhere throws a CookieError before anything is written. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  CookieError,
  createJar,
  defineCookie,
  documentStore,
  isCookieError,
  json,
  number,
  oneOf,
  raw,
  remove,
  set,
  type MisuseCode,
  type RefusalCode,
  type SetOptions,
} from '../../src/index.js';
import { clear, jar } from '../browsers/outside.js';

beforeEach(clear);
afterEach(async () => {
  expect(await jar(), 'nothing is written').toEqual([]);
});

const thrown = (call: () => unknown): CookieError => {
  try {
    call();
  } catch (error) {
    if (isCookieError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

/** What Temporal's objects do: they don't become numbers. */
const temporal = {
  toString: () => '2030-01-01T00:00:00Z',
  valueOf: () => {
    throw new TypeError('use compare()');
  },
};

/** One text for the first reader, another for all later ones. */
const twoFaced = (first: string, then: string) => {
  let reads = 0;
  return { toString: () => (reads++ ? then : first), length: 1 } as unknown as string;
};

const cases: [MisuseCode, string, string, string, SetOptions][] = [
  ['name', 'an empty name', '', 'v', {}],
  ['name', 'an empty name with an empty value', '', '', {}],
  ['name', 'a control character in the name', 'a\nb', 'v', {}],
  ['name', 'a NUL in the name', 'a\0b', 'v', {}],
  ['name', 'a DEL in the name', 'a\x7fb', 'v', {}],
  ['name', 'a lone surrogate in the name', 'a\ud800', 'v', {}],
  ['name', 'a number as the name', 5 as unknown as string, 'v', {}],
  ['name', 'no name', undefined as unknown as string, 'v', {}],
  ['name', 'no name, with options', undefined as unknown as string, 'v', { path: '/' }],
  ['codec', 'a number without a codec', 'n', 5 as unknown as string, {}],
  ['codec', 'an object without a codec', 'n', {} as unknown as string, {}],
  ['codec', 'a symbol without a codec', 'n', Symbol('s') as unknown as string, {}],
  ['codec', 'no value', 'n', undefined as unknown as string, {}],
  ['expiry', 'an invalid Date', 'n', 'v', { expires: new Date(NaN) }],
  ['expiry', 'NaN days', 'n', 'v', { expires: NaN }],
  ['expiry', 'infinite days', 'n', 'v', { expires: Infinity }],
  ['expiry', 'NaN seconds', 'n', 'v', { maxAge: NaN }],
  ['expiry', 'infinite seconds', 'n', 'v', { maxAge: Infinity }],
  ['expiry', 'a timestamp where days belong', 'n', 'v', { expires: Date.now() }],
  ['expiry', '101 years of days', 'n', 'v', { expires: 36526 }],
  ['expiry', 'a Duration in words', 'n', 'v', { expires: '7 days' as '7d' }],
  ['expiry', 'a Duration without a number', 'n', 'v', { expires: 'd' as '7d' }],
  ['expiry', 'an empty Duration', 'n', 'v', { expires: '' as '7d' }],
  ['expiry', 'a Duration of an unknown unit', 'n', 'v', { expires: '7y' as '7d' }],
  ['expiry', 'a BigInt of seconds', 'n', 'v', { maxAge: 5n as unknown as number }],
  ['expiry', 'an empty text of seconds', 'n', 'v', { maxAge: '' as unknown as number }],
  ['expiry', 'an empty list of seconds', 'n', 'v', { maxAge: [] as unknown as number }],
  ['expiry', 'seconds as a text', 'n', 'v', { maxAge: '60' as unknown as number }],
  ['expiry', 'a BigInt of days', 'n', 'v', { expires: 5n as unknown as number }],
  ['expiry', 'a Duration in a list', 'n', 'v', { expires: ['7d'] as unknown as '7d' }],
  ['expiry', 'a symbol', 'n', 'v', { expires: Symbol('7d') as unknown as '7d' }],
  ['expiry', 'a moment that is no Date', 'n', 'v', { expires: temporal as unknown as Date }],
  ['attribute', 'a path that does not begin with /', 'n', 'v', { path: 'foo' }],
  ['attribute', 'an empty path', 'n', 'v', { path: '' }],
  ['attribute', 'a semicolon in the path', 'n', 'v', { path: '/;domain=evil.example' }],
  ['attribute', 'a control character in the path', 'n', 'v', { path: '/a\nb' }],
  ['attribute', 'a semicolon in the domain', 'n', 'v', { domain: 'a;path=/evil' }],
  ['attribute', 'a control character in the domain', 'n', 'v', { domain: 'a\r\nb' }],
  ['attribute', 'an empty domain', 'n', 'v', { domain: '' }],
  ['attribute', 'a domain that is a URL', 'n', 'v', { domain: 'https://example.com' }],
  ['attribute', 'a sameSite outside its set', 'n', 'v', { sameSite: 'Lax' as 'lax' }],
  ['attribute', 'a priority outside its set', 'n', 'v', { priority: 'highest' as 'high' }],
  ['attribute', 'a secure that is no boolean', 'n', 'v', { secure: 'yes' as unknown as true }],
  ['attribute', "secure: 'false'", 'n', 'v', { secure: 'false' as unknown as true }],
  ['attribute', "partitioned: 'false'", 'n', 'v', { partitioned: 'false' as unknown as true }],
  ['attribute', 'secure: 1', 'n', 'v', { secure: 1 as unknown as true }],
  ['attribute', 'a path that is an object', 'n', 'v', { path: twoFaced('/', '/evil') }],
  ['attribute', 'a domain that is an object', 'n', 'v', { domain: twoFaced('a.test', 'b;c') }],
  ['attribute', 'a sameSite in a list', 'n', 'v', { sameSite: ['lax'] as unknown as 'lax' }],
  ['attribute', 'a priority that is an object', 'n', 'v', { priority: new String('low') as 'low' }],
  ['attribute', 'a path that is a symbol', 'n', 'v', { path: Symbol('/') as unknown as string }],
  ['attribute', 'a number in place of options', 'n', 'v', 7 as unknown as SetOptions],
  ['attribute', 'zero in place of options', 'n', 'v', 0 as unknown as SetOptions],
  ['attribute', 'a text in place of options', 'n', 'v', '/a' as unknown as SetOptions],
  ['attribute', 'a Date in place of options', 'n', 'v', new Date() as unknown as SetOptions],
  ['attribute', 'a function in place of options', 'n', 'v', Date as unknown as SetOptions],
  ['attribute', 'an unknown option', 'n', 'v', { pth: '/' } as SetOptions],
  [
    'attribute',
    'an unknown option that Object.prototype has',
    'n',
    'v',
    { toString: '/' } as unknown as SetOptions,
  ],
  ['attribute', 'httpOnly, which no script can set', 'n', 'v', { httpOnly: true } as SetOptions],
  [
    'attribute',
    'none without secure',
    'n',
    'v',
    { sameSite: 'none', secure: false } as unknown as SetOptions,
  ],
  [
    'attribute',
    'partitioned without secure',
    'n',
    'v',
    { partitioned: true, secure: false } as unknown as SetOptions,
  ],
  ['prefix', '__Host- with a domain', '__Host-n', 'v', { domain: 'localhost' }],
  ['prefix', '__Host- with a path', '__Host-n', 'v', { path: '/a' }],
  ['prefix', '__Host- without secure', '__Host-n', 'v', { secure: false }],
  ['prefix', '__Secure- without secure', '__Secure-n', 'v', { secure: false }],
  ['prefix', '__secure- in any letter case', '__sECure-n', 'v', { secure: false }],
  ['prefix', '__Http- from script', '__Http-n', 'v', {}],
  ['prefix', '__Host-Http- from script', '__host-http-n', 'v', {}],
];

it.each(cases)('%s: %s', (code, _, name, value, options) => {
  const error = thrown(() => set(name, value, options));
  expect(error).toBeInstanceOf(CookieError);
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe('CookieError');
  expect(error.code).toBe(code);
  expect(error.cookieName).toBe(name);
  expect(error.message).toContain(`cookie "${name}"`);
  // With no options at all a cookie goes another way.
  if (code === 'name') expect(thrown(() => set(name, value)).code).toBe('name');
});

/** What depends on the data: it is returned, and nothing is written either. */
const returned: [RefusalCode, string, string, string, SetOptions][] = [
  ['value', 'a lone surrogate', 'n', 'a\ud800b', {}],
  ['value', 'a lone surrogate, raw', 'n', 'a\udc00b', { encoding: raw }],
  ['value', 'a semicolon, raw', 'n', 'a;b', { encoding: raw }],
  ['value', 'a line feed, raw', 'n', 'a\nb', { encoding: raw }],
  ['value', 'a tab, raw', 'n', 'a\tb', { encoding: raw }],
  ['value', 'a DEL, raw', 'n', 'a\x7fb', { encoding: raw }],
  ['value', 'a blank before, raw', 'n', ' a', { encoding: raw }],
  ['value', 'a blank behind, raw', 'n', 'a ', { encoding: raw }],
  [
    'value',
    'an encoding that writes what no cookie can hold',
    'n',
    'v',
    { encoding: { encode: () => 'a; domain=b', decode: String } },
  ],
  ['size', '4097 bytes', 'n', 'v'.repeat(4096), {}],
  ['size', '4097 bytes of UTF-8, raw', 'n', 'é'.repeat(2048), { encoding: raw }],
  ['size', '4098 bytes once encoded', 'n', ' '.repeat(1365) + 'vv', {}],
  ['size', 'a path over 1024', 'n', 'v', { path: `/${'p'.repeat(1024)}` }],
  ['size', 'a domain over 1024', 'n', 'v', { domain: 'd'.repeat(1025) }],
];

it.each(returned)('%s is returned: %s', (code, _, name, value, options) => {
  const result = set(name, value, options);
  expect(result).toEqual({ ok: false, code, message: expect.stringContaining(`#${code}`) });
  expect(result.message).toContain(`cookie "${name}"`);
  // Nothing is found out later: it is plain data.
  expect({ ...result }).toEqual(structuredClone(result));
});

it.each<[string, () => unknown, RegExp]>([
  ['the option that is none', () => set('n', 'v', { pth: '/' } as SetOptions), /pth/],
  ['the attribute and what it is', () => set('n', 'v', { path: 'foo' }), /path=foo/],
  ['the lifetime', () => set('n', 'v', { expires: '7 days' as '7d' }), /expires=7 days/],
  [
    'what the codec said',
    () => set('n', 'blue' as 'dark', { codec: oneOf('dark', 'light') }),
    /a string of length 4 is not one of dark, light/,
  ],
])('the message names %s', (_, call, message) => {
  expect(thrown(call).message).toMatch(message);
});

it('the message names the size in bytes of UTF-8', () => {
  expect(set('n', 'é'.repeat(3000), { encoding: raw }).message).toMatch(/value=6001\b/);
});

it('codec: what the codec throws is the cause', () => {
  const cause = new Error('no form');
  const error = thrown(() =>
    set('n', 1, {
      codec: {
        encode: () => {
          throw cause;
        },
        decode: Number,
      },
    }),
  );
  expect(error.code).toBe('codec');
  expect(error.cause).toBe(cause);
});

it.each([null, undefined, 'a text', Symbol('s'), Object.create(null) as unknown])(
  'codec: what is thrown need not be an Error: %o',
  (cause) => {
    const encode = () => {
      throw cause;
    };
    const error = thrown(() => set('n', 1, { codec: { encode, decode: Number } }));
    expect([error.code, error.cause]).toEqual(['codec', cause]);
  },
);

it("value: the schema's issues are in the result", () => {
  const issues = [{ message: 'too short' }];
  const schema = {
    '~standard': { version: 1, vendor: 'test', validate: () => ({ issues }) },
  } as const;
  const result = set('n', 'v', { codec: json<string>(schema) });
  expect(result).toMatchObject({ ok: false, code: 'value', issues });
});

it('codec: a value of another type than the codec takes', () => {
  expect(thrown(() => set('n', 'x' as unknown as number, { codec: number })).code).toBe('codec');
});

it('remove throws for the same misuse', () => {
  expect(thrown(() => remove('')).code).toBe('name');
  expect(thrown(() => remove('n', { path: 'foo' })).code).toBe('attribute');
  expect(thrown(() => remove('n', { everywher: true } as object)).code).toBe('attribute');
  expect(thrown(() => remove('n', { everywhere: true } as object)).code).toBe('attribute');
  expect(thrown(() => remove('n', 7 as unknown as object)).code).toBe('attribute');
  expect(thrown(() => remove('n', new Date() as object)).code).toBe('attribute');
  expect(thrown(() => remove(5 as unknown as string)).code).toBe('name');
});

it('a flag in place of a feature throws attribute: the feature is imported', () => {
  expect(thrown(() => defineCookie('n', { chunked: true } as object)).code).toBe('attribute');
});

it("a jar's own defaults are held to the same rules", () => {
  const broken = createJar(documentStore(), { path: 'shop' });
  expect(thrown(() => broken.set('n', 'v')).code).toBe('attribute');
});

it('isCookieError knows one of another frame, and nothing else', () => {
  const foreign = Object.assign(new Error('cookie "n": …'), {
    name: 'CookieError',
    code: 'name',
    cookieName: 'n',
  });
  expect(isCookieError(foreign)).toBe(true);
  expect([new Error('x'), null, undefined, 'CookieError', {}].map(isCookieError)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
