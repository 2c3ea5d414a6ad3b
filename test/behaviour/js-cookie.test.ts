/** Beside js-cookie 3.0.8 itself: generated calls go to both, and what they write, answer, throw and show is the same. */
import fc from 'fast-check';
import theirs from 'js-cookie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import ours from '../../src/js-cookie.js';
import { clear } from '../browsers/outside.js';

const calls = 'jsdom' in globalThis ? 10_000 : 1_000;
const now = Date.UTC(2026, 0, 2, 3, 4, 5, 678);

/** js-cookie as JavaScript calls it, with anything for anything. */
interface Loose {
  readonly attributes: object;
  readonly converter: object;
  set(...given: unknown[]): unknown;
  get(...given: unknown[]): unknown;
  remove(...given: unknown[]): unknown;
  withAttributes(...given: unknown[]): Loose;
  withConverter(...given: unknown[]): Loose;
}

interface Call {
  readonly verb: 'set' | 'get' | 'remove' | 'withAttributes' | 'withConverter';
  readonly given: readonly unknown[];
  /** Which of the APIs that there are by now. */
  readonly api: number;
  /** What document.cookie shows meanwhile. */
  readonly cookies: string;
}

beforeEach(() => vi.spyOn(Date, 'now').mockReturnValue(now));
afterEach(async () => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(document, 'cookie');
  await clear();
});

/** Puts a page's cookies in the place of the real ones, and notes what is written. */
const stub = () => {
  const place = { cookies: '', written: [] as string[] };
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => place.cookies,
    set: (line: string) => place.written.push(line),
  });
  return place;
};

/** What a call comes to: its answer or that it threw, and the state of the API it gave. */
const outcome = (apis: Loose[], { verb, given, api }: Call): unknown => {
  try {
    const answer = apis[api % apis.length]![verb](...given);
    if (!verb.startsWith('with')) return { answer };
    const made = answer as Loose;
    apis.push(made);
    return [
      Object.entries(made.attributes),
      Object.keys(made.converter).sort(),
      Object.keys(made),
      Object.isFrozen(made.attributes) && Object.isFrozen(made.converter),
    ];
  } catch {
    // Of two things wrong in one call, either may be told first.
    return { thrown: true };
  }
};

/** Names of Object's prototype read right here alone: see js-cookie-cases.test.ts. */
const inherited = (text: string) =>
  Object.getOwnPropertyNames(Object.prototype).some((name) => text.includes(name));

