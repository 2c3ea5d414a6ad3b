// @vitest-environment node
/** What `gingersnap/explain` says of each finding. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from '../../src/cookie/error.js';
import { isCookieError } from '../../src/index.js';
import '../../src/explain.js';
import { errorOf, messageOf } from '../helpers/finding.ts';
import { junk } from '../helpers/junk.ts';
import { others, words } from './rows.ts';

const rows = [...words, ...others];
const finding = (given: object) => ({ cookieName: 'n', ...given }) as Finding;
const address = (code: string) => ` See gingersnap/docs/errors.md#${code}`;

it.each(rows.map(([given, sentence]) => [sentence, given] as const))('%s', (sentence, given) => {
  expect(messageOf(finding(given))).toBe(sentence + address(given.code));
});

it('each code has a sentence', () => {
  const source = readFileSync(new URL('../../src/cookie/error.ts', import.meta.url), 'utf8');
  const codes = [...source.matchAll(/type (?:Misuse|Refusal)Code =([^;]*);/g)].flatMap(
    ([, union]) => [...union!.matchAll(/'(\w+)'/g)].map(([, code]) => code!),
  );
  expect(codes).toHaveLength(14);
  expect([...new Set(rows.map(([{ code }]) => code as string))].sort()).toEqual(codes.sort());
});

it('a thrown error carries the sentence, its code, its name and its cause', () => {
  const cause = new Error('no');
  const error = errorOf(finding({ code: 'codec', what: 'value', value: 1, cause }));
  expect(isCookieError(error)).toBe(true);
  expect(error).toMatchObject({ name: 'CookieError', code: 'codec', cookieName: 'n', cause });
  expect(error.message).toContain('the codec could not turn the value into text: no.');
});

it('docs/errors.md shows the sentence as it is', () => {
  const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
  const lax = { code: 'attribute', cookieName: 'theme', what: 'sameSite', value: 'Lax' } as const;
  expect(page).toContain(`\`${messageOf(lax)}\``);
});

it('a sentence ends as one, and fits into a line or three of a console', () => {
  for (const [, sentence] of rows) {
    expect(sentence).toMatch(/[.?]$/);
    expect(sentence.length).toBeLessThan(330);
  }
});

it('no sentence holds a regular expression', () => {
  for (const [, sentence] of rows)
    for (const piece of ['/^', '$/', '[^', '(?', '\\', '.*', '+)', ']+'])
      expect(sentence).not.toContain(piece);
});

it('every name in a sentence is public, or a platform’s', () => {
  const src = new URL('../../src/', import.meta.url);
  const entries = readdirSync(src).filter((file) => file.endsWith('.ts'));
  const exported = entries
    .flatMap((file) => [
      ...readFileSync(new URL(file, src), 'utf8').matchAll(/export (?:const|type|{)[^}=]*/g),
    ])
    .join(' ');
  const options =
    'maxAge sameSite httpOnly onInvalid onRefused whenDenied partitionKey everywhere chunked reactRouter expressJson optOut whenAllowed globalPrivacyControl cookieHeader dataLayer';
  const platform = 'randomUUID';
  const samples = 'superjson everywher mxaAge';
  const known = new Set(`${exported} ${options} ${platform} ${samples}`.match(/\w+/g));
  for (const [, sentence] of rows)
    for (const [name] of sentence.matchAll(/\b[a-z]+[A-Z]\w*(?=\b)/g))
      expect(known).toContain(name);
});

/** Values that throw, or are huge, when a sentence is made of them. */
const hostile = fc.constantFrom<() => unknown>(
  () =>
    new Proxy(() => {}, {
      get: () => {
        throw new Error('get');
      },
      has: () => {
        throw new Error('has');
      },
    }),
  () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    return proxy;
  },
  () => ({
    get message() {
      throw new Error('message');
    },
    get issues() {
      throw new Error('issues');
    },
    get [Symbol.toStringTag]() {
      throw new Error('tag');
    },
    toString: () => {
      throw new Error('toString');
    },
  }),
  () => ({ issues: [null, { path: 5 }, { path: [Symbol('s'), Object.create(null)] }, 1] }),
  () => ({ issues: [{ message: 'm', path: [Symbol('s'), null] }] }),
  () => Object.defineProperty(() => {}, 'name', { value: 'x'.repeat(1e5) }),
  () => Object.assign(Object.create({}) as object, { message: 5 }),
  () => 'x'.repeat(1e6),
  () => '\ud800'.repeat(1e5),
  () => '\n\u202e\u2028'.repeat(1e5),
  () => 10n ** 3000n,
  () => ['x'.repeat(1e6)],
  () => Array.from({ length: 1e4 }, (_, index) => `category ${index}`),
);

/** Functions, because fast-check itself looks into the values that it generates. */
const values = fc.oneof(
  junk.map((value) => () => value),
  hostile,
  fc.string({ unit: 'binary' }).map((text) => () => text),
);

const findings = fc.record({
  code: fc.constantFrom(...new Set(rows.map(([{ code }]) => code))),
  cookieName: values,
  what: fc.oneof(
    fc.constantFrom(...new Set(rows.map(([{ what }]) => what))),
    fc.string(),
    fc.constantFrom('x'.repeat(1e5), '__proto__', 'toString'),
  ),
  value: values,
  expected: fc.oneof(
    values,
    fc.constantFrom('sameSite', '__Host-', 4096).map((value) => () => value),
  ),
  cause: fc.option(values, { nil: () => undefined }),
});

it('whatever a caller passes, there is a short sentence on one line, and its address once', () => {
  fc.assert(
    fc.property(findings, ({ cookieName, value, expected, cause, ...given }) => {
      const message = messageOf({
        ...given,
        cookieName: cookieName() as string,
        value: value(),
        expected: expected(),
        cause: cause(),
      });
      expect(message).toMatch(/^cookie ".*": [^\p{Cc}\p{Cs}\u2028-\u202e]+$/u);
      expect(message.length).toBeLessThan(900);
      expect(message.endsWith(address(given.code))).toBe(true);
      expect(message.split('gingersnap/docs/errors.md')).toHaveLength(2);
    }),
    { numRuns: 3000 },
  );
});
