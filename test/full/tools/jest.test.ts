/** Jest does not pick the condition: an app's tests get the short messages, or the sentences that they import. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commonApp, development, production, type Report } from '../../package/probe.ts';
import { createProject, type Project } from '../../package/project.ts';

let project: Project;
beforeAll(() => {
  project = createProject();
});
afterAll(() => project.remove());

test('Jest gives the short message, and sentences where gingersnap/explain is imported', () => {
  const testOf = (entry: string) => `
    const { writeFileSync } = require('node:fs');
    const { reported } = require('./${entry}.cjs');
    test('an app', async () => writeFileSync('${entry}.json', JSON.stringify(await reported)));
  `;
  project.write({
    'app.cjs': commonApp(false),
    'silent.cjs': commonApp(true),
    'app.test.cjs': testOf('app'),
    'silent.test.cjs': testOf('silent'),
    'jest.config.cjs': `module.exports = { testMatch: ['<rootDir>/*.test.cjs'], transform: {} };`,
  });
  project.link('jest', 'test/full/node_modules/jest');
  project.node('node_modules/jest/bin/jest.js', '--config=jest.config.cjs', '--no-watchman');
  const reportOf = (entry: string) =>
    JSON.parse(readFileSync(join(project.folder, `${entry}.json`), 'utf8')) as Report;
  expect(reportOf('app')).toEqual(production);
  expect(reportOf('silent')).toEqual(development(true));
});
