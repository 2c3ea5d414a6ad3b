// @vitest-environment node
/** The code blocks of the README and the docs compile as they stand, strictly, as a user's editor would take them. Those of docs/frameworks.md are parts of apps, with which test/docs compares them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { open } from './editor.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const pages = [
  'README.md',
  ...['docs', 'docs/start', 'docs/recipes', 'docs/migrating', 'docs/reference'].flatMap((folder) =>
    readdirSync(`${root}${folder}`)
      .filter((file) => file.endsWith('.md') && file !== 'frameworks.md')
      .map((file) => `${folder}/${file}`),
  ),
];
/** Each block is a file in a folder of its page. Others import one whose first line is a comment with its name. */
const samples = pages.flatMap((page) =>
  [
    ...readFileSync(`${root}${page}`, 'utf8').matchAll(
      /^```(tsx?)\n(?:\/\/ (\w+)\.tsx?\b.*)?([^]*?)^```/gm,
    ),
  ]
    .map(([, language, name, text], index) => ({
      page,
      block: index + 1,
      file: `${here}${page}/${name ?? String(index + 1)}.${language!}`,
      // A sample of one call imports nothing, and is a module all the same.
      text: page.startsWith('docs/reference/') ? `${text!}export {};\n` : text!,
    }))
    // None of these is among the packages here. The long suite builds an app with Next, and compiles and runs the guides.
    .filter(
      ({ text }) =>
        !/from '((next|cookies-next|@angular)\/|(express|fastify|solid-js)')/.test(text),
    ),
);
const editor = open(
  `${root}test/tsconfig.json`,
  new Map(samples.map(({ file, text }) => [file, text])),
);

it('there are many, of the README too', () => {
  expect(samples.length).toBeGreaterThan(80);
  expect(samples[0]!.page).toBe('README.md');
});

const isReference = ({ page }: { readonly page: string }) => page.startsWith('docs/reference/');
it.each(samples.filter((sample) => !isReference(sample)))('$page, block $block', ({ file }) => {
  expect(editor.underlined(file)).toEqual([]);
});

/** Unknown names and files, and what is not known of them therefore: of these the samples of doc comments leave the reader's own away. */
const unknown = /^TS(2304|2307|2552|2582|7006|7031|18004|18046):/;
it.each(samples.filter(isReference))(
  '$page, block $block, but for names of your own',
  ({ file }) => {
    const found = editor.underlined(file).filter(({ text }) => !unknown.test(text));
    expect(found).toEqual([]);
  },
);
