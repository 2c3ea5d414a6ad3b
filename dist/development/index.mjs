import '../explain.mjs';
export * from '../index.mjs';
