// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { often } from '../generated.ts';
import {
  boolean,
  date,
  json,
  number,
  oneOf,
  type Codec,
  type StandardSchema,
} from '../../src/index.js';

/** The law of every codec: decode after encode gives an equal value. */
const obeysTheLaw = <T>(codec: Codec<T>, values: fc.Arbitrary<T>) =>
  fc.assert(
    fc.property(values, (value) => {
      expect(codec.decode(codec.encode(value))).toStrictEqual(value);
    }),
    { numRuns: often(10_000) },
  );

describe('number', () => {
  it('gives back every number, NaN, -0 and the infinities too', () =>
    obeysTheLaw(number, fc.double()));
  it.each(['', ' ', 'abc', '12px', 'nan', '1,5'])('does not take %j for a number', (text) => {
    expect(() => number.decode(text)).toThrow(TypeError);
  });
  it('does not write what is no number', () => {
    expect(() => number.encode('5' as unknown as number)).toThrow(
      'a string of length 1 is not a number',
    );
  });
});

describe('boolean', () => {
  it('gives back both', () => obeysTheLaw(boolean, fc.boolean()));
  it.each(['', '1', '0', 'True', 'yes', ' true'])('does not take %j for one', (text) => {
    expect(() => boolean.decode(text)).toThrow(TypeError);
  });
  it('does not write what is none', () => {
    expect(() => boolean.encode(1 as unknown as boolean)).toThrow(
      'a value of type number is not true or false',
    );
  });
});

describe('date', () => {
  it('gives back every valid date to the millisecond', () =>
    obeysTheLaw(date, fc.date({ noInvalidDate: true })));
  it.each([
    ['2026-11-23T09:00:00+00:00', '2026-11-23T09:00:00.000Z'],
    ['2026-11-23T10:00:00.250000+01:00', '2026-11-23T09:00:00.250Z'],
    ['2026-11-23', '2026-11-23T00:00:00.000Z'],
  ])("reads %s, as Python's isoformat writes it", (text, iso) => {
    expect(date.decode(text).toISOString()).toBe(iso);
  });
  it.each(['2024-02-29', '2000-02-29T23:30:00-05:00', '+012024-02-29', '2026-12-31T24:00:00Z'])(
    'reads %s, a day that exists',
    (text) => {
      expect(date.decode(text)).toEqual(new Date(text));
    },
  );
  it.each([
    ...['', '5', 'tomorrow', '2026-11-23T09:00', '2026-13-01', '11/23/2026'],
    ...['2026-02-30', '2026-02-31T10:00:00Z', '2026-04-31T00:30:00+02:00', '+012026-02-29'],
    ...['-000000-01-01', '-000000-01-01T00:00:00Z'],
  ])('does not take %j for one', (text) => {
    expect(() => date.decode(text)).toThrow(TypeError);
  });
  it('does not write an invalid one', () => {
    expect(() => date.encode(new Date(NaN))).toThrow(RangeError);
  });
});

describe('oneOf', () => {
  const theme = oneOf('dark', 'light');
  it('gives back each of its words', () => obeysTheLaw(theme, fc.constantFrom('dark', 'light')));
  it('takes no other word, neither way', () => {
    expect(() => theme.decode('Dark')).toThrow('a string of length 4 is not one of dark, light');
    expect(() => theme.encode('blue' as 'dark')).toThrow(
      'a string of length 4 is not one of dark, light',
    );
  });
});

describe('json', () => {
  it('gives back every JSON value', () => {
    // JSON.stringify writes -0 as 0; keys named __proto__ are left out on purpose.
    const text = fc.jsonValue().map((value) => JSON.stringify(value));
    obeysTheLaw(
      json(),
      text
        .filter((json) => !json.includes('"__proto__":'))
        .map((json) => JSON.parse(json) as unknown),
    );
  });
  it('tells the string "123" from the number 123', () => {
    const any = json<unknown>();
    expect(any.decode(any.encode('123'))).toBe('123');
    expect(any.decode(any.encode(123))).toBe(123);
  });
  it.each([undefined, () => 1, Symbol('s')])('does not write %s', (value) => {
    expect(() => json<unknown>().encode(value)).toThrow('JSON has no form for');
  });
  it('writes neither a BigInt nor a cycle', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(() => json<unknown>().encode(1n)).toThrow(TypeError);
    expect(() => json<unknown>().encode(cycle)).toThrow(TypeError);
  });
  it.each([
    '{"__proto__":{"admin":true}}',
    '{"\\u005f_proto__":{"admin":true}}',
    '[{"a":{"__proto__":{"admin":true}}}]',
  ])('lets no prototype through: %s', (text) => {
    const value = json<Record<string, unknown>>().decode(text);
    expect(JSON.stringify(value)).not.toContain('admin');
    expect(Object.assign({}, value)).not.toHaveProperty('admin');
  });
});

describe('json with a schema', () => {
  const positive: StandardSchema<number> = {
    '~standard': {
      version: 1,
      vendor: 'test',
      validate: (value) =>
        typeof value === 'number' && value > 0
          ? { value }
          : { issues: [{ message: 'must be a positive number', path: ['count'] }] },
    },
  };
  it('gives back what the schema takes', () => {
    const codec = json(positive);
    expect(codec.decode(codec.encode(3))).toBe(3);
  });
  it('checks what is read', () => {
    expect(() => json(positive).decode('-3')).toThrow('must be a positive number');
  });
  it('checks what is written, and says what the schema has against it', () => {
    expect(() => json(positive).encode(-3)).toThrow(
      expect.objectContaining({
        issues: [{ message: 'must be a positive number', path: ['count'] }],
      }),
    );
  });
  it('gives what the schema makes of it', () => {
    const trimmed: StandardSchema<string> = {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: (value) => ({ value: String(value).trim() }),
      },
    };
    expect(json(trimmed).decode('" a "')).toBe('a');
  });
  it('refuses an asynchronous schema in so many words', () => {
    const later: StandardSchema<number> = {
      '~standard': {
        version: 1,
        vendor: 'test',
        validate: (value) => Promise.resolve({ value: value as number }),
      },
    };
    expect(() => json(later).decode('1')).toThrow('asynchronous');
  });
});

it.each([
  '12',
  '+12',
  '-0.5',
  '1e21',
  '1E-7',
  '1e+21',
  'NaN',
  'Infinity',
  '-Infinity',
  '-0',
  '007',
])('number reads %j', (text) => {
  expect(number.decode(text)).toBe(Number(text));
});

it.each([
  '',
  ' ',
  ' 12 ',
  '0x1F',
  '0b11',
  '0o7',
  '.5',
  '5.',
  '1_000',
  '1e',
  '--1',
  '+Infinity',
  'nan',
  '12\n',
  '１２',
])('number does not read %j', (text) => {
  expect(() => number.decode(text)).toThrow(TypeError);
});
