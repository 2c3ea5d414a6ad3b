// What would be published, and its types: npm, compilers and bundlers run here.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      'next/headers.js': new URL('../fakes/next-headers.ts', import.meta.url).pathname,
      'nuxt/app': new URL('../fakes/nuxt-app.ts', import.meta.url).pathname,
    },
  },
  test: { name: 'package', include: ['test/{package,types}/**/*.test.ts'], testTimeout: 60_000 },
});
