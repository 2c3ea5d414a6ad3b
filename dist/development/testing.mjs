import '../explain.mjs';
export * from '../testing.mjs';
