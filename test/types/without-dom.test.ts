// @vitest-environment node
/** The declarations compile without TypeScript's DOM library, and go for its types where that is there. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const file = fileURLToPath(new URL('program.ts', import.meta.url));
const program = readFileSync(
  new URL('../full/types/without-dom/entries.ts', import.meta.url),
  'utf8',
);

/** What the compiler says of the program, and of all declarations that it imports. */
const errors = (text: string, lib: string[]): string[] => {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: lib.map((name) => `lib.${name}.d.ts`),
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (path) => path === file || fileExists(path);
  host.getSourceFile = (path, version) =>
    path === file
      ? ts.createSourceFile(path, text, version, true)
      : getSourceFile.call(host, path, version);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(
      ({ file, messageText }) =>
        `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
};

it('a program without the DOM library compiles with each entry', () => {
  expect(errors(program, ['es2022'])).toEqual([]);
  expect(errors(`${program}\nexport const real: Document = document;`, ['es2022'])).toHaveLength(2);
});

it('with the DOM library the same program compiles, and the real objects go for ours', () => {
  const real = `
    cookies.documentStore(document); later.browserStore(window); cookieStores.install(window);
    new cookieStores.CookieStore(document);
    const real: cookies.ListenOptions = { signal: new AbortController().signal };
    const controller: cookies.ListenOptions = new AbortController();
    for (const url of [new URL('https://shop.example/'), location]) {
      servers.serverJar('', { url }); testing.testJar({ url }); extensions.extensionJar({ url });
    }
    const target: EventTarget = store;
    const event: Event = new cookieStores.CookieChangeEvent('change');`;
  expect(errors(program + real, ['es2022', 'dom'])).toEqual([]);
});
