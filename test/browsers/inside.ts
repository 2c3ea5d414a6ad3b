// Tests inside a page of three real engines.
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { certificate } from '../setup/certificate.mjs';
import { generated, patient } from '../tiers.ts';
import { chosenEngines } from './engine.mjs';
import { commands, engineProvider } from './provider.ts';
import { cookieServer } from './server-plugin.ts';

/** What each engine runs under either scheme: the behaviour suite, and what only a page can show. */
export const everywhere = ['test/browsers/**/*.test.ts', 'test/behaviour/**/*.test.ts'];

export const inside = (
  scheme: 'http' | 'https',
  include: string[],
  runs = 0.1,
): TestProjectInlineConfiguration => ({
  plugins: [cookieServer()],
  server: scheme === 'https' ? { https: certificate() } : {},
  test: {
    ...generated({ runs }),
    ...patient,
    name: scheme,
    include,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      api: { host: '127.0.0.1' },
      provider: engineProvider(),
      commands,
      instances: chosenEngines().map((browser) => ({ browser, name: `${browser}-${scheme}` })),
    },
  },
});
