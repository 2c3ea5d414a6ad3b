// Builds docs/api from what the entries export, and tells where the folder differs from it; with --write it writes the folder.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatted } from '../../docs/pages.mjs';
import { Application, Converter, LogLevel, ReflectionKind, UnionType } from 'typedoc';

const docs = resolve('docs/api');

/** The entries of package.json's `exports`, by the file in src that each is built from. */
const entries = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).exports)
  .filter((path) => !path.endsWith('.json'))
  .map((path) => `src/${path.slice(2) || 'index'}.ts`);

const [option] = process.argv.slice(2);

const native = 'src/cookie-store/types.ts';
const built = mkdtempSync(join(tmpdir(), 'gingersnap-'));

/** @type {Partial<import('typedoc').TypeDocOptions> & Record<string, unknown>} */
const settings = {
  entryPoints: entries,
  tsconfig: 'tsconfig.json',
  outputs: [{ name: 'markdown', path: built }],
  plugin: [fileURLToPath(import.meta.resolve('typedoc-plugin-markdown'))],
  logLevel: LogLevel.Warn,
  // The order of a union's members is else that in which they were first come by, which anything can change.
  compilerOptions: { stableTypeOrdering: true },
  // The step `types` looks for them.
  skipErrorChecking: true,
  // What differs from machine to machine or moves with every edit: places in files, links into a repository, the generator's version.
  disableSources: true,
  disableGit: true,
  hideGenerator: true,
  readme: 'none',
  name: 'Reference',
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  validation: { notDocumented: true, notExported: true, invalidLink: true },
  // An entry exports them as a type and a value under one name, of which TypeDoc sees the value.
  intentionallyNotExported: existsSync(native)
    ? ['CookieStore', 'CookieChangeEvent'].map((name) => `${native}:${name}`)
    : [],
  // A file for each entry.
  outputFileStrategy: 'modules',
  entryFileName: 'README',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  parametersFormat: 'table',
  typeAliasPropertiesFormat: 'table',
};

const app = await Application.bootstrapWithPlugins(
  /** @type {import('typedoc').TypeDocOptions} */ (settings),
);

// A union of interfaces that are marked @inline is shown with their members. Of generic ones TypeDoc would show the name alone.
app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
  const symbol =
    reflection.kindOf(ReflectionKind.TypeAlias) && context.getSymbolFromReflection(reflection);
  const type = symbol && context.checker.getDeclaredTypeOfSymbol(symbol);
  if (
    !type ||
    !type.isUnion() ||
    !type.types.every(({ symbol }) => symbol && context.shouldInline(symbol, symbol.name))
  )
    return;
  const within = context.withScope(reflection);
  reflection.type = new UnionType(
    type.types.map((part) => app.converter.convertType(within, part)),
  );
});

app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
  for (const reflection of project.getReflectionsByKind(ReflectionKind.All)) {
    // Where a member comes from is how the code is laid out, and no matter of its user's.
    if (reflection.isDeclaration() || reflection.isSignature()) {
      delete reflection.inheritedFrom;
      delete reflection.overwrites;
    }
    // TypeDoc takes every default for code; most of ours are words.
    for (const { content } of reflection.comment?.getTags('@default') ?? [])
      for (const part of content) {
        const [, text = ''] = /^```ts\n(.*)\n```$/s.exec(part.text) ?? [];
        if (/[a-z] /.test(text)) Object.assign(part, { kind: 'text', text });
      }
    // A tuple's places and its length have nothing to say for themselves.
    if (
      reflection.parent?.kindOf(ReflectionKind.Interface) &&
      /^(\d+|length)$/.test(reflection.name)
    )
      project.removeReflection(reflection);
  }
});

/** The files of a folder by name. */
const read = (/** @type {string} */ folder) =>
  new Map(
    (existsSync(folder) ? readdirSync(folder) : [])
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );

/** Under the names that are imported. */
const named = (/** @type {Map<string, string>} */ files) => {
  const importOf = (/** @type {string} */ entry) =>
    entry === 'index' ? 'gingersnap' : `gingersnap/${entry}`;
  for (const [file, text] of files)
    files.set(
      file,
      file === 'README.md'
        ? text
            .replace(/\[(.*)\]\(/g, (_, entry) => `[${importOf(entry)}](`)
            .replace('## Modules', 'Written by `npm run docs`, of the doc comments in src.')
        : text.replace(/^# (.*)/, (_, entry) => `# ${importOf(entry)}`),
    );
  return files;
};

/** As it is committed. */
const written = async (/** @type {Map<string, string>} */ files) => {
  for (const [file, text] of files) files.set(file, await formatted(`docs/api/${file}`, text));
  return files;
};

const write = (/** @type {Map<string, string>} */ files) => {
  rmSync(docs, { recursive: true, force: true });
  mkdirSync(docs);
  for (const [file, text] of files) writeFileSync(join(docs, file), text);
  console.log(`docs/api: ${files.size} files.`);
};

const check = (/** @type {Map<string, string>} */ files) => {
  const there = read(docs);
  const stale = [...new Set([...files.keys(), ...there.keys()])].filter(
    (file) => files.get(file) !== there.get(file),
  );
  for (const file of stale)
    console.error(
      `docs/api/${file} ${!files.has(file) ? 'is left over' : there.has(file) ? 'differs' : 'is missing'}`,
    );
  if (!stale.length)
    return console.log(`docs/api is what the doc comments in src say: ${files.size} files.`);
  console.error(
    'docs/api is not what the doc comments in src say. Run "npm run docs", and commit docs/api with src.',
  );
  process.exitCode = 1;
};

try {
  const project = await app.convert();
  if (project) {
    app.validate(project);
    await app.generateOutputs(project);
  }
  if (app.logger.hasErrors() || app.logger.hasWarnings()) {
    console.error('Every public member has a doc comment, and what it speaks of is public too.');
    process.exitCode = 1;
  } else (option === '--write' ? write : check)(await written(named(read(built))));
} finally {
  rmSync(built, { recursive: true });
}
