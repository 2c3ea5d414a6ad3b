/** The code on the front page, as it is copied: it compiles as it stands, strictly, with what stands there first and with what the form holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fillIn, highlight } from '../../examples/playground/highlight.ts';
import { snippet } from '../../examples/playground/snippet.ts';
import { open } from '../types/editor.ts';

const root = `${join(import.meta.dirname, '../..')}/`;
const at = (name: string) => `${root}test/examples/snippet-${name}.tsx`;

// The examples look for the page that they are a part of.
document.body.append(
  ...new DOMParser().parseFromString(
    readFileSync(`${root}examples/playground/index.html`, 'utf8'),
    'text/html',
  ).body.childNodes,
);
const { tries } = await import('../../examples/playground/tries/all.ts');

const examples = Object.entries(tries).map(
  ([name, { code, values }]) =>
    // What Flask does is Python, and stands before the page's part.
    [name, fillIn(code, values).replace(/^# [^]*(?=\/\/ in the page)/, '')] as const,
);
const forms: readonly (readonly [name: string, fields: Readonly<Record<string, string>>])[] = [
  ['a text', { name: 'mine', value: "it's; 50 %" }],
  ['json', { name: 'mine', value: '{ "theme": "dark" }', codec: 'json', expires: '30d' }],
  ['a number', { name: 'mine', value: '12', codec: 'number', maxAge: '60', path: '/' }],
  ['a date', { name: 'mine', value: '2026-01-01', codec: 'date', expires: '2027-01-01' }],
  ['boolean', { name: 'mine', value: 'true', codec: 'boolean', expires: '7' }],
  ['interop', { name: 'mine', value: 'x', encoding: 'flask', secure: 'true', sameSite: 'none' }],
  ['raw', { name: 'mine', value: 'x', encoding: 'raw', priority: 'high' }],
];
const samples = [
  ...examples,
  ...forms.map(([name, fields]) => [`the form with ${name}`, snippet(fields)] as const),
];
const editor = open(
  `${root}test/tsconfig.json`,
  new Map(samples.map(([name, text]) => [at(name), text])),
);

it.each(samples)('%s compiles', (name, text) => {
  expect(text).toMatch(/^.*import \{/m);
  expect(editor.underlined(at(name))).toEqual([]);
});

it('what does not fit its type does not compile either', () => {
  const wrong = fillIn(tries.typed.code, { expires: '7 days', value: 'twelve' });
  const file = at('wrong');
  expect(
    open(`${root}test/tsconfig.json`, new Map([[file, wrong]]))
      .underlined(file)
      .map(({ text }) => text.slice(0, 6)),
  ).toEqual(expect.arrayContaining(['TS2304']));
});

it.each(Object.values(tries))('colours change no character of $code', ({ code, values }) => {
  const shown = document.createElement('pre');
  shown.append(...highlight(code, (name) => values[name] ?? ''));
  expect(shown.textContent).toBe(fillIn(code, values));
  expect(shown.querySelectorAll('span').length).toBeGreaterThan(5);
});
