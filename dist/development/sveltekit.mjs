import '../explain.mjs';
export * from '../sveltekit.mjs';
