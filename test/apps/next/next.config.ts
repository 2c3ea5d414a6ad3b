import type { NextConfig } from 'next';

// A folder of its own within a repository.
const config: NextConfig = {
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  devIndicators: false,
};

export default config;
