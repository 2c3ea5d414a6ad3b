// @vitest-environment node
/** The guides of docs/other-servers.md are the files that the long suite runs, and short. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = readFileSync('docs/other-servers.md', 'utf8');
const folder = 'examples/server/guides';

it.each(readdirSync(folder))('%s stands in docs/other-servers.md as it is', (file) => {
  expect(page).toContain(readFileSync(`${folder}/${file}`, 'utf8'));
});

it('each guide is under 10 lines, and only one is not run', () => {
  const guides = Array.from(page.matchAll(/^```ts\n([^]*?)^```$/gm), ([, code]) =>
    code!.split('\n').filter(Boolean),
  );
  for (const lines of guides) expect(lines.length).toBeLessThan(10);
  expect(guides.length - readdirSync(folder).length).toBe(1);
});
