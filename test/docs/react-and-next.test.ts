// @vitest-environment node
/** The guides for React and Next in docs/frameworks.md say what the apps do, which the long suite builds and drives: line by line. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = readFileSync('docs/frameworks.md', 'utf8');

/** Without blanks: how a line is wrapped depends on what stands around it. */
const squeeze = (code: string) => code.replace(/\s/g, '');

/** An app's source files. */
const codeOf = (folder: string, ...others: string[]) =>
  [
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
    ...others,
  ]
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => squeeze(readFileSync(file, 'utf8')))
    .join('\n');

it.each([
  ['React', codeOf('test/apps/react/src')],
  ['Next', codeOf('test/apps/next/app', 'test/apps/next/proxy.ts')],
])('each line of code under "%s" stands in its app', (heading, code) => {
  const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`));
  const blocks = Array.from(section!.matchAll(/^```\w+\n([^]*?)^```$/gm), ([, block]) =>
    block!
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line && !line.startsWith('// ')),
  );
  expect(blocks.length).toBeGreaterThan(1);
  for (const block of blocks) expect(block.length).toBeLessThan(10);
  expect(blocks.flat().filter((line) => !code.includes(squeeze(line).replace(/>;$/, '>')))).toEqual(
    [],
  );
});
