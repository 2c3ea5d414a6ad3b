// @vitest-environment node
/** All cookies, and each of them: the two ways of reading say the same. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { often } from '../generated.ts';
import { createJar, raw } from '../../src/index.js';

const jarOf = (cookies: string, encoding?: typeof raw) =>
  createJar({ read: () => cookies, write: () => {}, site: () => undefined }, { encoding });

it.each([
  ['of duplicates the most specific one', 'a=1; b=2; a=3', { a: '1', b: '2' }],
  [
    'an encoded name before one that somebody else left as it stands',
    'a b=theirs; a%20b=ours; a%20b=less specific',
    { 'a b': 'ours' },
  ],
  ['and in the other order', 'a%20b=ours; a b=theirs', { 'a b': 'ours' }],
  ['a name that is not what we encode as it stands', 'a%62=1; ab=2', { 'a%62': '1', ab: '2' }],
  ['one without a name', 'alone; =nameless; a=1', { '': 'alone', a: '1' }],
  [
    'names of prototypes',
    '__proto__=1; toString=2',
    Object.fromEntries([
      ['__proto__', '1'],
      ['toString', '2'],
    ]),
  ],
])('getAll gives %s', (_, cookies, all) => {
  expect(Object.entries(jarOf(cookies).getAll())).toEqual(Object.entries(all));
});

it('getAll gives of each name what get gives of it, and getAll of the name first', () => {
  const name = fc.constantFrom(
    'a',
    'a b',
    'a%20b',
    'a%2520b',
    'a%62',
    '%',
    '%C3%A9',
    'é',
    '',
    '__proto__',
  );
  const wire = fc.oneof(
    fc.constantFrom('1', '', '=', '%20', '%', '"\\303\\251"'),
    fc.stringMatching(/^[!-:<-~]{0,6}$/),
  );
  const pair = fc.oneof(
    fc.tuple(name, wire).map((pair) => pair.join('=')),
    wire,
  );
  fc.assert(
    fc.property(
      fc.array(pair, { maxLength: 8 }),
      fc.constantFrom(undefined, raw),
      (pairs, encoding) => {
        const { get, getAll, has } = jarOf(pairs.join('; '), encoding);
        const all = getAll();
        for (const name of Object.keys(all))
          expect([name, all[name], has(name)]).toEqual([name, get(name), true]);
        for (const name of Object.keys(all)) expect(all[name]).toBe(getAll(name)[0]);
        expect(Object.keys(all).length > 0).toBe(pairs.join('; ') !== '');
      },
    ),
    { numRuns: often(5000) },
  );
});
