// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { often } from '../generated.ts';
import { json } from '../../src/index.js';
import { reactRouter } from '../../src/interop.js';
import { obeysTheLaw } from './law.ts';

obeysTheLaw(reactRouter, /^([\w.!~*'()-]|%[\dA-F]{2})*$/);

// What `createCookie` of react-router 7.18 wrote (test/full/servers/react-router.test.ts runs it).
const written: readonly (readonly [value: unknown, rawValue: string])[] = [
  [{ theme: 'dark' }, 'eyJ0aGVtZSI6ImRhcmsifQ%3D%3D'],
  ['Zoë 🍮', 'Ilpvw6sg8J%2BNriI%3D'],
  ['\ud800', 'Ilx1ZDgwMCI%3D'],
  ['', ''],
  [0, 'MA%3D%3D'],
  [null, 'bnVsbA%3D%3D'],
];

describe.each(written)('%j', (value, rawValue) => {
  const codec = json<unknown>();

  it(`is written as ${rawValue}, as React Router does`, () => {
    expect(reactRouter.encode(codec.encode(value))).toBe(rawValue);
  });

  it(`is read from ${rawValue}`, () => {
    expect(codec.decode(reactRouter.decode(rawValue))).toEqual(value);
  });
});

it.each([
  ['eyJ0aGVtZSI6ImRhcmsifQ==', '{"theme":"dark"}', 'base64 that is not percent-encoded'],
  ['eyJ0aGVtZSI6ImRhcmsifQ', '{"theme":"dark"}', 'base64 without its padding'],
  ['dark mode', 'dark mode', 'what is not base64, as it stands'],
  ['%E9', '%E9', 'percent-encoding that is not UTF-8, as it stands'],
  ['6Q%3D%3D', '6Q%3D%3D', 'base64 that is not UTF-8, as it stands'],
  ['eyJ9.c2lnbmF0dXJl', 'eyJ9.c2lnbmF0dXJl', 'what is signed, as it stands'],
])('reads %s as %s: %s', (rawValue, text) => {
  expect(reactRouter.decode(rawValue)).toBe(text);
});

it('every JSON value comes back', () => {
  const codec = json<unknown>();
  fc.assert(
    fc.property(
      fc.jsonValue().filter((value) => !JSON.stringify(value).includes('"__proto__":')),
      (value) => {
        const back = codec.decode(reactRouter.decode(reactRouter.encode(codec.encode(value))));
        expect(JSON.stringify(back)).toBe(JSON.stringify(value));
      },
    ),
    { numRuns: often(10_000) },
  );
});
