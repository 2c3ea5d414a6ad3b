// @vitest-environment node
/** The lint rules for what is public, judged by wrong samples. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Linter } from 'eslint';
import ts from 'typescript';
import { parser } from 'typescript-eslint';
import { expect, it } from 'vitest';
import documented from './documented.mjs';
import domFree from './dom-free.mjs';
import typeParams from './type-params.mjs';

const rules = { documented, 'dom-free': domFree, 'type-params': typeParams };

/** What a rule says, by file, of a package with one entry, or with what `exports` says. `lib`: the libraries that it is compiled with. */
const complaints = (
  rule: keyof typeof rules,
  files: Record<string, string>,
  { exports = { '.': {} }, lib }: { exports?: object; lib?: string[] } = {},
): string[] => {
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
      ...(lib ? { lib } : { noLib: true }),
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
            plugins: { gingersnap: { rules } },
            rules: { [`gingersnap/${rule}`]: 'error' },
            languageOptions: { parser, parserOptions: { programs } },
          },
          { filename: join(folder, 'src', file) },
        )
        .map(({ message, line }) => `${file}:${line}: ${message}`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The names, by file, of what is public and says nothing. */
const mute = (files: Record<string, string>, exports: object = { '.': {} }): string[] =>
  complaints('documented', files, { exports }).map((text) => text.split(' is public')[0]!);

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

it('finds a type parameter that no comment explains: of interfaces, aliases, functions, constants, members and signatures', () => {
  const text = [
    'export interface A<T> { a: T }',
    'export type B<T> = T[];',
    'export function c<T>(d: T) {}',
    'export const e = <T>(f: T) => { const inner = <U>(g: U) => g; return inner(f) };',
    'export interface H { i: { <T>(j: T): T } }',
    'export interface K { <T>(l: T): T }',
  ].join('\n');
  const found = (text: string) =>
    complaints('type-params', { 'index.ts': text }).map((text) => text.split(': say')[0]);
  expect(found(text)).toEqual([
    'index.ts:1: A has a type parameter T',
    'index.ts:2: B has a type parameter T',
    'index.ts:3: c has a type parameter T',
    'index.ts:4: e has a type parameter T',
    'index.ts:5: i has a type parameter T',
    'index.ts:6: K has a type parameter T',
  ]);
  const said = '/** @typeParam T What it is */';
  const explained = text
    .replace(/^export/gm, `${said}\nexport`)
    .replace('{ i:', `{\n${said}\ni:`)
    .replace(`${said}\nexport interface K {`, `export interface K {\n${said}\n`);
  expect(found(explained)).toEqual([]);
  expect(found(explained.replaceAll('T What it is', 'T'))).toHaveLength(6);
});

it('finds a type of the DOM library where an export speaks of it, and none that is kept inside', () => {
  const files = {
    'index.ts': [
      "import type { Below } from './below.js';",
      'export const a = (page: Document, below: Below): Promise<Date> => { let inner: Window; return inner!.caches as never };',
      'export interface B extends Event { c: string }',
      'const kept = (node: Node) => node;',
    ].join('\n'),
    'below.ts': 'export interface Below { signal: AbortSignal }',
  };
  const found = complaints('dom-free', files, { lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'] });
  expect(found.map((text) => text.split(' is a')[0])).toEqual([
    'index.ts:2: Document',
    'index.ts:3: Event',
    'below.ts:1: AbortSignal',
  ]);
});
