// @vitest-environment node
/** The reference's builder, judged by a small package: it tells of what has no doc comment, and of a folder that is not what it builds. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'gingersnap-'));
afterAll(() => rmSync(folder, { recursive: true }));

const builder = resolve('test/full/reference/api.mjs');
const run = (...options: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builder, ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

it('writes a page for each entry, and tells where docs/api is not that, and what has no doc comment', () => {
  for (const part of ['src', 'docs']) mkdirSync(join(folder, part));
  write(
    'package.json',
    JSON.stringify({
      name: 'sample',
      exports: { '.': {}, './other': {}, './package.json': './package.json' },
    }),
  );
  write(
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { types: [], noLib: true }, include: ['src'] }),
  );
  write(
    'src/index.ts',
    '/** A sample. */\nexport interface Sample {\n  /** Its size. @default 1 */\n  readonly size?: 1;\n}\n',
  );
  write('src/other.ts', '/** The other. */\nexport const other = 1;\n');

  expect(run()).toMatchObject({
    status: 1,
    said: expect.stringContaining('docs/api/index.md is missing'),
  });
  expect(run('--write').status).toBe(0);
  expect(readFileSync(join(folder, 'docs/api/README.md'), 'utf8')).toContain(
    '[gingersnap/other](other.md)',
  );
  expect(readFileSync(join(folder, 'docs/api/index.md'), 'utf8')).toMatch(
    /^# gingersnap\n[^]*### Sample\n\nA sample\.[^]*Its size\./,
  );
  expect(run().status).toBe(0);

  write('docs/api/other.md', '# other');
  write('docs/api/old.md', '# old');
  expect(run()).toMatchObject({
    status: 1,
    said: expect.stringMatching(/other\.md differs\n[^]*old\.md is left over/),
  });

  write('src/index.ts', '/** A sample. */\nexport interface Sample { readonly size?: 1 }\n');
  expect(run('--write')).toMatchObject({
    status: 1,
    said: expect.stringContaining('index.Sample.size'),
  });

  write('src/index.ts', 'interface Kept {}\n/** A sample. */\nexport type Sample = Kept[];\n');
  expect(run('--write')).toMatchObject({ status: 1, said: expect.stringContaining('Kept') });
});
