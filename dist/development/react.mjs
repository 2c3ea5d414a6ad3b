import '../explain.mjs';
export * from '../react.mjs';
