// The unit tests, in jsdom and in Node: no browser, no server, nothing but npm's packages. The other tiers have configs of their own.
import { defineConfig } from 'vitest/config';
import { generated, jsdom } from './test/tiers.ts';

export default defineConfig({
  test: {
    ...jsdom,
    ...generated({ runs: 0.1 }),
    name: 'unit',
    maxWorkers: '100%',
    include: ['test/**/*.test.ts'],
    exclude: ['test/{apps,browsers,full,package,types}/**'],
    // A busy machine takes its time over what a quiet one does in milliseconds.
    testTimeout: 60_000,
  },
});
