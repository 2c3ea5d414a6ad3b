// @vitest-environment node
/** docs/support.md names the versions that package.json has, and that the tests run with. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatted } from '../docs/pages.mjs';
import { compilers, tables, versionOf } from '../docs/support.mjs';
import { manifest } from './entries.ts';

const page = readFileSync('docs/support.md', 'utf8');
type Versions = Readonly<Record<string, string>>;
const oldest = JSON.parse(readFileSync('test/full/oldest/package.json', 'utf8')) as {
  dependencies: Versions;
};
/** The two cells of a row. */
const row = (title: string) => {
  const [, supported = '', tested = ''] =
    new RegExp(`^\\| ${title} +\\| (.*?) +\\| (.*?) +\\|$`, 'm').exec(page) ?? [];
  return { supported, tested };
};
const version = (name: string) => versionOf(name, '.', 'test/full');

it('of Node, React and Vue those that may be installed beside it', () => {
  expect(row('Node').supported).toBe(manifest.engines.node);
  expect(row('React').supported).toBe(manifest.peerDependencies['react']);
  expect(row('Vue').supported).toBe(manifest.peerDependencies['vue']);
});

it('of TypeScript each version that the declarations are compiled with', () => {
  const versions = compilers.map((name) => version(name).replace(/\.\d+$/, ''));
  expect(row('TypeScript').supported).toBe(versions.join(', '));
  expect(readFileSync('test/run.mjs', 'utf8')).toContain(
    `[${compilers.map((name) => `'${name}'`).join(', ')}]`,
  );
});

it.each([
  ['React', ['react']],
  ['Vue', ['vue']],
  ['Svelte', ['svelte4', 'svelte']],
  ['Solid', ['solid-js']],
  ['Schemas', ['zod', 'valibot', 'arktype']],
])('of %s what the tests run with', (title, names) => {
  for (const name of names) expect(row(title).tested).toContain(version(name));
});

it.each([
  ['Next', 'next', 'next'],
  ['React Router', 'react-router', 'react-router'],
  ['TanStack Start', 'tanstack-start', '@tanstack/react-start'],
])('of %s what its app is built with', (title, app, name) => {
  const { dependencies } = JSON.parse(
    readFileSync(`test/apps/${app}/package.json`, 'utf8'),
  ) as typeof oldest;
  expect(row(title).tested).toContain(dependencies[name]);
});

it.each([
  ['React', 'react'],
  ['Vue', 'vue'],
])('of %s the oldest that they run with', (title, name) => {
  expect(row(title).tested).toContain(oldest.dependencies[name]);
});

it.each(Object.entries(tables))(
  'of %s the table that `npm run support` writes, by what the tests go through',
  async (mark, write) => {
    const [, table] = new RegExp(`<!-- ${mark} -->\n([^]*?)<!-- /${mark} -->`).exec(page)!;
    expect(table!.trim()).toBe((await formatted('docs/support.md', write())).trim());
  },
);
