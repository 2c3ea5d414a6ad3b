import { dirname, resolve } from 'node:path';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import MagicString from 'magic-string';
import { dts } from 'rollup-plugin-dts';
import ts from 'typescript';

/** Each entry of package.json's `exports`, by its file in src. */
const entries = Object.fromEntries(
  [
    'index',
    'async',
    'cookie-store',
    'webext',
    'interop',
    'consent',
    'google-consent',
    'storage',
    'server',
    'js-cookie',
    'testing',
    'react',
    'next',
    'vue',
    'svelte',
    'sveltekit',
    'hono',
    'astro',
    'nuxt',
    'nuxt-app',
    'explain',
  ].map((name) => [name, `src/${name}.ts`]),
);

/** Peers, which the user has or does without. */
const external = ['react', 'vue', 'next/headers.js', 'nuxt/app'];

/** Each file imports what it uses, and no more: bundlers warn of an import of nothing. */
const hoistTransitiveImports = false;

const compile = () => typescript({ noEmit: false, removeComments: false });

const { compilerOptions } = ts.parseConfigFileTextToJson(
  'tsconfig.json',
  ts.sys.readFile('tsconfig.json') ?? '',
).config;
/** @type {Map<string, { code: string, map?: string | undefined }>} */
const transpiled = new Map();

/**
 * The same code without the check of types, which the entries' compiler has made: for the scripts, so that all of src is checked once and not
 * once for each of them.
 * @type {import('rollup').Plugin}
 */
const transpile = {
  name: 'transpile',
  resolveId: (source, importer) =>
    importer && source.endsWith('.js')
      ? resolve(dirname(importer), source.replace(/js$/, 'ts'))
      : null,
  transform(code, fileName) {
    let result = transpiled.get(fileName);
    if (!result) {
      const { outputText, sourceMapText } = ts.transpileModule(code, {
        fileName,
        compilerOptions: {
          ...ts.convertCompilerOptionsFromJson(compilerOptions, '.').options,
          removeComments: false,
          sourceMap: true,
        },
      });
      result = {
        code: outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, ''),
        map: sourceMapText,
      };
      transpiled.set(fileName, result);
    }
    return result;
  },
};

/**
 * `Cookies.CookieAttributes`, as @types/js-cookie has it; and CommonJS gets this entry as one thing, `require('gingersnap/js-cookie')`, which
 * declarations say by `export =`; so does Nuxt's module. Rollup's plugin for declarations knows neither.
 * @type {import('rollup').Plugin}
 */
const oneThing = {
  name: 'one thing',
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk' || !['js-cookie', 'nuxt'].includes(file.name)) continue;
      const global = file.name === 'js-cookie';
      const [all, name, types] =
        /export \{ (\w+) as default \};\nexport type (\{ .* \});/.exec(file.code) ??
        this.error(`${file.fileName} has other exports`);
      const one = file.fileName.endsWith('.d.cts')
        ? `export = ${name};${global ? `\nexport as namespace ${name};` : ''}`
        : all;
      file.code = file.code.replace(
        all,
        `declare namespace ${name} {\n    export ${types};\n}\n\n${one}`,
      );
    }
  },
};

/**
 * Hooks run in the browser and where it is rendered, never in a server component: without these words a provider in its layout fails.
 * @param {{ name: string }} chunk
 */
const client = ({ name }) => (name === 'react' ? "'use client';\n" : '');

/**
 * `dist/development`: each entry once more, for the condition `development`. Two lines that import the sentences and hand on the very same
 * entry, so that there is one core and one state.
 * @type {import('rollup').Plugin}
 */
const development = {
  name: 'development',
  generateBundle({ format }, files) {
    for (const name of Object.keys(entries).filter((name) => name !== 'explain')) {
      const file = files[`${name}.${format === 'es' ? 'mjs' : 'cjs'}`];
      // A client's module names what it hands on: Next takes no `export *` from it.
      const names = name === 'js-cookie' ? ['default'] : file?.type === 'chunk' ? file.exports : [];
      const all = names.includes('default') || client({ name }) ? `{ ${names.join(', ')} }` : '*';
      const [extension, source] =
        format === 'es'
          ? [
              'mjs',
              `${client({ name })}import '../explain.mjs';\nexport ${all} from '../${name}.mjs';\n`,
            ]
          : [
              'cjs',
              `${client({ name })}require('../explain.cjs');\nmodule.exports = require('../${name}.cjs');\n`,
            ];
      this.emitFile({ type: 'asset', fileName: `development/${name}.${extension}`, source });
    }
  },
};

/** A script tag's file may be put behind one that does not end in a semicolon. A preamble, because terser drops a banner of nothing but that. */
const minify = () => terser({ format: { preamble: ';' } });

/**
 * Puts the function that is all of a script in parentheses: V8 and SpiderMonkey compile such a one at once (https://v8.dev/blog/preparser#pife).
 * Without them they look through it for errors first, and then read it a second time. Terser drops those that rollup writes.
 * @type {import('rollup').Plugin}
 */
const compileOnce = {
  name: 'compile once',
  renderChunk(code) {
    const start = code.indexOf('(this,function(');
    if (start < 0) this.error('The script has another form');
    const wrapped = new MagicString(code)
      .appendLeft(start + '(this,'.length, '(')
      .appendLeft(code.lastIndexOf(')'), ')');
    return { code: wrapped.toString(), map: wrapped.generateMap({ hires: true }) };
  },
};

/** @type {import('rollup').RollupOptions[]} */
export default [
  {
    input: entries,
    external,
    plugins: [compile(), development],
    output: [
      {
        dir: 'dist',
        format: 'es',
        entryFileNames: '[name].mjs',
        chunkFileNames: 'shared/[name].mjs',
        banner: client,
        hoistTransitiveImports,
      },
      {
        dir: 'dist',
        format: 'cjs',
        entryFileNames: '[name].cjs',
        chunkFileNames: 'shared/[name].cjs',
        banner: client,
        hoistTransitiveImports,
      },
    ],
  },
  {
    input: entries,
    external,
    plugins: [dts(), oneThing],
    output: [
      { dir: 'dist', entryFileNames: '[name].d.mts', chunkFileNames: 'shared/[name].d.mts' },
      { dir: 'dist', entryFileNames: '[name].d.cts', chunkFileNames: 'shared/[name].d.cts' },
    ],
  },
  ...['gingersnap', 'gingersnap.full', 'gingersnap.development'].map((name) => ({
    input: `src/umd/${name}.ts`,
    plugins: [transpile, minify(), compileOnce],
    output: {
      file: `dist/${name}.umd.js`,
      format: /** @type {const} */ ('umd'),
      name: 'gingersnap',
      sourcemap: true,
    },
  })),
  {
    input: 'src/js-cookie.ts',
    plugins: [transpile, minify(), compileOnce],
    // No larger than js-cookie's own: nothing in it goes another way without 'use strict'.
    output: {
      file: 'dist/js-cookie.umd.js',
      format: 'umd',
      name: 'Cookies',
      noConflict: true,
      sourcemap: true,
      strict: false,
      generatedCode: 'es2015',
    },
  },
];
