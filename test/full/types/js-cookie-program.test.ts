// @vitest-environment node
/** A program for js-cookie compiles with its import changed, in each way that modules are found; its typos no longer do. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const program = readFileSync(`${here}js-cookie-program.ts`, 'utf8');
const options: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  types: [],
  noEmit: true,
};
const [node16, bundler] = [
  { module: ts.ModuleKind.Node16 },
  { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
];

const parsed = new Map<string, ts.SourceFile | undefined>();
/** The library's own declarations take seconds to parse. */
const once = (key: string, parse: () => ts.SourceFile | undefined) => {
  if (!parsed.has(key)) parsed.set(key, parse());
  return parsed.get(key);
};

/** Where 'gingersnap' is the package of this repository: test/full has a package.json of its own. */
const inPackage = fileURLToPath(new URL('../../types/', import.meta.url));

/** What the compiler says of a text in a file there. */
const errors = (text: string, ending: string, modules: ts.CompilerOptions): string[] => {
  const file = `${inPackage}program${ending}`;
  const host = ts.createCompilerHost({ ...options, ...modules });
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.readFile = (path) => (path === file ? text : readFile(path));
  host.getSourceFile = (path, version) =>
    path === file
      ? ts.createSourceFile(path, text, version, true)
      : once(`${path} ${modules.module}`, () => getSourceFile.call(host, path, version));
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], { ...options, ...modules }, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
};

const from = (module: string, text = program) => text.replace("'js-cookie'", `'${module}'`);
const ways: [string, ts.CompilerOptions][] = [
  ['.mts', node16],
  ['.cts', node16],
  ['.ts', bundler],
];

// Compilations, each of seconds on a busy machine.
it.each(ways)('the program, as %s', { timeout: 180_000 }, (ending, modules) => {
  expect(errors(program, ending, modules)).toEqual([]);
  expect(errors(from('gingersnap/js-cookie'), ending, modules)).toEqual([]);
  const typo = program.replace('sameSite:', 'samesite:');
  if (ending === '.ts') expect(errors(typo, ending, modules)).toEqual([]);
  expect(errors(from('gingersnap/js-cookie', typo), ending, modules)).toEqual([
    expect.stringContaining("'samesite' does not exist"),
  ]);
});

it('CommonJS names the object by import = require, and the types by the object', () => {
  const text =
    "import Cookies = require('js-cookie'); export const a: Cookies.CookieAttributes = Cookies.attributes; export const b = Cookies.get('b');";
  expect(errors(text, '.cts', node16)).toEqual([]);
  expect(errors(from('gingersnap/js-cookie', text), '.cts', node16)).toEqual([]);
});

it(
  'what a program makes itself of js-cookie’s type, without getJSON, is one; so is js-cookie itself',
  { timeout: 180_000 },
  () => {
    const text = `import Cookies = require('js-cookie');
    import type JsCookie = require('js-cookie');
    class Fake implements Cookies.CookiesStatic {
      readonly attributes = {};
      readonly converter = Cookies.converter;
      set(name: string, value: string) { return name + value; }
      get(name: string): string | undefined;
      get(): Record<string, string>;
      get(name?: string): any { return name; }
      remove() {}
      withAttributes() { return this; }
      withConverter<T>(converter: Cookies.Converter<T>): Cookies.CookiesStatic<T> { return Cookies.withConverter(converter); }
    }
    export const api: Cookies.CookiesStatic = Math.random() < 0.5 ? new Fake() : Cookies.withAttributes({ path: '/' });
    export const theirs = (given: JsCookie.CookiesStatic<number>): Cookies.CookiesStatic<number> => given;`;
    expect(errors(text, '.cts', node16)).toEqual([]);
    expect(errors(from('gingersnap/js-cookie', text), '.cts', node16)).toEqual([]);
  },
);
