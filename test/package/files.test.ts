// @vitest-environment node
/** What is published: the files, and what their code needs. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { expect, it } from 'vitest';
import { importsOf } from '../imports.ts';
import { ERRORS_PAGE } from '../../src/cookie/error.js';
import { entries, file, isExplain, manifest, root } from './entries.ts';

const dist = readdirSync(file('dist'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(fileURLToPath(root).length))
  .sort();
const modules = dist.filter((path) => path.endsWith('.mjs'));
const read = (path: string) => readFileSync(file(path), 'utf8');
const developed = entries.filter(({ name }) => !isExplain(name));

/** Every path that package.json speaks of. */
const named = (value: unknown): string[] =>
  typeof value === 'object' && value
    ? Object.values(value).flatMap(named)
    : String(value).startsWith('./')
      ? [String(value)]
      : [];

it('the package holds dist, the licence, the README, the page of the error codes and package.json', () => {
  const [pack] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: root, encoding: 'utf8' }),
  ) as [{ readonly files: readonly { readonly path: string }[] }];
  expect(pack.files.map(({ path }) => path).sort()).toEqual(
    ['LICENSE', 'README.md', ...dist, 'docs/errors.md', 'package.json'].sort(),
  );
});

it('every file that package.json names is there', () => {
  const paths = named(manifest).map((path) => path.slice(2).replace('$1', '*'));
  expect(paths).toContain('dist/index.mjs');
  const published = [...dist, 'docs/errors.md', 'package.json'];
  expect(
    paths.filter((path) => {
      const [start = '', end] = path.split('*');
      return !published.some((file) =>
        end === undefined ? file === path : file.startsWith(start) && file.endsWith(end),
      );
    }),
  ).toEqual([]);
});

it('the address in the messages is of a page that is published', () => {
  const [, page = ''] = /gingersnap\/([\w/.]+)#/.exec(ERRORS_PAGE) ?? [];
  expect(manifest.files).toContain(page);
  expect(read(page)).toMatch(/^# Errors/);
});

it('each entry but explain has a file for development, and there are no others', () => {
  const paths = developed.flatMap((entry) => [entry.import.development, entry.require.development]);
  expect(paths.map((path) => path?.slice(2)).sort()).toEqual(
    dist.filter((path) => path.startsWith('dist/development/')),
  );
  for (const entry of entries.filter(({ name }) => isExplain(name)))
    for (const condition of [entry.import, entry.require])
      expect(condition).not.toHaveProperty('development');
});

it.each(developed)(
  'the file of $name for development imports the sentences and hands on the entry, in two lines',
  (entry) => {
    // A module for the client names what it hands on, which Next asks for.
    const [head = '', handedOn = '*'] =
      {
        'gingersnap/js-cookie': ['', '{ default }'],
        'gingersnap/nuxt': ['', '{ default }'],
        'gingersnap/react': ["'use client';\n", '{ CookieProvider, useCookie }'],
      }[entry.name] ?? [];
    const from = (path: string) => path.replace('./dist/', '../');
    expect(read(entry.import.development!)).toBe(
      `${head}import '../explain.mjs';\nexport ${handedOn} from '${from(entry.import.default)}';\n`,
    );
    expect(read(entry.require.development!)).toBe(
      `${head}require('../explain.cjs');\nmodule.exports = require('${from(entry.require.default)}');\n`,
    );
  },
);

it.each(entries)(
  'the condition development of $name stands before the default, behind the types',
  (entry) => {
    const conditions = isExplain(entry.name)
      ? ['types', 'default']
      : ['types', 'development', 'default'];
    expect(Object.keys(entry.import)).toEqual(conditions);
    expect(Object.keys(entry.require)).toEqual(conditions);
  },
);

/** The entries that need a bundler, or an import map, for what the user brings. */
const peers: Readonly<Record<string, string[]>> = {
  'dist/next.mjs': ['next/headers.js'],
  'dist/nuxt-app.mjs': ['nuxt/app'],
  'dist/react.mjs': ['react'],
  'dist/vue.mjs': ['vue'],
};

it.each(modules)(
  '%s works unbundled: it imports by relative path alone, but for a peer',
  (path) => {
    expect(
      importsOf(read(path)).filter((specifier) => !/^\.\.?\/.*\.mjs$/.test(specifier)),
    ).toEqual(peers[path] ?? []);
  },
);

it.each(dist.filter((path) => /\.(mjs|cjs|js)$/.test(path)))('%s is ES2022', (path) => {
  expect(() =>
    parse(read(path), {
      ecmaVersion: 2022,
      sourceType: path.endsWith('.mjs') ? 'module' : 'script',
    }),
  ).not.toThrow();
});

it.each(dist.filter((path) => /\.(mjs|cjs|js)$/.test(path)))(
  '%s makes no code of text, which a strict Content Security Policy forbids',
  (path) => {
    expect(read(path)).not.toMatch(
      /\beval\s*\(|\bFunction\s*\(|\bset(Timeout|Interval)\s*\(\s*['"`]|javascript:/,
    );
  },
);
