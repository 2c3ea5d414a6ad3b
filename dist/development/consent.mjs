import '../explain.mjs';
export * from '../consent.mjs';
