// @vitest-environment node
/** The names that each entry gives are a promise: exports.json lists them, and is changed by hand. */
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { entries, file } from './entries.ts';
import promised from './exports.json';

const require = createRequire(import.meta.url);
// Next and Nuxt are no packages of this folder, and what their entries require of them is not looked at here.
const loader = Module as unknown as { _load: (name: string, ...others: unknown[]) => unknown };
const { _load: load } = loader;
loader._load = (name, ...others) =>
  /^(next\/headers\.js|nuxt\/app)$/.test(name) ? {} : load(name, ...others);

const path = (of: string) => fileURLToPath(file(of));
const program = ts.createProgram({
  rootNames: entries.flatMap((entry) => [path(entry.import.types), path(entry.require.types)]),
  options: { module: ts.ModuleKind.NodeNext, types: [] },
});
const checker = program.getTypeChecker();

/** The symbols that declarations export, each with what stands behind it. */
const declarations = (of: string) =>
  checker
    .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(path(of))!)!)
    .map((symbol) => ({
      name: symbol.name,
      declared: symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    }));

/** All exported names; what is a type and nothing else is marked. */
const names = (of: string) =>
  declarations(of)
    .map(({ name, declared }) => (declared.flags & ts.SymbolFlags.Value ? name : `type ${name}`))
    .sort();

/** What `export =` gives is the module itself; its types stand beside it, in the namespace of the same name. */
const isOneThing = (of: string) =>
  checker
    .getSymbolAtLocation(program.getSourceFile(path(of))!)!
    .exports!.has(ts.InternalSymbolName.ExportEquals);

const values = (of: readonly string[]) => of.filter((name) => !name.startsWith('type '));

it('the entries are the promised ones', () => {
  expect(entries.map(({ name }) => name)).toEqual(Object.keys(promised));
});

it.each(entries)(
  '$name exports the promised names, in code and in types, to import and to require',
  async (entry) => {
    const promise: readonly string[] = (promised as Record<string, string[]>)[entry.name] ?? [];
    expect(names(entry.import.types)).toEqual(promise);
    const oneThing = values(promise).join() === 'default';
    expect(isOneThing(entry.require.types)).toBe(oneThing);
    expect(names(entry.require.types)).toEqual(
      oneThing ? promise.filter((name) => name !== 'default') : promise,
    );
    const imported = (await import(/* @vite-ignore */ file(entry.import.default).href)) as object;
    expect(Object.keys(imported).sort()).toEqual(values(promise));
    const required = require(path(entry.require.default)) as object;
    // Where all there is is a default, require gives that, as js-cookie's users require it.
    if (oneThing)
      expect(Object.keys(Object.getPrototypeOf(required) as object)).toEqual(
        Object.keys(Object.getPrototypeOf((imported as { default: object }).default) as object),
      );
    else expect(Object.keys(required).sort()).toEqual(values(promise));
  },
);

it.each(entries)(
  'every name of $name says what it is for, wherever it is hovered over',
  (entry) => {
    const mute = declarations(entry.import.types).filter(
      ({ declared }) => !declared.getDocumentationComment(checker).length,
    );
    expect(mute.map(({ name }) => name)).toEqual([]);
  },
);

it.each(entries)(
  'the program that each TypeScript compiles uses every name of $name',
  ({ name }) => {
    const program = readFileSync(
      file(`test/full/types/consumers/${name.split('/').slice(1).join('-') || 'index'}.ts`),
      'utf8',
    );
    const imported = new RegExp(`import \\{([^}]*)\\} from '${name}'`).exec(program)![1]!;
    const names = imported.split(',').map((name) => name.trim().replace(/ as .*/, ''));
    expect(names.filter(Boolean).sort()).toEqual((promised as Record<string, string[]>)[name]);
  },
);
