// The long suite: pages driven in three engines, real servers, the other scheme, the oldest frameworks, and every generated case.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { everywhere, inside } from '../browsers/inside.ts';
import { generated, jsdom, patient } from '../tiers.ts';
import { frameworksServer } from './frameworks/server-plugin.ts';

/** These names lead to these packages of this folder or the one below. */
const alias = (folder: string, names: readonly string[]) =>
  names.map((name) => ({
    find: new RegExp(`^${name}$`),
    replacement: fileURLToPath(new URL(`${folder}/node_modules/${name}`, import.meta.url)),
  }));
const oldest = [
  'react',
  'react-dom',
  'react-dom/client',
  'react-dom/server',
  'vue',
  'vue/server-renderer',
];

/** The unit tests that run generated cases. */
const withCases = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !/node_modules|^(browsers|full)\b/.test(file))
  .map((file) => `test/${file}`)
  .filter((file) => readFileSync(file, 'utf8').includes("/generated.ts'"));

const node = (name: string): TestProjectInlineConfiguration => ({
  // The examples' servers stand outside of this folder.
  resolve: { alias: alias('.', ['express', 'fastify', 'hono']) },
  test: {
    ...generated({ runs: 1 }),
    ...patient,
    name,
    include: [`test/full/${name}/**/*.test.ts`],
    exclude: ['**/node_modules/**'],
    environment: 'node',
    // A browser starts, and opens a tab, in its own time; compilers take seconds.
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});

/** The frameworks inside a page, each as it is for development. */
const frameworks = (scheme: 'http' | 'https', more: string[]): TestProjectInlineConfiguration => {
  const project = inside(scheme, ['test/full/frameworks/**/*.test.ts', ...more], 1);
  return { ...project, plugins: [...(project.plugins ?? []), frameworksServer()] };
};

export default defineConfig({
  test: {
    // Beside the browsers, which take turns and wait much.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...jsdom,
          ...generated({ runs: 1 }),
          name: 'generated',
          include: withCases,
          testTimeout: 300_000,
        },
      },
      {
        resolve: { alias: alias('oldest', oldest) },
        test: {
          ...jsdom,
          ...generated({ runs: 0.1 }),
          name: 'oldest',
          include: ['test/{react,vue}/**/*.test.ts'],
        },
      },
      ...['types', 'reference', 'testing', 'tools', 'servers', 'apps', 'pages', 'soak'].map(node),
      frameworks('http', everywhere),
      frameworks('https', []),
    ],
  },
});
