// @vitest-environment node
/** The code blocks of docs/troubleshooting.md compile, strictly, as a user's editor would take them. */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { blocks } from '../helpers/recipe.ts';
import { open } from './editor.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const samples = ['ts', 'tsx'].flatMap((language) =>
  blocks('../troubleshooting', language).map((text, index) => ({
    file: `${here}troubleshooting-${String(index + 1)}.${language}`,
    text,
  })),
);
const editor = open(
  fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
  new Map(samples.map(({ file, text }) => [file, text])),
);

it.each(samples)('$file compiles', ({ file }) => {
  expect(editor.underlined(file)).toEqual([]);
});
