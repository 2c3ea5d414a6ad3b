// @vitest-environment node
/** The reference's builder, judged by a small package: what its pages say, and what it complains of. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { build, differences } from './api.mjs';

const folder = mkdtempSync(join(tmpdir(), 'gingersnap-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
write(
  'package.json',
  JSON.stringify({ name: 'sample', exports: { '.': {}, './other': {}, './package.json': '' } }),
);
write(
  'tsconfig.json',
  JSON.stringify({ compilerOptions: { types: [], strict: true }, include: ['src'] }),
);
const topics = [
  { file: 'grow', title: 'grow', entry: '', guide: 'grow.md' },
  { file: 'other', title: 'other', entry: 'other', guide: 'other.md#more' },
];
const source = `
/** How much. */
export interface GrowOptions {
  /** By how much. A negative number throws \`attribute\`. @default 1 */
  readonly by?: number | undefined;
}
/** What has grown. */
export interface Grown {
  /** Its size. */
  readonly size: number;
  /**
   * Grows again, as {@link grow} does.
   * @example
   * grow('plant').again()
   */
  readonly again: () => Grown;
}
/** Grows. */
export interface Grow {
  /**
   * Grows a thing.
   *
   * @returns the thing
   * @example
   * grow('plant', { by: 2 })
   */
  (name: string, options?: GrowOptions): Grown;
}
/** All functions. */
export interface All {
  /** Grows. */
  readonly grow: Grow;
}
/** Grows something. */
export const grow: All['grow'] = (() => undefined) as never;
`;
write('src/index.ts', source);
write(
  'src/other.ts',
  "export type { Grown } from './index.js';\n/** The other. */\nexport const other = 1;\n",
);

it('a function has its signature as text, its options, result, errors and a sample to paste', async () => {
  const { files, complaints } = await build(folder, topics);
  expect(complaints).toEqual([]);
  const page = files.get('grow.md')!;
  expect(page).toMatch(/^# grow\n[^]*Grows a thing\./);
  expect(page).toContain('function grow(name: string, options?: GrowOptions): Grown;');
  expect(page).toContain('Types: [`GrowOptions`](#options), [`Grown`](#grown).');
  expect(page).toContain('**Returns** the thing');
  expect(page).toContain("import { grow } from 'sample';\n\ngrow('plant', { by: 2 });");
  expect(page).toMatch(/\| `by` +\| `number` +\| By how much\. .* \| 1 +\|/);
  expect(page).toMatch(/\[`attribute`\]\(\.\.\/errors\.md#attribute\) \| thrown \|/);
});

it('a type stands on one page, its functions with their signatures, and others link to it', async () => {
  const { files } = await build(folder, topics);
  const page = files.get('grow.md')!;
  expect(page).toContain('## Grown\n\nWhat has grown.\n\n| member');
  expect(page).toContain('### Grown.again\n\nGrows again, as [`grow`](grow.md) does.');
  expect(page.match(/^## .*/gm)).toEqual(['## Options', '## Errors', '## Grown', '## All']);
  expect(files.get('other.md')).not.toContain('## Grown');
  expect(files.get('README.md')).toContain('- [grow](grow.md): Grows something.');
});

it('what has no doc comment is reported, and an entry without a page fails', async () => {
  write('src/other.ts', '/** The other. */\nexport const other = 1;\nexport const bare = 2;\n');
  const { complaints } = await build(folder, topics);
  expect(complaints).toEqual(['other: bare has no doc comment']);
  await expect(build(folder, topics.slice(0, 1))).rejects.toThrow('other: no page shows other');
  write('src/other.ts', '/** The other. */\nexport const other = 1;\n');
});

it('a folder that is not what is built is found, file by file', async () => {
  const { files } = await build(folder, topics);
  const docs = join(folder, 'docs');
  expect(differences(docs, files)).toEqual([
    'README.md is missing',
    'grow.md is missing',
    'other.md is missing',
  ]);
  for (const [file, text] of files) write(`docs/${file}`, text);
  expect(differences(docs, files)).toEqual([]);
  write('docs/other.md', '# other');
  write('docs/old.md', '# old');
  expect(differences(docs, files)).toEqual(['old.md is left over', 'other.md differs']);
});
