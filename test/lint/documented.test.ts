// @vitest-environment node
/** The lint rule for doc comments, judged by wrong samples. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Linter } from 'eslint';
import ts from 'typescript';
import { parser } from 'typescript-eslint';
import { expect, it } from 'vitest';
import documented from './documented.mjs';

/** The names, by file, of what is public and says nothing, in a package with one entry, or with what `exports` says. */
const mute = (files: Record<string, string>, exports: object = { '.': {} }): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'gingersnap-'));
  try {
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ exports }));
    for (const [file, text] of Object.entries(files))
      writeFileSync(join(folder, 'src', file), text);
    const host = { ...ts.createCompilerHost({}), getCurrentDirectory: () => folder };
    const options = {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: [],
      noLib: true,
    };
    const programs = [
      ts.createProgram(
        Object.keys(files).map((file) => join(folder, 'src', file)),
        options,
        host,
      ),
    ];
    return Object.entries(files).flatMap(([file, text]) =>
      new Linter({ cwd: folder })
        .verify(
          text,
          {
            files: ['**/*.ts'],
            plugins: { gingersnap: { rules: { documented } } },
            rules: { 'gingersnap/documented': 'error' },
            languageOptions: { parser, parserOptions: { programs } },
          },
          { filename: join(folder, 'src', file) },
        )
        .map(({ message, line }) => `${file}:${line}: ${message.split(' is public')[0]}`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
};

it('finds an exported constant, function, class, interface and alias without a doc comment', () => {
  const text =
    'export const a = 1;\nexport function b() {}\nexport class C {}\nexport interface D {}\nexport type E = string;\n';
  expect(mute({ 'index.ts': text })).toEqual([
    'index.ts:1: a',
    'index.ts:2: b',
    'index.ts:3: C',
    'index.ts:4: D',
    'index.ts:5: E',
  ]);
  expect(mute({ 'index.ts': text.replace(/^export/gm, '/** Said. */\nexport') })).toEqual([]);
});

it('finds what an entry hands on, where it is declared, and nothing of what it keeps', () => {
  const files = {
    'index.ts': "export { a } from './below.js';",
    'server.ts': "export type { B } from './below.js';",
    'below.ts': 'export const a = 1;\nexport interface B { c: 1 }\nexport const kept = 2;',
  };
  expect(mute(files)).toEqual(['below.ts:1: a']);
  expect(mute(files, { '.': {}, './server': {}, './package.json': './package.json' })).toEqual([
    'below.ts:1: a',
    'below.ts:2: B',
    'below.ts:2: c',
  ]);
});

it('finds members: of interfaces, classes, literals, of what is extended, and of what is spoken of', () => {
  const members = [
    'interface Base { a: 1 }',
    'interface Other { b: 1 }',
    '/** Said. */ export interface One extends Base { c(): { d: 1 }; readonly e: (other: Other) => void }',
    '/** Said. */ export type Two = { f: 1 } | Array<{ g: 1 }>;',
    '/** Said. */ export class Three { h = 1; private i = 1; #j = 1; get k() { const inner: { l: 1 } = { l: 1 }; return inner.l } }',
  ];
  expect(mute({ 'index.ts': members.join('\n') }).map((found) => found.split(' ')[1])).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
    'g',
    'h',
    'k',
  ]);
});

it('takes an overload’s comment for all of its name', () => {
  expect(
    mute({ 'index.ts': '/** Said. */ export interface A {\n/** Said. */\nb(): 1;\nb(c: 1): 1 }' }),
  ).toEqual([]);
});
