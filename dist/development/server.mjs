import '../explain.mjs';
export * from '../server.mjs';
