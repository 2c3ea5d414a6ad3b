// @vitest-environment node
/** The judge of the type tests, judged by wrong samples. */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { open } from './editor.ts';
import { finding, unawaited } from './findings.ts';
import { markersOf } from './markers.ts';

const tsconfig = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
const file = (sample: string) => fileURLToPath(new URL(`${sample}.test-d.ts`, import.meta.url));

const samples = {
  right: [
    '// error: TS2561 pth Options',
    '',
    '// A why.',
    'set({ pth: "/" })',
    '// hover: boolean',
    'const a = set({})',
    '// hover: boolean',
    'set({})',
  ],
  absent: ['// error: pth', 'set({ path: "/" })'],
  elsewhere: ['// error: TS2322', 'set({', '  path: 1,', '})'],
  otherCode: ['// error: TS2322 pth', 'set({ pth: "/" })'],
  otherWords: ['// error: pth domain', 'set({ pth: "/" })'],
  unawaited: ['set({ pth: "/" })'],
  broken: ['const = 1'],
  hovers: [
    '// hover: string',
    'const a = set({})',
    '// hover: bool',
    'set({})',
    '// hover: A',
    'interface A {}',
  ],
};

const head =
  'export {}; interface Options { readonly path?: string }; declare const set: (options: Options) => boolean;\n';
const texts = new Map(
  Object.entries(samples).map(([sample, lines]) => [file(sample), head + lines.join('\n')]),
);
const editor = open(tsconfig, texts);

/** What is found in a sample: at its markers, and beside them. */
const judge = (sample: keyof typeof samples) => {
  const markers = markersOf(texts.get(file(sample))!);
  return [
    markers.map((marker) => finding(editor, file(sample), marker)),
    unawaited(editor, file(sample), markers),
  ];
};

// The first look takes seconds, which are no test's own.
const right = judge('right');

it('takes an error on its line with its words, and hovers over names and expressions', () => {
  expect(right).toEqual([[undefined, undefined, undefined], []]);
});

it('finds an error that is absent or elsewhere', () => {
  expect(judge('absent')).toEqual([['line 3 has no error'], []]);
  expect(judge('elsewhere')).toEqual([
    ['line 3 has no error'],
    [expect.stringContaining("line 4: TS2322: Type 'number'")],
  ]);
});

it('finds an error of another code, and one that does not name the culprit', () => {
  const error = expect.stringContaining('line 3: TS2561: Object literal') as string;
  expect(judge('otherCode')).toEqual([[error], [error]]);
  expect(judge('otherWords')).toEqual([[error], [error]]);
});

it('finds an error that no marker awaits, of types and of syntax', () => {
  expect(judge('unawaited')).toEqual([[], [expect.stringContaining('line 2: TS2561')]]);
  expect(judge('broken')).toEqual([
    [],
    [expect.stringContaining('line 2: TS1'), expect.stringContaining('line 2: TS1')],
  ]);
});

it('finds a hover that is another', () => {
  expect(judge('hovers')).toEqual([
    ['boolean', 'boolean', 'line 7 declares nothing and is no expression'],
    [],
  ]);
});