const special = fc.constantFrom(
  ...'%;,="\'()<>@:\\/[]?{}|^`~!#$&*+-._ \t\n\0',
  'ä',
  '₯',
  '𩸽',
  '\ud800',
  '%41',
  '%C3%A9',
  '%E3',
  '%zz',
  'a',
  'B',
  '1',
);
const text = fc.oneof(
  fc.array(special, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const fixed = fc.constantFrom('a', 'b', 'a b', 'é', '(x)', '7');
const odd = fc.constantFrom(
  null,
  undefined,
  0,
  7,
  true,
  false,
  NaN,
  '',
  10n,
  Symbol.iterator,
  ['a', 'b'],
  { a: 1 },
  new String('s'),
  Object.create(null),
);
const name = fc
  .oneof(fixed, fixed, text, odd)
  .filter(
    (name) =>
      typeof name === 'symbol' ||
      name === null ||
      typeof name === 'object' ||
      !inherited(String(name)),
  );
const value = fc.oneof(text, text, odd, fc.anything());
const expires = fc.oneof(
  fc.integer({ min: -800, max: 800 }),
  fc.double(),
  fc.date(),
  odd,
  fc.constant('Thu, 01 Jan 1970 00:00:00 GMT'),
);
// Numbers as attributes throw there: see js-cookie-cases.test.ts.
const attribute = fc
  .oneof(
    fc.constantFrom('/', '/a;b', '', 'Lax', true, false, ';', 'x; secure'),
    text,
    odd,
    fc.anything(),
  )
  .filter((value) => typeof value !== 'number' || !value);
const attributes = fc.oneof(
  fc.constantFrom(undefined, null, 7, 'ab', true, ['x'], {}),
  fc
    .array(
      fc.oneof(
        fc.tuple(fc.constant('expires'), expires),
        fc.tuple(
          fc.constantFrom(
            'path',
            'domain',
            'secure',
            'sameSite',
            'max-age',
            'partitioned',
            '7',
            '__proto__',
            'Expires',
          ),
          attribute,
        ),
        fc.tuple(
          text.filter((key) => key !== 'expires'),
          attribute,
        ),
      ),
      { maxLength: 4 },
    )
    .map((entries) => Object.fromEntries(entries)),
);
const reads = [
  (value: string, name: string) => `${name}:${value}`,
  (value: string) => value.toUpperCase(),
  () => undefined,
  (value: string) => JSON.parse(value) as unknown,
  undefined,
];
const writes = [
  (value: unknown, name: string) => `${name}:${String(value)}`,
  (value: string) => value.toUpperCase(),
  () => undefined,
  undefined,
];
const converter = fc.oneof(
  fc.record(
    {
      read: fc.constantFrom(...reads),
      write: fc.constantFrom(...writes),
      more: fc.constant('kept'),
    },
    { requiredKeys: [] },
  ),
  fc
    .record(
      { read: fc.constantFrom(...reads), write: fc.constantFrom(...writes) },
      { requiredKeys: [] },
    )
    .map((parts) => Object.create(parts) as object),
  fc.constantFrom({}, null, undefined, 7),
);
const pair = fc.oneof(
  fc
    .tuple(fc.oneof(fixed.map(encodeURIComponent), text), text)
    .map(([name, value]) => `${name}=${value}`),
  text,
  fixed.map((name) => `${name}="${name}"`),
);
const cookies = fc
  .array(pair, { maxLength: 6 })
  .map((pairs) => pairs.join('; '))
  .filter((cookies) => !inherited(cookies));

const given = {
  set: fc.tuple(name, value, attributes),
  get: fc.oneof(fc.tuple(), fc.tuple(name), fc.tuple(name, attributes)),
  remove: fc.oneof(fc.tuple(name), fc.tuple(name, attributes)),
  withAttributes: fc.oneof(fc.tuple(), fc.tuple(attributes)),
  withConverter: fc.oneof(fc.tuple(), fc.tuple(converter)),
};
const verb = fc.constantFrom(
  'set',
  'set',
  'set',
  'get',
  'get',
  'get',
  'remove',
  'remove',
  'withAttributes',
  'withConverter',
);
const call: fc.Arbitrary<Call> = verb.chain((verb) =>
  fc.record({ verb: fc.constant(verb), given: given[verb], api: fc.nat(20), cookies }),
);

it(
  `${calls} generated calls write, answer, throw and show the same as js-cookie's`,
  { timeout: 120_000 },
  () => {
    const place = stub();
    const seen = { calls: 0, written: 0, read: 0, thrown: 0 };
    fc.assert(
      fc.property(fc.array(call, { minLength: 20, maxLength: 20 }), (calls) => {
        const [here, there] = [[ours as Loose], [theirs as Loose]];
        for (const call of calls) {
          place.cookies = call.cookies;
          place.written = [];
          const their = outcome(there, call);
          const theirLines = place.written;
          place.written = [];
          expect(outcome(here, call)).toEqual(their);
          expect(place.written).toEqual(theirLines);
          seen.calls++;
          seen.written += theirLines.length;
          if (call.verb === 'get' && (their as { answer?: unknown }).answer !== undefined)
            seen.read++;
          if (Object.hasOwn(their as object, 'thrown')) seen.thrown++;
        }
      }),
      { numRuns: calls / 20 },
    );
    // Not calls that come to nothing: a good part of them writes, and of the reads finds something.
    expect(seen.calls).toBeGreaterThanOrEqual(calls);
    expect(seen.written).toBeGreaterThan(calls / 5);
    expect(seen.read).toBeGreaterThan(calls / 20);
    expect(seen.thrown).toBeGreaterThan(calls / 100);
  },
);

it(
  'through the real jar, each reads what the other one wrote, and removes it',
  { timeout: 120_000 },
  async () => {
    vi.restoreAllMocks();
    await clear();
    const key = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 10 })
      .filter((name) => !/[\0-\x1f\x7f]/.test(name) && !inherited(name) && !name.startsWith('__'));
    fc.assert(
      fc.property(
        key,
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.boolean(),
        (name, value, turn) => {
          const [writer, reader] = turn ? [ours, theirs] : [theirs, ours];
          writer.set(name, value, { expires: 1 });
          const read = [writer.get(name), reader.get(name), reader.get()[name]];
          reader.remove(name);
          expect([...read, writer.get(name)]).toEqual([value, value, value, undefined]);
        },
      ),
      { numRuns: calls / 10 },
    );
  },
);
