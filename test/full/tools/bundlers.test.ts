/** Apps built by each bundler over the packed package: every entry is found and runs, the sentences are where they should be, and the size is esbuild's. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import measured, { sets } from '../../../.size-limit.js';
import { entries } from '../../package/entries.ts';
import promised from '../../package/exports.json';
import {
  app,
  commonApp,
  development,
  PHRASES,
  production,
  type Report,
} from '../../package/probe.ts';
import { createProject, frameworks, type Project } from '../../package/project.ts';
import { bundlers } from './support.json';

const print = 'reported.then((report) => console.log(JSON.stringify(report)));';
const namespaces = entries.map(({ name }, index) => `import * as entry${index} from '${name}';`);
const named = entries.map(({ name }, index) => `['${name}', Object.keys(entry${index}).sort()]`);
/** Sets of imports whose size docs/size.md gives. */
const sized = ['get', 'get set remove', 'defineCookie', 'async', 'server'] as const;
const fileOf = (set: string) => `size-${set.replaceAll(' ', '-')}.mjs`;

let project: Project;
beforeAll(() => {
  project = createProject();
  for (const peer of ['react', 'vue']) project.link(peer, `node_modules/${peer}`);
  project.write({
    ...frameworks,
    'all.mjs': `${namespaces.join('\n')}\nconsole.log(JSON.stringify([${named.join()}]));`,
    'app.mjs': `${app(false)}${print}`,
    'app.cjs': `${commonApp(false)}exports.${print}`,
    'silent.mjs': `${app(true)}${print}`,
    'silent.cjs': `${commonApp(true)}exports.${print}`,
    // What an app's code is like that uses one verb of one entry.
    'verb.mjs': `import { set } from 'gingersnap'; try { set('n', '1', { pth: '/' }) } catch ({ message }) { console.log(message) }`,
    ...Object.fromEntries(
      sized.map((set) => [
        fileOf(set),
        sets[set].code.replace(/'\.\/dist\/(.*)\.mjs'/, (_, entry) =>
          entry === 'index' ? `'gingersnap'` : `'gingersnap/${entry}'`,
        ),
      ]),
    ),
  });
});
afterAll(() => project.remove());

/** Bundles apps in a process without the tests' NODE_ENV. */
const bundle = (
  bundler: string,
  mode: 'development' | 'production',
  files: readonly string[],
  minify = false,
) => {
  const folder = join(
    project.folder,
    `${bundler.replace('/', '-')}-${mode}${minify ? '-min' : ''}`,
  );
  mkdirSync(folder, { recursive: true });
  const external = ['react', 'vue', 'next/headers.js', 'nuxt/app'];
  const jobs = files.map((entry) => {
    const out = join(folder, `${entry}.bundle.mjs`);
    return { entry, out, mode, minify, external };
  });
  project.write({ 'jobs.json': JSON.stringify(jobs) });
  project.node(resolve('test/apps/bundlers/bundle.mjs'), bundler, 'jobs.json');
  return (file: string) => {
    const path = join(folder, `${file}.bundle.mjs`);
    const text = readFileSync(path, 'utf8');
    return { text, printed: () => project.node(path).trim() };
  };
};

const sentence =
  'cookie "n": pth is not an option. Did you mean path? See gingersnap/docs/errors.md#attribute';
const short = 'cookie "n": pth=/, see gingersnap/docs/errors.md#attribute';

describe.each(bundlers)('$title', ({ package: name, picks, takesCommonJs, mayAdd }) => {
  const endings = takesCommonJs ? ['mjs', 'cjs'] : ['mjs'];

  test('finds every entry, and the names that each exports', () => {
    const built = bundle(name, 'production', ['all.mjs']);
    const names = Object.entries(promised as Record<string, string[]>).map(([entry, names]) => [
      entry,
      names.filter((name) => !name.startsWith('type ')),
    ]);
    expect(JSON.parse(built('all.mjs').printed())).toEqual(names);
  });

  test('an app for production has the short messages, and not one of the sentences but where it imports them', () => {
    const files = endings.flatMap((ending) => [`app.${ending}`, `silent.${ending}`]);
    const built = bundle(name, 'production', files);
    for (const ending of endings) {
      const { text, printed } = built(`app.${ending}`);
      expect(JSON.parse(printed()) as Report).toEqual(production);
      for (const phrase of PHRASES) expect(text).not.toContain(phrase);
      const silent = built(`silent.${ending}`);
      expect(JSON.parse(silent.printed()) as Report).toEqual(development(true));
    }
  });

  test(`an app in development has ${picks ? 'sentences and warnings' : 'the short messages'}, also where it imports one verb`, () => {
    const apps = endings.map((ending) => `app.${ending}`);
    const built = bundle(name, 'development', ['verb.mjs', 'silent.mjs', ...apps]);
    const reportOf = (file: string) => JSON.parse(built(file).printed()) as Report;
    for (const app of apps) expect(reportOf(app)).toEqual(picks ? development(false) : production);
    expect(reportOf('silent.mjs')).toEqual(development(true));
    expect(built('verb.mjs').printed()).toBe(picks ? sentence : short);
  });

  test('no set of imports is more than 5 % larger than docs/size.md says', () => {
    const built = bundle(name, 'production', sized.map(fileOf), true);
    for (const set of sized) {
      const { path } = measured.find((check) => check.name === set)!;
      const { text } = built(fileOf(set));
      for (const phrase of PHRASES) expect(text).not.toContain(phrase);
      const [ours, theirs] = [readFileSync(String(path)), text].map(
        (code) => brotliCompressSync(code).length,
      );
      // What the bundler's minifier cannot drop, because it knows less of what has no effect.
      expect(theirs, set).toBeLessThan(ours! * 1.05 + mayAdd);
    }
  });
});

test('Parcel has sentences and warnings in development where it is told to read `exports`', () => {
  const config = { private: true, '@parcel/resolver-default': { packageExports: true } };
  project.write({ 'package.json': JSON.stringify(config) });
  const built = bundle('parcel', 'development', ['app.mjs']);
  expect(JSON.parse(built('app.mjs').printed()) as Report).toEqual(development(false));
});
