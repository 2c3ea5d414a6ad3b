/** Whatever is set is what get gives back: generated strings through the real jar. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { often } from '../generated.ts';
import {
  boolean,
  date,
  get,
  getAll,
  json,
  number,
  oneOf,
  raw,
  remove,
  set,
} from '../../src/index.js';
import { clear } from '../browsers/outside.js';

beforeEach(clear);
afterEach(clear);

const inJsdom = 'jsdom' in globalThis;
const numRuns = often(inJsdom ? 10_000 : 1_000);
const time = 120_000;

/** Any string without lone surrogates that fits, once each character is three escapes of three bytes. */
const text = fc.string({ unit: 'binary', maxLength: 300 });

it('every string without lone surrogates comes back as it went in', { timeout: time }, () => {
  fc.assert(
    fc.property(text, (value) => {
      set('n', value);
      return get('n') === value;
    }),
    { numRuns },
  );
});

it('every name without controls and lone surrogates is one', { timeout: time }, () => {
  const name = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 50 })
    .filter((name) => !/[\0-\x1f\x7f]/.test(name) && !/^__(secure|host|http)/i.test(name));
  fc.assert(
    fc.property(
      name,
      text.map((value) => value.slice(0, 20)),
      (name, value) => {
        const ok = set(name, value).ok;
        const read = get(name);
        const listed = getAll()[name];
        const gone = remove(name).ok;
        return ok && read === value && listed === value && gone && get(name) === undefined;
      },
    ),
    { numRuns: Math.ceil(numRuns / 5) },
  );
});

it('every string of printable ASCII but ; comes back through raw', { timeout: time }, () => {
  const octets = fc.stringMatching(/^[!-:<-~]([ -:<-~]*[!-:<-~])?$/, { maxLength: 300 });
  fc.assert(
    fc.property(octets, (value) => {
      set('n', value, { encoding: raw });
      return get('n', { encoding: raw }) === value;
    }),
    { numRuns },
  );
});

it('every JSON value and every number comes back', { timeout: time }, () => {
  const value = fc
    .jsonValue({ maxDepth: 2 })
    .map((value) => JSON.stringify(value))
    .filter((json) => json.length < 400 && !json.includes('"__proto__":'));
  fc.assert(
    fc.property(value, fc.double(), (text, figure) => {
      const value = JSON.parse(text) as unknown;
      set('json', value, { codec: json<unknown>() });
      set('number', figure, { codec: number });
      expect(get('json', { codec: json<unknown>() })).toStrictEqual(value);
      expect(get('number', { codec: number })).toBe(figure);
    }),
    { numRuns },
  );
});

it('every date, boolean and word of a few comes back', { timeout: time }, () => {
  const word = oneOf('dark', 'light', 'ü; "x"', '');
  const words = fc.constantFrom('dark', 'light', 'ü; "x"', '');
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), fc.boolean(), words, (time, flag, text) => {
      set('date', time, { codec: date });
      set('boolean', flag, { codec: boolean });
      set('word', text as 'dark', { codec: word });
      expect([
        get('date', { codec: date }),
        get('boolean', { codec: boolean }),
        get('word', { codec: word }),
      ]).toEqual([time, flag, text]);
    }),
    { numRuns },
  );
});

it('reading never throws, whatever junk a script has written', { timeout: time }, () => {
  const junk = fc.oneof(
    fc.string({ unit: 'binary-ascii', maxLength: 60 }),
    fc.string({ maxLength: 60 }),
    fc.stringMatching(/^[%="\\; a0-7]{0,60}$/),
  );
  fc.assert(
    fc.property(junk, fc.string({ unit: 'binary', maxLength: 10 }), (line, name) => {
      document.cookie = line;
      get(name);
      get(name, { codec: json<unknown>() });
      // Firefox takes 50 µs for each read of 150 cookies, and junk makes many.
      for (const name of Object.keys(getAll()).slice(-2)) get(name);
      return true;
    }),
    { numRuns },
  );
});
