// @vitest-environment node
/** The guides of docs/frameworks.md say what the apps do, which the long suite builds and drives: line by line. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const page = readFileSync('docs/frameworks.md', 'utf8');

/** Without blanks: how a line is wrapped depends on what stands around it, and so does the end of a tag. */
const squeeze = (code: string) => code.replace(/\s/g, '').replace(/>;$/, '>');

/** All source files of an app, or one. */
const codeOf = (path: string): string =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .map((name) => codeOf(join(path, name)))
        .join('\n')
    : squeeze(readFileSync(path, 'utf8'));

it.each([
  ['React', 'test/apps/react/src'],
  ['Next', 'test/apps/next/app', 'test/apps/next/proxy.ts'],
  ['SvelteKit and Svelte', 'test/apps/sveltekit/src'],
  ['Vue', 'test/apps/vue/src'],
  ['Nuxt', 'test/apps/nuxt/app', 'test/apps/nuxt/server'],
  ['Astro', 'test/apps/astro/src'],
  ['Hono', 'examples/server'],
])('each line of code under "%s" stands in %s', (heading, ...paths) => {
  const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`));
  const blocks = Array.from(section!.matchAll(/^```\w+\n([^]*?)^```$/gm), ([, block]) =>
    block!
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line && !line.startsWith('// ')),
  );
  expect(blocks.length).toBeGreaterThan(1);
  for (const lines of blocks) expect(lines.length).toBeLessThan(10);
  const code = paths.map(codeOf).join('\n');
  expect(blocks.flat().filter((line) => !code.includes(squeeze(line)))).toEqual([]);
});
