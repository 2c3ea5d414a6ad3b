// @vitest-environment node
/** The guides of docs/frameworks.md say what the apps do, which the long suite builds and drives: line by line. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const page = readFileSync('docs/frameworks.md', 'utf8');

/** All source files below a path. */
const textOf = (path: string): string =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .map((name) => textOf(join(path, name)))
        .join('\n')
    : readFileSync(path, 'utf8');

type Stands = (text: string) => (line: string) => boolean;

const asItIs: Stands = (text) => {
  const lines = text.split('\n').map((line) => line.trim());
  return (line) => lines.includes(line);
};

/** Without blanks: how a line of JSX is wrapped depends on what stands around it. */
const squeeze = (code: string) => code.replace(/\s/g, '');
const wrapped: Stands = (text) => {
  const code = squeeze(text);
  return (line) => code.includes(squeeze(line).replace(/>;$/, '>'));
};

it.each<[string, Stands, ...string[]]>([
  ['React', wrapped, 'test/apps/react/src'],
  ['Next', wrapped, 'test/apps/next/app', 'test/apps/next/proxy.ts'],
  ['React Router', wrapped, 'test/apps/react-router/app'],
  ['TanStack Start', wrapped, 'test/apps/tanstack-start/src'],
  ['SvelteKit and Svelte', asItIs, 'test/apps/sveltekit/src'],
  ['Vue', asItIs, 'test/apps/vue/src'],
  ['Nuxt', asItIs, 'test/apps/nuxt/app', 'test/apps/nuxt/server'],
  ['Astro', asItIs, 'test/apps/astro/src'],
  ['Hono', asItIs, 'examples/server'],
])('each line of code under "%s" stands in its app', (heading, stands, ...paths) => {
  const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`));
  const blocks = Array.from(section!.matchAll(/^```\w+\n([^]*?)^```$/gm), ([, block]) =>
    block!
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line && !line.startsWith('// ')),
  );
  expect(blocks.length).toBeGreaterThan(1);
  for (const lines of blocks) expect(lines.length).toBeLessThan(10);
  const found = stands(paths.map(textOf).join('\n'));
  expect(blocks.flat().filter((line) => !found(line))).toEqual([]);
});
