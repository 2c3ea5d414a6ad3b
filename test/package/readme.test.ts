// @vitest-environment node
/** What the README states and a machine can check; its sizes are checked by test/size/run.mjs. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { manifest } from './entries.ts';

const readme = readFileSync('README.md', 'utf8');
const { version } = manifest;

it('the script tag names this version, and the digest of the bundle as it is', () => {
  const [, stated, integrity] =
    /gingersnap@([^/]+)\/dist\/gingersnap\.umd\.js"\s+integrity="([^"]+)"/.exec(readme) ?? [];
  expect(stated).toBe(version);
  expect(integrity).toBe(
    `sha384-${createHash('sha384').update(readFileSync('dist/gingersnap.umd.js')).digest('base64')}`,
  );
});

it('the two commands and the sample stand on the first screen', () => {
  const screen = readme.split('\n').slice(0, 30).join('\n');
  for (const part of [
    'npm ci && npm run demo',
    'npm ci && npm test',
    "import { get, json, number, remove, set } from 'gingersnap'",
  ])
    expect(screen).toContain(part);
});

it.each(['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'])(
  'what %s links to is there',
  (page) => {
    const links = readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g);
    expect(Array.from(links, ([, target]) => target!).filter((path) => !existsSync(path))).toEqual(
      [],
    );
  },
);
