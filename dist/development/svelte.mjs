import '../explain.mjs';
export * from '../svelte.mjs';
