// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { often } from '../generated.ts';
import { percent, type StandardSchema } from '../../src/index.js';
import { expressJson } from '../../src/interop.js';

const any = expressJson<unknown>();
/** As long as an HMAC of SHA-256 in base64 without its padding. */
const signature = 'q3Zf+8/Wm0tO1kG5d2xYhR7uPbA4sVnCeJlQyTzX9iE';

it('gives back every JSON value, over percent too', () => {
  const values = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('"__proto__":'));
  fc.assert(
    fc.property(values, (value) => {
      const text = any.encode(value);
      // JSON has no -0.
      const wanted: unknown = JSON.parse(JSON.stringify(value));
      expect(any.decode(text)).toStrictEqual(wanted);
      expect(any.decode(percent.decode(percent.encode(text)))).toStrictEqual(wanted);
    }),
    { numRuns: often(10_000) },
  );
});

it('gives back every string, also one that looks like its own writing', () => {
  const prefix = fc.constantFrom('', 'j:', 's:', 's:j:', '"');
  const suffix = fc.constantFrom('', `.${signature}`);
  fc.assert(
    fc.property(prefix, fc.string({ unit: 'binary' }), suffix, (before, text, after) => {
      expect(any.decode(any.encode(before + text + after))).toBe(before + text + after);
    }),
    { numRuns: often(10_000) },
  );
});

it.each([
  [{ items: [7] }, 'j:{"items":[7]}'],
  [[], 'j:[]'],
  ['text', 'j:"text"'],
  [null, 'j:null'],
])('writes %j as %s', (value, text) => {
  expect(any.encode(value)).toBe(text);
});

it.each([undefined, () => 1, 1n])('has no form for what JSON has none for', (value) => {
  expect(() => any.encode(value)).toThrow(TypeError);
});

it.each([
  ['dark', 'dark', 'a string, as res.cookie writes one'],
  ['', '', 'nothing'],
  ['12', '12', 'a number, which res.cookie writes as text'],
  ['{"a":1}', '{"a":1}', 'JSON without j:'],
  ['J:1', 'J:1', 'another prefix'],
  ['a\u2028"\\', 'a\u2028"\\', 'what JSON would escape'],
])('leaves %j a string: %s', (text, value) => {
  expect(any.decode(text)).toBe(value);
});

it.each(['j:', 'j:{', 'j:undefined', 'j:{a:1}'])('refuses %j, which is no JSON', (text) => {
  expect(() => any.decode(text)).toThrow(SyntaxError);
});

describe('of a signed cookie', () => {
  it('reads the string', () => {
    expect(any.decode(`s:Ada.${signature}`)).toBe('Ada');
    expect(any.decode(`s:a.b.c\n.${signature}`)).toBe('a.b.c\n');
    expect(any.decode(`s:.${signature}`)).toBe('');
  });
  it('reads the JSON', () => {
    expect(any.decode(`s:j:{"a":"1.2"}.${signature}`)).toEqual({ a: '1.2' });
  });
  it.each([
    's:Ada',
    's:3.5',
    `s:Ada.${signature}=`,
    `s:Ada.${signature.slice(1)}`,
    `s:${signature}`,
    `x s:Ada.${signature}`,
  ])('takes %j for none', (text) => {
    expect(any.decode(text)).toBe(text);
  });
});

it('lets no __proto__ through', () => {
  const value = any.decode('j:{"__proto__":{"admin":true},"deep":{"__proto__":1},"a":1}') as Record<
    string,
    unknown
  >;
  expect(value['admin']).toBeUndefined();
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(value).toStrictEqual({ deep: {}, a: 1 });
});

describe('with a schema', () => {
  const schema: StandardSchema<{ count: number }> = {
    '~standard': {
      version: 1,
      vendor: 'this test',
      validate: (value) =>
        typeof (value as { count?: unknown } | null)?.count === 'number'
          ? { value: value as { count: number } }
          : { issues: [{ message: 'no count' }] },
    },
  };
  const counted = expressJson(schema);
  it('takes what meets it, both ways', () => {
    expect(counted.decode(counted.encode({ count: 2 }))).toEqual({ count: 2 });
    expect(counted.decode(`s:j:{"count":2}.${signature}`)).toEqual({ count: 2 });
  });
  it('refuses what does not, text without j: included', () => {
    expect(() => counted.encode({} as { count: number })).toThrow('no count');
    expect(() => counted.decode('j:{}')).toThrow('no count');
    expect(() => counted.decode('dark')).toThrow('no count');
  });
});
