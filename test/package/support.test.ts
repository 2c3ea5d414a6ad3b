// @vitest-environment node
/** docs/support.md names the versions that package.json has, and that the tests run with. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { manifest } from './entries.ts';

const page = readFileSync('docs/support.md', 'utf8');
type Versions = Readonly<Record<string, string>>;
const devDependenciesOf = (file: string) =>
  (JSON.parse(readFileSync(file, 'utf8')) as { devDependencies: Versions }).devDependencies;
const devDependencies = {
  ...devDependenciesOf('package.json'),
  ...devDependenciesOf('test/full/package.json'),
};
const oldest = JSON.parse(readFileSync('test/full/oldest/package.json', 'utf8')) as {
  dependencies: Versions;
};
/** The two cells of a row. */
const row = (title: string) => {
  const [, supported = '', tested = ''] =
    new RegExp(`^\\| ${title} +\\| (.*?) +\\| (.*?) +\\|$`, 'm').exec(page) ?? [];
  return { supported, tested };
};
const version = (name: string) => devDependencies[name]!.replace(/^npm:.*@/, '');

it('of Node, React and Vue those that may be installed beside it', () => {
  expect(row('Node').supported).toBe(manifest.engines.node);
  expect(row('React').supported).toBe(manifest.peerDependencies['react']);
  expect(row('Vue').supported).toBe(manifest.peerDependencies['vue']);
});

it('of TypeScript each version that the declarations are compiled with', () => {
  const compilers = ['ts5.6', 'ts5.7', 'ts5.8', 'ts5.9', 'typescript', 'ts7'].map((name) =>
    version(name).replace(/\.\d+$/, ''),
  );
  expect(row('TypeScript').supported).toBe(compilers.join(', '));
  expect(readFileSync('test/run.mjs', 'utf8')).toContain(
    "['ts5.6', 'ts5.7', 'ts5.8', 'ts5.9', 'typescript', 'ts7']",
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
  ['React', 'react'],
  ['Vue', 'vue'],
])('of %s the oldest that they run with', (title, name) => {
  expect(row(title).tested).toContain(oldest.dependencies[name]);
});
