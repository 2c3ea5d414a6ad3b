// @vitest-environment node
/** How a jar's text is taken apart. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { often } from '../generated.ts';
import { encodeName } from '../../src/cookie/name.js';
import { find, parse, under } from '../../src/cookie/parse.js';

const entries = (cookies: string) => [...parse(cookies)];

it.each([
  ['', []],
  ['a=1', [['a', ['1']]]],
  [
    'a=1; b=2',
    [
      ['a', ['1']],
      ['b', ['2']],
    ],
  ],
  [
    'a=1; b=2; a=3',
    [
      ['a', ['1', '3']],
      ['b', ['2']],
    ],
  ],
  ['a==b=', [['a', ['=b=']]]],
  ['a=', [['a', ['']]]],
  ['alone', [['', ['alone']]]],
  ['=nameless', [['', ['nameless']]]],
  [
    'alone; =nameless; a=1',
    [
      ['', ['alone', 'nameless']],
      ['a', ['1']],
    ],
  ],
  [
    '__proto__=1; toString=2',
    [
      ['__proto__', ['1']],
      ['toString', ['2']],
    ],
  ],
])('%j is %j', (cookies, wires) => {
  expect(entries(cookies)).toEqual(wires);
});

it('the written name is found before the one that somebody else left as it stands', () => {
  expect(find('a b=theirs; a%20b=ours', 'a b')).toEqual(['ours', 'theirs']);
  expect(find('a=1', 'b')).toEqual([]);
});

it.each(['a b', 'é', '%', 'a%20b', 'a%2520b'])(
  'the written form of %j is no other name’s',
  (name) => {
    const key = encodeName(name);
    expect(find(`${key}=1`, name)).toEqual(['1']);
    expect(find(`${key}=1`, key)).toEqual([]);
  },
);

it.each(['a%2e', '%zz', '%'])('what nobody here would write is found as it stands: %s', (key) => {
  expect(find(`${key}=1`, key)).toEqual(['1']);
});

it.each([5, null, Symbol('a'), {}, Object.create(null) as unknown])(
  'nothing is found under what is no name: %o',
  (name) => {
    expect(find('5=1; null=2; [object Object]=3', name as string)).toEqual([]);
  },
);

it('what was joined is taken apart again', () => {
  const name = fc.stringMatching(/^[a-z%]{1,5}$/);
  const wire = fc.stringMatching(/^[!-:<-~]{0,9}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(name, wire)), (pairs) => {
      const wires = parse(pairs.map((pair) => pair.join('=')).join('; '));
      expect([...wires.values()].flat().length).toBe(pairs.length);
      for (const [name] of pairs)
        expect(wires.get(name)).toEqual(
          pairs.filter(([other]) => other === name).map(([, wire]) => wire),
        );
    }),
  );
});

it('what is searched for in the text is what stands there when all of it is taken apart', () => {
  const piece = fc.constantFrom('a', 'b', 'ab', '=', '; ', ';', ' ', '%20', '');
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  const key = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, key, (text, key) => {
      expect(under(text, key)).toEqual(parse(text).get(key) ?? []);
    }),
    { numRuns: often(20_000) },
  );
});
