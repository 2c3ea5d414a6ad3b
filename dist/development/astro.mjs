import '../explain.mjs';
export * from '../astro.mjs';
