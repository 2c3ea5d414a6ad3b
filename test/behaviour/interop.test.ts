/** Whatever is set with an encoding of interop is what get gives back: generated strings through the real jar. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { often } from '../generated.ts';
import { get, set, type Encoding } from '../../src/index.js';
import { django, expressJson, flask, php, rails, reactRouter } from '../../src/interop.js';
import { clear } from '../browsers/outside.js';

beforeEach(clear);
afterEach(clear);

const numRuns = often('jsdom' in globalThis ? 10_000 : 1_000);
const time = 120_000;

/** So long that each fits, once every byte of its UTF-8 is four characters. */
const maxLength = 200;
const wellFormed = fc.oneof(
  fc.string({ unit: 'binary', maxLength }),
  fc.string({ unit: 'binary-ascii', maxLength }),
  fc.string({ maxLength }),
);
/** All that Django's octal has a form for. */
const latin = fc
  .array(fc.integer({ min: 0, max: 255 }), { maxLength })
  .map((codes) => String.fromCharCode(...codes));

const encodings: readonly (readonly [string, Encoding, fc.Arbitrary<string>])[] = [
  ['flask', flask, wellFormed],
  ['django', django, latin],
  ['rails', rails, wellFormed],
  ['php', php, wellFormed],
  ['reactRouter', reactRouter, wellFormed],
];

describe.each(encodings)('%s', (_, encoding, texts) => {
  it('gives back every text that it has a form for', { timeout: time }, () => {
    fc.assert(
      fc.property(texts, (text) => {
        set('n', text, { encoding });
        expect(document.cookie).toBe(`n=${encoding.encode(text)}`);
        return get('n', { encoding }) === text;
      }),
      { numRuns },
    );
  });
});

it('expressJson gives back every JSON value', { timeout: time }, () => {
  const codec = expressJson<unknown>();
  const values = fc
    .json({ maxDepth: 2 })
    .filter((json) => json.length < 400 && !json.includes('"__proto__":'));
  fc.assert(
    fc.property(values, (json) => {
      const value = JSON.parse(json) as unknown;
      set('n', value, { codec });
      expect(get('n', { codec })).toEqual(value);
    }),
    { numRuns },
  );
});

it('flask writes what is not ASCII in octal, however often it has been asked', () => {
  // WebKit's compiled regular expressions leave U+F91F and U+FFE4 of such a run out of a class that holds them (WebKitGTK 2.50).
  const text = '\u{1f517}\u{114a0}\u2c05\u{1f570}\uf91f\uffe4\u334f';
  const octal =
    '"\\360\\237\\224\\227\\360\\221\\222\\240\\342\\260\\205\\360\\237\\225\\260\\357\\244\\237\\357\\277\\244\\343\\215\\217"';
  const written = new Set(Array.from({ length: 5000 }, () => flask.encode(text)));
  expect([...written]).toEqual([octal]);
});
