import '../explain.mjs';
export * from '../interop.mjs';
