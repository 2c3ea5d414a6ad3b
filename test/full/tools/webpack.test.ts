/** webpack picks the condition in development mode, keeps what it leads to, and leaves every sentence out in production mode. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  app,
  commonApp,
  development,
  PHRASES,
  production,
  type Report,
} from '../../package/probe.ts';
import { createProject, type Project } from '../../package/project.ts';

const print = 'reported.then((report) => console.log(JSON.stringify(report)));';
let project: Project;
beforeAll(() => {
  project = createProject();
  project.write({
    'app.mjs': `${app(false)}${print}`,
    'silent.mjs': `${app(true)}${print}`,
    'app.cjs': `${commonApp(false)}exports.${print}`,
    'silent.cjs': `${commonApp(true)}exports.${print}`,
    // What an app's code is like that uses one verb of one entry.
    'verb.mjs': `import { set } from 'gingersnap'; try { set('n', '1', { pth: '/' }) } catch ({ message }) { console.log(message) }`,
  });
});
afterAll(() => project.remove());

/** Bundles the script of a page, and gives its text. */
const bundle = async (entry: string, mode: 'development' | 'production', minimize = false) => {
  const filename = `${mode}-${entry.replace(/\.\w+$/, '.bundle.cjs')}`;
  const compiler = webpack({
    mode,
    context: project.folder,
    entry: `./${entry}`,
    output: { path: project.folder, filename },
    devtool: false,
    // Terser takes seconds for each bundle, and drops nothing that webpack has kept.
    optimization: { minimize },
  });
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    compiler.run((error, stats) => (error ? reject(error) : resolve(stats!)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  expect(stats.toJson({ all: false, errors: true, warnings: true })).toMatchObject({
    errors: [],
    warnings: [],
  });
  return {
    text: readFileSync(join(project.folder, filename), 'utf8'),
    printed: project.node(filename),
  };
};

describe.each(['mjs', 'cjs'])('an app in .%s', (ending) => {
  test('has sentences and warnings in development, and silence() turns the warnings off', async () => {
    const app = await bundle(`app.${ending}`, 'development');
    expect(JSON.parse(app.printed) as Report).toEqual(development(false));
    const silent = await bundle(`silent.${ending}`, 'development');
    expect(JSON.parse(silent.printed) as Report).toEqual(development(true));
  });

  test('has the short messages in production, and not one of the sentences', async () => {
    const { text, printed } = await bundle(`app.${ending}`, 'production');
    expect(JSON.parse(printed) as Report).toEqual(production);
    for (const phrase of PHRASES) expect(text).not.toContain(phrase);
  });

  test('has sentences in production where gingersnap/explain is imported', async () => {
    const { text, printed } = await bundle(`silent.${ending}`, 'production');
    expect(JSON.parse(printed) as Report).toEqual(development(true));
    for (const phrase of PHRASES) expect(text).toContain(phrase);
  });
});

test('an app that imports one verb has its sentences in development, and none in production', async () => {
  const sentence =
    'cookie "n": pth is not an option. Did you mean path? See gingersnap/docs/errors.md#attribute';
  expect((await bundle('verb.mjs', 'development')).printed.trim()).toBe(sentence);
  const { text, printed } = await bundle('verb.mjs', 'production', true);
  expect(printed.trim()).toBe('cookie "n": pth=/, see gingersnap/docs/errors.md#attribute');
  for (const phrase of PHRASES) expect(text).not.toContain(phrase);
});
