/** What a script tag gives: the global `gingersnap` with the main entry's exports. */
export * from './index.js';
