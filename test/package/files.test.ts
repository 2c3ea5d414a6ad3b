// @vitest-environment node
/** What is published: the files, and what their code needs. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { expect, it } from 'vitest';
import { importsOf } from '../imports.ts';
import { file, manifest, root } from './entries.ts';

const dist = readdirSync(file('dist'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(fileURLToPath(root).length))
  .sort();
const modules = dist.filter((path) => path.endsWith('.mjs'));
const read = (path: string) => readFileSync(file(path), 'utf8');

/** Every path that package.json speaks of. */
const named = (value: unknown): string[] =>
  typeof value === 'object' && value
    ? Object.values(value).flatMap(named)
    : String(value).startsWith('./')
      ? [String(value)]
      : [];

it('the package holds dist, the licence, the README and package.json', () => {
  const [pack] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: root, encoding: 'utf8' }),
  ) as [{ readonly files: readonly { readonly path: string }[] }];
  expect(pack.files.map(({ path }) => path).sort()).toEqual(
    ['LICENSE', 'README.md', ...dist, 'package.json'].sort(),
  );
});

it('every file that package.json names is there', () => {
  const paths = named(manifest).map((path) => path.slice(2));
  expect(paths).toContain('dist/index.mjs');
  expect([...dist, 'package.json']).toEqual(expect.arrayContaining(paths));
});

/** The entries that need a bundler, or an import map, for what the user brings. */
const peers: Readonly<Record<string, string[]>> = {
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
