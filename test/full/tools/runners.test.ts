/** The installed package in each test runner, and the samples of docs/testing.md, as an app's tests use them. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commonApp, development, production, type Report } from '../../package/probe.ts';
import { createProject, frameworks, type Project } from '../../package/project.ts';
import { executable } from '../../setup/executable.mjs';
import { checkCount, conditionFile, testFile } from './runner-checks.ts';
import { runners } from './support.json';

const page = readFileSync('docs/testing.md', 'utf8');
/** The page's block that begins with the name of its file. */
const sample = (file: string): string => {
  const blocks = [...page.matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, code]) => code!);
  return blocks.find((code) => code.includes(`// ${file}\n`))!;
};

let project: Project;
beforeAll(() => {
  project = createProject();
  for (const peer of ['react', 'vue']) project.link(peer, `node_modules/${peer}`);
  for (const runner of ['vitest', 'jest', 'jest-environment-jsdom', '@vitest/browser-playwright'])
    project.link(runner, `test/apps/runners/node_modules/${runner}`);
  project.write({
    ...frameworks,
  });
});
afterAll(() => project.remove());

/** Vitest's options of an environment. */
const vitestOptions = (environment: string) =>
  environment === 'browser'
    ? `browser: { enabled: true, headless: true, screenshotFailures: false, api: { host: '127.0.0.1' }, instances: [{ browser: 'chromium' }],
        provider: playwright({ launchOptions: { executablePath: '${executable('chromium')}', args: ['--no-sandbox', '--no-proxy-server'] } }) }`
    : `environment: '${environment}'`;

/** Runs the files of a folder, and gives how many tests have passed; a test that fails makes it throw. */
const run = {
  vitest: (folder: string, environment: string): number => {
    project.write({
      [`${folder}/vitest.config.mjs`]: `
        ${environment === 'browser' ? `import { playwright } from '@vitest/browser-playwright';` : ''}
        export default { test: { ${vitestOptions(environment)} } };`,
    });
    const options = [
      '--root',
      folder,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${join(project.folder, folder, 'report.json')}`,
    ];
    project.node('node_modules/vitest/vitest.mjs', 'run', ...options);
    return passed(`${folder}/report.json`);
  },
  jest: (folder: string, environment: string, more = ''): number => {
    project.write({
      [`${folder}/jest.config.cjs`]: `module.exports = {
        testEnvironment: '${environment}',
        testEnvironmentOptions: { url: 'https://shop.example/' },
        testMatch: ['<rootDir>/*.test.cjs'],
        transform: {},
        ${more}
      };`,
    });
    const options = ['--json', `--outputFile=${folder}/report.json`, '--no-watchman'];
    const config = `--config=${folder}/jest.config.cjs`;
    project.node('node_modules/jest/bin/jest.js', config, ...options);
    return passed(`${folder}/report.json`);
  },
  node: (folder: string): number => {
    const files = ['checks.test.mjs', 'condition.test.mjs', 'greeting.test.mjs'].map(
      (file) => `${folder}/${file}`,
    );
    const said = project.node('--test', '--test-reporter=tap', ...files);
    return Number(/^# pass (\d+)$/m.exec(said)![1]);
  },
};
const passed = (report: string) =>
  (JSON.parse(readFileSync(join(project.folder, report), 'utf8')) as { numPassedTests: number })
    .numPassedTests;

const ending = { vitest: 'ts', jest: 'cjs', node: 'mjs' };

test.each(runners)(
  '$title imports every entry; testJar, installCookieStore and fake timers work; the samples of docs/testing.md pass',
  ({ runner, environment, picks, dom, others }) => {
    const name = runner as keyof typeof run;
    const folder = `${runner}-${environment}`;
    mkdirSync(join(project.folder, folder));
    const samples = [
      ...(dom || runner === 'node' ? [`greeting.test.${ending[name]}`] : []),
      ...(runner === 'vitest' ? ['timers.test.ts'] : []),
    ];
    project.write({
      [`${folder}/checks.test.${ending[name]}`]: testFile[name](dom, others),
      [`${folder}/condition.test.${ending[name]}`]: conditionFile[name](picks),
      ...Object.fromEntries(samples.map((file) => [`${folder}/${file}`, sample(file)])),
    });
    expect(run[name](folder, environment)).toBe(checkCount(dom) + 1 + samples.length);
  },
);

test('Jest gives an app short messages, and sentences where gingersnap/explain is imported or among setupFiles', () => {
  const reportsOf = (folder: string, more?: string) => {
    const apps = { app: commonApp(false), silent: commonApp(true) };
    for (const [name, code] of Object.entries(apps))
      project.write({
        [`${folder}/${name}.cjs`]: code,
        [`${folder}/${name}.test.cjs`]: `
          const { writeFileSync } = require('node:fs');
          const { reported } = require('./${name}.cjs');
          test('an app', async () => writeFileSync('${folder}/${name}.json', JSON.stringify(await reported)));
        `,
      });
    expect(run.jest(folder, 'node', more)).toBe(2);
    return Object.keys(apps).map(
      (name) =>
        JSON.parse(readFileSync(join(project.folder, folder, `${name}.json`), 'utf8')) as Report,
    );
  };
  expect(reportsOf('jest-app')).toEqual([production, development(true)]);
  const setup = "setupFiles: ['gingersnap/explain']";
  expect(page).toContain(`\`${setup}\``);
  expect(reportsOf('jest-explained', setup)).toEqual([development(false), development(true)]);
});
