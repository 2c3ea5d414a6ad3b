// @vitest-environment node
/** The matrix of docs/frameworks.md is what the apps and their tests say. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { matrix, page } from './matrix.mjs';

it('docs/frameworks.md has each framework with its version, engines and glue: else run test/docs/matrix.mjs', async () => {
  const [, between] = /<!-- matrix -->\n([^]*)<!-- \/matrix -->/.exec(readFileSync(page, 'utf8'))!;
  expect(between!.trim()).toBe((await matrix()).trim());
});

it('each app is in it, with the engines that drive it and lines of glue', async () => {
  const rows = (await matrix()).split('\n').filter((line) => line.startsWith('| '));
  for (const name of [
    'React',
    'Next',
    'React Router',
    'TanStack Start',
    'SvelteKit',
    'Vue',
    'Nuxt',
    'Astro',
  ])
    expect(rows.find((line) => line.startsWith(`| ${name} `))).toMatch(
      /^\| [\w ]+ +\| \d+\.\d+\.\d+ +\| Chromium, Firefox +\| [1-9]\d* /,
    );
});
