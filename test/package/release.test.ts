// @vitest-environment node
/** What keeps a tag from being published, by wrong samples; and that the CHANGELOG has the shape for it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { manifest } from './entries.ts';
import { obstacles } from './release.mjs';

const { version } = manifest;
/** The sections of the CHANGELOG, the newest first. */
const titles = Array.from(
  readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (.*)$/gm),
  ([, title]) => title!,
);

const right = {
  tag: 'v1.2.3',
  repository: 'someone/gingersnap',
  manifest: {
    version: '1.2.3',
    repository: { url: 'git+https://github.com/someone/gingersnap.git' },
  },
  changelog:
    '# Changelog\n\n## Unreleased\n\n## 1.2.3 (2026-01-31)\n\n- A change.\n\n## 1.2.2 (2026-01-01)\n\n- Another.\n',
};

it('lets a release pass whose tag, version, CHANGELOG and repository agree', () => {
  expect(obstacles(right)).toEqual([]);
  expect(
    obstacles({
      ...right,
      manifest: { ...right.manifest, repository: 'github:someone/gingersnap' },
    }),
  ).toEqual([]);
});

it('finds another tag, and a version that is none', () => {
  expect(obstacles({ ...right, tag: 'v1.2.4' })).toEqual([
    'the tag is v1.2.4, but package.json says 1.2.3',
  ]);
  expect(obstacles({ ...right, tag: '1.2.3' })).toHaveLength(1);
  expect(
    obstacles({ ...right, tag: 'vnext', manifest: { ...right.manifest, version: 'next' } })[0],
  ).toBe('package.json: next is not a version like 1.2.3');
});

it('finds a pre-release, which npm does not publish without a tag for it', () => {
  expect(
    obstacles({
      ...right,
      tag: 'v1.2.3-beta.1',
      manifest: { ...right.manifest, version: '1.2.3-beta.1' },
      changelog: right.changelog.replace('1.2.3 (', '1.2.3-beta.1 ('),
    }),
  ).toEqual(['package.json: 1.2.3-beta.1 is not a version like 1.2.3']);
});

it('finds a CHANGELOG that was not cut, has no date, or says nothing', () => {
  const changelog = (from: string, to: string) =>
    obstacles({ ...right, changelog: right.changelog.replace(from, to) });
  expect(changelog('## Unreleased\n', '## Unreleased\n\n- Left behind.\n')).toEqual([
    expect.stringContaining('empty when a release is cut'),
  ]);
  expect(changelog('## Unreleased\n\n', '')).toEqual([
    expect.stringContaining('first section'),
    expect.stringContaining('second section'),
  ]);
  expect(changelog('1.2.3 (', '1.2.4 (')).toEqual([
    expect.stringContaining('no "## 1.2.3 (the date)"'),
  ]);
  expect(changelog('2026-01-31', 'today')).toEqual([
    'CHANGELOG.md: today is no date like 2026-01-31',
  ]);
  expect(changelog('- A change.', '')).toEqual(['CHANGELOG.md says nothing of 1.2.3']);
});

it('finds a repository that is another, or is not said', () => {
  expect(obstacles({ ...right, repository: 'fork/gingersnap' })).toEqual([
    'package.json: "repository" is someone/gingersnap, but this is fork/gingersnap',
  ]);
  expect(obstacles({ ...right, manifest: { version: '1.2.3' } })).toEqual([
    'package.json: "repository" is missing, but this is someone/gingersnap',
  ]);
  const { repository: _, ...beforehand } = right;
  expect(obstacles(beforehand)).toEqual([]);
  expect(obstacles({ ...beforehand, manifest: { version: '1.2.3' } })).toEqual([
    'package.json: "repository" is missing, and with it the targets of the README’s links',
  ]);
});

it('the CHANGELOG has an unreleased section on top, and each release below it has a date', () => {
  const [first, ...releases] = titles;
  expect(first).toBe('Unreleased');
  expect(releases.filter((title) => !/^\d+\.\d+\.\d+ \(\d{4}-\d{2}-\d{2}\)$/.test(title))).toEqual(
    [],
  );
});

it('package.json has the version of the newest release in the CHANGELOG, or 0.1.0 before the first', () => {
  const [, newest = '0.1.0'] = titles;
  expect(newest.split(' ')[0]).toBe(version);
});

it('what the CHANGELOG has above the newest release can be released as it stands', () => {
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const isCut = /^## Unreleased\s+## /m.test(changelog);
  const next = isCut ? version : '99.0.0';
  const head = isCut ? '$&' : `$&\n\n## ${next} (2026-01-31)`;
  expect(
    obstacles({
      ...right,
      tag: `v${next}`,
      manifest: { ...right.manifest, version: next },
      changelog: changelog.replace(/^## Unreleased$/m, head),
    }),
  ).toEqual([]);
});
