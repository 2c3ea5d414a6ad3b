// @vitest-environment node
/** Blanks at the ends of a name and a value are dropped, in a time that grows with their length alone. */
import { expect, it } from 'vitest';
import { toDeletion, toQuery } from '../../src/cookie-store/arguments.js';
import { growth, LINEAR } from '../fakes/growth.ts';

it('drops blanks and TABs at the ends, and no others', () => {
  const names = ['a', ' a', 'a\t', '\t a b\t\tc \t', ' ', '', '\u00a0a\u00a0', ' \n a \n '];
  expect(names.map((name) => toQuery(name).name)).toEqual([
    'a',
    'a',
    'a',
    'a b\t\tc',
    '',
    '',
    '\u00a0a\u00a0',
    '\n a \n',
  ]);
});

it.each([
  ['inner blanks', (length: number) => `a${' '.repeat(length)}b`],
  ['outer blanks', (length: number) => `${' '.repeat(length)}a${'\t'.repeat(length)}`],
  ['nothing but blanks', (length: number) => ' '.repeat(length)],
  ['blanks between letters', (length: number) => 'a '.repeat(length)],
])('a name with %s costs in proportion to its length', (_, text) => {
  expect(growth(text, (name) => [toQuery({ name }), toDeletion({ name })])).toBeLessThan(LINEAR);
});
