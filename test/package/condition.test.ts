// @vitest-environment node
/** Which tool gives an app the sentences: the package as it is installed, tried in Node, in Vite and in Vitest. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle, type Plugin } from 'esbuild';
import { createServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { app, commonApp, development, PHRASES, production, type Report } from './probe.ts';
import { createProject, type Project } from './project.ts';

const print = 'console.log(JSON.stringify(await reported));';
let project: Project;
beforeAll(() => {
  project = createProject();
  for (const tool of ['vite', 'vitest']) project.link(tool, `node_modules/${tool}`);
  project.write({
    'app.mjs': app(false),
    'silent.mjs': app(true),
    'app.cjs': commonApp(false),
    'silent.cjs': commonApp(true),
    'print.mjs': `import { reported } from './app.mjs';\n${print}`,
    'print-silent.mjs': `import { reported } from './silent.mjs';\n${print}`,
    'print.cjs': `require('./app.cjs').reported.then((report) => console.log(JSON.stringify(report)));`,
    'print-silent.cjs': `require('./silent.cjs').reported.then((report) => console.log(JSON.stringify(report)));`,
    'by-hand.mjs': `import 'gingersnap/explain';\nawait import('./print.mjs');`,
    'by-hand.cjs': `require('gingersnap/explain');\nrequire('./print.cjs');`,
  });
}, 120_000);
afterAll(() => project.remove());

const run = (...options: string[]) => JSON.parse(project.node(...options)) as Report;

describe.each(['mjs', 'cjs'])('Node, .%s', (ending) => {
  it('gives the short message, and warns of nothing', () => {
    expect(run(`print.${ending}`)).toEqual(production);
  });

  it('gives sentences and warnings with --conditions=development', () => {
    expect(run('--conditions=development', `print.${ending}`)).toEqual(development(false));
  });

  it.each([
    ['by itself', []],
    ['with --conditions=development', ['--conditions=development']],
  ])(
    `gives sentences, and is silenced by silence(), where gingersnap/explain is imported, %s`,
    (_, options) => {
      expect(run(...options, `by-hand.${ending}`)).toEqual(development(false));
      expect(run(...options, `print-silent.${ending}`)).toEqual(development(true));
    },
  );
});

describe('Vite', () => {
  /** Builds a page's script as a user does, in a process without the tests' NODE_ENV, and gives its text. */
  const builtBy = (entry: string) => {
    const outDir = join(project.folder, `built-${entry}`);
    project.write({
      [`${entry}.config.mjs`]: `export default {
        logLevel: 'error',
        build: {
          outDir: ${JSON.stringify(outDir)},
          modulePreload: false,
          target: 'es2022',
          rolldownOptions: { input: '${entry}', output: { entryFileNames: 'app.mjs' } },
        },
      }`,
    });
    project.node('node_modules/vite/bin/vite.js', 'build', '--config', `${entry}.config.mjs`);
    return {
      text: readdirSync(outDir, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('js'))
        .map((path) => readFileSync(join(outDir, path), 'utf8'))
        .join('\n'),
      report: () => run(join(outDir, 'app.mjs')),
    };
  };

  it('builds an app without one of the sentences', () => {
    const { text, report } = builtBy('print.mjs');
    expect(report()).toEqual(production);
    for (const phrase of PHRASES) expect(text).not.toContain(phrase);
  });

  it('builds an app with the sentences where gingersnap/explain is imported', () => {
    const { text, report } = builtBy('print-silent.mjs');
    expect(report()).toEqual(development(true));
    for (const phrase of PHRASES) expect(text).toContain(phrase);
  });

  it.each([
    ['print.mjs', development(false)],
    ['print-silent.mjs', development(true)],
  ])('gives sentences and warnings in the development server: %s', async (entry, report) => {
    const server = await createServer({
      root: project.folder,
      configFile: false,
      logLevel: 'error',
      mode: 'development',
      // Packages that are found late are bundled anew, and a page is loaded again for that; index.html's scripts are known beforehand.
      cacheDir: join(project.folder, `cache-${entry}`),
      optimizeDeps: { entries: [entry] },
      server: { host: '127.0.0.1', port: 0, ws: false, watch: null },
    });
    try {
      await server.listen();
      const origin = server.resolvedUrls!.local[0]!;
      const served: Plugin = {
        name: 'what the server serves',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /./ }, ({ path, importer }) => ({
            path: new URL(path, importer || origin).href,
            namespace: 'served',
          }));
          onLoad({ filter: /./, namespace: 'served' }, async ({ path }) => ({
            contents: await (await fetch(path)).text(),
          }));
        },
      };
      const { outputFiles } = await bundle({
        entryPoints: [`/${entry}`],
        bundle: true,
        format: 'esm',
        write: false,
        plugins: [served],
      });
      project.write({ [`served-${entry}`]: outputFiles[0]!.text });
      expect(run(`served-${entry}`)).toEqual(report);
    } finally {
      await server.close();
    }
  });
});

it('Vitest gives sentences and warnings, and silence() turns the warnings off', () => {
  const test = (entry: string) => `
    import { test } from 'vitest';
    import { writeFileSync } from 'node:fs';
    import { reported } from './${entry}.mjs';
    test('an app', async () => writeFileSync('${entry}.json', JSON.stringify(await reported)));
  `;
  project.write({ 'app.test.mjs': test('app'), 'silent.test.mjs': test('silent') });
  project.node('node_modules/vitest/vitest.mjs', 'run', '--root', project.folder);
  const reportOf = (entry: string) =>
    JSON.parse(readFileSync(join(project.folder, `${entry}.json`), 'utf8')) as Report;
  expect(reportOf('app')).toEqual(development(false));
  expect(reportOf('silent')).toEqual(development(true));
});
