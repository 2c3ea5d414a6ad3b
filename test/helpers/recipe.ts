/** Runs the code blocks of docs/recipes. */
import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import * as gingersnap from '../../src/index.js';
import * as consent from '../../src/consent.js';
import * as server from '../../src/server.js';

const modules: Record<string, unknown> = {
  gingersnap,
  'gingersnap/consent': consent,
  'gingersnap/server': server,
};

/** The code blocks of a page, in order. */
export const blocks = (page: string, language = 'ts'): string[] =>
  [...readFileSync(`docs/recipes/${page}.md`, 'utf8').matchAll(/^```(\w+)\n([^]*?)^```/gm)].flatMap(
    ([, of, code]) => (of === language ? [code!] : []),
  );

/** What a page's block exports, run in this page. */
export const recipe = (page: string, block = 0): unknown => {
  const { outputText } = ts.transpileModule(blocks(page)[block]!, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exported = {};
  const run = compileFunction(outputText, ['require', 'exports']) as (
    require: (name: string) => unknown,
    exported: object,
  ) => void;
  run((name) => modules[name], exported);
  return exported;
};
