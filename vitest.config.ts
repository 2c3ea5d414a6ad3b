// Which tests run where: one behaviour suite in jsdom and in three browsers, on http and https.
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { engines } from './test/engines/engine.mjs';
import { commands, engineProvider } from './test/engines/provider.ts';
import { cookieServer } from './test/engines/server-plugin.ts';
import { frameworksServer } from './test/frameworks/server-plugin.ts';
import { certificate } from './test/setup/certificate.mjs';

const environmentOptions = { jsdom: { url: 'http://localhost/' } };

/** How often a test in a real browser may be late. */
const retry = 2;

/** The oldest of the frameworks, in place of the newest. */
const oldest = [
  'react',
  'react-dom',
  'react-dom/client',
  'react-dom/server',
  'vue',
  'vue/server-renderer',
].map((name) => ({
  find: new RegExp(`^${name}$`),
  replacement: fileURLToPath(
    new URL(`test/frameworks/oldest/node_modules/${name}`, import.meta.url),
  ),
}));

const inBrowsers = (scheme: 'http' | 'https'): TestProjectInlineConfiguration => ({
  plugins: [cookieServer(), frameworksServer()],
  server: scheme === 'https' ? { https: certificate() } : {},
  test: {
    name: scheme,
    include: ['test/browser/**/*.test.ts', 'test/behaviour/**/*.test.ts'],
    retry,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      api: { host: '127.0.0.1' },
      provider: engineProvider(),
      commands,
      instances: engines.map((browser) => ({ browser, name: `${browser}-${scheme}` })),
    },
  },
});

export default defineConfig({
  test: {
    // Beside the browsers, which take turns and wait much.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{browser,engines,servers,bench}/**'],
          environment: 'jsdom',
          environmentOptions,
          // npm and the compilers that some of them run take seconds on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias: oldest },
        test: {
          name: 'oldest',
          include: ['test/{react,vue}/**/*.test.ts'],
          environment: 'jsdom',
          environmentOptions,
        },
      },
      {
        test: {
          name: 'node',
          include: ['test/{engines,servers}/**/*.test.ts'],
          environment: 'node',
          // A browser starts, and opens a tab, in its own time.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Three browsers and ten servers share the machine: what is late once is asked again.
          retry,
        },
      },
      inBrowsers('http'),
      inBrowsers('https'),
    ],
  },
});
