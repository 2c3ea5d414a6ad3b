import '../explain.mjs';
export * from '../next.mjs';
