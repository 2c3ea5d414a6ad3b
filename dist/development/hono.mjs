import '../explain.mjs';
export * from '../hono.mjs';
