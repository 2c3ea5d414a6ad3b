/** The entry's names go into the verbs' options: their round trip, and what `set` answers. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createJar, documentStore, get, json, set, type Encoding } from '../src/index.js';
import * as interop from '../src/interop.js';
import { clear } from './browsers/outside.js';

const { django, expressJson, flask, php, rails, reactRouter } = interop;
beforeEach(clear);
afterEach(clear);

const encodings: readonly (readonly [string, Encoding, string])[] = [
  ['flask', flask, '"Zo\\303\\253\\073 {\\"a\\": 100%}"'],
  ['django', django, '"Zo\\353\\073 {\\"a\\": 100%}"'],
  ['rails', rails, 'Zo%C3%AB%3B+%7B%22a%22%3A+100%25%7D'],
  ['php', php, 'Zo%C3%AB%3B%20{%22a%22:%20100%25}'],
  ['reactRouter', reactRouter, 'Wm%2FDqzsgeyJhIjogMTAwJX0%3D'],
];

describe.each(encodings)('%s', (_, encoding, wire) => {
  const text = 'Zoë; {"a": 100%}';

  it('is an option of set and get', () => {
    expect(set('n', text, { encoding }).ok).toBe(true);
    expect(document.cookie).toBe(`n=${wire}`);
    expect(get('n', { encoding })).toBe(text);
  });

  it('is one of a whole jar, below any codec', () => {
    const jar = createJar(documentStore(), { encoding });
    expect(jar.set('n', { text }, { codec: json<unknown>() }).ok).toBe(true);
    expect(jar.get('n', { codec: json<unknown>() })).toEqual({ text });
  });

  it('makes set answer value for what has no form, and say what it found', () => {
    expect(set('n', 'a\ud800', { encoding })).toEqual({
      ok: false,
      code: 'value',
      message: expect.stringContaining('U+D800 at 1 is') as string,
    });
    expect(document.cookie).toBe('');
  });
});

it('django makes set answer value for a character above U+00FF', () => {
  expect(set('n', 'Łódź', { encoding: django })).toEqual({
    ok: false,
    code: 'value',
    message: 'cookie "n": value: U+0141 at 0 is above U+00FF, see gingersnap/docs/errors.md#value',
  });
  expect(document.cookie).toBe('');
});

it('expressJson is a codec of set and get', () => {
  set('cart', { items: [7] }, { codec: expressJson<{ items: number[] }>() });
  expect(document.cookie).toBe('cart=j:{%22items%22:[7]}');
  expect(get('cart', { codec: expressJson<{ items: number[] }>() })?.items).toEqual([7]);
  expect(() => set('cart', undefined, { codec: expressJson<undefined>() })).toThrow(
    expect.objectContaining({ code: 'codec' }),
  );
});

it('a malformed j: reads as undefined', () => {
  document.cookie = 'cart=j:{';
  expect(get('cart', { codec: expressJson<unknown>() })).toBeUndefined();
});

it('gives these names and no other', () => {
  expect(Object.keys(interop).sort()).toEqual([
    'django',
    'expressJson',
    'flask',
    'php',
    'rails',
    'reactRouter',
  ]);
});
