/** What a script tag gives: the global `gingersnap` with the main entry's exports, and the other entries' under their names. */
export * from './index.js';
export * as async from './async.js';
export * as consent from './consent.js';
