// @vitest-environment node
/** The pages for contributors name commands, steps and files that are there. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
/** The runner's own list, which it prints where no tier is named. */
const tiers = spawnSync(process.execPath, ['test/run.mjs'], { encoding: 'utf8' }).stderr;
const stepsOf = (tier: string) =>
  new RegExp(`^${tier}: (.*)$`, 'm').exec(tiers)?.[1]!.split(', ') ?? [];

const pages = ['CONTRIBUTING.md', 'docs/releasing.md'];
const namesIn = (page: string, named: RegExp) =>
  Array.from(readFileSync(page, 'utf8').matchAll(named), ([, name]) => name!);

it.each(pages)('each script of npm that %s names is there', (page) => {
  const named = namesIn(page, /npm run ([\w:]+)/g);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

it.each(pages)('each step of the tests that %s names is one of its tier', (page) => {
  const named = namesIn(page, /node test\/run\.mjs (\w+ \w+)/g).map((names) => names.split(' '));
  expect(named).not.toEqual([]);
  for (const [tier = '', step] of named) expect(stepsOf(tier)).toContain(step);
});

it.each(pages)('each file that %s names is there', (page) => {
  const named = namesIn(page, /(?<![\w/.-])((?:\.ci|docs|src|test)\/[\w./-]*\w)/g);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

it('CONTRIBUTING.md says what each folder of src is for', () => {
  const folders = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${name}/`);
  expect(namesIn('CONTRIBUTING.md', /`([\w-]+\/)`/g)).toEqual(expect.arrayContaining(folders));
});
