import '../explain.mjs';
export * from '../webext.mjs';
