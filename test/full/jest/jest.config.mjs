// The built package in Jest's jsdom, a context of node:vm without TextEncoder, whose global object is not `===` its own `window`.
/** @type {import('jest').Config} */
export default {
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { url: 'https://shop.example/cart' },
  testMatch: ['<rootDir>/*.test.cjs'],
  transform: {},
  moduleNameMapper: {
    '^gingersnap$': '<rootDir>/../../../dist/index.cjs',
    '^gingersnap/(.*)$': '<rootDir>/../../../dist/$1.cjs',
  },
};
