// @vitest-environment node
/** The code blocks of docs/recipes compile, strictly, as a user's editor would take them. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { blocks } from '../helpers/recipe.ts';
import { open } from './editor.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const samples = readdirSync(`${root}docs/recipes`).flatMap((page) =>
  blocks(page.replace('.md', '')).map((text, index) => ({
    file: `${here}${page}-${String(index + 1)}.ts`,
    text,
  })),
);
const editor = open(`${root}tsconfig.json`, new Map(samples.map(({ file, text }) => [file, text])));

it('there are at least as many code blocks as recipes', () => {
  expect(samples.length).toBeGreaterThanOrEqual(readdirSync(`${root}docs/recipes`).length);
});

it.each(samples)('$file compiles', ({ file }) => {
  expect(editor.underlined(file)).toEqual([]);
});
