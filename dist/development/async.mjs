import '../explain.mjs';
export * from '../async.mjs';
