import '../explain.mjs';
export * from '../vue.mjs';
