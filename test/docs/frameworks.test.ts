// @vitest-environment node
/** The guides of docs/frameworks.md say what the apps do, which the long suite builds and drives: line by line. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const page = readFileSync('docs/frameworks.md', 'utf8');

/** The lines of all source files of an app. */
const linesOf = (folder: string) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.\w+$/.test(file))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .map((line) => line.trim());
};

it.each([
  ['SvelteKit and Svelte', 'test/apps/sveltekit/src'],
  ['Vue', 'test/apps/vue/src'],
  ['Nuxt', 'test/apps/nuxt/app', 'test/apps/nuxt/server'],
  ['Astro', 'test/apps/astro/src'],
  ['Hono', 'examples/server'],
])('each line of code under "%s" stands in %s', (heading, ...folders) => {
  const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`));
  const blocks = [...section!.matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, code]) => code!);
  expect(blocks.length).toBeGreaterThan(1);
  const documented = blocks.map((block) =>
    block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line && !line.startsWith('// ')),
  );
  for (const lines of documented) expect(lines.length).toBeLessThan(10);
  const lines = folders.flatMap(linesOf);
  expect(documented.flat().filter((line) => !lines.includes(line))).toEqual([]);
});
