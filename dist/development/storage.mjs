import '../explain.mjs';
export * from '../storage.mjs';
