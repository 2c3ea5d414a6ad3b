// @vitest-environment node
/** Importing an entry touches nothing of the place where it is imported. */
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { createContext, runInContext, runInNewContext } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { expect, it } from 'vitest';
import { entries, file } from './entries.ts';

/** The names of all globals that a script looks at or makes while it runs, but for ECMAScript's own. */
const touched = (script: string): string[] => {
  const own = runInNewContext('globalThis') as Record<PropertyKey, unknown>;
  // V8 gives these to every context; they are no part of ECMAScript.
  for (const host of ['console', 'WebAssembly']) delete own[host];
  const names = new Set<string>();
  const note = (name: PropertyKey) => {
    if (!(name in own)) names.add(String(name));
  };
  const global: object = new Proxy(Object.create(null) as object, {
    get: (_, name) => (note(name), name === 'globalThis' ? global : own[name]),
    has: (_, name) => (note(name), name in own),
    getOwnPropertyDescriptor: (_, name) => {
      note(name);
      return undefined;
    },
  });
  try {
    runInContext(script, createContext(global));
  } catch (error) {
    // It may be what is missing here that made it throw.
    if (!names.size) throw error;
  }
  return [...names];
};

/** What a peer does at import is its own affair. */
const withoutPeers: Plugin = {
  name: 'without peers',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(next\/headers\.js|nuxt\/app|react|vue)$/ }, ({ path }) => ({
      path,
      namespace: 'peer',
    }));
    onLoad({ filter: /./, namespace: 'peer' }, () => ({
      contents: 'module.exports = { createContext() {} }',
    }));
  },
};

/** A module and its chunks as one script in which everything is kept, so that nothing unused escapes the look. */
const asScript = async (path: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'iife',
    treeShaking: false,
    ignoreAnnotations: true,
    write: false,
    plugins: [withoutPeers],
  });
  return outputFiles[0]!.text;
};

const conditions = entries.flatMap((entry) => [entry.import, entry.require]);

it.each(
  conditions.flatMap((condition) =>
    condition.development ? [condition.default, condition.development] : [condition.default],
  ),
)('%s touches no global at import', async (path) => {
  expect(touched(await asScript(fileURLToPath(file(path))))).toEqual([]);
});

/** The names of the files that are kept in a bundle of an import which uses nothing. */
const keptOf = async (path: string): Promise<string[]> => {
  const { metafile } = await build({
    stdin: { contents: `import ${JSON.stringify(path)}`, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'error',
    plugins: [withoutPeers],
  });
  return Object.entries(Object.values(metafile.outputs)[0]!.inputs)
    .filter(([input, { bytesInOutput }]) => input !== '<stdin>' && bytesInOutput)
    .map(([input]) => input);
};

it.each(conditions.filter(({ default: path }) => path.endsWith('.mjs')))(
  '$default does nothing at import, so a bundler drops it; its sentences are kept',
  async ({ default: path, development }) => {
    if (!development) expect(await keptOf(path)).toContain(path.slice(2));
    else {
      expect(await keptOf(path)).toEqual([]);
      expect(await keptOf(development)).toContain('dist/explain.mjs');
    }
  },
);

it('importing the sentences sets one record of the core, and nothing else', async () => {
  const core = (await import(/* @vite-ignore */ file('./dist/shared/error.mjs').href)) as Record<
    string,
    unknown
  >;
  const recordsOf = () =>
    Object.entries(core).map(([name, value]) => [
      name,
      typeof value === 'object' ? Object.keys(value!).sort() : value,
    ]);
  const before = recordsOf();
  await import(/* @vite-ignore */ file('./dist/development/index.mjs').href);
  const changed = recordsOf().filter((record, i) => !isDeepStrictEqual(record, before[i]));
  expect(changed).toEqual([[expect.any(String), ['explain', 'refused', 'wrote']]]);
});

it('a global that is read, asked for, guarded, found through globalThis or made is noticed', () => {
  for (const script of [
    'document.cookie = ""',
    'typeof document',
    '(() => { "use strict"; return document?.cookie })()',
    'globalThis.document',
    '"document" in globalThis',
    'Reflect.has(globalThis, "document")',
    'Object.getOwnPropertyDescriptor(globalThis, "document")',
    'document = 1',
    'var document = 1',
    'function document() {}',
  ])
    expect(touched(script), script).toEqual(['document']);
  expect(touched('new Map(); (() => document)')).toEqual([]);
});
